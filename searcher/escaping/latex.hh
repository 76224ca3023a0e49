// Text as LaTeX has it.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::escaping {

/// A text whose signs mean themselves in LaTeX: % & # _ $ { } ~ ^ \ < > | `. The quotes of a typewriter look the way
/// that they are meant, where two are a pair: `Kaas' for 'Kaas', ``Kaas'' for "Kaas". White space is single spaces.
/// What is not ASCII stays: UTF-8.
std::string latex(std::string_view text);

/// The same in ASCII: letters with their accents ({\"e}), quotes, dashes and other signs by their commands. What LaTeX
/// has no command for is its number: [U+6F22].
std::string ascii_latex(std::string_view text);

}  // namespace kamervragen::escaping
