#include "corpus/store.hh"

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kamervragen {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_file_bytes = 64u << 20;

Error problem(std::string code, std::string message, const fs::path& place, std::string hint = {}) {
  return Error{Exit::no_input, std::move(code), std::move(message), std::move(hint), {}, place.string()};
}

/// One folder's entries. Links are not followed: a loop or a link out of the store would make its content depend on
/// something else. They are reported, since a store of links would otherwise look empty.
struct Listing {
  std::vector<fs::path> folders;
  std::vector<std::string> files;
};

std::error_code list(const fs::path& folder, Listing& out, std::vector<Error>& problems) {
  std::error_code error;
  fs::directory_iterator entry(folder, error), end;
  while (!error && entry != end) {
    auto name = entry->path().filename().string();
    if (!name.starts_with('.')) {  // a download in progress, or another program's own
      // The entry knows its type from the listing; asking for its status would cost a call for each file.
      std::error_code gone;
      if (entry->is_symlink(gone)) {
        problems.push_back(problem("link-not-followed", "a file or folder was expected, found a symbolic link",
                                   entry->path(), "put the folder itself there, or name it with --corpus"));
      } else if (entry->is_directory(gone)) {
        out.folders.push_back(entry->path());
      } else if (entry->is_regular_file(gone)) {
        out.files.push_back(std::move(name));
      }
    }
    entry.increment(error);
  }
  return error;
}

/// A file that changed this long before the scan could change again without another time (as git has it).
constexpr std::int64_t settled_after_seconds = 2;

/// See StoredPublicatie::signature.
Digest signature_of(const StoredPublicatie& stored, std::int64_t scan_begun) {
  std::string seen;
  for (const auto* path : {&stored.xml, &stored.html, &stored.metadata}) {
    if (path->empty()) continue;
    struct stat status {};
    if (::lstat(path->c_str(), &status) != 0) return {};
    const auto changed = std::max(status.st_mtim.tv_sec, status.st_ctim.tv_sec);
    if (changed + settled_after_seconds > scan_begun) return {};
    for (const auto part : {static_cast<std::int64_t>(status.st_size), static_cast<std::int64_t>(status.st_ino),
                            static_cast<std::int64_t>(status.st_mtim.tv_sec), static_cast<std::int64_t>(status.st_mtim.tv_nsec),
                            static_cast<std::int64_t>(status.st_ctim.tv_sec), static_cast<std::int64_t>(status.st_ctim.tv_nsec)})
      seen += std::to_string(part) + ' ';
    seen += path->string() + '\n';
  }
  return digest(seen);
}

void add_publication(const PublicatieId& id, const fs::path& folder, const Listing& listing, std::int64_t scan_begun, StoreScan& scan) {
  StoredPublicatie found{id, folder, {}, {}, {}, false, {}};
  for (const auto& name : listing.files) {
    if (name == id.str() + ".xml") found.xml = folder / name;
    if (name == id.str() + ".html") found.html = folder / name;
    if (name == "metadata.xml") found.metadata = folder / name;
    if (name == "ingetrokken.json") found.withdrawn = true;
  }
  if (found.xml.empty() && found.html.empty() && found.metadata.empty() && !found.withdrawn) {
    // Folders that only hold other folders may bear any name.
    if (!listing.files.empty() || listing.folders.empty()) {
      scan.problems.push_back(
          problem("publication-without-files",
                  "expected " + id.str() + ".xml, " + id.str() + ".html or metadata.xml, found none", folder,
                  "fetch the publication again, or remove the folder"));
    }
    return;
  }
  found.signature = signature_of(found, scan_begun);
  scan.publications.push_back(std::move(found));
}

/// The whole file; a link in its place, a device or a pipe is refused.
Result<std::string> read_file(const fs::path& path) {
  const auto unreadable = [&](const std::string& why) {
    return tl::make_unexpected(problem("file-unreadable", "the file cannot be read: " + why, path));
  };
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0) return unreadable(std::system_category().message(errno));
  struct Closer {
    int fd;
    ~Closer() { ::close(fd); }
  } const closer{fd};
  struct stat status {};
  if (::fstat(fd, &status) != 0) return unreadable(std::system_category().message(errno));
  if (!S_ISREG(status.st_mode)) return unreadable("it is no regular file");
  const auto too_large = [&](std::size_t size) {
    return tl::make_unexpected(problem(
        "file-too-large",
        "at most " + std::to_string(max_file_bytes) + " bytes were expected, the file has " + std::to_string(size),
        path));
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

Result<StoreScan> scan_store(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return tl::make_unexpected(problem("corpus-missing", "a folder with publications was expected, found none", folder,
                                       "name it with --corpus, or fill it with kamervragen-harvest fetch"));
  }
  StoreScan scan;
  const std::int64_t scan_begun = std::time(nullptr);
  std::vector<fs::path> waiting{folder};
  for (bool root = true; !waiting.empty(); root = false) {
    const auto here = std::move(waiting.back());
    waiting.pop_back();
    Listing listing;
    if (const auto why = list(here, listing, scan.problems)) {
      auto unreadable = problem("folder-unreadable", "the folder cannot be read: " + why.message(), here);
      if (root) return tl::make_unexpected(std::move(unreadable));
      scan.problems.push_back(std::move(unreadable));
    }
    // The folder that was asked for may be a publication itself, and be written as "." or with a slash behind it.
    const auto name = root ? fs::weakly_canonical(here, error).filename().string() : here.filename().string();
    if (const auto id = PublicatieId::parse(name)) add_publication(*id, here, listing, scan_begun, scan);
    std::ranges::move(listing.folders, std::back_inserter(waiting));
  }

  auto& all = scan.publications;
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return a.id.str() != b.id.str() ? a.id.str() < b.id.str() : a.folder < b.folder;
  });
  const auto same = [](const auto& a, const auto& b) { return a.id.str() == b.id.str(); };
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!same(all[i - 1], all[i])) continue;
    const auto first = std::ranges::find_if(all, [&](const auto& p) { return same(p, all[i]); });
    scan.problems.push_back(problem(
        "publication-twice", all[i].id.str() + " stands twice; the one in " + first->folder.string() + " is read",
        all[i].folder, "remove one of the two folders"));
  }
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  std::ranges::sort(scan.problems, {}, [](const Error& e) { return std::pair(e.place, e.code); });
  return scan;
}

Result<StoredContent> read_stored(const StoredPublicatie& stored) {
  StoredContent content;
  std::string summary = stored.withdrawn ? "ingetrokken\n" : "";
  for (const auto& [path, into] : {std::pair{&stored.xml, &content.xml}, std::pair{&stored.html, &content.html},
                                   std::pair{&stored.metadata, &content.metadata}}) {
    if (path->empty()) continue;
    auto bytes = read_file(*path);
    if (!bytes) return tl::make_unexpected(std::move(bytes.error()));
    *into = std::move(*bytes);
    summary += path->filename().string() + ' ' + digest(*into).hex() + '\n';
  }
  content.digest = digest(summary);
  return content;
}

}  // namespace kamervragen
