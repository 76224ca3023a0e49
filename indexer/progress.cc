#include "indexer/progress.hh"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include <fmt/format.h>

namespace kamervragen {
namespace {

using Clock = std::chrono::steady_clock;

struct Bar {
  std::string stage;
  Clock::time_point begun, shown;
  bool visible = false;

  void tell(std::string_view now_stage, std::uint64_t done, std::uint64_t total) {
    const auto now = Clock::now();
    if (now_stage != stage) {
      stage = now_stage;
      begun = now;
    } else if (now - shown < std::chrono::milliseconds(100) && done < total) {
      return;
    }
    shown = now;
    const double seconds = std::chrono::duration<double>(now - begun).count();
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    std::string line = fmt::format("\r\x1b[K{} {}/{}", stage, done, total);
    if (rate > 0 && total > 1) line += fmt::format("  {:.0f}/s  {:.0f} s left", rate, static_cast<double>(total - done) / rate);
    std::fputs(line.c_str(), stderr);
    visible = true;
  }
  ~Bar() {
    if (visible) std::fputs("\r\x1b[K", stderr);
  }
};

}  // namespace

Progress terminal_progress(bool quiet) {
  if (quiet || !::isatty(STDERR_FILENO)) return {};
  return [bar = std::make_shared<Bar>()](std::string_view stage, std::uint64_t done, std::uint64_t total) {
    bar->tell(stage, done, total);
  };
}

}  // namespace kamervragen
