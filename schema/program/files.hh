// Small files that a program is told to read or to write, and the streams that it is given.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kamervragen::program {

/// All of a file; nothing where it cannot be read, as where it is a folder.
std::optional<std::string> read_file(const std::filesystem::path&);

/// Writes into what stands at the path, a device or a pipe too, or makes a file there; false where not all of it could
/// be written.
bool write_file(const std::filesystem::path&, std::string_view);

/// Opens a null device for those of the three standard streams that are closed, so that no file or socket takes their
/// numbers: input has nothing, and writing fails. To be called first of all.
void hold_standard_streams();

}  // namespace kamervragen::program
