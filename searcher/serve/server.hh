// The server: connections, and nothing of what is asked on them. The library is libmicrohttpd, and stays in this file's
// source.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "schema/errors/error.hh"
#include "searcher/index/index.hh"
#include "searcher/serve/place.hh"
#include "searcher/web/hosts.hh"

namespace kamervragen::serve {

struct ServerOptions {
  web::Hosts hosts{};
  std::size_t threads = 1;                             ///< that search
  std::size_t waiting = 64;                            ///< requests; of more, each is told to come again
  std::size_t connections = 2000;                      ///< at once; more wait to be taken
  std::chrono::milliseconds longest{2000};             ///< a query
  std::function<void(const std::string& line)> log{};  ///< told of each request; may be empty
};

/// THREADS  One makes it, calls tend() now and then, and ends it; it has others of its own.
class Server {
 public:
  /// ERRORS: cannot-listen.
  static Result<std::unique_ptr<Server>> start(Listener, const std::shared_ptr<index::Snapshots>&, ServerOptions);
  /// Takes no more requests, answers those that it has, and ends.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  /// Cuts clients that are too slow; to be called about once a second.
  void tend();

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamervragen::serve
