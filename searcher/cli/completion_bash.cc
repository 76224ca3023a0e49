// The completion script for bash. Words are cut at spaces, not at : and =, which bash cuts at as well; what it has cut
// off is taken from the candidates again.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/cli/asked.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/completion.hh"

namespace kamervragen::cli {
namespace {

constexpr std::string_view head = R"(# bash completion for kamervragen, made by: kamervragen completion bash

# Values of a field that begin so, each as one word of a query or a selection.
_kamervragen_values() {
  local mode=$1 before=$2 field=$3 beginning=$4 value
  while IFS= read -r value; do
    if [[ $mode == query && $value == *[[:space:]\"\(\)*:=]* ]]; then value=\"$value\"; fi
    printf -v value '%q' "$value"
    candidates+=("$before$value")
  done < <("$program" "${index[@]}" info values "$field" --format ids -- "$beginning" 2>/dev/null | head -n 500)
}

# The words that begin as what is typed.
_kamervragen_words() {
  local before=$1 typed=$2 word
  shift 2
  for word; do [[ $word == "$typed"* ]] && candidates+=("$before$word"); done
}

_kamervragen() {
  local program=${COMP_WORDS[0]} line=${COMP_LINE:0:COMP_POINT} verb='' previous='' option='' ended='' word i
  local -a words candidates=() index=()
  COMPREPLY=()
  # Inside quotes bash would put a candidate in the place of all that stands in them.
  local quotes=${line//[^\"\']/}
  ((${#quotes} % 2 == 0)) || return
  word=${line##*[[:space:]]}
  read -ra words <<< "${line%"$word"}"
  for ((i = 1; i < ${#words[@]}; i++)); do
    previous=''
    if [[ $ended ]]; then continue; fi
    case ${words[i]} in
      --) ended=1 ;;
)";

constexpr std::string_view middle = R"(        if ((i + 1 < ${#words[@]})); then
          [[ ${words[i]} == --index ]] && index+=(--index "${words[i + 1]}")
          ((++i))
        else
          previous=${words[i]}
        fi ;;
      -*) ;;
      *) [[ $verb ]] || verb=${words[i]} ;;
    esac
  done
  local before='' typed=$word
  if [[ ! $ended && $word == --*=* ]]; then
    previous=${word%%=*} before=$previous= typed=${word#*=}
  fi
  if [[ $previous ]]; then
    case "$verb $previous" in
)";

constexpr std::string_view tail = R"(  fi
  # Readline replaces only what stands behind the last of these.
  local cut='' mark head
  for mark in : =; do
    if [[ $COMP_WORDBREAKS == *$mark* && $word == *$mark* ]]; then
      head=${word%"${word##*"$mark"}"}
      ((${#head} > ${#cut})) && cut=$head
    fi
  done
  for word in "${candidates[@]}"; do COMPREPLY+=("${word#"$cut"}"); done
  if [[ ${#candidates[@]} -eq 1 && ${candidates[0]} == *[:=,] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _kamervragen kamervragen
)";

/// What completes the value of an option.
std::string value_lines(const Option& option) {
  switch (option.completes) {
    case Completes::choices:
      return fmt::format("_kamervragen_words \"$before\" \"$typed\" {}", quoted(option.choices()));
    case Completes::folder:
      return "while IFS= read -r i; do candidates+=(\"$before$i\"); done < <(compgen -d -- \"$typed\")";
    case Completes::facet_list:
      return fmt::format(
          "[[ $typed == *,* ]] && before=$before${{typed%,*}}, typed=${{typed##*,}}\n"
          "        _kamervragen_words \"$before\" \"$typed\" {}",
          quoted(all_facets()));
    case Completes::selection: return "_kamervragen_selection \"$before\" \"$typed\"";
    default: return ":";
  }
}

/// A function with a case per field: behind its name, its values.
std::string field_function(std::string_view function, char mark, std::string_view mode,
                           ValueSource (*source_of)(const layout::Field&), const Words& names) {
  std::string out = fmt::format("{}() {{\n  local before=$1 typed=$2\n  local field=${{typed%%{}*}}\n", function, mark);
  out += fmt::format(
      "  if [[ $typed != *{}* ]]; then\n    _kamervragen_words \"$before\" \"$typed\" {}\n    return\n  fi\n", mark,
      quoted(names));
  out += fmt::format(
      "  before+=$field{0} typed=${{typed#*{0}}}\n  typed=${{typed#\\\\}} typed=${{typed#[\\'\\\"]}}\n  case $field "
      "in\n",
      mark);
  for (const auto& field : layout::fields()) {
    const auto source = source_of(field);
    if (!source.asked && source.fixed.empty()) continue;
    out += fmt::format("    {}) ", fmt::join(names_of(field), "|"));
    out += source.asked ? fmt::format("_kamervragen_values {} \"$before\" {} \"$typed\" ;;\n", mode, field.name)
                        : fmt::format("_kamervragen_words \"$before\" \"$typed\" {} ;;\n", quoted(source.fixed));
  }
  return out + "  esac\n}\n\n";
}

/// Every option that takes a value, whatever the verb, each once.
std::string options_with_value() {
  Words out;
  for (const auto& verb : verbs())
    for (const auto* option : options_of(verb))
      if (!option->value.empty())
        if (auto names = spellings(*option); std::ranges::find(out, names) == out.end())
          out.push_back(std::move(names));
  return fmt::format("{}", fmt::join(out, "|"));
}

Words option_names(const Verb& verb) {
  Words out;
  for (const auto* option : options_of(verb)) out.push_back(fmt::format("--{}", option->name));
  return out;
}

std::string verb_case(const Verb& verb) {
  std::string words = ":";
  if (verb.completes == Completes::query) words = "_kamervragen_query '' \"$word\"";
  if (verb.completes == Completes::words)
    words = fmt::format("_kamervragen_words '' \"$word\" {}", quoted(verb.words()));
  return fmt::format(
      "      {})\n        if [[ ! $ended && $word == -* ]]; then _kamervragen_words '' \"$word\" {}\n        else {}; "
      "fi ;;\n",
      verb.name, quoted(option_names(verb)), words);
}

}  // namespace

std::string bash_completion() {
  const std::string_view top = head;
  const auto function = top.find("_kamervragen() {");
  Words facets;
  for (const auto& name : all_facets()) facets.push_back(name + "=");
  std::string out(top.substr(0, function));
  out += field_function("_kamervragen_query", ':', "query", in_query, query_names());
  out += field_function("_kamervragen_selection", '=', "selection", in_selection, facets);
  out += top.substr(function);
  out += fmt::format("      {})\n{}", options_with_value(), middle);
  for (const auto& verb : verbs())
    for (const auto* option : options_of(verb))
      if (!option->value.empty())
        out += fmt::format("      {})\n        {} ;;\n", spellings(*option, verb.name), value_lines(*option));
  for (const auto& option : common_options())
    if (!option.value.empty())
      out += fmt::format("      {})\n        {} ;;\n", spellings(option, ""), value_lines(option));
  out += "    esac\n  else\n    case $verb in\n";
  Words names;
  for (const auto& verb : verbs()) names.emplace_back(verb.name);
  Words common;
  for (const auto& option : common_options()) common.push_back(fmt::format("--{}", option.name));
  out += fmt::format("      '')\n        _kamervragen_words '' \"$word\" {}\n", quoted(names));
  out += fmt::format("        if [[ $word == -* ]]; then _kamervragen_words '' \"$word\" {}; fi ;;\n", quoted(common));
  for (const auto& verb : verbs()) out += verb_case(verb);
  return out + "    esac\n" + std::string(tail);
}

}  // namespace kamervragen::cli
