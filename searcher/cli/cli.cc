#include "searcher/cli/cli.hh"

#include <exception>

#include <fmt/format.h>

#include "schema/commands/help.hh"
#include "schema/errors/messages.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/render/format.hh"

namespace kamervragen::cli {
namespace {

Result<Exit> obey(Session& session, const Arguments& arguments) {
  const bool elsewhere = arguments.verb != nullptr && arguments.verb->program != nullptr;
  if (elsewhere && !arguments.settings.version) return become_sibling(arguments);
  const auto answer = commands::standard_answer(arguments, arguments.settings, session.paint(), session.width());
  if (!answer) return pass(answer);
  if (answer->empty()) return run_of(*arguments.verb)(session, arguments);
  if (!arguments.settings.version) session.page();
  session.out().write(*answer);
  return Exit::done;
}

/// What a library throws where none of our files expects it is a defect, and is said as one.
Result<Exit> obey_safely(Session& session, const Arguments& arguments) {
  try {
    return obey(session, arguments);
  } catch (const std::exception& e) {
    return fail(Code::internal, {{"why", e.what()}});
  }
}

/// The format that a command line names, though it is not understood as a whole.
std::string_view format_named(const std::vector<std::string>& words) {
  constexpr std::string_view option = "--format";
  std::string_view named;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string_view word = words[i];
    if (word == option && i + 1 < words.size()) named = words[i + 1];
    if (word.starts_with(option) && word.substr(option.size()).starts_with('=')) named = word.substr(option.size() + 1);
  }
  return named;
}

int say_misunderstood(const std::vector<std::string>& words, const Error& error) {
  program::Output out;
  const auto write = [&](std::string_view text) { return out.write(text), out.ok(); };
  if (const auto* format = render::find_format(format_named(words))) format->make(write, {})->error(error);
  const auto written = out.finish();
  errors::say(errors::error_text(program().name, error));
  return static_cast<int>(written ? error.exit() : written.error().exit());
}

}  // namespace

int run(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words);
  if (!arguments) return say_misunderstood(words, arguments.error());
  Session session(*arguments);
  const auto done = obey_safely(session, *arguments);
  // What is read by a program is told there that it failed.
  if (!done) session.sink(session.format())->error(done.error());
  // The answer first, whole; then what there is to say about it.
  const auto written = session.out().finish();
  session.say_missing();
  if (!done) session.complain(done.error());
  if (!written) session.complain(written.error());
  if (!done) return static_cast<int>(done.error().exit());
  return static_cast<int>(written ? *done : written.error().exit());
}

}  // namespace kamervragen::cli
