// Any bytes as a page of the site.
#include <cstdint>

#include "tests/fuzz/page_invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kamervragen::fuzz::require_page({reinterpret_cast<const char*>(data), size}, "ah-tk-20152016-9001");
  return 0;
}
