// Exports: where they may go, what they may replace, and what is said of a name that is none.
#include "searcher/package/package.hh"

#include <functional>
#include <iterator>
#include <map>

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

namespace fs = std::filesystem;

MadeIndex& some_sets() {
  static MadeIndex made(random_records(40, 5));
  return made;
}

/// What an export ends in: "" or its error, with the scratch folder cut off.
std::string exported(const fs::path& place, bool force = false) {
  ask::Request request{.kind = ask::Kind::package, .text = ""};
  request.target = {.place = place, .force = force};
  MeasureSink sink;
  const auto answered = ask::answer([]() -> Result<index::Index*> { return &some_sets().index(); }, request, sink);
  if (answered) return {};
  auto message = answered.error().message();
  const auto folder = place.parent_path().string() + "/";
  for (auto at = message.find(folder); at != std::string::npos; at = message.find(folder))
    message.erase(at, folder.size());
  return message;
}

void append(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::app) << text; }

/// In a text file, once.
void replace(const fs::path& file, const std::string& from, const std::string& to) {
  auto text = read_file(file);
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  write_file(file, text.replace(at, from.size(), to));
}

void run_sql(const fs::path& place, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(place.c_str(), &database) == SQLITE_OK);
  INFO(sql);
  CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

}  // namespace

TEST_CASE("a folder is replaced where it is what was exported, and left as it is where not") {
  struct Row {
    std::function<void(const fs::path&)> harm;
    std::string expected, why;
  };
  const std::string foreign = "x is no earlier export: it is not replaced";
  const auto changed = [](const std::string& what) {
    return "x was changed since it was exported, and is not replaced: " + what;
  };
  const std::vector<Row> rows = {
      {[](const fs::path&) {}, "", "as it was"},
      {[](const fs::path& x) { fs::remove(x / "notes.csv"); }, "", "nothing is lost with what is gone"},
      {[](const fs::path& x) { replace(x / "sets.csv", "kamer", "kamer,codering"); }, changed("sets.csv"), "a column"},
      {[](const fs::path& x) { append(x / "people.csv", "\r\n"); }, changed("people.csv"), "a line"},
      {[](const fs::path& x) {
         append(x / "sets.csv", "x");
         append(x / "answers.csv", "x");
       },
       changed("answers.csv, sets.csv"), "two files"},
      {[](const fs::path& x) { replace(x / "datapackage.json", "the title", "mine"); }, changed("datapackage.json"),
       "the codebook"},
      {[](const fs::path& x) { replace(x / "datapackage.json", "sha256_with_noughts_here", "none"); },
       changed("datapackage.json"), "a codebook without its digest"},
      {[](const fs::path& x) { replace(x / "ro-crate-metadata.json", "kamervragen", "mine"); },
       changed("ro-crate-metadata.json"), "what archives read"},
      {[](const fs::path& x) { write_file(x / "mine.txt", "x"); }, foreign, "another file"},
      {[](const fs::path& x) { fs::create_directory(x / "mine"); }, foreign, "another folder"},
      {[](const fs::path& x) {
         fs::rename(x / "sets.csv", x.parent_path() / "sets.csv");
         fs::create_symlink("../sets.csv", x / "sets.csv");
       },
       foreign, "a link"},
      {[](const fs::path& x) { write_file(x / "datapackage.json", "{}"); }, foreign, "another description"},
      {[](const fs::path& x) { write_file(x / "datapackage.json", R"({"kamervragen": 1, "resources": [1, {}]})"); },
       foreign, "a description that is odd"},
      {[](const fs::path& x) {
         for (const auto& entry : fs::directory_iterator(x)) fs::remove(entry);
       },
       "", "an empty folder"}};
  for_each_row(rows, [](const Row& row) {
    const Scratch scratch;
    const auto place = scratch / "x";
    REQUIRE(exported(place).empty());
    CHECK(exported(place) == "x exists already: nothing was written");
    row.harm(place);
    std::map<std::string, std::string> before;
    for (const auto& entry : fs::directory_iterator(place))
      if (entry.is_regular_file()) before[entry.path().filename()] = read_file(entry.path());
    CHECK(exported(place, true) == row.expected);
    if (row.expected.empty()) return;
    for (const auto& [name, bytes] : before) CHECK(read_file(place / name) == bytes);
  });
}

TEST_CASE("a database is replaced where it holds what was exported, and left as it is where not") {
  struct Row {
    std::string sql, expected, why;
  };
  const std::string foreign = "x.sqlite is no earlier export: it is not replaced";
  const auto changed = [](const std::string& what) {
    return "x.sqlite was changed since it was exported, and is not replaced: " + what;
  };
  const std::vector<Row> rows = {
      {"SELECT 1", "", "as it was"},
      {"VACUUM", "", "other bytes, the same rows"},
      {"UPDATE sets SET titel = titel || 'x'; UPDATE sets SET titel = rtrim(titel, 'x')", "", "there and back"},
      {"DROP TABLE notes", "", "nothing is lost with what is gone"},
      {"UPDATE sets SET titel = 'x' WHERE rowid = 7", changed("sets"), "a cell"},
      {"UPDATE questions SET tekst = NULL WHERE rowid = 7", changed("questions"), "a cell that is empty now"},
      {"UPDATE people SET naam = CAST(naam AS BLOB) WHERE rowid = 7", changed("people"), "a cell of another kind"},
      {"ALTER TABLE sets ADD COLUMN codering TEXT", changed("sets"), "a column"},
      {"ALTER TABLE sets RENAME COLUMN titel TO kop", changed("sets"), "the name of a column"},
      {"DELETE FROM answers WHERE rowid = 1; DELETE FROM people", changed("answers, people"), "rows of two tables"},
      {"INSERT INTO package VALUES ('codering', 'mine')", changed("package"), "a row that describes it"},
      {"UPDATE package SET value = 'mine' WHERE name = 'query'", changed("package"), "the description itself"},
      {"DELETE FROM package WHERE name = 'contents.sets'", changed("sets, package"), "no digest"},
      {"DROP TABLE package",
       changed("sets, questions, answers, people, publications, events, citations, notes, texts, "
               "warnings"),
       "no description"},
      {"CREATE TABLE mine (a)", foreign, "another table"},
      {"CREATE VIEW mine AS SELECT 1", foreign, "a view"},
      {"CREATE INDEX mine ON sets (titel)", foreign, "an index"},
      {"PRAGMA application_id = 1", foreign, "another mark"}};
  for_each_row(rows, [](const Row& row) {
    const Scratch scratch;
    const auto place = scratch / "x.sqlite";
    REQUIRE(exported(place).empty());
    run_sql(place, row.sql);
    const auto before = read_file(place);
    CHECK(exported(place, true) == row.expected);
    if (!row.expected.empty()) CHECK(read_file(place) == before);
  });
}

