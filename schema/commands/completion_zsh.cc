// The completion script for zsh.
#include <fmt/format.h>

#include "schema/commands/completion_model.hh"
#include "schema/text/joined.hh"

namespace kamervragen::commands {
namespace {

constexpr std::string_view zsh_form = R"zsh(#compdef @NAMES@
# zsh completion for @NAMES@, made by: kamervragen completion zsh

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

@QUERY@@SELECTION@_kamervragen() {
  local program=${words[1]} verb='' previous='' ended='' i
  local -a index
  case ${program:t} in
@ENTRIES@  esac
  for ((i = 2; i < CURRENT; i++)); do
    previous=''
    if [[ -n $ended ]]; then continue; fi
    case ${words[i]} in
      (--) ended=1 ;;
      (@WITH_VALUE@)
        if ((i + 1 < CURRENT)); then
          [[ ${words[i]} == --index ]] && index+=(--index ${words[i + 1]})
          ((++i))
        else
          previous=${words[i]}
        fi ;;
      (-*) ;;
      (*) case $verb in (@GROUPS@) verb=${verb:+$verb }${words[i]} ;; esac ;;
    esac
  done
  if [[ -z $ended && $PREFIX == --*=* ]]; then
    previous=${PREFIX%%=*}
    compset -P '*='
  fi
  if [[ -n $previous ]]; then
    case "$verb $previous" in
@VALUES@    esac
    return
  fi
  case $verb in
@PLACES@  esac
}

_kamervragen "$@"
)zsh";

/// 'name:what it is', as _describe reads it.
std::string described(std::string_view name, std::string_view description) {
  std::string out;
  for (const char c : name) out += c == ':' ? std::string("\\:") : std::string(1, c);
  return single_quoted(fmt::format("{}:{}", out, description));
}

std::string value_line(const Option& option, const CompletionModel& model) {
  switch (option.completes) {
    case Completes::choices: return fmt::format("compadd -- {}", quoted(option.choices()));
    case Completes::folder: return "_files -/";
    case Completes::file: return "_files";
    case Completes::facet_list: return fmt::format("compset -P '*,'; compadd -S , -q -- {}", quoted(model.facets));
    case Completes::selection: return "_kamervragen_selection";
    default: return {};
  }
}

std::string zsh_field_function(std::string_view function, char mark, std::string_view mode,
                               const std::vector<FieldValues>& fields, const Words& names) {
  std::string out = fmt::format("{}() {{\n  local field=${{PREFIX%%{}*}}\n", function, mark);
  out +=
      fmt::format("  if [[ $PREFIX != *{}* ]]; then\n    compadd -S '' -- {}\n    return\n  fi\n", mark, quoted(names));
  out += fmt::format("  compset -P 1 '*{}'\n  case $field in\n", mark);
  for (const auto& field : fields) {
    out += fmt::format("    ({}) ", text::joined(field.names, "|"));
    out += field.fixed.empty() ? fmt::format("_kamervragen_values {} {} ;;\n", mode, field.field)
                               : fmt::format("compadd -- {} ;;\n", quoted(field.fixed));
  }
  return out + "  esac\n}\n\n";
}

std::string zsh_word_lines(const Context& context) {
  switch (context.completes) {
    case Completes::query: return "_kamervragen_query";
    case Completes::file: return "_files";
    case Completes::words: return fmt::format("compadd -- {}", quoted(context.words));
    default: break;
  }
  if (context.verbs.empty()) return ":";
  Words lines;
  for (const auto& verb : context.verbs) lines.push_back(described(verb.name, verb.summary));
  return fmt::format("local -a verbs=({}); _describe verb verbs", text::joined(lines, " "));
}

std::string zsh_place(const Context& context) {
  Words lines;
  for (const auto* option : context.options)
    lines.push_back(described(fmt::format("--{}", option->name), option->description));
  return fmt::format(
      "    ({})\n      if [[ -z $ended && $PREFIX == -* ]]; then local -a options=({}); _describe -o option options\n"
      "      else {}; fi ;;\n",
      single_quoted(context.path), text::joined(lines, " "), zsh_word_lines(context));
}

std::string zsh_entry(std::string_view name, std::string_view path) {
  return fmt::format("    ({}) verb={} ;;\n", name, path);
}

std::string zsh_case_of_value(std::string_view patterns, std::string_view value) {
  return fmt::format("      ({}) {} ;;\n", patterns, value);
}

}  // namespace

std::string zsh_completion(const Program& program) {
  return case_script(program, {.form = zsh_form,
                               .entry = zsh_entry,
                               .place = zsh_place,
                               .value = value_line,
                               .value_line = zsh_case_of_value,
                               .field_function = zsh_field_function});
}

}  // namespace kamervragen::commands
