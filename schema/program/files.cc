#include "schema/program/files.hh"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace kamervragen::program {

std::optional<std::string> read_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::string out;
  char part[64 * 1024];
  ssize_t got = 0;
  while ((got = ::read(file, part, sizeof part)) > 0 || (got < 0 && errno == EINTR))
    if (got > 0) out.append(part, static_cast<std::size_t>(got));
  ::close(file);
  return got < 0 ? std::nullopt : std::optional(std::move(out));
}

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
