// HTTP, the only place that knows libcurl. One connection, reused; redirects are followed; TLS is verified.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "corpus/network/transport.hh"

namespace kamervragen::network {

struct TransportOptions {
  std::string user_agent;
  double connect_timeout = 30;        ///< seconds
  double timeout = 240;               ///< seconds for a whole request; public code waits 240 s for SRU
  double stall = 60;                  ///< seconds without a byte
  std::size_t max_bytes = 64u << 20;  ///< as read_stored() reads; also after unpacking
};

/// A proxy of the environment is used, never for loopback. Only http and https, redirects included.
std::unique_ptr<Transport> curl_transport(const TransportOptions&);

}  // namespace kamervragen::network
