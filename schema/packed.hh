// The bytes of a record as the index keeps them: compressed, a record for itself. The engine would compress them too, but
// takes five times as long over it. Content is named and compared by the bytes within (schema/codec.hh), so that no version
// of the compressor shows in an index's id.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen {

std::string packed(std::string_view bytes);
/// What was packed; empty, which no record is, where these bytes are nothing that `packed` made.
std::string unpacked(std::string_view stored);

}  // namespace kamervragen
