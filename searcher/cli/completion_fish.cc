// The completion script for fish.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/cli/asked.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/completion.hh"

namespace kamervragen::cli {
namespace {

constexpr std::string_view head = R"(# fish completion for kamervragen, made by: kamervragen completion fish

# Values of a field that begin so, or have a word that does. Quoted where a query needs it.
function __kamervragen_values --argument-names mode before field beginning
    set beginning (string trim --chars '"' -- $beginning)
    for value in (kamervragen info values $field --format ids -- $beginning 2>/dev/null | head -n 500)
        if test $mode = query; and string match --quiet --regex '[\s"():=*]' -- $value
            set value "\"$value\""
        end
        printf '%s\n' $before$value
    end
end

)";

/// Inside single quotes, fish knows \' and \\ only.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string quoted(const Words& words) {
  Words out;
  for (const auto& word : words) out.push_back(fish_quoted(word));
  return fmt::format("{}", fmt::join(out, " "));
}

std::string field_function(std::string_view function, char mark, std::string_view mode,
                           ValueSource (*source_of)(const layout::Field&), const Words& names) {
  std::string out = fmt::format(
      "function {}\n    set -l word (commandline -ct | string replace --regex '^--select=' '')\n"
      "    set -l parts (string split -m 1 '{}' -- $word)\n",
      function, mark);
  out += fmt::format("    if test (count $parts) -lt 2\n        printf '%s\\n' {}\n        return\n    end\n",
                     quoted(names));
  out += "    switch $parts[1]\n";
  for (const auto& field : layout::fields()) {
    const auto source = source_of(field);
    if (!source.asked && source.fixed.empty()) continue;
    out += fmt::format("        case {}\n            ", fmt::join(names_of(field), " "));
    out += source.asked
               ? fmt::format("__kamervragen_values {} \"$parts[1]{}\" {} \"$parts[2]\"\n", mode, mark, field.name)
               : fmt::format("printf '%s\\n' \"$parts[1]{}\"{{{}}}\n", mark, fmt::join(source.fixed, ","));
  }
  return out + "    end\nend\n\n";
}

/// What completes the value of an option, as an argument of `complete`.
std::string value_argument(const Option& option) {
  if (option.value.empty()) return "";
  switch (option.completes) {
    case Completes::choices:
      return fmt::format(" -x -a {}", fish_quoted(fmt::format("{}", fmt::join(option.choices(), " "))));
    case Completes::folder: return " -x -a '(__fish_complete_directories)'";
    case Completes::facet_list:
      return fmt::format(" -x -a {}", fish_quoted(fmt::format("(__fish_append , {})", fmt::join(all_facets(), " "))));
    case Completes::selection: return " -x -a '(__kamervragen_selection)'";
    default: return " -x";
  }
}

std::string option_line(const Option& option, std::string_view condition) {
  const auto letter = option.letter == 0 ? std::string() : fmt::format(" -s {}", option.letter);
  return fmt::format("complete -c kamervragen{} -l {}{}{} -d {}\n",
                     condition.empty() ? std::string() : fmt::format(" -n {}", fish_quoted(condition)), option.name,
                     letter, value_argument(option), fish_quoted(option.description));
}

}  // namespace

std::string fish_completion() {
  Words facets;
  for (const auto& name : all_facets()) facets.push_back(name + "=");
  std::string out(head);
  out += field_function("__kamervragen_query", ':', "query", in_query, query_names());
  out += field_function("__kamervragen_selection", '=', "selection", in_selection, facets);
  out += "complete -c kamervragen -f\n";
  for (const auto& option : common_options()) out += option_line(option, "");
  for (const auto& verb : verbs())
    out += fmt::format("complete -c kamervragen -n __fish_use_subcommand -a {} -d {}\n", verb.name,
                       fish_quoted(verb.summary));
  for (const auto& verb : verbs()) {
    const auto condition = fmt::format("__fish_seen_subcommand_from {}", verb.name);
    for (const auto& option : verb.options) out += option_line(option, condition);
    std::string words;
    if (verb.completes == Completes::query) words = "(__kamervragen_query)";
    if (verb.completes == Completes::words) words = fmt::format("{}", fmt::join(verb.words(), " "));
    if (!words.empty())
      out += fmt::format("complete -c kamervragen -n {} -a {}\n", fish_quoted(condition), fish_quoted(words));
  }
  return out;
}

}  // namespace kamervragen::cli
