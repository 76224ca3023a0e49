#include "searcher/serve/serve.hh"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <thread>

#include <fmt/format.h>

#include "schema/commands/front.hh"
#include "schema/commands/serve_table.hh"
#include "schema/errors/messages.hh"
#include "schema/program/places.hh"
#include "searcher/index/index.hh"
#include "searcher/serve/server.hh"

namespace kamervragen::serve {
namespace {

using Settings = commands::ServeSettings;

constexpr std::size_t threads_most = 8;
constexpr timespec between_rounds{.tv_sec = 1, .tv_nsec = 0};

std::size_t processors() { return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, threads_most); }

/// The signals that end it, held back in every thread that is made from here on.
sigset_t ends() {
  sigset_t out;
  sigemptyset(&out);
  sigaddset(&out, SIGTERM);
  sigaddset(&out, SIGINT);
  pthread_sigmask(SIG_BLOCK, &out, nullptr);
  // A client that goes away in the middle of an answer is no reason to end.
  std::signal(SIGPIPE, SIG_IGN);
  return out;
}

void say(const std::string& line) { errors::say(fmt::format("kamervragen-serve: {}\n", line)); }

Result<void> serve(const Settings& settings) {
  auto place = parse_place(settings.listen);
  if (!place) return pass(place);
  const auto places = settings.index.empty() ? program::default_indexes() : settings.index;
  if (!places) return pass(places);
  const auto threads = settings.threads.value_or(processors());
  const auto opened = index::Index::open(*places, {.partial = settings.partial, .readers = threads});
  if (!opened) return pass(opened);
  auto listener = listen_at(*place);
  if (!listener) return pass(listener);
  const auto signals = ends();
  auto server = Server::start(std::move(*listener), opened->snapshots(),
                              {.hosts = web::Hosts(settings.hosts),
                               .threads = threads,
                               .waiting = settings.waiting,
                               .connections = settings.connections,
                               .longest = settings.max_time,
                               .log = settings.log_queries ? say : decltype(ServerOptions::log){}});
  if (!server) return pass(server);
  if (!settings.quiet)
    say(fmt::format("{} Kamervragen at {}{}", opened->info().kamervragen, place->socket.empty() ? "http://" : "",
                    place->text()));
  while (sigtimedwait(&signals, nullptr, &between_rounds) < 0) (*server)->tend();
  return {};
}

}  // namespace

int run(const std::vector<std::string>& words) {
  Settings settings;
  commands::Parsed parsed;
  if (const auto exit = commands::answered(commands::serve_program(), words, settings, parsed)) return *exit;
  const auto done = serve(settings);
  return done ? static_cast<int>(Exit::done) : commands::complain(commands::serve_program(), done.error());
}

}  // namespace kamervragen::serve
