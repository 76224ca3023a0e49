// What is completed where: the same for every shell.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

struct NamedVerb {
  std::string_view name, summary;
};

/// A place on the command line: behind the program's name, or behind a verb. Its path is the verbs that lead to it.
struct Context {
  std::string path;  ///< "", "search", "index", "index update"
  std::vector<const Option*> options;
  std::vector<NamedVerb> verbs;  ///< what may stand there; none behind a verb that takes words
  Completes completes = Completes::nothing;
  Words words{};
};

/// A name under which the program is called, and the path at which it begins.
struct Entry {
  std::string name, path;
};

/// A field whose values are completed: behind `field:` in a query, behind `field=` of a selection.
struct FieldValues {
  Words names;             ///< its own, and its aliases where they may stand
  std::string_view field;  ///< what the index is asked for
  Words fixed;             ///< all values; empty where the index is asked
};

struct CompletionModel {
  std::vector<Context> contexts;
  std::vector<Entry> entries;
  Words with_value;           ///< every option that takes one, each spelling once: "--limit", "-n"
  Words query_names, facets;  ///< "titel:"; "fractie"
  std::vector<FieldValues> query, selection;
  /// Paths behind which a verb follows.
  Words groups() const;
};
/// REQUIRES: an option takes a value wherever it stands, or nowhere (checked by a test).
CompletionModel completion_model(const Program&);

/// "--limit", "-n"
Words spellings(const Option&);

/// The text as one word in single quotes, for bash and zsh.
std::string single_quoted(std::string_view text);
/// Each word in single quotes, with spaces between.
std::string quoted(const Words&);

/// The template with each name in it replaced: {"@VERBS@", "…"}.
std::string filled(std::string_view form, const std::vector<std::pair<std::string_view, std::string>>& values);

/// How a shell whose script is a form with lines of `case` in it, as bash's and zsh's are, writes each kind of line.
struct CaseShell {
  std::string_view form;
  std::string (*entry)(std::string_view name, std::string_view path);
  std::string (*place)(const Context&);
  std::string (*value)(const Option&, const CompletionModel&);  ///< empty where nothing completes it
  std::string (*value_line)(std::string_view patterns, std::string_view value);
  std::string (*field_function)(std::string_view function, char mark, std::string_view mode,
                                const std::vector<FieldValues>&, const Words& names);
};
std::string case_script(const Program&, const CaseShell&);

std::string bash_completion(const Program&);
std::string zsh_completion(const Program&);
std::string fish_completion(const Program&);

}  // namespace kamervragen::commands
