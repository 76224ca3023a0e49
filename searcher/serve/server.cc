#include "searcher/serve/server.hh"

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <microhttpd.h>

#include "searcher/serve/deadlines.hh"
#include "searcher/serve/exchange.hh"
#include "searcher/serve/pool.hh"
#include "searcher/web/handler.hh"
#include "searcher/web/problem.hh"

namespace kamervragen::serve {
namespace {

using Clock = std::chrono::steady_clock;

/// The head of a request is there after this long, and its response is on its way again and again within it.
constexpr std::chrono::seconds patience{10};
/// A body that is sent whole has this long, and more the larger it is.
constexpr std::size_t slowest_bytes_a_second = 16 * 1024;
/// What the library keeps of a connection: the head of a request must fit.
constexpr std::size_t connection_memory = 32 * 1024;
constexpr std::size_t block_size = 32 * 1024;

/// A request, from its first line to the end of its response.
struct Visit {
  explicit Visit(const char* line) : target(line) {}
  std::string target;
  bool seen = false;
  std::shared_ptr<Exchange> exchange{};
};

int descriptor_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

/// A header that stands there once; absent where there is none, or more than one.
std::optional<std::string> header_of(MHD_Connection* connection, const char* name) {
  struct Found {
    const char* name;
    std::vector<std::string> values{};
  } found{name};
  MHD_get_connection_values(
      connection, MHD_HEADER_KIND,
      [](void* to, MHD_ValueKind, const char* key, const char* value) {
        auto& out = *static_cast<Found*>(to);
        if (::strcasecmp(key, out.name) == 0) out.values.emplace_back(value ? value : "");
        return MHD_YES;
      },
      &found);
  return found.values.size() == 1 ? std::optional(std::move(found.values.front())) : std::nullopt;
}

using Response = std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)>;

Response whole(const std::string& body) {
  return {MHD_create_response_from_buffer(body.size(), const_cast<char*>(body.data()), MHD_RESPMEM_MUST_COPY),
          MHD_destroy_response};
}

MHD_Result queue(MHD_Connection* connection, const http::Head& head, const Response& response) {
  if (!response) return MHD_NO;
  for (const auto& [name, value] : head.headers)
    if (name != MHD_HTTP_HEADER_CONTENT_LENGTH)  // the library's to say
      MHD_add_response_header(response.get(), std::string(name).c_str(), value.c_str());
  return MHD_queue_response(connection, static_cast<unsigned>(head.status), response.get());
}

}  // namespace

struct Server::Impl {
  ServerOptions options;
  Deadlines deadlines;
  std::unique_ptr<Pool> pool;
  MHD_Daemon* daemon = nullptr;

  ~Impl() {
    if (!daemon) return;
    const auto listening = MHD_quiesce_daemon(daemon);
    pool->end();  // what was taken is answered, so that nothing is suspended any more
    MHD_stop_daemon(daemon);
    const Listener ended(listening);
  }

  MHD_Result handle(MHD_Connection* connection, const char* method, std::size_t body_size, Visit& visit) {
    if (visit.exchange) return send(connection, visit.exchange);
    if (!std::exchange(visit.seen, true)) {
      if (header_of(connection, MHD_HTTP_HEADER_TRANSFER_ENCODING) ||
          header_of(connection, MHD_HTTP_HEADER_CONTENT_LENGTH).value_or("0") != "0")
        return refuse(connection, Error(Code::body_not_taken));
      deadlines.forget(descriptor_of(connection));
      return MHD_YES;  // a response now would end the connection: the library takes the request for half read
    }
    if (body_size > 0) return MHD_NO;
    return ask(connection, method, visit);
  }

  MHD_Result ask(MHD_Connection* connection, const char* method, Visit& visit) {
    auto exchange = std::make_shared<Exchange>([connection] { MHD_resume_connection(connection); });
    http::Request request{.method = method,
                          .target = visit.target,
                          .host = header_of(connection, MHD_HTTP_HEADER_HOST),
                          .if_none_match = header_of(connection, MHD_HTTP_HEADER_IF_NONE_MATCH).value_or("")};
    visit.exchange = exchange;
    MHD_suspend_connection(connection);
    const bool taken = pool->take([this, exchange, request = std::move(request)](index::Index& index) {
      const auto begin = Clock::now();
      web::answer(request, options.hosts, index, *exchange);
      if (options.log) log(request, exchange->response().status, Clock::now() - begin);
      exchange->finish();
    });
    if (taken) return MHD_YES;
    web::say_problem(Error(Code::server_full), web::common_headers(), *exchange);
    exchange->finish();
    return MHD_YES;
  }

  MHD_Result refuse(MHD_Connection* connection, const Error& error) const {
    Exchange reply([] {});
    auto headers = web::common_headers();
    headers.push_back({MHD_HTTP_HEADER_CONNECTION, "close"});
    web::say_problem(error, headers, reply);
    return queue(connection, reply.response(), whole(reply.take_whole()));
  }

