#include "schema/step.hh"

#include <csignal>
#include <cstdlib>
#include <string>

namespace kamervragen {
namespace {

struct KillAt {
  std::string name;
  long times = 1;
};

KillAt read_environment() {
  const char* set = std::getenv("KAMERVRAGEN_KILL_AT");
  if (!set) return {};
  std::string name(set);
  const auto colon = name.find(':');
  if (colon == std::string::npos) return {name, 1};
  return {name.substr(0, colon), std::strtol(name.c_str() + colon + 1, nullptr, 10)};
}

}  // namespace

void step(std::string_view name) {
  static KillAt kill_at = read_environment();
  if (kill_at.name.empty() || kill_at.name != name) return;
  if (--kill_at.times <= 0) std::raise(SIGKILL);
}

}  // namespace kamervragen
