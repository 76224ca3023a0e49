// The lines of a pasted text, whatever it was pasted from, without what only laid it out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::drafts {

/// Lines without white space around them, normalised, in which tabs are kept; an empty line stays empty.
///   every line end of every system, soft ones and ends of pages too       an end
///   "> " of a quoted mail, "# ", "**" and "\." of Markdown                 nothing
///   "[de krant](https://…)", "[^1]: "                                      "de krant https://…", "[1] "
/// A control character parts words.
std::vector<std::string> pasted_lines(std::string_view text);

}  // namespace kamervragen::drafts
