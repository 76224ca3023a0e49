// What the surroundings decide: folders, the terminal, the sibling programs.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kamervragen::program {

bool stdout_is_terminal();
bool stderr_is_terminal();

/// Columns for text: COLUMNS, else the terminal's, else 80; between 40 and 100, since longer lines read badly.
std::size_t text_columns();

/// auto: on a terminal, unless NO_COLOR is set or TERM is dumb. always, never: as said.
bool use_colour(std::string_view when, bool terminal);

/// Whether PATH has a program of that name.
bool on_path(std::string_view program);

/// The program of that name in the folder of this one; nothing where there is none.
std::optional<std::filesystem::path> sibling(std::string_view program);

}  // namespace kamervragen::program
