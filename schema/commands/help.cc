#include "schema/commands/help.hh"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/commands/common.hh"
#include "schema/text/nearest.hh"
#include "schema/text/split.hh"
#include "schema/text/width.hh"

namespace kamervragen::commands {
namespace {

constexpr std::size_t most_label = 28;  // columns; a longer label has a line of its own
constexpr std::size_t narrow = 64;      // a narrower page has every description below its label

/// A label and what it stands for, in two columns where there is place.
std::string row(std::string_view label, std::string_view text, std::size_t column, std::size_t width) {
  if (width >= narrow && text::columns(label) < column) return text::paragraph(text, width, text::pad(label, column));
  return std::string(label) + "\n" + text::paragraph(text, width, "          ");
}

std::string option_rows(std::span<const Option> options, std::size_t width) {
  std::string out;
  for (const auto& option : options) {
    const auto letter = option.letter != 0 ? fmt::format("-{}, ", option.letter) : std::string("    ");
    out += row(fmt::format("  {}{}", letter, spelled(option)), full_description(option), most_label + 1, width);
  }
  return out;
}

/// The lines of examples, what they are for beside them or, where that does not fit, below.
std::string example_rows(std::span<const Example> examples, std::size_t width) {
  std::size_t column = 0, longest = 0;
  for (const auto& example : examples) {
    if (example.meaning.empty()) continue;
    column = std::max(column, text::columns(example.line));
    longest = std::max(longest, text::columns(example.meaning));
  }
  const bool beside = 4 + column + longest <= width;
  std::string out;
  for (const auto& [line, meaning] : examples) {
    if (meaning.empty())
      out += fmt::format("  {}\n", line);
    else if (beside)
      out += fmt::format("  {}  {}\n", text::pad(line, column), meaning);
    else
      out += fmt::format("  {}\n{}", line, text::paragraph(meaning, width, "      "));
  }
  return out;
}

/// A line of a table, "  label  what it is": wrapped behind its label where it does not fit; a command line stays
/// whole.
std::string table_line(const std::string& line, std::size_t width) {
  const auto label = line.find_first_not_of(' ');
  const auto gap = line.find("  ", label);
  if (text::columns(line) <= width || gap == std::string::npos || line.substr(label).starts_with("kamervragen"))
    return line + "\n";
  const auto what = line.find_first_not_of(' ', gap);
  return text::paragraph(line.substr(what), width, line.substr(0, what));
}

std::string paragraphs(std::string_view text, std::size_t width) {
  std::string out;
  for (const auto& line : text::split(text, '\n'))
    out += line.starts_with(' ') ? table_line(line, width) : text::paragraph(line, width, "");
  return out;
}

std::string program_page(const Program& program, std::size_t width) {
  std::string out = text::paragraph(fmt::format("{}: {}", program.typed, program.summary), width, "");
  std::vector<Example> examples;
  for (const auto& verb : program.verbs) examples.push_back(verb.examples.front());
  out += "\nexamples\n" + example_rows(examples, width);
  std::size_t column = 0;
  for (const auto& verb : program.verbs) column = std::max(column, verb.name.size() + 4);
  out += "\nverbs\n";
  for (const auto& verb : program.verbs) out += row(fmt::format("  {}", verb.name), verb.summary, column, width);
  out += "\n" + text::paragraph("options of every verb, before or behind its words; -- ends them", width, "") +
         option_rows(program.options, width);
  out += "\nexit codes\n";
  for (const auto& [exit, meaning] : program.exits)
    out += text::paragraph(meaning, width, fmt::format("  {:>2}  ", static_cast<int>(exit)));
  return out + "\n" + paragraphs(program.closing, width);
}

std::string verb_page(const Program& program, const Verb& verb, std::size_t width) {
  std::string out = text::paragraph(fmt::format("{} {}: {}", program.typed, verb.name, verb.summary), width, "");
  out += "\nexamples\n" + example_rows(verb.examples, width);
  out += fmt::format("\nusage\n  {} {}{}{}\n", program.typed, verb.name, verb.options.empty() ? "" : " [options]",
                     verb.usage.empty() ? "" : fmt::format(" {}", verb.usage));
  if (!verb.options.empty()) out += "\noptions\n" + option_rows(verb.options, width);
  out += "\noptions of every verb\n" + option_rows(program.options, width);
  if (!verb.notes.empty()) out += "\n" + paragraphs(verb.notes, width);
  return out;
}

tl::unexpected<Error> unknown_topic(const Program& program, const std::string& topic) {
  const auto known = help_topics(program);
  return fail(
      Code::unknown_topic,
      {{"topic", topic}, {"near", text::nearest(topic, known)}, {"known", fmt::format("{}", fmt::join(known, ", "))}});
}

}  // namespace

std::string full_description(const Option& option) {
  std::string out(option.description);
  if (option.repeats) out += " (repeatable)";
  if (option.required) out += " (required)";
  if (!option.otherwise.empty() || !option.variable.empty()) {
    Words sources;
    if (!option.variable.empty()) sources.push_back(fmt::format("${}", option.variable));
    if (!option.otherwise.empty()) sources.emplace_back(option.otherwise);
    out += fmt::format(" (else {})", fmt::join(sources, ", else "));
  }
  return out;
}

std::string spelled(const Option& option) {
  return fmt::format("--{}{}{}", option.name, option.value.empty() ? "" : " ", option.value);
}

Words help_topics(const Program& program) {
  Words out;
  for (const auto& topic : program.topics) out.emplace_back(topic.name);
  for (const auto& verb : program.verbs) out.emplace_back(verb.name);
  return out;
}

std::string help_page(const Program& program, const Verb* verb, std::size_t width) {
  return verb == nullptr ? program_page(program, width) : verb_page(program, *verb, width);
}

Result<std::string> help_on(const Program& program, const Words& words, std::string_view format,
                            const program::Paint& paint, std::size_t width) {
  const auto* verb = words.empty() ? nullptr : find_verb(program, words.front());
  if (verb != nullptr && verb->program != nullptr)
    return help_on(verb->program(), {words.begin() + 1, words.end()}, format, paint, width);
  if (format != "text") {
    if (!words.empty())
      return fail(Code::unknown_format,
                  {{"subject", "help on " + words.front()}, {"format", format}, {"known", "text"}});
    return format == "mdoc" ? manual(program) : markdown_tables(program);
  }
  if (words.size() > 1)
    return fail(Code::unexpected_word,
                {{"subject", "help " + words[0]}, {"text", words[1]}, {"help", help_command(program, nullptr)}});
  if (words.empty() || verb != nullptr) return help_page(program, verb, width);
  const auto topic = std::ranges::find(program.topics, words.front(), &Topic::name);
  if (topic == program.topics.end()) return unknown_topic(program, words.front());
  return topic->page(paint, width);
}

Result<std::string> standard_answer(const Parsed& parsed, const Common& settings, const program::Paint& paint,
                                    std::size_t width) {
  const auto& program = *parsed.program;
  if (settings.version) return fmt::format("{} {}\n", program.name, KAMERVRAGEN_VERSION);
  if (settings.help) return help_page(program, parsed.verb, width);
  if (parsed.verb == nullptr && program.alone) return std::string();
  if (parsed.verb == nullptr)
    return fail(Code::no_verb,
                {{"example", program.verbs.front().examples.front().line}, {"help", help_command(program, nullptr)}});
  if (parsed.verb->completes == Completes::topics) return help_on(program, parsed.words, settings.format, paint, width);
  return std::string();
}

}  // namespace kamervragen::commands
