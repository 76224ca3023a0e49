// Small files that a program is told to read or to write, and the streams that it is given.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kamervragen::program {

/// All of a file, or its first so many bytes; nothing where it cannot be read, as where it is a folder: errno says why.
std::optional<std::string> read_file(const std::filesystem::path&, std::size_t most = std::string::npos);
/// The same of standard input.
std::optional<std::string> read_input(std::size_t most);

/// Writes into what stands at the path, a device or a pipe too, or makes a file there; false where not all of it could
/// be written.
bool write_file(const std::filesystem::path&, std::string_view);

/// Opens a null device for those of the three standard streams that are closed, so that no file or socket takes their
/// numbers: input has nothing, and writing fails. To be called first of all.
void hold_standard_streams();

}  // namespace kamervragen::program
