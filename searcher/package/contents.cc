#include "searcher/package/contents.hh"

#include <fmt/format.h>
#include <sqlite3.h>

#include "schema/text/digest.hh"

namespace kamervragen::package {
namespace {

/// A piece that no other pieces make with their neighbours: what kind it is, its size, its bytes.
void add_piece(std::string& out, int kind, const void* bytes, int size) {
  out += fmt::format("{}:{}:", kind, size);
  if (size > 0) out.append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string names_of(sqlite3_stmt* statement) {
  std::string out;
  for (int i = 0; i < sqlite3_column_count(statement); ++i)
    out += fmt::format("{}\n", sqlite3_column_name(statement, i));
  return out;
}

void add_row(std::string& out, sqlite3_stmt* statement) {
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const auto kind = sqlite3_column_type(statement, i);  // before it is read: reading as another kind makes it one
    const void* bytes = kind == SQLITE_BLOB ? sqlite3_column_blob(statement, i) : sqlite3_column_text(statement, i);
    add_piece(out, kind, bytes, sqlite3_column_bytes(statement, i));
  }
}

}  // namespace

std::string contents_name(std::string_view table) { return fmt::format("contents.{}", table); }

std::optional<std::string> contents_of(sqlite3* database, std::string_view table) {
  const auto but = table == package_name ? fmt::format(" WHERE \"name\" <> '{}'", contents_name(table)) : std::string();
  const auto sql = fmt::format("SELECT * FROM \"{}\"{}", table, but);
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) return std::nullopt;
  auto sum = text::digest(names_of(statement));
  int step = SQLITE_DONE;
  for (std::string row; (step = sqlite3_step(statement)) == SQLITE_ROW; row.clear()) {
    add_row(row, statement);
    sum = sum + text::digest(row);
  }
  sqlite3_finalize(statement);
  if (step != SQLITE_DONE) return std::nullopt;
  return sum.hex();
}

}  // namespace kamervragen::package
