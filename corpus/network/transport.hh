// One request over the network, and the time it takes: the two things that a test replaces.
#pragma once

#include <cstdint>
#include <string>

namespace kamervragen::network {

/// What went wrong below HTTP.
enum class Trouble {
  none,
  unreachable,  ///< no such host, no connection, no TLS
  timeout,
  broken,     ///< reset, or fewer bytes than were announced
  too_large,  ///< more than the limit; asking again will not help
};

/// The answer to one GET. Without trouble, `status` is that of the last redirect's target.
struct Reply {
  Trouble trouble = Trouble::none;
  std::string detail;  ///< of the trouble, as the library says it
  int status = 0;
  std::string body;
  std::string address;     ///< where the redirects ended
  double retry_after = 0;  ///< seconds from now that the service asks to wait; 0 where it asks for none
};

class Transport {
 public:
  virtual ~Transport() = default;
  virtual Reply get(const std::string& url) = 0;
};

/// Seconds, real or of a test.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual double now() = 0;        ///< from any fixed moment, never backwards
  virtual std::int64_t utc() = 0;  ///< since 1970-01-01
  virtual void sleep(double seconds) = 0;
};

Clock& system_clock();
/// "2026-11-23T04:00:12Z".
std::string iso_time(std::int64_t utc);

}  // namespace kamervragen::network
