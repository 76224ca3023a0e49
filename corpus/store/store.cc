#include "corpus/store/store.hh"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kamervragen::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_file_bytes = 64u << 20;

Error problem(Code code, const fs::path& place, errors::ErrorArguments arguments = {}) {
  return Error(code, std::move(arguments), {}, place.string());
}

constexpr const char* metadata_name = "metadata.xml";

/// A file that changed this long before the scan could change again without another time (as git has it).
constexpr std::int64_t settled_after_seconds = 2;

/// An open folder. Everything in it is asked for by name and not by path: the scan of a store is one of the few things
/// in an update whose cost grows with the store, so it takes no more calls than it needs.
class OpenFolder {
 public:
  explicit OpenFolder(const std::string& path) : folder_(::opendir(path.c_str())) {}
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  ~OpenFolder() {
    if (folder_) ::closedir(folder_);
  }
  bool is_open() const { return folder_ != nullptr; }
  /// Null at the end, and with errno where it cannot be read further.
  const dirent* next() {
    errno = 0;
    return ::readdir(folder_);
  }
  bool status(const char* name, struct stat& out) const {
    return ::fstatat(::dirfd(folder_), name, &out, AT_SYMLINK_NOFOLLOW) == 0;
  }
  /// The type that the listing tells; where the file system does not, the one that the file's status does.
  unsigned char type_of(const dirent& entry) const {
    struct stat status_of {};
    if (entry.d_type != DT_UNKNOWN || !status(entry.d_name, status_of)) return entry.d_type;
    return static_cast<unsigned char>(IFTODT(status_of.st_mode));
  }

 private:
  DIR* folder_;
};

/// What a file system keeps for its own repairs where a disk begins, closed to all but its administrator.
constexpr std::string_view disk_repairs = "lost+found";

/// What one folder holds. Links are not followed: a loop or a link out of the store would make its content depend on
/// something else.
struct Listing {
  std::vector<std::string> folders, files, links, others;
};

/// Gives 0, or the errno of what failed.
int list(OpenFolder& folder, Listing& out) {
  while (const auto* entry = folder.next()) {
    const std::string_view name = entry->d_name;
    if (name.starts_with('.')) continue;  // a download in progress, another program's own, the folder itself
    switch (folder.type_of(*entry)) {
      case DT_LNK: out.links.emplace_back(name); break;
      case DT_DIR: out.folders.emplace_back(name); break;
      case DT_REG: out.files.emplace_back(name); break;
      default: out.others.emplace_back(name); break;
    }
  }
  return errno;
}

/// The names that the files of a publication bear.
struct OwnNames {
  explicit OwnNames(const PublicatieId& id) : xml(id.str() + ".xml"), html(id.str() + ".html") {}
  bool has(std::string_view name) const { return name == xml || name == html || name == metadata_name; }
  std::string xml, html;
};

/// See StoredPublicatie::signature; `place` is the folder's below the store.
class Signature {
 public:
  Signature(std::string_view place, std::int64_t scan_begun) : seen_(place), scan_begun_(scan_begun) {}

  void add_file(const OpenFolder& folder, const char* name) {
    struct stat status {};
    if (!folder.status(name, status) ||
        std::max(status.st_mtim.tv_sec, status.st_ctim.tv_sec) + settled_after_seconds > scan_begun_)
      sound_ = false;
    for (const auto part :
         {static_cast<std::int64_t>(status.st_size), static_cast<std::int64_t>(status.st_ino),
          static_cast<std::int64_t>(status.st_mtim.tv_sec), static_cast<std::int64_t>(status.st_mtim.tv_nsec),
          static_cast<std::int64_t>(status.st_ctim.tv_sec), static_cast<std::int64_t>(status.st_ctim.tv_nsec)})
      seen_.append(reinterpret_cast<const char*>(&part), sizeof part);
    seen_.append(name).append(1, '\0');
  }
  text::Digest get() const { return sound_ ? text::digest(seen_) : text::Digest{}; }

 private:
  std::string seen_;
  std::int64_t scan_begun_;
  bool sound_ = true;
};

/// The first of a publication's own files that is there and no file.
std::optional<Error> irregular_file(const OwnNames& own, const std::string& path, const Listing& listing) {
  for (const auto& name : listing.links)
    if (own.has(name)) return problem(Code::link_not_followed, fs::path(path) / name);
  for (const auto* names : {&listing.folders, &listing.others})
    for (const auto& name : *names)
      if (own.has(name)) return problem(Code::file_irregular, fs::path(path) / name);
  return std::nullopt;
}

