// A file of SQLite: a table a table, with their keys.
#include <span>
#include <system_error>

#include <fmt/format.h>
#include <sqlite3.h>

#include "schema/text/joined.hh"
#include "searcher/package/contents.hh"
#include "searcher/package/descriptor.hh"
#include "searcher/package/placing.hh"
#include "searcher/package/writer.hh"

namespace kamervragen::package {
namespace {

namespace fs = std::filesystem;

std::string_view declared(Type type) { return type == Type::integer || type == Type::boolean ? "INTEGER" : "TEXT"; }

std::string create(const ChosenTable& chosen, bool has_sets) {
  const auto& table = *chosen.table;
  std::vector<std::string> parts;
  std::vector<std::string_view> key;
  for (const auto column : chosen.columns)
    parts.push_back(fmt::format("\"{}\" {}{}", table.columns[column].name, declared(table.columns[column].type),
                                column < table.key ? " NOT NULL" : ""));
  for (std::size_t i = 0; i < table.key; ++i) key.push_back(table.columns[i].name);
  parts.push_back(fmt::format("PRIMARY KEY (\"{}\")", text::joined(key, "\", \"")));
  if (has_sets && &table != &package_tables().front())
    parts.push_back(fmt::format("FOREIGN KEY (\"{0}\") REFERENCES \"sets\" (\"{0}\")",
                                text::joined(std::span(key).first(set_key), "\", \"")));
  return fmt::format("CREATE TABLE \"{}\" ({})", table.name, text::joined(parts, ", "));
}

class SqliteWriter : public Writer {
 public:
  SqliteWriter(Target target, std::vector<ChosenTable> tables, fs::path beside)
      : target_(std::move(target)), tables_(std::move(tables)), beside_(std::move(beside)) {
    for (const auto& chosen : tables_) written_.push_back({std::string(chosen.table->name), chosen.table, 0, 0, {}});
  }
  ~SqliteWriter() override {
    close();
    std::error_code ignored;
    fs::remove(beside_, ignored);
  }

  Result<void> begin() {
    if (sqlite3_open_v2(beside_.c_str(), &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK)
      return failed();
    // What is not finished is thrown away: no journal is needed.
    const auto marked = fmt::format("PRAGMA application_id = {}", database_mark);
    for (const std::string& sql : {std::string("PRAGMA journal_mode = OFF"), std::string("PRAGMA synchronous = OFF"),
                                   marked, std::string("BEGIN")})
      if (auto done = run(sql); !done) return done;
    const bool has_sets = tables_.front().table == &package_tables().front();  // they stand in their order
    for (const auto& chosen : tables_) {
      if (auto done = run(create(chosen, has_sets)); !done) return done;
      std::vector<std::string_view> places(chosen.columns.size(), "?");
      const auto sql = fmt::format("INSERT INTO \"{}\" VALUES ({})", chosen.table->name, text::joined(places, ", "));
      sqlite3_stmt* statement = nullptr;
      if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) return failed();
      statements_.push_back(statement);
    }
    return {};
  }

  Result<void> add(std::size_t table, const Values& values) override {
    auto* statement = statements_[table];
    int place = 0;
    for (const auto column : tables_[table].columns) bind(statement, ++place, values[column]);
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    if (!done) return failed();
    ++written_[table].rows;
    return {};
  }

  Result<std::vector<WrittenTable>> finish(const Source& source) override {
    if (auto done = describe(source); !done) return pass(done);
    if (auto done = run("COMMIT"); !done) return pass(done);
    if (!close()) return failed();
    if (auto moved = move_into_place(beside_, target_, false); !moved) return pass(moved);
    return written_;
  }

 private:
  static void bind(sqlite3_stmt* statement, int place, const Value& value) {
    const auto as_text = [&](const std::string& text) {
      sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    };
    if (const auto* text = std::get_if<std::string>(&value)) return as_text(*text);
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
      list->empty() ? (void)sqlite3_bind_null(statement, place) : as_text(text::joined(*list, list_separator));
      return;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value))
      sqlite3_bind_int64(statement, place, *number);
    else if (const auto* yes = std::get_if<bool>(&value))
      sqlite3_bind_int64(statement, place, *yes ? 1 : 0);
    else
      sqlite3_bind_null(statement, place);
  }

  /// The description of the tables, as the file of a folder has it.
  Result<void> describe(const Source& source) {
    const auto table =
        fmt::format("CREATE TABLE \"{}\" (\"name\" TEXT PRIMARY KEY, \"value\" TEXT) WITHOUT ROWID", package_name);
    if (auto done = run(table); !done) return done;
    const auto sql = fmt::format("INSERT INTO \"{}\" VALUES (?, ?)", package_name);
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) return failed();
    statements_.push_back(statement);
    const std::pair<std::string, std::string> rows[] = {
        {std::string(descriptor_name), datapackage_json(source, tables_, written_, std::nullopt)},
        {"query", source.query},
        {"count", fmt::to_string(source.count)},
        {"index", source.index_id},
        {"reference_date", source.reference_date},
        {"version", source.version}};
    for (const auto& [name, value] : rows)
      if (auto done = tell(statement, name, value); !done) return done;
    for (const auto& one : written_)
      if (auto done = tell_contents(statement, one.file); !done) return done;
    return tell_contents(statement, package_name);  // with all that was told before
  }
  Result<void> tell(sqlite3_stmt* statement, const std::string& name, const std::string& value) {
    bind(statement, 1, name);
    bind(statement, 2, value);
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    if (!done) return failed();
    return {};
  }
  /// What a table holds, so that a change of it is seen before it would be lost.
  Result<void> tell_contents(sqlite3_stmt* statement, std::string_view table) {
    const auto contents = contents_of(database_, table);
    if (!contents) return failed();
    return tell(statement, contents_name(table), *contents);
  }

  Result<void> run(const std::string& sql) {
    if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return failed();
    return {};
  }
  tl::unexpected<Error> failed() const {
    return export_failed(target_.place, database_ != nullptr ? sqlite3_errmsg(database_) : "out of memory");
  }
  bool close() {
    for (auto* statement : statements_) sqlite3_finalize(statement);
    statements_.clear();
    const bool closed = sqlite3_close(database_) == SQLITE_OK;
    database_ = nullptr;
    return closed;
  }

  Target target_;
  std::vector<ChosenTable> tables_;
  fs::path beside_;
  sqlite3* database_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
  std::vector<WrittenTable> written_;
};

}  // namespace

Result<std::unique_ptr<Writer>> sqlite_writer(const Target& target, const std::vector<ChosenTable>& tables) {
  const auto beside = place_beside(target, false);
  if (!beside) return pass(beside);
  auto out = std::make_unique<SqliteWriter>(target, tables, *beside);
  if (auto begun = out->begin(); !begun) return pass(begun);
  return out;
}

}  // namespace kamervragen::package