  MHD_Result send(MHD_Connection* connection, const std::shared_ptr<Exchange>& exchange) {
    if (exchange->is_whole()) {
      const auto body = exchange->take_whole();
      deadlines.set(descriptor_of(connection),
                    Clock::now() + patience + std::chrono::seconds(body.size() / slowest_bytes_a_second));
      return queue(connection, exchange->response(), whole(body));
    }
    auto reader = std::make_unique<Streaming>(*this, connection, exchange);
    const Response response(
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, block_size, read_piece, reader.get(), forget_reader),
        MHD_destroy_response);
    if (response) static_cast<void>(reader.release());  // the response's from here on
    return queue(connection, exchange->response(), response);
  }

  /// What a response that is sent as it is written is read from.
  struct Streaming {
    Streaming(Impl& its_server, MHD_Connection* its_connection, std::shared_ptr<Exchange> its_exchange)
        : server(its_server), connection(its_connection), exchange(std::move(its_exchange)) {}
    Impl& server;
    MHD_Connection* connection;
    std::shared_ptr<Exchange> exchange;
  };

  static ssize_t read_piece(void* from, std::uint64_t, char* into, std::size_t most) {
    auto& one = *static_cast<Streaming*>(from);
    const auto descriptor = descriptor_of(one.connection);
    const auto read = one.exchange->read(into, most, [&] {
      one.server.deadlines.forget(descriptor);
      MHD_suspend_connection(one.connection);
    });
    if (read.next != Exchange::Next::wait) one.server.deadlines.set(descriptor, Clock::now() + patience);
    switch (read.next) {
      case Exchange::Next::bytes: return static_cast<ssize_t>(read.size);
      case Exchange::Next::wait: return 0;
      case Exchange::Next::end: return MHD_CONTENT_READER_END_OF_STREAM;
      case Exchange::Next::broken: break;
    }
    return MHD_CONTENT_READER_END_WITH_ERROR;
  }
  static void forget_reader(void* reader) { delete static_cast<Streaming*>(reader); }

  void log(const http::Request& request, int status, Clock::duration took) const {
    options.log(fmt::format("{} {} {} {} ms", request.method, request.target, status,
                            std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
  }

  // The library's side.

  static void* begin_visit(void*, const char* target, MHD_Connection*) { return new Visit(target); }

  static MHD_Result on_request(void* self, MHD_Connection* connection, const char*, const char* method, const char*,
                               const char*, std::size_t* body, void** visit) {
    return static_cast<Impl*>(self)->handle(connection, method, std::exchange(*body, 0), *static_cast<Visit*>(*visit));
  }

  static void end_visit(void* self, MHD_Connection* connection, void** visit, MHD_RequestTerminationCode how) {
    const std::unique_ptr<Visit> ended(static_cast<Visit*>(std::exchange(*visit, nullptr)));
    if (ended && ended->exchange) ended->exchange->cancel();
    // The next request of this connection has its time as well.
    if (how == MHD_REQUEST_TERMINATED_COMPLETED_OK)
      static_cast<Impl*>(self)->deadlines.set(descriptor_of(connection), Clock::now() + patience);
  }

  static void on_connection(void* self, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode what) {
    auto& deadlines = static_cast<Impl*>(self)->deadlines;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
      deadlines.set(descriptor_of(connection), Clock::now() + patience);
    } else {
      deadlines.forget(descriptor_of(connection));
    }
  }
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::start(Listener listener, const std::shared_ptr<index::Snapshots>& snapshots,
                                              ServerOptions options) {
  auto impl = std::make_unique<Impl>();
  impl->options = std::move(options);
  impl->pool = std::make_unique<Pool>(snapshots, impl->options.threads, impl->options.waiting, impl->options.longest);
  auto* self = impl.get();
  impl->daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC, 0, nullptr,
                                  nullptr, Impl::on_request, self,                                                //
                                  MHD_OPTION_LISTEN_SOCKET, static_cast<MHD_socket>(listener.descriptor()),       //
                                  MHD_OPTION_URI_LOG_CALLBACK, Impl::begin_visit, self,                           //
                                  MHD_OPTION_NOTIFY_COMPLETED, Impl::end_visit, self,                             //
                                  MHD_OPTION_NOTIFY_CONNECTION, Impl::on_connection, self,                        //
                                  MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(impl->options.connections),  //
                                  MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_memory,                          //
                                  MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(patience.count()),         //
                                  MHD_OPTION_END);
  if (!impl->daemon) return fail(Code::cannot_listen, {{"place", "this socket"}, {"why", std::strerror(errno)}});
  listener.take();
  return std::unique_ptr<Server>(new Server(std::move(impl)));
}

void Server::tend() { impl_->deadlines.enforce(Clock::now()); }

}  // namespace kamervragen::serve
