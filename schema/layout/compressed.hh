// Bytes made small. The engine would compress what it stores too, but takes five times as long over it.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::layout {

std::string compressed(std::string_view bytes);
/// What was compressed in these bytes; empty where that is nothing that `compressed` made.
std::string decompressed(std::string_view stored);

}  // namespace kamervragen::layout
