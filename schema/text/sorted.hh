// Values in order, each once.
#pragma once

#include <algorithm>
#include <vector>

namespace kamervragen::text {

template <class Value>
void sort_unique(std::vector<Value>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace kamervragen::text
