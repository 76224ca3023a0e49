// Bytes made small. The engine would compress what it stores too, but takes five times as long over it.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::layout {

std::string packed(std::string_view bytes);
/// What was packed in these bytes; empty where that is nothing that `packed` made.
std::string unpacked(std::string_view stored);

}  // namespace kamervragen::layout
