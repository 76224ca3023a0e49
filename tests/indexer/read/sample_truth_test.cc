#include <algorithm>
#include <fstream>
#include <map>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "corpus/store/store.hh"
#include "tests/indexer/forms/documents.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace read;

using nlohmann::json;

namespace {

std::vector<json> truth() {
  std::ifstream in(test::source_folder() / "tests" / "data" / "sample.truth.jsonl");
  std::vector<json> out;
  for (std::string line; std::getline(in, line);) out.push_back(json::parse(line));
  return out;
}

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : std::string{}; }
std::string iso(const std::optional<Date>& date) { return date ? date->iso() : std::string{}; }

using Groups = std::vector<std::vector<int>>;

template <class Parts, class Numbers>
Groups groups(const Parts& parts, Numbers numbers) {
  Groups out;
  for (const auto& part : parts) out.push_back(part.*numbers);
  return out;
}

std::size_t notes(const Publicatie& p) {
  std::size_t n = 0;
  for (const auto& v : p.vragen) n += v.noten.size();
  for (const auto& a : p.antwoorden) n += a.noten.size();
  return n;
}

}  // namespace

TEST_CASE("every publication of the sample says what its line of the truth says") {
  const auto rows = truth();
  const auto scan = store::scan_store(test::sample_folder());
  REQUIRE(scan);
  CHECK(scan->publications.size() == rows.size());
  std::map<std::string, const store::StoredPublicatie*> stored;
  for (const auto& publication : scan->publications) stored[publication.id.str()] = &publication;
  for (const auto& row : rows) {
    const auto id = row.at("id").get<std::string>();
    INFO(id);
    REQUIRE(stored.contains(id));
    const auto content = read_stored(*stored[id]);
    REQUIRE(content);
    const auto p = read::read_publicatie(stored[id]->id, *content);
    REQUIRE(p);
    CHECK(record::name(p->soort) == row.at("kind").get<std::string>());
    CHECK(p->vraagnummers == row.at("vraagnummers").get<std::vector<std::string>>());
    CHECK(p->aanhangselnummer == text_of(row.at("aanhangselnummer")));
    CHECK(p->vergaderjaar == row.at("vergaderjaar").get<std::string>());
    CHECK(p->onderwerp == text_of(row.at("onderwerp")));
    CHECK(iso(p->ingezonden) == text_of(row.at("ingezonden")));
    CHECK(iso(p->ontvangen) == text_of(row.at("ontvangen")));
    // The truth knows those of the text; a shell has those of its metadata.
    if (!row.at("indieners").empty()) CHECK(p->indieners.size() == row.at("indieners").size());
    for (const auto& one : row.at("indieners")) {
      CHECK(std::ranges::find(p->indieners, Indiener{one.at("naam"), one.at("partij"), {}}) != p->indieners.end());
    }
    CHECK(groups(p->vragen, &Vraag::nummers) == row.at("vraaggroepen").get<Groups>());
    CHECK(groups(p->antwoorden, &Antwoord::op_vragen) == row.at("antwoordgroepen").get<Groups>());
    CHECK(notes(*p) == row.at("n_noten").get<std::size_t>());
  }
}

}  // namespace kamervragen::test
