// What is said on standard error, in one form.
#pragma once

#include <string>
#include <string_view>

#include "schema/program/error.hh"

namespace kamervragen::program {

/// A text as one line that cannot move a terminal's cursor: control characters as spaces, what is not UTF-8 as U+FFFD,
/// the end of a very long one as "…".
std::string harmless(std::string_view text);

/// "kamervragen: message", for an error in a query the query with a caret under the place, and "hint: …".
std::string error_text(const Error&, std::string_view query = {});

/// Writes lines to standard error.
void say(std::string_view text);

}  // namespace kamervragen::program
