// What is said on standard error, in one form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"

namespace kamervragen::errors {

/// A text as one line that cannot move a terminal's cursor: control characters as spaces, what is not UTF-8 as U+FFFD,
/// the end of a very long one as "…".
std::string harmless(std::string_view text);

/// "kamervragen: place: message" and "hint: …". A position in a query is shown by a caret under it, one in a file
/// behind the name of the file.
std::string error_text(std::string_view program, const Error&, std::optional<std::string_view> query = {});

/// Writes lines to standard error.
void say(std::string_view text);

}  // namespace kamervragen::errors
