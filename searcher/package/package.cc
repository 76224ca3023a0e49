#include "searcher/package/package.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"
#include "searcher/index/spellings.hh"
#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/measure/replies.hh"

namespace kamervragen::package {
namespace {

constexpr std::array<std::string_view, 3> delimiters = {",", ";", "tab"};

/// What databases end in, and what other files do: who names one does not want a folder of that name.
constexpr std::array<std::string_view, 3> database_endings = {".sqlite", ".sqlite3", ".db"};
constexpr std::array<std::string_view, 37> file_endings = {
    ".7z",   ".accdb", ".bz2",   ".csv", ".db3",    ".dbf", ".dta",     ".duckdb", ".feather", ".gz",
    ".html", ".json",  ".jsonl", ".mdb", ".ndjson", ".ods", ".parquet", ".pdf",    ".rar",     ".rdata",
    ".rds",  ".s3db",  ".sav",   ".sdb", ".sl3",    ".sql", ".tar",     ".tgz",    ".tsv",     ".txt",
    ".xls",  ".xlsx",  ".xml",   ".xz",  ".zip",    ".zst", ".sqlitedb"};

std::string ending_of(const std::filesystem::path& place) { return text::ascii_lower(place.extension().string()); }

bool is_database(const std::filesystem::path& place) {
  return std::ranges::find(database_endings, ending_of(place)) != database_endings.end();
}

/// A slip in the name of a database, or the name of a file of another kind, is no folder, unless one of that name is
/// there or a / behind it says so.
Result<void> check_ending(const std::filesystem::path& place) {
  const auto ending = ending_of(place);
  std::error_code wrong;
  if (ending.empty() || is_database(place) || std::filesystem::is_directory(place, wrong)) return {};
  const std::array names = {std::string(database_endings.front())};
  auto near = text::nearest(ending, names);
  if (near.empty() && std::ranges::find(file_endings, ending) == file_endings.end()) return {};
  if (!near.empty()) near = std::filesystem::path(place).replace_extension(near).string();
  return fail(Code::export_ending, {{"place", place.string()}, {"near", near}});
}

struct Chosen {
  std::string nummer;
  Kamer kamer;
  unsigned document;
  bool late;
  auto key() const { return std::tie(nummer, kamer, document); }
};

/// By what the sets are called.
Result<std::vector<Chosen>> in_order(const measure::Population& population) {
  const auto late = measure::late_rows(population);
  std::vector<Chosen> out;
  for (std::size_t row = 0; row < population.size(); ++row) {
    index::spend_time();
    const auto document = population.documents()[row];
    auto head = index::Stored(population.context().database, document).head();
    if (!head) return pass(head);
    out.push_back({std::move(head->head.nummer), head->head.kamer, document, late[row]});
  }
  std::ranges::sort(out, {}, &Chosen::key);
  return out;
}

}  // namespace

Result<std::vector<WrittenTable>> write_package(const measure::Population& population, const Source& source,
                                                const Target& target) {
  if (std::ranges::find(delimiters, target.delimiter) == delimiters.end())
    return fail(Code::bad_delimiter, {{"text", target.delimiter}});
  if (is_database(target.place))
    for (const auto& [option, wanted] :
         {std::pair{"delimiter", target.delimiter != ","}, std::pair{"bom", target.byte_order_mark}})
      if (wanted) return fail(Code::export_has_no_files, {{"option", option}, {"place", target.place.string()}});
  if (auto done = check_ending(target.place); !done) return pass(done);
  const auto tables = chosen_tables(target);
  if (!tables) return pass(tables);
  auto writer = is_database(target.place) ? sqlite_writer(target, *tables) : folder_writer(target, *tables);
  if (!writer) return pass(writer);
  const auto sets = in_order(population);
  if (!sets) return pass(sets);
  index::Respeller respeller(population.context());
  for (const auto& chosen : *sets) {
    index::spend_time();
    auto record = index::stored_record(population.context().database, chosen.document);
    if (!record) return pass(record);
    respeller.respell(*record);
    for (std::size_t i = 0; i < tables->size(); ++i)
      for (const auto& row : rows_of(*(*tables)[i].table, {*record, chosen.late}))
        if (auto done = (*writer)->add(i, row); !done) return pass(done);
  }
  return (*writer)->finish(source);
}

}  // namespace kamervragen::package
