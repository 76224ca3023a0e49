#include "schema/commands/front.hh"

#include "schema/errors/messages.hh"
#include "schema/program/environment.hh"

namespace kamervragen::commands {

int finish(const Program& program, program::Output& out, int exit) {
  const auto written = out.finish();
  return written ? exit : complain(program, written.error());
}

int complain(const Program& program, const Error& error) {
  errors::say(errors::error_text(program.name, error));
  return static_cast<int>(error.exit());
}

int print(const Program& program, std::string_view text, int exit) {
  program::Output out;
  out.write(text);
  return finish(program, out, exit);
}

int print_page(const Program& program, std::string_view page) {
  program::Output out;
  if (program::stdout_is_terminal()) out.start_pager();
  out.write(page);
  return finish(program, out, 0);
}

std::optional<int> answered(const Program& program, std::span<const std::string> words, Common& settings,
                            Parsed& parsed) {
  auto understood = parse(program, words);
  if (!understood) return complain(program, understood.error());
  parsed = std::move(*understood);
  if (const auto settled = settle(parsed, settings); !settled) return complain(program, settled.error());
  const program::Paint paint(program::use_colour(settings.color, program::stdout_is_terminal()));
  const auto page = standard_answer(parsed, settings, paint, program::text_columns());
  if (!page) return complain(program, page.error());
  if (!page->empty()) return print_page(program, *page);
  return std::nullopt;
}

}  // namespace kamervragen::commands
