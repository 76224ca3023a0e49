// The way from a publication over the reference facts to facets, labels and text: with invented people, since merge is
// a function of the facts too.
#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "indexer/join/merge.hh"
#include "searcher/finder/explain.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/overview.hh"
#include "tests/made_facts.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace finder;

namespace {

using Nummers = std::vector<std::string>;

Kamervraag asked(const std::string& nummer, Indiener indiener, const char* ministerie, const char* day) {
  Publicatie p;
  p.id = PublicatieId::parse("kv-tk-" + nummer).value();
  p.vraagnummers = {nummer};
  p.titel = "De veerpont";
  p.indieners = {std::move(indiener)};
  p.gericht_aan = {{"minister", "", ministerie, "", "", ""}};
  p.ingezonden = Date::from_iso(day);
  return join::merge({Kamer::tweede, Vraagnummer::parse(nummer).value()}, {p}, made_facts());
}

std::vector<Kamervraag> people_sample() {
  return {asked("2023Z90001", {"Kraanvogel", "PvdK", ""}, "Bruggen en Veren", "2023-05-10"),
          asked("2023Z90002", {"Kraanvogel", "UB", ""}, "Bruggen en Veren", "2023-05-11"),
          asked("2023Z90003", {"Kraanvogel", "PK", ""}, "VenD", "2023-05-12"),
          asked("2023Z90004", {"Nachtegaal", "NXP", ""}, "Onbekende Zaken", "2019-05-12")};
}

std::map<std::string, std::uint64_t> facet(MadeIndex& made, const std::string& field) {
  const auto answer = made.answer("", {.facets = {field}});
  std::map<std::string, std::uint64_t> out{{"", answer.facets.front().missing}};
  for (const auto& [value, count] : answer.facets.front().values) out[value] = count;
  return out;
}

}  // namespace

TEST_CASE("members of one surname are values apart, and found together by it") {
  MadeIndex made(people_sample());
  using Counts = std::map<std::string, std::uint64_t>;
  CHECK(facet(made, "indiener") == Counts{{"", 0}, {"Anna Kraanvogel", 2}, {"Bram Kraanvogel", 1}, {"Nachtegaal", 1}});
  CHECK(facet(made, "fractie") == Counts{{"", 0}, {"PvdK", 2}, {"Uilenbond", 1}, {"NXP", 1}});
  CHECK(facet(made, "minister") == Counts{{"", 2}, {"Hilde Zeearend", 2}});
  CHECK(facet(made, "ministerie") == Counts{{"", 0}, {"Bruggen en Veren", 3}, {"Onbekende Zaken", 1}});
  CHECK(facet(made, "ministerie_toen") ==
        Counts{{"", 0}, {"Bruggen en Veren", 2}, {"VenD", 1}, {"Onbekende Zaken", 1}});
  CHECK(facet(made, "kabinet") == Counts{{"", 1}, {"Zwaluw II", 3}});
  CHECK(facet(made, "positie") == Counts{{"", 1}, {"coalitie", 2}, {"oppositie", 1}});

  CHECK(made.found("indiener:kraanvogel").size() == 3);
  CHECK(made.found("indiener:\"bram kraanvogel\"") == Nummers{"2023Z90002"});
  CHECK(made.found("naam:\"anna kraanvogel\"").size() == 2);
  CHECK(made.found("naam:hilde").size() == 2);
  CHECK(made.found("ministerie_toen:vend") == Nummers{"2023Z90003"});
}

TEST_CASE("a person is shown by name and functie, a stranger as published") {
  const auto records = people_sample();
  CHECK(screen::who(records[0].indieners[0]) == "Anna Kraanvogel (PvdK)");
  CHECK(screen::who(records[2].indieners[0]) == "Anna Kraanvogel (PvdK)");
  CHECK(screen::who(records[3].indieners[0]) == "Nachtegaal (NXP)");
  CHECK(screen::who(records[0].ministers[0]) == "Hilde Zeearend, minister van Bruggen en Veren (PvdK)");
  CHECK(screen::who(records[3].ministers[0]) == "minister van Onbekende Zaken");
}

