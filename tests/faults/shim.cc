// A file system that fails: preloaded, it counts the calls of a program that touch files below one folder, and at the
// Nth of them gives an error, does half of it, or kills the process.
//
//   FAULT_BELOW=/tmp/x            the folder; calls elsewhere are as ever
//   FAULT_AT=17                   the call; absent: none, they are only counted
//   FAULT_HOW=EIO|ENOSPC|EACCES|EMFILE|short|torn|kill
//                                 torn: half is written, then killed; short: half is read or written, and told so
//   FAULT_STAYS=1                 every call from that one on
//   FAULT_CALLS=read,fsync        the calls that count; absent: all of them
//   FAULT_COUNT=/tmp/n            where the number of calls is written when the process ends
//   FAULT_TOLD=/tmp/t             where a line is added for the call that was hit: "read /tmp/x/gen-1/iamglass"
//
// Of each process for itself: the children of a rebuild count anew. For tests alone.
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#include <climits>

namespace {

template <class Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

struct Plan {
  std::string below, how, calls, count_file, told_file;
  long at = 0;
  bool stays = false;

  Plan() {
    const auto variable = [](const char* name) {
      const char* value = std::getenv(name);
      return std::string(value ? value : "");
    };
    below = variable("FAULT_BELOW");
    how = variable("FAULT_HOW");
    calls = "," + variable("FAULT_CALLS") + ",";
    count_file = variable("FAULT_COUNT");
    told_file = variable("FAULT_TOLD");
    at = std::atol(variable("FAULT_AT").c_str());
    stays = !variable("FAULT_STAYS").empty();
  }
  bool counts(const char* call) const {
    return calls == ",," || calls.find("," + std::string(call) + ",") != std::string::npos;
  }
};

const Plan& plan() {
  static const Plan made;
  return made;
}

std::atomic<long> calls_seen = 0;
thread_local bool inside = false;  // the shim's own calls

struct AtEnd {
  ~AtEnd() {
    if (plan().count_file.empty()) return;
    inside = true;
    if (FILE* out = std::fopen(plan().count_file.c_str(), "w")) {
      std::fprintf(out, "%ld\n", calls_seen.load());
      std::fclose(out);
    }
  }
} at_end;

std::string path_of(const char* path) {
  if (!path) return {};
  char folder[PATH_MAX];
  if (path[0] == '/' || !::getcwd(folder, sizeof folder)) return path;
  return std::string(folder) + "/" + path;
}

std::string path_of(int fd) {
  char link[64], path[PATH_MAX];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const auto size = fd < 0 ? -1 : ::readlink(link, path, sizeof path - 1);
  return size < 0 ? std::string() : std::string(path, static_cast<std::size_t>(size));
}

void tell(const char* call, const std::string& path) {
  if (plan().told_file.empty()) return;
  if (FILE* out = std::fopen(plan().told_file.c_str(), "a")) {
    std::fprintf(out, "%s %s\n", call, path.c_str());
    std::fclose(out);
  }
}

enum class Fault { none, error, half, half_and_die };

/// What this call comes to; sets errno where it fails, and dies where that is the plan.
template <class Where>
Fault fault(const char* call, Where where) {
  if (inside) return Fault::none;
  inside = true;
  const auto path = plan().below.empty() || !plan().counts(call) ? std::string() : path_of(where);
  const long number = !path.empty() && path.starts_with(plan().below) ? ++calls_seen : 0;
  const bool hit = number > 0 && (number == plan().at || (plan().stays && number > plan().at && plan().at > 0));
  if (hit) tell(call, path);
  inside = false;
  if (!hit) return Fault::none;
  const auto& how = plan().how;
  if (how == "kill") ::kill(::getpid(), SIGKILL);
  errno = how == "ENOSPC" ? ENOSPC : how == "EACCES" ? EACCES : how == "EMFILE" ? EMFILE : EIO;
  if (how == "short") return Fault::half;
  if (how == "torn") return Fault::half_and_die;
  return Fault::error;
}

/// Of a read or a write of so many bytes.
template <class Call>
ssize_t moved(const char* name, int fd, std::size_t size, const Call& call) {
  switch (fault(name, fd)) {
    case Fault::none: return call(size);
    case Fault::error: return -1;
    case Fault::half: return call(size > 1 ? size / 2 : size);
    case Fault::half_and_die: break;
  }
  call(size / 2);
  ::kill(::getpid(), SIGKILL);
  return -1;
}

/// Of a call that is done or not.
template <class Where, class Call>
int done(const char* name, Where where, const Call& call) {
  switch (fault(name, where)) {
    case Fault::none: return call();
    case Fault::half_and_die:
      call();
      ::kill(::getpid(), SIGKILL);
      return -1;
    case Fault::half: errno = EINTR; return -1;
    default: return -1;
  }
}

mode_t mode_of(int flags, va_list more) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(more, unsigned)) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const auto mode = mode_of(flags, more);
  va_end(more);
  static const auto call = real<int (*)(const char*, int, ...)>("open");
  return done("open", path, [&] { return call(path, flags, mode); });
}
int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const auto mode = mode_of(flags, more);
  va_end(more);
  static const auto call = real<int (*)(const char*, int, ...)>("open64");
  return done("open", path, [&] { return call(path, flags, mode); });
}
ssize_t read(int fd, void* to, size_t size) {
  static const auto call = real<ssize_t (*)(int, void*, size_t)>("read");
  return moved("read", fd, size, [&](std::size_t n) { return call(fd, to, n); });
}
ssize_t pread(int fd, void* to, size_t size, off_t at) {
  static const auto call = real<ssize_t (*)(int, void*, size_t, off_t)>("pread");
  return moved("read", fd, size, [&](std::size_t n) { return call(fd, to, n, at); });
}
ssize_t pread64(int fd, void* to, size_t size, off64_t at) {
  static const auto call = real<ssize_t (*)(int, void*, size_t, off64_t)>("pread64");
  return moved("read", fd, size, [&](std::size_t n) { return call(fd, to, n, at); });
}
ssize_t write(int fd, const void* from, size_t size) {
  static const auto call = real<ssize_t (*)(int, const void*, size_t)>("write");
  return moved("write", fd, size, [&](std::size_t n) { return call(fd, from, n); });
}
ssize_t pwrite(int fd, const void* from, size_t size, off_t at) {
  static const auto call = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  return moved("write", fd, size, [&](std::size_t n) { return call(fd, from, n, at); });
}
ssize_t pwrite64(int fd, const void* from, size_t size, off64_t at) {
  static const auto call = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  return moved("write", fd, size, [&](std::size_t n) { return call(fd, from, n, at); });
}
int fsync(int fd) {
  static const auto call = real<int (*)(int)>("fsync");
  return done("fsync", fd, [&] { return call(fd); });
}
int fdatasync(int fd) {
  static const auto call = real<int (*)(int)>("fdatasync");
  return done("fsync", fd, [&] { return call(fd); });
}
int rename(const char* from, const char* to) {
  static const auto call = real<int (*)(const char*, const char*)>("rename");
  return done("rename", to, [&] { return call(from, to); });
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  static const auto call = real<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
  return done("rename", to, [&] { return call(from_folder, from, to_folder, to, flags); });
}
int mkdir(const char* path, mode_t mode) {
  static const auto call = real<int (*)(const char*, mode_t)>("mkdir");
  return done("mkdir", path, [&] { return call(path, mode); });
}
int unlink(const char* path) {
  static const auto call = real<int (*)(const char*)>("unlink");
  return done("unlink", path, [&] { return call(path); });
}
int ftruncate(int fd, off_t size) {
  static const auto call = real<int (*)(int, off_t)>("ftruncate");
  return done("truncate", fd, [&] { return call(fd, size); });
}
DIR* opendir(const char* path) {
  static const auto call = real<DIR* (*)(const char*)>("opendir");
  return fault("opendir", path) == Fault::none ? call(path) : nullptr;
}
void* mmap(void* where, size_t size, int protection, int flags, int fd, off_t at) {
  static const auto call = real<void* (*)(void*, size_t, int, int, int, off_t)>("mmap");
  return fd < 0 || fault("mmap", fd) == Fault::none ? call(where, size, protection, flags, fd, at) : MAP_FAILED;
}
}
