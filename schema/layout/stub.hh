// The file beside the generations that names the current one. Whoever reads it takes its name from here, so that no
// byte in it leads a writer to another folder, or out of this one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"

namespace kamervragen::layout {

/// 7 of "gen-7"; absent for any other name: a sign more, a zero before, more than nine digits.
std::optional<std::uint32_t> generation_number(std::string_view name);

/// "gen-7".
std::string generation_name(std::uint32_t number);

/// The text of a stub: "glass gen-7" and a line's end.
std::string stub_text(std::string_view generation);

/// What a stub names: "gen-7", or, behind the comments of a copy that xapian-replicate keeps, "replica_1" of
/// "auto replica_1". Absent where it reads anything else.
std::optional<std::string> stub_target(std::string_view text);
/// The same of the stub in that file. Errors (Exit::no_input): damaged-stub, which quotes the beginning of it.
Result<std::string> stub_target(std::string_view text, const std::filesystem::path& stub);

}  // namespace kamervragen::layout
