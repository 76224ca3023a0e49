#include "searcher/finder/suggest.hh"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "schema/dutch/fold.hh"
#include "searcher/finder/near_records.hh"
#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace finder;

namespace {

MadeIndex& made() {
  static MadeIndex index = [] {
    auto a = record("2019Z00001", "Bruin drinkwater en huizen", "2019-03-01");
    a.indieners = {{"Scholekster", "BurgerBries", "Wim Scholekster"}};
    a.ministers = {{"minister", "Zeearend", "Infrastructuur en Waterstaat", "", "", ""}};
    a.onderwerpen = {"Natuur en milieu | Water"};
    auto b = record("2019Z00002", "Huizen en zorg", "2019-04-01");
    b.indieners = {{"Lepelaar-Şahin", "Groen Polderverbond", ""}, {"Van der Uil", "PvdK", ""}};
    b.ministers = {{"minister", "Mus", "Financiën", "", "", ""}};
    auto c = record("2020Z00003", "De zorg van de boer", "2020-04-01");
    c.indieners = {{"Van der Uil", "PvdK", ""}};
    return MadeIndex({a, b, c});
  }();
  return index;
}

std::vector<finder::Suggestion> suggested(const std::string& query, const SearchOptions& options = {}) {
  auto found = finder::suggest(made().index(), parsed(query), options);
  REQUIRE(found.has_value());
  return std::move(*found);
}

}  // namespace

TEST_CASE("words, names and values that occur nowhere are met with those that do") {
  const std::vector<std::tuple<std::string, std::vector<std::string>, std::string>> rows = {
      {"drinkwatr", {"drinkwater"}, "a word"},
      {"indiener:scholexter", {"indiener:Scholekster"}, "a word of a value, with two slips"},
      {"indiener:=\"wim scholexster\"", {"indiener:=\"Wim Scholekster\""}, "a whole value"},
      {"indiener:=scholexster", {}, "no value has that one word alone"},
      {"minister:muss", {"minister:Mus"}, "a short name"},
      {"minister:mas", {"minister:Mus"}, "of three letters"},
      {"minister:zearend", {"minister:Zeearend"}, "a double letter"},
      {"indiener:\"van dr uil\"", {"indiener:\"Van der Uil\""}, "a slip in a small word of a whole value"},
      {"indiener:\"dr uil\"", {}, "of a part of one: too few letters to know it by"},
      {"indiener:\"van der uill\"", {"indiener:\"Van der Uil\""}, "a slip in one of the words"},
      {"indiener:\"van deruil\"", {"indiener:\"Van der Uil\""}, "words typed as one"},
      {"indiener:\"lepelaar sahim\"", {"indiener:Lepelaar-Şahin"}, "a double name without its hyphen"},
      {"fractie:burgerbris", {"fractie:BurgerBries"}, "a fractie"},
      {"fractie:\"burger bries\"", {"fractie:BurgerBries"}, "one word typed as two"},
      {"fractie:\"groen polderverbont\"", {"fractie:\"Groen Polderverbond\""}, "several words"},
      {"onderwerp:\"natuur en millieu\"", {"onderwerp:\"Natuur en milieu\""}, "a part of a longer value"},
      {"ministerie:financieen", {"ministerie:Financiën"}, "folded"},
      {"drinkwatr indiener:scholexter", {"drinkwater indiener:Scholekster"}, "words and values together"},
      {"huizen minister:muss", {"huizen minister:Mus"}, "a value among known words"},
      {"huizen minister:zeearent fractie:pvdk",
       {"huizen fractie:pvdk", "huizen minister:Zeearend"},
       "with a part less, where the nearest has no hits"},
      {"jaar:2018", {}, "nothing is left out of one part"},
      {"HUIZEN zorg jaar:2020",
       {"zorg jaar:2020", "HUIZEN zorg", "(HUIZEN OR zorg) jaar:2020"},
       "nothing to correct: a part less, then any of the words"},
      {"qqqqqq", {}, "nothing is near"},
  };
  for (const auto& [query, expected, why] : rows) {
    INFO(query << " (" << why << ")");
    std::vector<std::string> queries;
    for (const auto& one : suggested(query)) queries.push_back(one.query);
    CHECK(queries == expected);
  }
}

