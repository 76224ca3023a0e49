#include "searcher/index/time_limit.hh"

namespace kamervragen::index {
namespace {

using Clock = std::chrono::steady_clock;

struct Running {
  std::chrono::milliseconds most{0};
  Clock::time_point end{};
};
thread_local Running running;

}  // namespace

TimeLimit::TimeLimit(std::chrono::milliseconds most) : outer_(running.most.count() == 0 && most.count() > 0) {
  if (outer_) running = {most, Clock::now() + most};
}

TimeLimit::~TimeLimit() {
  if (outer_) running = {};
}

void spend_time() {
  if (running.most.count() > 0 && Clock::now() > running.end) throw TooCostly{running.most};
}

}  // namespace kamervragen::index
