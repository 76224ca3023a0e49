#include "schema/program/environment.hh"

#include <algorithm>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

#include "schema/text/numbers.hh"

namespace kamervragen::program {
namespace {

namespace fs = std::filesystem;

/// A variable of the environment; empty where it is not set.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::size_t wanted_columns() {
  const auto columns = text::whole_number<std::size_t>(variable("COLUMNS")).value_or(0);
  if (columns > 0) return columns;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

}  // namespace

bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) != 0; }
bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) != 0; }

std::size_t text_columns() { return std::clamp<std::size_t>(wanted_columns(), 40, 100); }

bool use_colour(std::string_view when, bool terminal) {
  if (when != "auto") return when == "always";
  return terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

bool on_path(std::string_view program) {
  const auto path = variable("PATH");
  std::string_view rest = path;
  while (!rest.empty()) {
    const auto colon = rest.find(':');
    if (::access((fs::path(rest.substr(0, colon)) / program).c_str(), X_OK) == 0) return true;
    rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
  }
  return false;
}

std::optional<fs::path> sibling(std::string_view program) {
  std::error_code failed;
  const auto own = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return std::nullopt;
  auto found = own.parent_path() / program;
  if (::access(found.c_str(), X_OK) != 0) return std::nullopt;
  return found;
}

}  // namespace kamervragen::program
