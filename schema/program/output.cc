#include "schema/program/output.hh"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

#include "schema/program/environment.hh"

namespace kamervragen::program {
namespace {

constexpr std::size_t buffer_size = 64 * 1024;

/// The shell command of the pager; empty for none.
std::string pager_command() {
  if (const char* term = std::getenv("TERM"); term == nullptr || std::string_view(term) == "dumb") return {};
  if (const char* chosen = std::getenv("PAGER")) {
    const std::string command = chosen;
    const auto name = command.substr(0, command.find(' '));
    // What is not there cannot show anything: the answer is written as it is.
    return name == "cat" || !(name.starts_with('/') ? ::access(name.c_str(), X_OK) == 0 : on_path(name)) ? "" : command;
  }
  return on_path("less") ? "less -FRX" : "";
}

}  // namespace

Output::Output() {
  // A parent may have left it ignored; then a closed pipe would be an error message instead of an end.
  std::signal(SIGPIPE, SIG_DFL);
}

Output::~Output() { (void)finish(); }

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size) flush();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && error_ == 0) {
    const auto sent = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) {
      error_ = errno;
    } else {
      rest.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  buffer_.clear();
}

void Output::start_pager() {
  const auto command = pager_command();
  int ends[2];
  if (command.empty() || ::pipe(ends) != 0) return;
  pager_ = ::fork();
  if (pager_ == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  if (pager_ > 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    // The pager goes on when the reader interrupts it; so do we until it has ended.
    std::signal(SIGINT, SIG_IGN);
  } else {
    pager_ = 0;
  }
  ::close(ends[0]);
  ::close(ends[1]);
}

Result<void> Output::finish() {
  if (!finished_) {
    finished_ = true;
    flush();
    // Some file systems tell only now that there was no room.
    if (::close(STDOUT_FILENO) != 0 && error_ == 0 && errno != EBADF) error_ = errno;
    if (pager_ > 0) {
      int status = 0;
      while (::waitpid(pager_, &status, 0) < 0 && errno == EINTR) {}
    }
  }
  if (error_ == 0) return {};
  return fail(Code::write_failed, {{"why", std::strerror(error_)}});
}

}  // namespace kamervragen::program
