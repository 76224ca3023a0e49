// The completion script for zsh.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/cli/asked.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/completion.hh"

namespace kamervragen::cli {
namespace {

constexpr std::string_view head = R"zsh(#compdef kamervragen
# zsh completion for kamervragen, made by: kamervragen completion zsh

# Values of a field that begin so, or have a word that does. Quoted where a query needs it.
_kamervragen_values() {
  local mode=$1 field=$2 value
  local -a values
  local begun=${PREFIX#[\'\"]}
  for value in ${(f)"$($program $index info values $field --format ids -- $begun 2>/dev/null | head -n 500)"}; do
    if [[ $mode == query && $value == *[[:space:]\"\(\)*:=]* ]]; then value="\"$value\""; fi
    values+=($value)
  done
  compadd -M 'm:{a-zA-Z}={A-Za-z}' -- $values && return
  # What is typed begins a later word, or is without the accents or quotes: the values take its place.
  compadd -U -i "$IPREFIX" -- $values
  if ((${#values} > 1)); then compstate[insert]=menu; fi
}

)zsh";

constexpr std::string_view begin = R"(_kamervragen() {
  local program=${words[1]} verb='' previous='' ended='' i
  local -a index
  for ((i = 2; i < CURRENT; i++)); do
    previous=''
    if [[ -n $ended ]]; then continue; fi
    case ${words[i]} in
      (--) ended=1 ;;
)";

constexpr std::string_view middle = R"(        if ((i + 1 < CURRENT)); then
          [[ ${words[i]} == --index ]] && index+=(--index ${words[i + 1]})
          ((++i))
        else
          previous=${words[i]}
        fi ;;
      (-*) ;;
      (*) [[ -n $verb ]] || verb=${words[i]} ;;
    esac
  done
  if [[ -z $ended && $PREFIX == --*=* ]]; then
    previous=${PREFIX%%=*}
    compset -P '*='
  fi
  if [[ -n $previous ]]; then
    case "$verb $previous" in
)";

/// 'name:what it is', as _describe reads it.
std::string described(std::string_view name, std::string_view description) {
  std::string out;
  for (const char c : name) out += c == ':' ? std::string("\\:") : std::string(1, c);
  return single_quoted(fmt::format("{}:{}", out, description));
}

std::string value_line(const Option& option) {
  switch (option.completes) {
    case Completes::choices: return fmt::format("compadd -- {}", quoted(option.choices()));
    case Completes::folder: return "_files -/";
    case Completes::facet_list: return fmt::format("compset -P '*,'; compadd -S , -q -- {}", quoted(all_facets()));
    case Completes::selection: return "_kamervragen_selection";
    default: return ":";
  }
}

std::string field_function(std::string_view function, char mark, std::string_view mode,
                           ValueSource (*source_of)(const layout::Field&), const Words& names) {
  std::string out = fmt::format("{}() {{\n  local field=${{PREFIX%%{}*}}\n", function, mark);
  out +=
      fmt::format("  if [[ $PREFIX != *{}* ]]; then\n    compadd -S '' -- {}\n    return\n  fi\n", mark, quoted(names));
  out += fmt::format("  compset -P 1 '*{}'\n  case $field in\n", mark);
  for (const auto& field : layout::fields()) {
    const auto source = source_of(field);
    if (!source.asked && source.fixed.empty()) continue;
    out += fmt::format("    ({}) ", fmt::join(names_of(field), "|"));
    out += source.asked ? fmt::format("_kamervragen_values {} {} ;;\n", mode, field.name)
                        : fmt::format("compadd -- {} ;;\n", quoted(source.fixed));
  }
  return out + "  esac\n}\n\n";
}

std::string options_with_value() {
  Words out;
  for (const auto& verb : verbs())
    for (const auto* option : options_of(verb))
      if (!option->value.empty())
        if (auto names = spellings(*option); std::ranges::find(out, names) == out.end())
          out.push_back(std::move(names));
  return fmt::format("{}", fmt::join(out, "|"));
}

template <class Options>
std::string describe_options(const Options& options) {
  Words lines;
  for (const Option* option : options)
    lines.push_back(described(fmt::format("--{}", option->name), option->description));
  return fmt::format("local -a options=({}); _describe -o option options", fmt::join(lines, " "));
}

std::string verb_case(const Verb& verb) {
  std::string words = ":";
  if (verb.completes == Completes::query) words = "_kamervragen_query";
  if (verb.completes == Completes::words) words = fmt::format("compadd -- {}", quoted(verb.words()));
  return fmt::format("      ({})\n        if [[ -z $ended && $PREFIX == -* ]]; then {}\n        else {}; fi ;;\n",
                     verb.name, describe_options(options_of(verb)), words);
}

}  // namespace

std::string zsh_completion() {
  Words facets, names;
  for (const auto& name : all_facets()) facets.push_back(name + "=");
  for (const auto& verb : verbs()) names.push_back(described(verb.name, verb.summary));
  std::vector<const Option*> common;
  for (const auto& option : common_options()) common.push_back(&option);

  std::string out(head);
  out += field_function("_kamervragen_query", ':', "query", in_query, query_names());
  out += field_function("_kamervragen_selection", '=', "selection", in_selection, facets);
  out += begin;
  out += fmt::format("      ({})\n{}", options_with_value(), middle);
  for (const auto& verb : verbs())
    for (const auto* option : options_of(verb))
      if (!option->value.empty())
        out += fmt::format("      ({}) {} ;;\n", spellings(*option, verb.name), value_line(*option));
  for (const auto* option : common)
    if (!option->value.empty()) out += fmt::format("      ({}) {} ;;\n", spellings(*option, ""), value_line(*option));
  out += "    esac\n    return\n  fi\n  case $verb in\n";
  out += fmt::format(
      "      ('')\n        if [[ $PREFIX == -* ]]; then {}\n        else local -a verbs=({}); _describe verb verbs; fi "
      ";;\n",
      describe_options(common), fmt::join(names, " "));
  for (const auto& verb : verbs()) out += verb_case(verb);
  return out + "  esac\n}\n\n_kamervragen \"$@\"\n";
}

}  // namespace kamervragen::cli
