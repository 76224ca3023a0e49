#include "tests/searcher/made_index.hh"

#include <catch2/catch.hpp>
#include <xapian.h>

#include "indexer/write/document.hh"
#include "schema/layout/terms.hh"
#include "schema/record/codec.hh"
#include "searcher/query/parser.hh"

namespace kamervragen::test {
namespace {

void write(Xapian::WritableDatabase& database, const std::vector<Kamervraag>& records,
           const layout::FieldTable& table) {
  dutch::Analyser analyser;
  auto sum = text::Digest::from_hex(database.get_metadata(std::string(layout::meta::content))).value_or(text::Digest{});
  for (const auto& record : records) {
    database.replace_document(layout::record_term(record.sleutel()), write::make_document(record, table, analyser));
    sum = sum + text::digest(encode(record));
  }
  database.set_metadata(std::string(layout::meta::stamp), to_text(current_stamp(table)));
  database.set_metadata(std::string(layout::meta::content), sum.hex());
  database.set_metadata(std::string(layout::meta::updated), "2026-11-23T04:00:12Z");
  database.commit();
}

std::filesystem::path generation(const std::filesystem::path& folder, int number) {
  return folder / (std::string(layout::generation_prefix) + std::to_string(number));
}

index::Index opened(const std::filesystem::path& folder, const std::vector<Kamervraag>& records,
                    const layout::FieldTable& table) {
  write_generation(folder, 1, records, table);
  auto index = index::Index::open(folder, table);
  if (!index) FAIL(index.error().message());
  return std::move(*index);
}

}  // namespace

void write_generation(const std::filesystem::path& folder, int number, const std::vector<Kamervraag>& records,
                      const layout::FieldTable& table) {
  const auto path = generation(folder, number);
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
  write(database, records, table);
  write_file(folder / "stub.new", "glass " + path.filename().string() + "\n");
  std::filesystem::rename(folder / "stub.new", folder / layout::stub_file);
}

void add_records(const std::filesystem::path& folder, int number, const std::vector<Kamervraag>& records,
                 const layout::FieldTable& table) {
  Xapian::WritableDatabase database(generation(folder, number).string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  write(database, records, table);
}

MadeIndex::MadeIndex(const std::vector<Kamervraag>& records, const layout::FieldTable& table)
    : index_(opened(scratch_.path(), records, table)) {}

finder::Answer MadeIndex::answer(const std::string& query, finder::SearchOptions options) {
  auto answer = search(index_, parsed(query, index_.table()), options);
  if (!answer) FAIL(query << ": " << answer.error().message());
  return std::move(*answer);
}

std::vector<std::string> MadeIndex::found(const std::string& query, finder::SearchOptions options) {
  std::vector<std::string> out;
  for (const auto& hit : answer(query, options).hits) out.push_back(hit.record.nummer);
  return out;
}

query::Zoekvraag parsed(const std::string& query, const layout::FieldTable& table) {
  auto tree = query::parse_query(query, table);
  if (!tree) FAIL(query << ": " << tree.error().message());
  return std::move(*tree);
}

Kamervraag record(const std::string& nummer, const std::string& titel, const std::string& ingezonden) {
  Kamervraag k;
  k.nummer = nummer;
  k.titel = titel;
  k.ingezonden = Date::from_iso(ingezonden);
  k.publicaties = {{PublicatieId::parse("kv-tk-" + nummer).value(), PublicatieSoort::vraag, k.ingezonden}};
  return k;
}

Vraag vraag(int number, const std::string& text) { return {{number}, text, {}}; }
Antwoord antwoord(int number, const std::string& text) { return {{number}, text, {}, {}}; }

void answer_on(Kamervraag& k, const std::string& iso) {
  k.beantwoord = Date::from_iso(iso);
  k.dagen = k.beantwoord->days() - k.ingezonden->days();
  k.status = Status::beantwoord;
  k.publicaties.push_back({PublicatieId::parse("ah-tk-" + k.nummer).value(), PublicatieSoort::antwoord, k.beantwoord});
}

}  // namespace kamervragen::test
