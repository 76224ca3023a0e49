#include <chrono>
#include <ctime>
#include <thread>

#include "corpus/network/transport.hh"

namespace kamervragen::network {
namespace {

class SystemClock final : public Clock {
 public:
  double now() override {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  }
  std::int64_t utc() override { return static_cast<std::int64_t>(std::time(nullptr)); }
  void sleep(double seconds) override { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }
};

}  // namespace

Clock& system_clock() {
  static SystemClock clock;
  return clock;
}

std::string iso_time(std::int64_t utc) {
  const auto time = static_cast<std::time_t>(utc);
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

}  // namespace kamervragen::network
