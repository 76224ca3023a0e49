// Values in order, each once.
#pragma once

#include <algorithm>
#include <vector>

namespace kamervragen::text {

template <class Value>
void sort_unique(std::vector<Value>& values) {
  std::ranges::sort(values);
  const auto repeated = std::ranges::unique(values);
  values.erase(repeated.begin(), repeated.end());
}

}  // namespace kamervragen::text