/// One walk through a store.
class Walk {
 public:
  explicit Walk(std::string store) : store_(std::move(store)), scan_begun_(std::time(nullptr)) {}

  Result<StoreScan> run() {
    waiting_.push_back(store_);
    for (bool root = true; !waiting_.empty(); root = false) {
      const auto here = std::move(waiting_.back());
      waiting_.pop_back();
      if (auto seen = visit(here, root); !seen) return pass(seen);
    }
    return std::move(scan_);
  }

 private:
  /// Fails where the store itself cannot be listed.
  Result<void> visit(const std::string& here, bool root) {
    OpenFolder open(here);
    Listing listing;
    // The folder that was asked for may be a publication itself, and be written as "." or with a slash behind it.
    std::error_code error;
    const auto name = root ? fs::weakly_canonical(here, error).filename().string() : here.substr(here.rfind('/') + 1);
    const auto id = PublicatieId::parse(name);
    if (const int why = open.is_open() ? list(open, listing) : errno) {
      auto unreadable = problem(Code::folder_unreadable, here, {{"why", std::system_category().message(why)}});
      if (root) return tl::make_unexpected(std::move(unreadable));
      unknown(here, std::move(unreadable), id);
      return {};
    }
    if (id) publication(*id, open, here, listing);
    for (const auto& link : listing.links) look_at_link(here, link, id);
    for (const auto& below : listing.folders)
      if (!root || below != disk_repairs) waiting_.push_back(under(here, below));
    return {};
  }

  static std::string under(const std::string& folder, const std::string& name) {
    return folder == "/" ? folder + name : folder + '/' + name;
  }
  std::size_t below() const { return store_ == "/" ? 1 : store_.size() + 1; }

  void unknown(const std::string& path, Error why, std::optional<PublicatieId> id) {
    scan_.unknown.push_back({path.substr(std::min(below(), path.size())), std::move(why), std::move(id)});
  }

  /// A link to a folder, or to nothing, could stand for publications; one to a file, beside the files of a publication,
  /// is a stray.
  void look_at_link(const std::string& folder, const std::string& name, const std::optional<PublicatieId>& within) {
    const auto path = under(folder, name);
    if (within && OwnNames(*within).has(name)) return;  // told of the publication
    std::error_code error;
    auto why = problem(Code::link_not_followed, path);
    if (fs::is_regular_file(path, error) && !PublicatieId::parse(name)) return scan_.problems.push_back(std::move(why));
    unknown(path, std::move(why), PublicatieId::parse(name));
  }

  void publication(const PublicatieId& id, const OpenFolder& folder, const std::string& path, const Listing& listing) {
    const OwnNames own(id);
    if (auto irregular = irregular_file(own, path, listing)) return unknown(path, std::move(*irregular), id);
    StoredPublicatie found;
    found.id = id;
    found.folder = path;
    found.below = std::min(below(), path.size());
    for (const auto& name : listing.files) {
      if (name == own.xml) found.has_xml = true;
      if (name == own.html) found.has_html = true;
      if (name == metadata_name) found.has_metadata = true;
      if (name == "ingetrokken.json") found.withdrawn = true;
    }
    if (!found.has_xml && !found.has_html && !found.has_metadata && !found.withdrawn) {
      // Folders that only hold other folders may bear any name.
      if (!listing.files.empty() || listing.folders.empty())
        scan_.problems.push_back(problem(Code::publication_without_files, path, {{"id", id.str()}}));
      return;
    }
    Signature signature(std::string_view(path).substr(store_.size()), scan_begun_);
    if (found.has_xml) signature.add_file(folder, own.xml.c_str());
    if (found.has_html) signature.add_file(folder, own.html.c_str());
    if (found.has_metadata) signature.add_file(folder, metadata_name);
    found.signature = signature.get();
    scan_.publications.push_back(std::move(found));
  }

  std::string store_;
  std::int64_t scan_begun_;
  std::vector<std::string> waiting_;
  StoreScan scan_;
};

