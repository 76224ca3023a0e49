// Pieces made into one text.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::text {

/// The values of a range of strings or views with the separator between them; empty where there are none.
template <class Values>
std::string joined(const Values& values, std::string_view separator) {
  std::string out;
  bool first = true;
  for (const std::string_view value : values) {
    if (!first) out += separator;
    out += value;
    first = false;
  }
  return out;
}

}  // namespace kamervragen::text
