// kamervragen help, and the -h of every verb.
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/width.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/render/fields_page.hh"
#include "searcher/render/query_help.hh"

namespace kamervragen::cli {
namespace {

constexpr std::size_t page_width = 80;

struct ExitLine {
  Exit exit;
  std::string_view meaning;
};
constexpr std::array exit_lines = {
    ExitLine{Exit::done, "found, done"},
    ExitLine{Exit::nothing_found, "nothing found (search, show)"},
    ExitLine{Exit::usage, "the command line or the query is not understood"},
    ExitLine{Exit::no_input, "the index is missing, empty or unreadable"},
    ExitLine{Exit::other_stamp, "the index was made by another version, or --expect-index names another"},
    ExitLine{Exit::internal, "the answer could not be written, or a defect of this program"},
    ExitLine{Exit::busy, "the index changed meanwhile; run it again"},
};

std::string indented(std::string_view lines) {
  std::string out;
  for (const auto& line : text::split(lines, '\n'))
    if (!line.empty()) out += fmt::format("  {}\n", line);
  return out;
}

std::string option_lines(std::span<const Option> options) {
  std::string out;
  for (const auto& o : options) {
    const auto letter = o.letter != 0 ? fmt::format("-{}, ", o.letter) : std::string("    ");
    const auto name = fmt::format("  {}--{}{}{}", letter, o.name, o.value.empty() ? "" : " ", o.value);
    out += text::paragraph(fmt::format("{}{}", o.description, o.repeats ? " (repeatable)" : ""), page_width,
                           text::pad(name, 28) + " ");
  }
  return out;
}

std::string program_page() {
  std::string out =
      "kamervragen: search the questions that Parliament asks the government in writing, and the answers\n\nexamples\n";
  for (const auto& verb : verbs()) out += fmt::format("  {}\n", text::split(verb.examples, '\n').front());
  out += "\nverbs\n";
  for (const auto& verb : verbs()) out += fmt::format("  {:<11} {}\n", verb.name, verb.summary);
  out += "\noptions, before or after the query; -- ends them\n" + option_lines(common_options());
  out += "\nexit codes\n";
  for (const auto& line : exit_lines) out += fmt::format("  {:>2}  {}\n", static_cast<int>(line.exit), line.meaning);
  return out + "\nthe query language: kamervragen help query; the fields: kamervragen help fields\n";
}

}  // namespace

std::string help_page(const Verb* verb) {
  if (verb == nullptr) return program_page();
  std::string out =
      fmt::format("kamervragen {}: {}\n\nexamples\n{}", verb->name, verb->summary, indented(verb->examples));
  out += fmt::format("\nusage\n  kamervragen {} {}{}\n", verb->name, verb->options.empty() ? "" : "[options] ",
                     verb->usage);
  if (!verb->options.empty()) out += "\noptions\n" + option_lines(verb->options);
  out += "\noptions of every verb\n" + option_lines(common_options());
  if (verb->completes == Completes::query)
    out +=
        "\nThe arguments are joined with spaces, so quotes that the shell takes away are not seen:\n"
        "  kamervragen search \"dual use\"    two words\n"
        "  kamervragen search '\"dual use\"'  the phrase\n"
        "The query language: kamervragen help query\n";
  return out;
}

Words help_topics() {
  Words out{"query", "fields"};
  for (const auto& verb : verbs()) out.emplace_back(verb.name);
  return out;
}

Result<Exit> run_help(Session& session, const Arguments& arguments) {
  const auto topic = arguments.words.empty() ? std::string() : arguments.words.front();
  const auto* verb = find_verb(topic);
  if (verb != nullptr && verb->run == nullptr) return become_sibling({verb, {}, {"--help"}});
  std::string text;
  if (topic == "query") {
    text = render::query_help();
  } else if (topic == "fields") {
    text = render::fields_text(layout::fields(), session.paint(), session.width());
  } else if (topic.empty() || verb != nullptr) {
    text = help_page(verb);
  } else {
    const auto near = nearest(topic, help_topics());
    return fail(Exit::usage, "unknown-topic",
                fmt::format("no help on \"{}\"{}", topic, near.empty() ? "" : fmt::format(" (did you mean {}?)", near)),
                fmt::format("one of: {}", fmt::join(help_topics(), ", ")));
  }
  session.page();
  session.out().write(text);
  return Exit::done;
}

}  // namespace kamervragen::cli
