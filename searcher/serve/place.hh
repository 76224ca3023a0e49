// Where a server listens.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"

namespace kamervragen::serve {

/// An address of this machine, or a socket in its file system.
struct Place {
  std::string host{};  ///< an IPv4 or IPv6 address, or localhost; empty for a socket
  std::uint16_t port = 0;
  std::filesystem::path socket{};
  /// "127.0.0.1:8087", "[::1]:8087", "unix:/run/kamervragen"
  std::string text() const;
  bool operator==(const Place&) const = default;
};

/// ERRORS: bad-listening-place.
Result<Place> parse_place(std::string_view);

/// A socket that listens; closed where it goes out of scope, unless it is taken.
class Listener {
 public:
  explicit Listener(int descriptor) : descriptor_(descriptor) {}
  Listener(Listener&& other) noexcept : descriptor_(other.take()) {}
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener();
  int descriptor() const { return descriptor_; }
  int take();

 private:
  int descriptor_;
};

/// The socket that systemd hands over, where it does (sd_listen_fds(3)), else one of that place; a port 0 is any that
/// is free, and the place says which. What another server left in the file system, and nobody listens at, is replaced.
/// ERRORS: cannot-listen.
Result<Listener> listen_at(Place&);

}  // namespace kamervragen::serve
