#include "schema/program/engine_end.hh"

#include <array>
#include <exception>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace program;

TEST_CASE("an engine that ends the process leaves a message and an exit code") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[1], STDERR_FILENO);
    const EngineEndGuard guard;
    std::terminate();
  }
  ::close(ends[1]);
  std::string said;
  std::array<char, 512> buffer{};
  for (ssize_t n = 0; (n = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
    said.append(buffer.data(), static_cast<std::size_t>(n));
  ::close(ends[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 3);
  CHECK(said.find("disk space") != std::string::npos);
}

TEST_CASE("what was there before the guard is there behind it") {
  const auto before = std::get_terminate();
  {
    const EngineEndGuard guard;
    CHECK(std::get_terminate() != before);
  }
  CHECK(std::get_terminate() == before);
}

}  // namespace kamervragen::test
