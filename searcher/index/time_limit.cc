#include "searcher/index/time_limit.hh"

#include <fmt/format.h>

namespace kamervragen::index {
namespace {

using Clock = std::chrono::steady_clock;

struct Running {
  std::chrono::milliseconds most{0};
  Clock::time_point end{};
};
thread_local Running running;

}  // namespace

tl::unexpected<Error> too_costly(const TooCostly& past) {
  return fail(Code::too_costly, {{"seconds", fmt::format("{:g}", std::chrono::duration<double>(past.most).count())}});
}

TimeLimit::TimeLimit(std::chrono::milliseconds most) : outer_(running.most.count() == 0 && most.count() > 0) {
  if (outer_) running = {most, Clock::now() + most};
}

TimeLimit::~TimeLimit() {
  if (outer_) running = {};
}

void spend_time() {
  if (running.most.count() > 0 && Clock::now() > running.end) throw TooCostly{running.most};
}

void begin_next_query() {
  if (running.most.count() > 0) running.end = Clock::now() + running.most;
}

}  // namespace kamervragen::index
