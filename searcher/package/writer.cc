#include "searcher/package/writer.hh"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "schema/text/joined.hh"
#include "searcher/package/descriptor.hh"

namespace kamervragen::package {
namespace {

namespace fs = std::filesystem;

/// Where a database has the id of its application: at the end of so many bytes.
constexpr std::size_t sqlite_head_size = 72;

tl::unexpected<Error> unknown_column(const std::string& named) {
  std::vector<std::string> known;
  for (const auto& table : package_tables()) known.emplace_back(table.name);
  return fail(Code::unknown_export_column, {{"text", named}, {"known", text::joined(known, ", ")}});
}

/// Of "sets.titel" that one; of "sets" all.
Result<std::vector<std::size_t>> columns_named(const PackageTable& table, std::string_view column,
                                               const std::string& named) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (column.empty() || table.columns[i].name == column) out.push_back(i);
  if (out.empty()) return unknown_column(named);
  return out;
}

/// What we have made before, and may replace: a folder with our description in it, or nothing at all; a database with
/// our mark.
bool is_ours(const fs::path& place, bool folder) {
  std::error_code ignored;
  if (folder)
    return fs::is_directory(place, ignored) &&
           (fs::is_empty(place, ignored) || fs::exists(place / descriptor_name, ignored));
  if (!fs::is_regular_file(place, ignored) || fs::is_symlink(place, ignored)) return false;
  std::string head(sqlite_head_size, '\0');
  std::ifstream(place, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
  return head.starts_with("SQLite format 3") && head.ends_with(sqlite_mark);
}

}  // namespace

tl::unexpected<Error> export_failed(const fs::path& place, std::string_view why) {
  return fail(Code::export_failed, {{"place", place.string()}, {"why", why}});
}

Result<std::vector<ChosenTable>> chosen_tables(const Target& target) {
  std::vector<ChosenTable> out;
  if (!target.columns) {
    for (const auto& table : package_tables()) {
      out.push_back({&table, {}});
      for (std::size_t i = 0; i < table.columns.size(); ++i) out.back().columns.push_back(i);
    }
    return out;
  }
  for (const auto& named : *target.columns) {
    const auto point = std::min(named.find('.'), named.size());
    const auto table = std::ranges::find(package_tables(), named.substr(0, point), &PackageTable::name);
    if (table == package_tables().end() || point + 1 == named.size()) return unknown_column(named);
    const auto columns =
        columns_named(*table, std::string_view(named).substr(std::min(point + 1, named.size())), named);
    if (!columns) return pass(columns);
    auto chosen = std::ranges::find(out, &*table, &ChosenTable::table);
    if (chosen == out.end()) {
      chosen = out.insert(out.end(), {&*table, {}});
      for (std::size_t i = 0; i < table->key; ++i) chosen->columns.push_back(i);
    }
    for (const auto column : *columns)
      if (std::ranges::find(chosen->columns, column) == chosen->columns.end()) chosen->columns.push_back(column);
    std::ranges::sort(chosen->columns);
  }
  std::ranges::sort(out, {}, &ChosenTable::table);  // as they stand in the list
  return out;
}

Result<fs::path> place_beside(const Target& target, bool folder) {
  std::error_code wrong;
  auto place = target.place;
  if (!place.has_filename()) place = place.parent_path();  // "folder/"
  if (fs::exists(fs::symlink_status(place, wrong))) {
    if (!target.force) return fail(Code::export_exists, {{"place", place.string()}});
    if (!is_ours(place, folder)) return fail(Code::export_not_ours, {{"place", place.string()}});
  }
  auto beside = place;
  beside += fmt::format(".part-{}", ::getpid());
  fs::remove_all(beside, wrong);
  if (folder && !fs::create_directory(beside, wrong)) return export_failed(beside, wrong.message());
  return beside;
}

Result<void> move_into_place(const fs::path& from, const Target& target) {
  std::error_code wrong;
  auto place = target.place;
  if (!place.has_filename()) place = place.parent_path();
  auto old = place;
  old += fmt::format(".old-{}", ::getpid());
  const bool replaces = fs::exists(fs::symlink_status(place, wrong));
  if (replaces && (fs::rename(place, old, wrong), wrong)) return export_failed(place, wrong.message());
  fs::rename(from, place, wrong);
  if (wrong) {
    const auto why = wrong.message();
    if (replaces) fs::rename(old, place, wrong);
    return export_failed(place, why);
  }
  if (replaces) fs::remove_all(old, wrong);
  return {};
}

}  // namespace kamervragen::package
