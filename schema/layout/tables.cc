#include "schema/layout/tables.hh"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xapian.h>

namespace kamervragen::layout {
namespace {

constexpr std::array<std::string_view, 5> files = {"iamglass", "postlist.glass", "docdata.glass", "termlist.glass",
                                                   "position.glass"};

/// Why the file cannot be a table; empty where it can.
std::string unreadable(const std::filesystem::path& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return std::strerror(errno);
  struct stat status {};
  const bool told = ::fstat(fd, &status) == 0;
  ::close(fd);
  if (!told) return std::strerror(errno);
  if (!S_ISREG(status.st_mode)) return "no regular file";
  return status.st_size == 0 ? "empty" : "";
}

/// The engine makes a table when there is something to put in it.
bool is_of_no_records(const std::filesystem::path& generation) {
  try {
    return Xapian::Database(generation.string()).get_doccount() == 0;
  } catch (const Xapian::Error&) {
    return false;
  }
}

}  // namespace

std::optional<UnreadableTable> find_unreadable_table(const std::filesystem::path& generation) {
  for (const auto name : files) {
    auto why = unreadable(generation / name);
    if (why.empty()) continue;
    if (is_of_no_records(generation)) return std::nullopt;
    return UnreadableTable{name, std::move(why)};
  }
  return std::nullopt;
}

bool has_every_table(const Xapian::Database& database) {
  if (database.get_doccount() == 0) return true;
  const auto document = *database.postlist_begin("");
  return database.has_positions() && !database.get_document(document).get_data().empty() &&
         database.termlist_begin(document) != database.termlist_end(document);
}

}  // namespace kamervragen::layout
