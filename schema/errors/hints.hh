// What to do about an error, in terms of the commands and options of our programs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"

namespace kamervragen::errors {

/// A hint for those who type commands, in place of the one that the error table has for everybody. A template with the
/// arguments of the error's own texts.
struct Hint {
  Code code;
  std::string_view text;
};

/// The hint that a command line shows; may be empty.
std::string hint_of(const Error&);

/// By code, each at most once.
std::span<const Hint> hints();

}  // namespace kamervragen::errors
