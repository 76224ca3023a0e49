#include "indexer/write/workers.hh"

#include <csignal>
#include <cstring>
#include <new>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

namespace kamervragen::write {
namespace {

/// Counters in memory that forked children share.
class Shared {
 public:
  Shared() {
    void* memory = ::mmap(nullptr, sizeof(SharedCounters), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory != MAP_FAILED) counters_ = new (memory) SharedCounters;
  }
  ~Shared() {
    if (counters_) ::munmap(counters_, sizeof(SharedCounters));
  }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;
  SharedCounters* get() { return counters_; }

 private:
  SharedCounters* counters_ = nullptr;
};

constexpr int progress_interval_ms = 50;

void tell(SharedCounters& counters, const char* why) {
  if (counters.failed.exchange(true)) return;
  std::strncpy(counters.why.data(), why, counters.why.size() - 1);
}

}  // namespace

Result<void> run_workers(unsigned jobs, const std::function<bool(unsigned, SharedCounters&)>& work,
                         const std::function<void(std::uint64_t)>& progress) {
  Shared shared;
  if (!shared.get()) return fail(Code::no_memory);
  const pid_t parent = ::getpid();
  std::vector<pid_t> children;
  for (unsigned i = 0; i < jobs; ++i) {
    const pid_t pid = ::fork();
    if (pid < 0) break;
    if (pid == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (::getppid() != parent) ::_exit(1);
      bool done = false;
      try {
        done = work(i, *shared.get());
      } catch (const std::exception& e) {
        tell(*shared.get(), e.what());
      } catch (...) {
        tell(*shared.get(), "an unknown error");
      }
      ::_exit(done ? 0 : 1);
    }
    children.push_back(pid);
  }
  bool failed = false;
  std::optional<int> signal;  ///< that ended the first to fail
  std::size_t running = children.size();
  while (running > 0) {
    int status = 0;
    const pid_t pid = ::waitpid(-1, &status, progress ? WNOHANG : 0);
    if (pid == 0) {
      progress(shared.get()->done);
      ::poll(nullptr, 0, progress_interval_ms);
      continue;
    }
    if (pid < 0) break;  // no children left
    --running;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) continue;
    if (!failed && WIFSIGNALED(status)) signal = WTERMSIG(status);
    failed = true;
    for (const pid_t child : children)
      if (child != pid) ::kill(child, SIGKILL);
  }
  if (progress) progress(shared.get()->done);
  if (children.size() < jobs) return fail(Code::worker_not_started);
  if (!failed) return {};
  const std::string why = shared.get()->failed ? shared.get()->why.data() : "";
  if (signal) return fail(Code::worker_ended, {{"signal", *signal}, {"why", why}});
  return fail(Code::worker_failed, {{"why", why}});
}

}  // namespace kamervragen::write
