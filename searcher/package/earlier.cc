#include "searcher/package/earlier.hh"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "schema/text/joined.hh"
#include "searcher/package/contents.hh"
#include "searcher/package/descriptor.hh"
#include "searcher/package/sha256.hh"
#include "searcher/package/tables.hh"

namespace kamervragen::package {
namespace {

namespace fs = std::filesystem;

// -- a folder

std::string text_in(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The files that a folder of ours may hold beside its description, with their digests; absent where that is not one of
/// ours.
std::optional<std::map<std::string, std::string>> described_in(const std::string& description) {
  const auto read = nlohmann::json::parse(description, nullptr, false);
  if (!read.is_object() || !read.contains(descriptor_mark) || !read.contains("resources")) return std::nullopt;
  std::map<std::string, std::string> out;
  for (const auto& one : read["resources"]) {
    const auto hash = one.is_object() ? text_in(one, "hash") : std::string();
    if (hash.starts_with(digest_kind)) out[text_in(one, "path")] = hash.substr(digest_kind.size());
  }
  out[std::string(crate_name)] = text_in(read[descriptor_mark], crate_digest);
  return out;
}

std::string whole_file(const fs::path& place) {
  std::ifstream in(place, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// -- a database

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Database opened(const fs::path& place) {
  sqlite3* database = nullptr;
  const bool open = sqlite3_open_v2(place.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK;
  Database out(database, &sqlite3_close);
  if (!open) out.reset();
  return out;
}

/// The first column of the rows that a statement gives; absent where it cannot be run.
std::optional<std::vector<std::string>> texts_in(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) return std::nullopt;
  const Statement statement(prepared, &sqlite3_finalize);
  std::vector<std::string> out;
  int step = SQLITE_DONE;
  while ((step = sqlite3_step(prepared)) == SQLITE_ROW) {
    const auto* text = sqlite3_column_text(prepared, 0);
    out.emplace_back(text == nullptr ? "" : reinterpret_cast<const char*>(text));
  }
  if (step != SQLITE_DONE) return std::nullopt;
  return out;
}

bool has_nothing_else(sqlite3* database) {
  std::string known = fmt::format("'{}'", package_name);
  for (const auto& table : package_tables()) known += fmt::format(", '{}'", table.name);
  const auto others = texts_in(
      database, fmt::format("SELECT name FROM sqlite_master WHERE sql IS NOT NULL AND (type <> 'table' OR name NOT IN "
                            "({}))",
                            known));
  return others && others->empty();
}

}  // namespace

std::optional<std::vector<std::string>> changed_in_folder(const fs::path& place) {
  std::error_code wrong;
  if (!fs::is_directory(fs::symlink_status(place, wrong))) return std::nullopt;
  std::vector<std::string> changed;
  if (fs::is_empty(place, wrong) && !wrong) return changed;
  const auto description = whole_file(place / descriptor_name);
  const auto known = described_in(description);
  if (!known) return std::nullopt;
  for (const auto& entry : fs::directory_iterator(place, wrong)) {
    if (!entry.is_regular_file(wrong) || entry.is_symlink(wrong)) return std::nullopt;
    const auto name = entry.path().filename().string();
    const bool describes = name == descriptor_name;
    const auto found = known->find(name);
    if (!describes && found == known->end()) return std::nullopt;
    if (describes ? !is_unchanged(description) : sha256_of_file(entry.path()) != found->second) changed.push_back(name);
  }
  if (wrong) return std::nullopt;
  std::ranges::sort(changed);
  return changed;
}

std::optional<std::vector<std::string>> changed_in_database(const fs::path& place) {
  std::error_code wrong;
  if (!fs::is_regular_file(fs::symlink_status(place, wrong))) return std::nullopt;
  const auto database = opened(place);
  const auto mark = texts_in(database.get(), "PRAGMA application_id");
  if (!mark || *mark != std::vector{fmt::to_string(database_mark)} || !has_nothing_else(database.get()))
    return std::nullopt;
  const auto tables = texts_in(database.get(), "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid");
  if (!tables) return std::nullopt;
  std::vector<std::string> changed;
  for (const auto& table : *tables) {
    const auto told = texts_in(
        database.get(), fmt::format("SELECT value FROM \"{}\" WHERE name = '{}'", package_name, contents_name(table)));
    const auto held = contents_of(database.get(), table);
    if (!told || told->size() != 1 || told->front() != held) changed.push_back(table);
  }
  // What another program has written and not yet put into the file would be read as part of the next one.
  const auto log = place.string() + "-wal";
  if (fs::exists(log, wrong) && fs::file_size(log, wrong) > 0) changed.push_back(fs::path(log).filename().string());
  return changed;
}

Result<void> may_be_replaced(const fs::path& place, bool folder, const fs::path& named) {
  const auto changed = folder ? changed_in_folder(place) : changed_in_database(place);
  if (!changed) return fail(Code::export_not_ours, {{"place", named.string()}});
  if (changed->empty()) return {};
  return fail(Code::export_changed, {{"place", named.string()}, {"changed", text::joined(*changed, ", ")}});
}

}  // namespace kamervragen::package
