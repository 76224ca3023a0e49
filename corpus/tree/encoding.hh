// From bytes of a western encoding to UTF-8, also where a document is not in the one that it declares.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::tree {

bool valid_utf8(std::string_view bytes);
void append_utf8(std::string& out, unsigned code_point);

/// For bytes that are not UTF-8 throughout: what is UTF-8 stays, every other byte is read as windows-1252. So a file of
/// either kind comes out right, and one in which the two were pasted together as well. A pair of bytes that would be
/// UTF-8 of no character that Dutch texts hold is read as windows-1252 too: "«CAFÉ»" in Latin-1 holds one.
std::string repair_utf8(std::string_view bytes);

/// Appends UTF-8 text. The control characters U+0080 to U+009F are what `&#146;` (’) of a windows-1252 text became:
/// they are read as the characters of windows-1252. True where there were any.
bool append_text(std::string& out, std::string_view utf8);

}  // namespace kamervragen::tree
