#include "schema/program/files.hh"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace kamervragen::program {

namespace {

std::optional<std::string> read_all(int file, std::size_t most) {
  std::string out;
  char part[64 * 1024];
  while (out.size() < most) {
    const auto got = ::read(file, part, std::min(sizeof part, most - out.size()));
    if (got < 0 && errno != EINTR) return std::nullopt;
    if (got == 0) break;
    if (got > 0) out.append(part, static_cast<std::size_t>(got));
  }
  return out;
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t most) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  auto out = read_all(file, most);
  const int why = errno;
  ::close(file);
  errno = why;
  return out;
}

std::optional<std::string> read_input(std::size_t most) { return read_all(STDIN_FILENO, most); }

bool write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary);
  out << text << std::flush;
  return out.good();
}

void hold_standard_streams() {
  // The lowest free number is given, so they are held in this order. None is opened for writing: it must fail.
  for (int stream = 0; stream <= 2; ++stream)
    if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF) (void)::open("/dev/null", O_RDONLY);
}

}  // namespace kamervragen::program
