#include "schema/layout/tables.hh"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include <xapian.h>

#include "schema/program/files.hh"

namespace kamervragen::layout {
namespace {

/// Which tables there are, and where each begins.
constexpr std::string_view root_file = "iamglass";
constexpr std::array<std::string_view, 5> files = {root_file, "postlist.glass", "docdata.glass", "termlist.glass",
                                                   "position.glass"};

/// As many levels as the engine has room for in a tree of blocks (BTREE_CURSOR_LEVELS of its glass_defs.h). It believes
/// what its root file says, and writes beyond that room.
constexpr std::uint64_t levels_most = 10;
/// Of its root file, in bytes: a name, a version and a UUID; behind them numbers.
constexpr std::size_t root_header = 32;
/// With those of spellings and synonyms, which an index of ours has nothing in. Behind them it counts documents.
constexpr int tables_of_engine = 6;

/// A number as the engine packs it: seven bits a byte, the low ones first, the highest bit where more follow.
std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7Fu} << shift;
    if ((byte & 0x80) == 0) return number;
  }
  return std::nullopt;
}

/// Whether a table's tree would have more levels than there can be. What is damaged otherwise the engine notices.
bool has_too_many_levels(const std::filesystem::path& file) {
  constexpr std::size_t more_than_it_holds = 4096;
  const auto whole = program::read_file(file, more_than_it_holds);
  if (!whole) return false;
  auto rest = std::string_view(*whole).substr(std::min(root_header, whole->size()));
  take_number(rest);  // the revision
  for (int table = 0; table < tables_of_engine; ++table) {
    const auto root = take_number(rest), kind = take_number(rest);
    if (!root || !kind) return false;
    if (*kind >> 2 >= levels_most) return true;  // below are two flags
    take_number(rest);                           // entries
    take_number(rest);                           // the size of a block
    take_number(rest);                           // what is compressed
    const auto free_list = take_number(rest);
    if (!free_list || *free_list > rest.size()) return false;
    rest.remove_prefix(*free_list);
  }
  return false;
}

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
    if (why.empty() && name == root_file && has_too_many_levels(generation / name)) {
      return UnreadableTable{name, "damaged: a tree of more levels than there can be"};
    }
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