TEST_CASE("a database that another program is writing is not replaced") {
  const Scratch scratch;
  const auto place = scratch / "x.sqlite";
  REQUIRE(exported(place).empty());
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(place.c_str(), &database) == SQLITE_OK);
  const auto* sql = "PRAGMA journal_mode = WAL; CREATE TABLE mine (a); DROP TABLE mine";
  CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(exported(place, true) == "x.sqlite was changed since it was exported, and is not replaced: x.sqlite-wal");
  sqlite3_close(database);
  CHECK(exported(place, true).empty());
}

TEST_CASE("a place is a folder, a database, or a slip") {
  struct Row {
    std::string place, expected, why;
  };
  const auto neither = [](const std::string& place, const std::string& meant = "") {
    return "an export is a folder or a file that ends in .sqlite: " + place + " is named as neither" +
           (meant.empty() ? "" : " (did you mean " + meant + "?)");
  };
  const std::vector<Row> rows = {
      {"exp", "", "a folder"},
      {"exp.sqlite", "", "a database"},
      {"EXP.SQLITE", "", "in capitals"},
      {"exp.db", "", "what others call one"},
      {"exp.sqlite3", "", "likewise"},
      {"exp.2024", "", "a year is no kind of file"},
      {"v1.2", "", "nor is a version"},
      {".exp", "", "a hidden folder"},
      {"exp.sqlit", neither("exp.sqlit", "exp.sqlite"), "a letter short"},
      {"a.b.sqltie", neither("a.b.sqltie", "a.b.sqlite"), "two letters crossed"},
      {"exp.zip", neither("exp.zip"), "an archive"},
      {"exp.CSV", neither("exp.CSV"), "one table"},
      {"exp.json", neither("exp.json"), "no such format"},
      {"there.csv", "there.csv exists already: nothing was written", "a folder of that name is there"},
      {"exp.csv/", "", "a folder by its own word"}};
  for_each_row(rows, [](const Row& row) {
    const Scratch scratch;
    fs::create_directory(scratch / "there.csv");
    CHECK(exported(scratch / row.place) == row.expected);
    if (!row.expected.empty()) CHECK(std::distance(fs::directory_iterator(scratch.path()), {}) == 1);
  });
}

TEST_CASE("a database that cannot be made is named by its own name") {
  const Scratch scratch;
  const auto database = scratch / "none/x.sqlite", folder = scratch / "none/x";
  CHECK(exported(database).starts_with("cannot write x.sqlite: "));
  CHECK(exported(folder).starts_with("cannot write x: "));
}

TEST_CASE("a column that is none is answered by the nearest, and by all of its table") {
  struct Row {
    std::string named, near, columns, why;
  };
  const std::vector<Row> rows = {{"sets.ministerie", "sets.ministeries", "sets", "the name of the field"},
                                 {"sets.tittel", "sets.titel", "sets", "a slip"},
                                 {"sets.fractie", "sets.fracties", "sets", "one letter short"},
                                 {"sets.naam", "people.naam", "sets", "a column of another table"},
                                 {"sets.", "sets", "sets", "nothing behind the point"},
                                 {"set", "sets", "", "a slip in the table"},
                                 {"set.titel", "sets.titel", "", "likewise, with a column"},
                                 {"peple.nam", "people.naam", "", "both"},
                                 {"rol", "people.rol", "", "a column without its table"},
                                 {"dossier.rol", "people.rol", "", "behind no table"},
                                 {"sets.zwaartekracht", "", "sets", "nothing near"},
                                 {"zwaartekracht", "", "", "nothing at all"},
                                 {"", "", "", "an empty name"},
                                 {".titel", "sets.titel", "", "nothing before the point"}};
  for_each_row(rows, [](const Row& row) {
    const auto chosen = package::chosen_tables({.place = "x", .columns = {{row.named}}});
    REQUIRE(!chosen);
    const auto& error = chosen.error();
    CHECK(error.message() == "an export has no table or column \"" + row.named + "\"" +
                                 (row.near.empty() ? "" : " (did you mean " + row.near + "?)"));
    const bool lists_columns = error.hint().starts_with("sets has nummer, kamer, ");
    const bool lists_tables = error.hint().find("; the tables: sets, questions, ") != std::string::npos;
    CHECK(lists_columns == (row.columns == "sets"));
    CHECK(error.hint().size() <= 400);  // what a message is cut off at
    CHECK(lists_tables == row.columns.empty());
  });
}

}  // namespace kamervragen::test
