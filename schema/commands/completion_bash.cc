// The completion script for bash. Words are cut at spaces, not at : and =, which bash cuts at as well; what it has cut
// off is taken from the candidates again.
#include <fmt/format.h>

#include "schema/commands/completion_model.hh"
#include "schema/text/joined.hh"

namespace kamervragen::commands {
namespace {

constexpr std::string_view bash_form = R"(# bash completion for @NAMES@, made by: kamervragen completion bash

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

# Folders (-d) or files (-f).
_kamervragen_files() {
  local kind=$1 before=$2 typed=$3 word
  while IFS= read -r word; do candidates+=("$before$word"); done < <(compgen "$kind" -- "$typed")
}

@QUERY@@SELECTION@_kamervragen() {
  local program=${COMP_WORDS[0]} line=${COMP_LINE:0:COMP_POINT} verb='' previous='' option='' ended='' word i
  local -a words candidates=() index=()
  COMPREPLY=()
  # Inside quotes bash would put a candidate in the place of all that stands in them.
  local quotes=${line//[^\"\']/}
  ((${#quotes} % 2 == 0)) || return
  word=${line##*[[:space:]]}
  read -ra words <<< "${line%"$word"}"
  case ${program##*/} in
@ENTRIES@  esac
  for ((i = 1; i < ${#words[@]}; i++)); do
    previous=''
    if [[ $ended ]]; then continue; fi
    case ${words[i]} in
      --) ended=1 ;;
      @WITH_VALUE@)
        if ((i + 1 < ${#words[@]})); then
          [[ ${words[i]} == --index ]] && index+=(--index "${words[i + 1]}")
          ((++i))
        else
          previous=${words[i]}
        fi ;;
      -*) ;;
      *) case $verb in @GROUPS@) verb=${verb:+$verb }${words[i]} ;; esac ;;
    esac
  done
  local before='' typed=$word
  if [[ ! $ended && $word == --*=* ]]; then
    previous=${word%%=*} before=$previous= typed=${word#*=}
  fi
  if [[ $previous ]]; then
    case "$verb $previous" in
@VALUES@    esac
  else
    case $verb in
@PLACES@    esac
  fi
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
complete -F _kamervragen @NAMES@
)";

/// A function with a case per field: behind its name, its values.
std::string bash_field_function(std::string_view function, char mark, std::string_view mode,
                                const std::vector<FieldValues>& fields, const Words& names) {
  std::string out = fmt::format("{}() {{\n  local before=$1 typed=$2\n  local field=${{typed%%{}*}}\n", function, mark);
  out += fmt::format(
      "  if [[ $typed != *{}* ]]; then\n    _kamervragen_words \"$before\" \"$typed\" {}\n    return\n  fi\n", mark,
      quoted(names));
  out += fmt::format(
      "  before+=$field{0} typed=${{typed#*{0}}}\n  typed=${{typed#\\\\}} typed=${{typed#[\\'\\\"]}}\n"
      "  case $field in\n",
      mark);
  for (const auto& field : fields) {
    out += fmt::format("    {}) ", text::joined(field.names, "|"));
    out += field.fixed.empty() ? fmt::format("_kamervragen_values {} \"$before\" {} \"$typed\" ;;\n", mode, field.field)
                               : fmt::format("_kamervragen_words \"$before\" \"$typed\" {} ;;\n", quoted(field.fixed));
  }
  return out + "  esac\n}\n\n";
}

/// What completes the value of an option.
std::string value_lines(const Option& option, const CompletionModel& model) {
  switch (option.completes) {
    case Completes::choices:
      return fmt::format("_kamervragen_words \"$before\" \"$typed\" {}", quoted(option.choices()));
    case Completes::folder: return "_kamervragen_files -d \"$before\" \"$typed\"";
    case Completes::file: return "_kamervragen_files -f \"$before\" \"$typed\"";
    case Completes::facet_list:
      return fmt::format(
          "[[ $typed == *,* ]] && before=$before${{typed%,*}}, typed=${{typed##*,}}\n"
          "        _kamervragen_words \"$before\" \"$typed\" {}",
          quoted(model.facets));
    case Completes::selection: return "_kamervragen_selection \"$before\" \"$typed\"";
    default: return {};
  }
}

std::string bash_word_lines(const Context& context) {
  switch (context.completes) {
    case Completes::query: return "_kamervragen_query '' \"$word\"";
    case Completes::file: return "_kamervragen_files -f '' \"$word\"";
    case Completes::words: return fmt::format("_kamervragen_words '' \"$word\" {}", quoted(context.words));
    default: break;
  }
  if (context.verbs.empty()) return ":";
  Words names;
  for (const auto& verb : context.verbs) names.emplace_back(verb.name);
  return fmt::format("_kamervragen_words '' \"$word\" {}", quoted(names));
}

std::string bash_place(const Context& context) {
  Words names;
  for (const auto* option : context.options) names.push_back(fmt::format("--{}", option->name));
  return fmt::format(
      "      {})\n        if [[ ! $ended && $word == -* ]]; then _kamervragen_words '' \"$word\" {}\n"
      "        else {}; fi ;;\n",
      single_quoted(context.path), quoted(names), bash_word_lines(context));
}

std::string bash_entry(std::string_view name, std::string_view path) {
  return fmt::format("    {}) verb={} ;;\n", name, path);
}

std::string bash_case_of_value(std::string_view patterns, std::string_view value) {
  return fmt::format("      {})\n        {} ;;\n", patterns, value);
}

}  // namespace

std::string bash_completion(const Program& program) {
  return case_script(program, {.form = bash_form,
                               .entry = bash_entry,
                               .place = bash_place,
                               .value = value_lines,
                               .value_line = bash_case_of_value,
                               .field_function = bash_field_function});
}

}  // namespace kamervragen::commands
