#include "searcher/package/placing.hh"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "searcher/package/earlier.hh"

namespace kamervragen::package {
namespace {

namespace fs = std::filesystem;

/// What an export is made as, beside its target, with the number of the process behind it.
constexpr std::string_view beside_name = ".kamervragen-export-";

/// What a run that was killed has left beside a target.
void remove_left_behind(const fs::path& parent) {
  std::error_code wrong;
  std::vector<fs::path> left;
  for (const auto& entry : fs::directory_iterator(parent, wrong)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(beside_name)) continue;
    const auto process = std::atoi(name.c_str() + beside_name.size());
    if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH) left.push_back(entry.path());
  }
  for (const auto& one : left) fs::remove_all(one, wrong);
}

/// Renames as the kernel's flags say; nothing, or why not.
int rename_so(const fs::path& from, const fs::path& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? 0 : errno;
}

tl::unexpected<Error> exists_already(const fs::path& place) {
  return fail(Code::export_exists, {{"place", place.string()}});
}

fs::path place_of(const Target& target) {
  auto place = target.place;
  if (!place.has_filename()) place = place.parent_path();  // "folder/"
  std::error_code wrong;
  // A link stands for what it leads to.
  if (fs::is_symlink(fs::symlink_status(place, wrong)))
    if (auto led = fs::canonical(place, wrong); !wrong) return led;
  return place;
}

}  // namespace

tl::unexpected<Error> export_failed(const fs::path& place, std::string_view why) {
  return fail(Code::export_failed, {{"place", place.string()}, {"why", why}});
}

Result<fs::path> place_beside(const Target& target, bool folder) {
  std::error_code wrong;
  const auto place = place_of(target);
  if (fs::exists(fs::symlink_status(place, wrong))) {
    if (!target.force) return exists_already(place);
    if (auto may = may_be_replaced(place, folder, place); !may) return pass(may);
  }
  const auto parent = place.has_parent_path() ? place.parent_path() : fs::path(".");
  remove_left_behind(parent);
  const auto beside = parent / fmt::format("{}{}", beside_name, ::getpid());
  fs::remove_all(beside, wrong);
  if (folder && !fs::create_directory(beside, wrong)) return export_failed(place, wrong.message());
  return beside;
}

Result<void> move_into_place(const fs::path& from, const Target& target, bool folder) {
  const auto place = place_of(target);
  auto why = rename_so(from, place, RENAME_NOREPLACE);
  if (why == 0) return {};
  if (why != EEXIST) return export_failed(place, std::strerror(why));
  if (!target.force) return exists_already(place);  // it came meanwhile
  // The two change places at once; what was replaced is looked at where nobody else knows it, before it goes.
  why = rename_so(from, place, RENAME_EXCHANGE);
  if (why == ENOENT) return move_into_place(from, target, folder);
  if (why != 0) return export_failed(place, std::strerror(why));
  if (auto may = may_be_replaced(from, folder, place); !may) {
    rename_so(from, place, RENAME_EXCHANGE);
    return may;
  }
  std::error_code wrong;
  fs::remove_all(from, wrong);
  if (wrong) return export_failed(from, "the export is in place, and the earlier one, now there, cannot be removed");
  return {};
}

}  // namespace kamervragen::package