TEST_CASE("what narrows the search from outside narrows the suggestions") {
  CHECK(suggested("huizn").front().count == 2);
  const auto chosen = suggested("huizn", {.selections = {{"jaar", "2019"}, {"fractie", "PvdK"}}});
  REQUIRE(chosen.size() == 1);
  CHECK(chosen.front().count == 1);
  CHECK(suggested("drinkwatr", {.selections = {{"fractie", "PvdK"}}}).empty());
}

TEST_CASE("every suggestion has exactly its hits, and looks like no other and not like what was asked") {
  std::mt19937 random(11);
  const std::vector<std::string> parts = {
      "drinkwater",        "huizen",          "zorg",      "boer",  "indiener:scholekster", "fractie:pvdk",
      "minister:zeearend", "onderwerp:water", "jaar:2019", "-zorg", "\"bruin drinkwater\""};
  std::size_t some = 0;
  for (int round = 0; round < 300; ++round) {
    std::string query;
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
      auto part = parts[random() % parts.size()];
      if (const auto at = part.find(':') == std::string::npos ? 1 : part.find(':') + 1; random() % 2)
        std::swap(part[at + 1], part[at + 2]);
      query.append(query.empty() ? "" : " ").append(part);
    }
    if (made().answer(query).count > 0) continue;
    std::vector<std::string> looks = {dutch::fold(query)};
    for (const auto& one : suggested(query)) {
      INFO(query << " → " << one.query);
      CHECK(one.count > 0);
      CHECK(made().answer(one.query).count == one.count);
      CHECK(std::ranges::find(looks, dutch::fold(one.query)) == looks.end());
      looks.push_back(dutch::fold(one.query));
      ++some;
    }
  }
  CHECK(some > 100);
}

namespace {

struct NumberRow {
  const char *typed, *near, *why;
};
constexpr NumberRow number_rows[] = {
    {"2019Z1524", "2019Z15243 2019Z15244", "the last digit is not there; what begins so comes first"},
    {"2019Z15424", "2019Z15244", "two that changed places"},
    {"2019Z25244", "2019Z15244", "another digit"},
    {"2091Z15244", "2019Z15244", "two in the year"},
    {"2019z1524", "2019Z15243 2019Z15244", "case aside"},
    {"2021Z77777", "", "nothing is near"},
    {"kv-tk-2019Z1524", "kv-tk-2019Z15243 kv-tk-2019Z15244", "a publication"},
    {"https://zoek.officielebekendmakingen.nl/kv-tk-2019Z1524.html", "kv-tk-2019Z15243 kv-tk-2019Z15244", "an address"},
    {"stikstof", "", "a word is no number"},
};

std::string ids_of(const std::vector<finder::NearRecord>& near) {
  std::string out;
  for (const auto& one : near) out += (out.empty() ? "" : " ") + one.id;
  return out;
}

}  // namespace

TEST_CASE("a slip in a number has its neighbours proposed, with their titles") {
  MadeIndex numbered(
      {record("2019Z15243", "De veerpont"), record("2019Z15244", "De dijk"), record("2020Z00001", "Iets")});
  for_each_row(number_rows, [&](const auto& row) {
    const auto near = finder::near_records(numbered.index(), row.typed);
    REQUIRE(near);
    CHECK(ids_of(*near) == row.near);
  });
  CHECK(listed(*finder::near_records(numbered.index(), "2019Z1524")) ==
        "2019Z15243 (De veerpont), 2019Z15244 (De dijk)");
  const auto found = suggest(numbered.index(), parsed("nummer:2019Z1524"), {});
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  CHECK(found->front().query == "nummer:2019Z15243");
  CHECK(found->front().count == 1);
  CHECK(found->front().titel == "De veerpont");
}

}  // namespace kamervragen::test
