#include "searcher/compiler/devices.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("a build for use leaves out no device of the search") {
  for (std::size_t i = 0; i < compiler::device_names.size(); ++i) {
    INFO(compiler::device_names[i]);
    CHECK_FALSE(compiler::left_out(static_cast<compiler::Device>(i)));
  }
}

}  // namespace kamervragen::test
