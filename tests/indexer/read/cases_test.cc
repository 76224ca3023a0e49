// The small inputs of real and invented publications beside the repository, with the values that are right.
#include <set>

#include <catch2/catch.hpp>

#include "corpus/store/store.hh"
#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {

std::map<std::string, Publicatie> read_case(const std::filesystem::path& folder) {
  std::map<std::string, Publicatie> out;
  const auto scan = store::scan_store(folder);
  REQUIRE(scan);
  for (const auto& stored : scan->publications) {
    const auto content = store::read_stored(stored);
    REQUIRE(content);
    auto p = read::read_publicatie(stored.id, *content);
    INFO(stored.id.str());
    REQUIRE(p);
    out.emplace(stored.id.str(), std::move(*p));
  }
  return out;
}

}  // namespace

TEST_CASE("real pages of 2020 and later read as the same text in XML") {
  const auto shared = shared_folder();
  if (!shared) return;
  const auto cases = *shared / "corpus" / "gevallen";
  auto pages = read_case(cases / "pagina-2020"), xml = read_case(cases / "pagina-2020-als-xml");
  REQUIRE(pages.size() == xml.size());
  for (auto& [id, page] : pages) {
    INFO(id);
    // The pages have no metadata.xml, and say so.
    page.waarschuwingen = xml.at(id).waarschuwingen;
    CHECK(page == xml.at(id));
  }
}

TEST_CASE("the notes and toelichtingen of the cases stand apart") {
  const auto shared = shared_folder();
  if (!shared) return;
  const auto cases = *shared / "corpus" / "gevallen";
  CHECK(read_case(cases / "noot-kop-x").at("kv-tk-2016Z90020").vragen ==
        std::vector<Vraag>{{{1}, "Kent u het bericht?", {{"1", "NOS, 2 april 2010.", {}}}}});
  CHECK(read_case(cases / "noot-zonder-noot").at("kv-tk-2016Z90021").vragen ==
        std::vector<Vraag>{{{1}, "Kent u de berichten over de emissie van CO2?", {{"1", "", {}}, {"2", "", {}}}}});
  for (const auto& [id, p] : read_case(cases / "s1-toelichting")) {
    INFO(id);
    CHECK(p.vragen == std::vector<Vraag>{{{1}, "Vaart de pont?", {}}});
    CHECK(p.toelichting.starts_with("Deze vragen dienen ter aanvulling"));
    CHECK(p.overig.empty());
  }
}

TEST_CASE("every number behind nrs. of the cases is a citation") {
  const auto shared = shared_folder();
  if (!shared) return;
  struct Row {
    const char* id;
    std::vector<std::string> expected;
  };
  const Row rows[] = {
      {"ah-tk-20152016-9001", {"ah-tk-20152016-1016", "ah-tk-20152016-1044"}},
      {"ah-tk-20152016-9002", {"ah-tk-20152016-1016", "ah-tk-20152016-1044"}},
      {"ah-tk-20152016-9003", {"ah-tk-20152016-1016", "ah-tk-20152016-1044"}},
      {"ah-tk-20152016-9004", {"ah-tk-20152016-1016", "ah-tk-20152016-1040", "ah-tk-20152016-1044"}},
      {"ah-tk-20152016-9005", {"ah-tk-20152016-1016", "ah-tk-20142015-44"}},
      {"ah-tk-20152016-9006", {"ah-tk-20152016-1016"}},
      {"ah-tk-20152016-9007", {"ah-tk-20152016-1016", "ah-tk-20152016-1017", "ah-tk-20152016-1018"}},
  };
  const auto read = read_case(*shared / "corpus" / "gevallen" / "s5-nrs");
  for (const auto& row : rows) {
    INFO(row.id);
    CHECK(read.at(row.id).zie_ook == row.expected);
  }
}

TEST_CASE("the ids of the cases say which number is a slip, and the days which order is impossible") {
  const auto shared = shared_folder();
  if (!shared) return;
  struct Row {
    const char *folder, *id, *expected, *code;
  };
  const Row rows[] = {
      {"b10-nummer", "kv-tk-2015Z91780", "2015Z91780", "nummer-verschilt"},
      {"b10-nummer", "ah-tk-20142015-9780", "9780", "nummer-verschilt"},
      {"b10-nummer-metadata", "kv-tk-2015Z91781", "2015Z91781", "nummer-verschilt"},
      {"b10-nummer-metadata", "ah-tk-20142015-9781", "9781", "nummer-verschilt"},
      {"b10-nummer-tekst", "kv-tk-2015Z91782", "2015Z91782", "nummer-verschilt"},
      {"b28-volgorde", "ah-tk-20142015-9904", "9904", "volgorde-onmogelijk"},
  };
  for (const auto& row : rows) {
    INFO(row.folder << '/' << row.id);
    const auto p = read_case(*shared / "corpus" / "gevallen" / row.folder).at(row.id);
    CHECK((p.id.is_question() ? p.vraagnummers.at(0) : p.aanhangselnummer) == row.expected);
    CHECK(codes(p).contains(row.code));
  }
  const auto linked = read_case(*shared / "corpus" / "gevallen" / "kop-aanhangsel-id");
  CHECK(linked.at("kv-tk-2017Z97318").antwoorden_in ==
        std::vector<std::string>{"ah-tk-20162017-9967", "ah-tk-20162017-9999"});
}

}  // namespace kamervragen::test