/// Sorts by id; tells those that stand twice, and keeps the first.
void settle_ids(StoreScan& scan) {
  auto& all = scan.publications;
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return a.id.str() != b.id.str() ? a.id.str() < b.id.str() : a.folder < b.folder;
  });
  const auto same = [](const auto& a, const auto& b) { return a.id.str() == b.id.str(); };
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!same(all[i - 1], all[i])) continue;
    const auto first = std::ranges::find_if(all, [&](const auto& p) { return same(p, all[i]); });
    scan.problems.push_back(
        problem(Code::publication_twice, all[i].folder, {{"id", all[i].id.str()}, {"folder", first->folder}}));
  }
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
}

/// The whole file; a link in its place, a device or a pipe is refused.
Result<std::string> read_file(const fs::path& path) {
  const auto unreadable = [&](const std::string& why) {
    return tl::make_unexpected(problem(Code::file_unreadable, path, {{"why", why}}));
  };
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0) return unreadable(std::system_category().message(errno));
  struct Closer {
    int fd;
    ~Closer() { ::close(fd); }
  } const closer{fd};
  struct stat status {};
  if (::fstat(fd, &status) != 0) return unreadable(std::system_category().message(errno));
  if (!S_ISREG(status.st_mode)) return tl::make_unexpected(problem(Code::file_irregular, path));
  const auto too_large = [&](std::size_t size) {
    return tl::make_unexpected(problem(Code::file_too_large, path, {{"max", max_file_bytes}, {"bytes", size}}));
  };
  if (static_cast<std::size_t>(status.st_size) > max_file_bytes)
    return too_large(static_cast<std::size_t>(status.st_size));
  std::string content(static_cast<std::size_t>(status.st_size) + 1, '\0');  // one more, to see its end in one read
  std::size_t size = 0;
  for (;;) {
    if (size == content.size()) content.resize(size + (64u << 10));  // it grew while being read
    const auto n = ::read(fd, content.data() + size, content.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return unreadable(std::system_category().message(errno));
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
    if (size > max_file_bytes) return too_large(size);
  }
  content.resize(size);
  return content;
}

}  // namespace

fs::path StoredPublicatie::xml() const { return has_xml ? fs::path(folder) / (id.str() + ".xml") : fs::path{}; }
fs::path StoredPublicatie::html() const { return has_html ? fs::path(folder) / (id.str() + ".html") : fs::path{}; }
fs::path StoredPublicatie::metadata() const { return has_metadata ? fs::path(folder) / metadata_name : fs::path{}; }

const StoredPublicatie* StoreScan::find(std::string_view id) const {
  const auto at =
      std::ranges::lower_bound(publications, id, {}, [](const auto& p) { return std::string_view(p.id.str()); });
  return at != publications.end() && at->id.str() == id ? &*at : nullptr;
}

const UnknownPlace* StoreScan::hides(std::string_view place) const {
  for (;;) {
    const auto at =
        std::ranges::lower_bound(unknown, place, {}, [](const auto& u) { return std::string_view(u.place); });
    if (at != unknown.end() && at->place == place) return &*at;
    const auto slash = place.rfind('/');
    if (slash == std::string_view::npos) return nullptr;
    place = place.substr(0, slash);
  }
}

Result<StoreScan> scan_store(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return tl::make_unexpected(problem(Code::corpus_missing, folder));
  }
  auto store = folder.string();
  while (store.size() > 1 && store.ends_with('/')) store.pop_back();
  auto scan = Walk(std::move(store)).run();
  if (!scan) return scan;
  settle_ids(*scan);
  std::ranges::sort(scan->unknown, {}, &UnknownPlace::place);
  std::ranges::sort(scan->problems, {}, [](const Error& e) { return std::pair(e.place, e.name()); });
  return scan;
}

Result<StoredContent> read_stored(const StoredPublicatie& stored) {
  StoredContent content;
  std::string summary = stored.withdrawn ? "ingetrokken\n" : "";
  for (const auto& [path, into] : {std::pair{stored.xml(), &content.xml}, std::pair{stored.html(), &content.html},
                                   std::pair{stored.metadata(), &content.metadata}}) {
    if (path.empty()) continue;
    auto bytes = read_file(path);
    if (!bytes) return pass(bytes);
    *into = std::move(*bytes);
    summary += path.filename().string() + ' ' + text::digest(*into).hex() + '\n';
  }
  content.digest = text::digest(summary);
  return content;
}

}  // namespace kamervragen::store