TEST_CASE("how much is unknown is counted over every record") {
  MadeIndex made(people_sample());
  const auto counted = finder::overview(made.index());
  REQUIRE(counted.has_value());
  CHECK(counted->unknown == std::vector<finder::Unknown>{{"indiener", "indieners", 4, 1},
                                                         {"fractie", "indieners", 4, 1},
                                                         {"minister", "ministers", 4, 2},
                                                         {"ministerie", "ministers", 4, 1},
                                                         {"kabinet", "Kamervragen", 4, 1},
                                                         {"positie", "Kamervragen", 4, 1}});
  const auto json = screen::to_json(*counted)["unknown"];
  REQUIRE(json.size() == 6);
  CHECK(json[2] == nlohmann::ordered_json{{"field", "minister"}, {"of", "ministers"}, {"total", 4}, {"unknown", 2}});
}

TEST_CASE("real fracties and ministries are found by their other names, as a whole") {
  auto gl = record("2019Z00001", "Een vraag");
  gl.indieners = {{"Iemand", "GL", "", "GroenLinks"}};
  gl.ministers = {{"minister", "Niemand", "Veiligheid en Justitie", "", "", "", "Justitie en Veiligheid"}};
  auto nsc = record("2024Z00002", "Een vraag");
  nsc.indieners = {{"Iemand", "Nieuw Sociaal Contract", "", "Nieuw Sociaal Contract"}};
  nsc.ministers = {
      {"minister", "Niemand", "Volksgezondheid, Welzijn en Sport", "", "", "", "Volksgezondheid, Welzijn en Sport"}};
  nsc.mede_namens = {{"minister", "", "Justitie en Veiligheid", "", "", "", "Justitie en Veiligheid"}};
  auto both = record("2024Z00003", "Een vraag");
  both.indieners = {{"Iemand", "GroenLinks-PvdA", "", "GroenLinks-PvdA"}};
  both.ministers = {
      {"minister", "Faber", "Asiel en Migratie", "Marjolein Faber-van de Klashorst", "", "", "Asiel en Migratie"}};
  MadeIndex made({gl, nsc, both});
  struct Row {
    const char* query;
    Nummers expected;
    const char* why;
  };
  const Row rows[] = {{"fractie:gl", {"2019Z00001"}, "another name, as a whole"},
                      {"fractie:=gl", {"2019Z00001"}, "so exact too"},
                      {"fractie:groenlinks", {"2019Z00001"}, "the name of a value is that value alone"},
                      {"fractie:groenlinks*", {"2019Z00001", "2024Z00003"}, "a word of the value"},
                      {"fractie:pvda", {}, "the name of a fractie that the index has not"},
                      {"fractie:=groenlinks", {"2019Z00001"}, "the whole value"},
                      {"fractie:nsc", {"2024Z00002"}, "an abbreviation"},
                      {"fractie:gl-pvda", {"2024Z00003"}, "punctuation aside"},
                      {"ministerie:vws", {"2024Z00002"}, "an abbreviation"},
                      {"ministerie:\"veiligheid en justitie\"", {"2019Z00001"}, "a former name"},
                      {"ministerie:justitie", {"2019Z00001"}, "a former name, and a word of the value"},
                      {"ministerie:\"welzijn en volksgezondheid\"", {}, "no one's name"},
                      {"namens:jenv", {"2024Z00002"}, "the same in namens"},
                      {"ministerie_toen:\"veiligheid en justitie\"", {"2019Z00001"}, "as published"},
                      {"ministerie_toen:vws", {}, "which has no other names"},
                      {"minister:klashorst", {"2024Z00003"}, "a word of the person's name"}};
  for (const auto& [query, expected, why] : rows) {
    INFO(query << " (" << why << ")");
    auto found = made.found(query);
    std::ranges::sort(found);
    CHECK(found == expected);
  }

  const auto explained = finder::explain(made.index(), parsed("fractie:gl OR fractie:groenlinks"), {});
  REQUIRE(explained.has_value());
  REQUIRE(explained->parts.size() == 2);
  CHECK(explained->parts[0].matched == Nummers{"GroenLinks"});
  CHECK(explained->parts[0].by_alias == Nummers{"GroenLinks"});
  CHECK(explained->parts[1].matched == Nummers{"GroenLinks"});
  CHECK(explained->parts[1].by_alias.empty());
}

}  // namespace kamervragen::test
