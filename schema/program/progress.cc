#include "schema/program/progress.hh"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <unistd.h>

#include <fmt/format.h>

namespace kamervragen::program {
namespace {

using SteadyClock = std::chrono::steady_clock;

std::string duration(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", seconds);
  if (seconds < 90 * 60) return fmt::format("{:.0f} min", seconds / 60);
  const auto minutes = static_cast<long>(seconds / 60);
  if (minutes < 48 * 60) return fmt::format("{} h {} min", minutes / 60, minutes % 60);
  return fmt::format("{:.1f} days", seconds / 86'400);
}

struct Bar {
  std::string stage;
  SteadyClock::time_point begun, shown;
  bool visible = false;

  void tell(std::string_view now_stage, std::uint64_t done, std::uint64_t total) {
    const auto now = SteadyClock::now();
    if (now_stage != stage) {
      stage = now_stage;
      begun = now;
    } else if (now - shown < std::chrono::milliseconds(100) && done < total) {
      return;
    }
    shown = now;
    visible = true;
    const auto line =
        "\r\x1b[K" + progress_line(stage, done, total, std::chrono::duration<double>(now - begun).count());
    std::fputs(line.c_str(), stderr);
  }
  ~Bar() {
    if (visible) std::fputs("\r\x1b[K", stderr);
  }
};

}  // namespace

std::string progress_line(std::string_view stage, std::uint64_t done, std::uint64_t total, double seconds) {
  if (total == 0) return fmt::format("{} {}", stage, done);
  constexpr std::uint64_t width = 24;
  const auto filled = static_cast<std::size_t>(std::min(width, done * width / total));
  auto line =
      fmt::format("{} [{}{}] {}/{}", stage, std::string(filled, '#'), std::string(width - filled, '-'), done, total);
  if (seconds > 0 && done > 0) {
    const double rate = static_cast<double>(done) / seconds;
    line += fmt::format("  {:.1f}/s", rate);
    if (done < total) line += "  " + duration(static_cast<double>(total - done) / rate) + " left";
  }
  return line;
}

Progress terminal_progress(bool quiet) {
  if (quiet || !::isatty(STDERR_FILENO)) return {};
  return [bar = std::make_shared<Bar>()](std::string_view stage, std::uint64_t done, std::uint64_t total) {
    bar->tell(stage, done, total);
  };
}

}  // namespace kamervragen::program
