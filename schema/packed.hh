// The bytes of a record as the index keeps them: compressed, a record for itself, and the prints of its words behind it. The engine would compress them too, but
// takes five times as long over it. Content is named and compared by the bytes within (schema/codec.hh), so that no version
// of the compressor shows in an index's id.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen {

std::string packed(std::string_view bytes);
/// What was packed first in these bytes; empty, which no record is, where that is nothing that `packed` made.
std::string unpacked(std::string_view stored);
/// What stands behind the first packed bytes.
std::string_view behind(std::string_view stored);

}  // namespace kamervragen
