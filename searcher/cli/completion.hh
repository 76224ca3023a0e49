// Completion scripts, made from the tables of verbs, options and fields; the values of facets are asked for when
// needed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"

namespace kamervragen::cli {

struct Option;

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

/// The text as one word in single quotes, for bash and zsh.
std::string single_quoted(std::string_view text);
/// Each word in single quotes, with spaces between.
std::string quoted(const std::vector<std::string>& words);
/// A pattern of an option's names, for bash and zsh: "--limit|-n"; behind a verb: "search --limit"|"search -n".
std::string spellings(const Option&, std::optional<std::string_view> verb = {});

/// How the value of a field is completed: not, from a fixed list, or by asking the index.
struct ValueSource {
  bool asked = false;
  std::vector<std::string> fixed;
};
ValueSource in_query(const layout::Field&);      ///< behind field:
ValueSource in_selection(const layout::Field&);  ///< behind --select field=

/// Its name and its aliases.
std::vector<std::string> names_of(const layout::Field&);
/// Every name and alias of every field, with its colon: what a query may begin with.
std::vector<std::string> query_names();

}  // namespace kamervragen::cli
