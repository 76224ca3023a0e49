#include "schema/program/crash_point.hh"

#ifdef KAMERVRAGEN_TEST_HOOKS

#include <csignal>
#include <cstdlib>
#include <string>

#include "schema/text/numbers.hh"

namespace kamervragen::program {
namespace {

struct KillAt {
  std::string name;
  long left = 0;

  KillAt() {
    const char* value = std::getenv("KAMERVRAGEN_KILL_AT");
    if (!value) return;
    std::string_view text = value;
    left = 1;
    if (const auto colon = text.rfind(':'); colon != std::string_view::npos) {
      left = text::whole_number<long>(text.substr(colon + 1)).value_or(1);
      text = text.substr(0, colon);
    }
    name = text;
  }
};

}  // namespace

void crash_point(std::string_view name) {
  static KillAt at;
  if (at.name.empty() || at.name != name) return;
  if (--at.left == 0) std::raise(SIGKILL);
}

}  // namespace kamervragen::program

#endif
