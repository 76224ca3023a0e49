// A client that asks politely: never faster than it may, patient with a service that is busy or failing, and never
// satisfied with half an answer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "corpus/network/transport.hh"
#include "schema/errors/error.hh"

namespace kamervragen::network {

/// Seconds, and numbers of tries.
struct Patience {
  int retries = 5;                   ///< after the first try
  double first_wait = 2;             ///< doubled at each further try
  double longest_wait = 120;         ///< of a back-off
  double longest_retry_after = 600;  ///< of what the service asks for
};

/// The least time between the beginnings of two requests to one service.
struct Pace {
  double delay = 0;
  double last = -1e18;
};

/// What one run asked for.
struct Traffic {
  std::uint64_t requests = 0, retries = 0, bytes = 0;
  double waited = 0;  ///< seconds: pauses and back-off together
};

class PoliteClient {
 public:
  /// Why a body is not what was asked for (cut off, another page); absent when it is. Such a reply is asked again.
  using Accept = std::function<std::optional<std::string>(const Reply&)>;

  PoliteClient(Transport& transport, Clock& clock, Patience patience, std::uint64_t seed = std::random_device{}())
      : transport_(transport), clock_(clock), patience_(patience), random_(seed) {}

  /// Every reply that settles the matter is a value: 200 that is accepted, 4xx, a page of the kind "not found". Fails
  /// (Exit::no_input) when the tries are over, with the code `unreachable`, `timeout`, `connection-broken`,
  /// `too-large`, `too-many-requests` (429), `server-error` (5xx) or `unusable-answer` (not accepted).
  Result<Reply> get(const std::string& url, Pace&, const Accept& accept = {});

  const Traffic& traffic() const { return traffic_; }

 private:
  void pause(double seconds);
  double wait_before(int retry, const Reply&);

  Transport& transport_;
  Clock& clock_;
  Patience patience_;
  std::mt19937_64 random_;
  Traffic traffic_;
};

/// The site's way to say 404 by a redirect: …/Errors/404.htm before 2020, …/fout404… since.
bool is_not_found_address(std::string_view address);

}  // namespace kamervragen::network
