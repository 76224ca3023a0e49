#include "schema/program/engine_end.hh"

#include <cerrno>
#include <string_view>
#include <unistd.h>

#include "schema/errors/error.hh"

namespace kamervragen::program {
namespace {

[[noreturn]] void end() {
  constexpr std::string_view said =
      ": the index could not be written, most likely for want of disk space; it is as it was\n"
      "hint: free some space and run it again\n";
  const std::string_view program = program_invocation_short_name;
  for (const auto text : {program, said}) {
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
  }
  ::_exit(static_cast<int>(Exit::no_input));
}

}  // namespace

EngineEndGuard::EngineEndGuard() : before_(std::set_terminate(end)) {}
EngineEndGuard::~EngineEndGuard() { std::set_terminate(before_); }

}  // namespace kamervragen::program
