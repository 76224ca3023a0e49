// The completion script for fish.
#include <algorithm>

#include <fmt/format.h>

#include "schema/commands/completion_model.hh"
#include "schema/text/joined.hh"

namespace kamervragen::commands {
namespace {

constexpr std::string_view fish_form = R"(# fish completion for @NAMES@, made by: kamervragen completion fish

# The verbs that stand before the cursor: "", "search", "index update".
function __kamervragen_path
    set -l words (commandline -opc)
    set -l path ''
    switch (string split -r -m 1 / -- $words[1])[-1]
@ENTRIES@    end
    set -l skip no
    for word in $words[2..-1]
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case --
                break
            case @WITH_VALUE@
                set skip yes
            case '-*'
            case '*'
                switch "$path"
                    case @GROUPS@
                        set path (string trim -- "$path $word")
                end
        end
    end
    printf '%s\n' "$path"
end

# Whether one of these is where the cursor stands.
function __kamervragen_at
    contains -- (__kamervragen_path) $argv
end

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

# What is offered at a place, by whatever name the program is called.
function __kamervragen_offer --argument-names at
    for name in @NAMES@
        complete -c $name -n "__kamervragen_at $at" $argv[2..-1]
    end
end

@QUERY@@SELECTION@for name in @NAMES@
    complete -c $name -f
end
@LINES@)";

/// Inside single quotes, fish knows \' and \\ only.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

Words fish_quoted(const Words& words) {
  Words out;
  for (const auto& word : words) out.push_back(fish_quoted(word));
  return out;
}

std::string fish_field_function(std::string_view function, char mark, std::string_view mode,
                                const std::vector<FieldValues>& fields, const Words& names) {
  std::string out = fmt::format(
      "function {}\n    set -l word (commandline -ct | string replace --regex '^--select=' '')\n"
      "    set -l parts (string split -m 1 '{}' -- $word)\n",
      function, mark);
  out += fmt::format("    if test (count $parts) -lt 2\n        printf '%s\\n' {}\n        return\n    end\n",
                     text::joined(fish_quoted(names), " "));
  out += "    switch $parts[1]\n";
  for (const auto& field : fields) {
    out += fmt::format("        case {}\n            ", text::joined(field.names, " "));
    out += field.fixed.empty()
               ? fmt::format("__kamervragen_values {} \"$parts[1]{}\" {} \"$parts[2]\"\n", mode, mark, field.field)
               : fmt::format("printf '%s\\n' \"$parts[1]{}\"{{{}}}\n", mark, text::joined(field.fixed, ","));
  }
  return out + "    end\nend\n\n";
}

/// What completes the value of an option, as arguments of `complete`.
std::string value_arguments(const Option& option, const CompletionModel& model) {
  if (option.value.empty()) return "";
  switch (option.completes) {
    case Completes::choices: return fmt::format(" -x -a {}", fish_quoted(text::joined(option.choices(), " ")));
    case Completes::folder: return " -x -a '(__fish_complete_directories)'";
    case Completes::file: return " -r -F";
    case Completes::facet_list:
      return fmt::format(" -x -a {}",
                         fish_quoted(fmt::format("(__fish_append , {})", text::joined(model.facets, " "))));
    case Completes::selection: return " -x -a '(__kamervragen_selection)'";
    default: return " -x";
  }
}

/// Lines that say the same at several paths are one.
struct Line {
  std::string arguments;
  Words paths;
};

void add(std::vector<Line>& lines, std::string arguments, const std::string& path) {
  const auto same = std::ranges::find(lines, arguments, &Line::arguments);
  if (same == lines.end())
    lines.push_back({std::move(arguments), {path}});
  else
    same->paths.push_back(path);
}

std::vector<Line> all_lines(const CompletionModel& model) {
  std::vector<Line> lines;
  for (const auto& context : model.contexts) {
    for (const auto& verb : context.verbs)
      add(lines, fmt::format("-a {} -d {}", verb.name, fish_quoted(verb.summary)), context.path);
    if (context.completes == Completes::query) add(lines, "-a '(__kamervragen_query)'", context.path);
    if (context.completes == Completes::file) add(lines, "-F", context.path);
    if (context.completes == Completes::words)
      add(lines, fmt::format("-a {}", fish_quoted(text::joined(context.words, " "))), context.path);
    for (const auto* option : context.options)
      add(lines,
          fmt::format("-l {}{}{} -d {}", option->name,
                      option->letter == 0 ? std::string() : fmt::format(" -s {}", option->letter),
                      value_arguments(*option, model), fish_quoted(option->description)),
          context.path);
  }
  return lines;
}

}  // namespace

std::string fish_completion(const Program& program) {
  const auto model = completion_model(program);
  std::string entries, lines;
  Words names, facets;
  for (const auto& name : model.facets) facets.push_back(name + "=");
  for (const auto& [name, path] : model.entries) {
    names.push_back(name);
    if (path.empty()) continue;
    entries += fmt::format("        case {}\n            set path {}\n", name, fish_quoted(path));
  }
  for (const auto& [arguments, paths] : all_lines(model))
    lines += fmt::format("__kamervragen_offer {} {}\n", fish_quoted(text::joined(fish_quoted(paths), " ")), arguments);
  return filled(
      fish_form,
      {{"@NAMES@", text::joined(names, " ")},
       {"@QUERY@", fish_field_function("__kamervragen_query", ':', "query", model.query, model.query_names)},
       {"@SELECTION@", fish_field_function("__kamervragen_selection", '=', "selection", model.selection, facets)},
       {"@ENTRIES@", entries},
       {"@WITH_VALUE@", text::joined(model.with_value, " ")},
       {"@GROUPS@", text::joined(fish_quoted(model.groups()), " ")},
       {"@LINES@", lines}});
}

}  // namespace kamervragen::commands
