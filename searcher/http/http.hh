// A request over HTTP and what goes back, as values: nothing here knows a socket.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::http {

/// Statuses that are no error's.
inline constexpr int ok = 200, moved = 301, not_modified = 304, not_found = 404;

/// What the handler looks at of a request; all of it is whatever a client wrote.
struct Request {
  std::string method = "GET";
  std::string target = "/";           ///< as sent: path and query, escapes and all
  std::optional<std::string> host{};  ///< the header of that name; absent where there is none, or more than one
  std::string if_none_match{};        ///< the header of that name, or empty
};

struct Header {
  std::string_view name;  ///< a literal
  std::string value;
  bool operator==(const Header&) const = default;
};

struct Head {
  int status = 200;
  std::vector<Header> headers{};
};

/// Takes a response: the head once, then its body in pieces.
class Reply {
 public:
  virtual ~Reply() = default;
  virtual void head(Head) = 0;
  /// A piece of the body; false where there is no use in going on: the client is gone.
  virtual bool body(std::string_view) = 0;
  /// The body breaks off here: a client must see that it is not whole.
  virtual void broken() = 0;
};

}  // namespace kamervragen::http
