// What words stand for beside what was typed: each device, and that it can be switched off.
#include "searcher/compiler/expand.hh"

#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>

#include "searcher/finder/explain.hh"
#include "searcher/query/printer.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace match;
using namespace compiler;

namespace {

using Nummers = std::vector<std::string>;

struct ExpandRow {
  std::string query, expected, why;
};

/// Two records of two words that Dutch writes as one, as one and parted.
std::vector<Kamervraag> expand_sample() {
  auto joined = record("2019Z00001", "De verbouwing van het ziekenhuis");
  auto parted = record("2019Z00002", "De zieken zijn in huis gebleven");
  auto part = record("2019Z00003", "Toeslagenouders");
  auto whole = record("2019Z00004", "Een toeslag");
  return {joined, parted, part, whole};
}

const std::string joined = "2019Z00001", parted = "2019Z00002", part = "2019Z00003", whole = "2019Z00004";

/// Each query is expanded as the row says. `also`: what else holds of it.
void check_expanded(const std::vector<ExpandRow>& rows,
                    const std::function<void(const std::string& query, index::QueryContext&)>& also = {}) {
  MadeIndex made(expand_sample());
  REQUIRE(made.index().read([&](Xapian::Database& database) -> Result<void> {
    for (const auto& [query, expected, why] : rows) {
      INFO(query << " (" << why << ")");
      index::QueryContext context{database, made.index().snapshot(), made.index().workspace()};
      CHECK(query::canonical(compiler::expand(parsed(query), context)) == expected);
      if (also) also(query, context);
    }
    return {};
  }));
}

}  // namespace

TEST_CASE("words side by side stand for the one word that Dutch makes of them") {
  const std::vector<ExpandRow> rows = {
      {"zieken huis", "(zieken huis) OR ziekenhuis", "a listed word"},
      {"verbouwing zieken huis", "verbouwing ((zieken huis) OR ziekenhuis)", "among others"},
      {"titel:zieken titel:huis", "(titel:zieken titel:huis) OR titel:ziekenhuis", "in one part"},
      {"titel:zieken vraag:huis", "titel:zieken vraag:huis", "not across parts"},
      {"zieken OR huis", "zieken OR huis", "not alternatives"},
      {"huis zieken", "huis zieken", "in this order"},
      {"=zieken huis", "=zieken huis", "not behind ="},
      {"+zieken huis", "+zieken huis", "nor behind +"},
      {"\"zieken huis\"", "\"zieken huis\"", "nor in a phrase"},
      {"in richting", "in richting", "short words are words of their own"},
      {"-(zieken huis)", "-((zieken huis) OR ziekenhuis)", "also in what is left out"},
      {"jeugd zorg beleid", "((jeugd zorg) OR jeugdzorg) beleid", "each word in one of them"},
  };
  check_expanded(rows);
}

TEST_CASE("what is written with a hyphen stands for what is written without, and the other way round") {
  const std::vector<ExpandRow> rows = {
      {"ov-chipkaart", "\"ov-chipkaart\" OR ovchipkaart", "an abbreviation before a word"},
      {"ovchipkaart", "ovchipkaart OR \"ov-chipkaart\"", "likewise"},
      {"jeugdggz", "jeugdggz OR \"jeugd-ggz\"", "an abbreviation behind a word"},
      {"vicepremier", "vicepremier OR \"vice-premier\"", "a beginning that has a hyphen, of a listed word too"},
      {"autoongeluk", "autoongeluk OR \"auto-ongeluk\"", "two vowels that would be one"},
      {"e-mail-adres", "\"e-mail-adres\" OR emailadres", "several hyphens"},
      {"mkb-ers", "\"mkb-ers\" OR mkb'ers", "the endings of an abbreviation"},
      {"titel:jeugdggz wachttijd", "(titel:jeugdggz OR titel:\"jeugd-ggz\") wachttijd", "in one part, among others"},
      {"-ovchipkaart", "-(ovchipkaart OR \"ov-chipkaart\")", "also in what is left out"},
      {"2019-2020", "\"2019-2020\"", "numbers would be another one"},
      {"\"ov chipkaart\"", "\"ov chipkaart\"", "a phrase of words apart is what it is"},
      {"=ov-chipkaart", "=\"ov-chipkaart\"", "not behind ="},
      {"+ovchipkaart", "+ovchipkaart", "nor behind +"},
      {"protest", "protest", "a listed word that begins like one"},
      {"oudere", "oudere", "likewise"},
      {"toeslagenouders", "toeslagenouders", "no abbreviation in it"},
  };
  check_expanded(rows, [](const std::string& query, index::QueryContext& context) {
    context.expansions.compounds = false;
    CHECK(query::canonical(compiler::expand(parsed("toeslag"), context)) == "+toeslag");
    CHECK(compiler::widenings(parsed(query), context).empty());
  });
}

TEST_CASE("either spelling finds the same sets") {
  auto one = record("2019Z00001", "De ov-chipkaart"), two = record("2019Z00002", "De ovchipkaart");
  MadeIndex made({one, two});
  for (const auto* query : {"ov-chipkaart", "ovchipkaart"}) {
    auto found = made.found(query);
    std::ranges::sort(found);
    CHECK(found == Nummers{"2019Z00001", "2019Z00002"});
  }
}

TEST_CASE("abbreviations stand for their full names, and these for them") {
  const std::vector<ExpandRow> rows = {
      {"UWV", "UWV OR \"Uitvoeringsinstituut Werknemersverzekeringen\"", "an abbreviation"},
      {"uitvoeringsinstituut werknemersverzekeringen", "(uitvoeringsinstituut werknemersverzekeringen) OR UWV",
       "a full name"},
      {"titel:azc brand", "(titel:azc OR titel:asielzoekerscentrum) brand", "in one part, among others"},
      {"+uwv", "+uwv", "not behind +"},
      {"\"uitvoeringsinstituut werknemersverzekeringen\"", "\"uitvoeringsinstituut werknemersverzekeringen\"",
       "nor a phrase"},
      {"werknemersverzekeringen uitvoeringsinstituut", "werknemersverzekeringen uitvoeringsinstituut",
       "nor in another order"},
  };
  check_expanded(rows, [](const std::string& query, index::QueryContext& context) {
    context.expansions.abbreviations = false;
    CHECK(query::canonical(compiler::expand(parsed(query), context)) == canonical(parsed(query)));
  });
}

TEST_CASE("each device can be switched off, and then finds nothing") {
  MadeIndex made(expand_sample());
  CHECK(made.found("zieken huis") == Nummers{parted, joined});
  CHECK(made.found("zieken huis", {.expansions = {.compounds = false}}) == Nummers{parted});
  CHECK(made.found("toeslag") == Nummers{whole, part});
  CHECK(made.found("toeslag", {.expansions = {.compounds = false}}) == Nummers{whole});
  CHECK(made.found("+toeslag") == Nummers{whole});
}

TEST_CASE("an explanation counts a word without its compounds, and lists them") {
  MadeIndex made(expand_sample());
  const auto explained = finder::explain(made.index(), parsed("toeslag"), {});
  REQUIRE(explained.has_value());
  REQUIRE(explained->parts.size() == 1);
  CHECK(explained->parts[0].count == 2);
  CHECK(explained->parts[0].itself == 1);
  CHECK(explained->parts[0].compounds == std::vector<std::string>{"toeslagenouders"});

  const auto widened = finder::explain(made.index(), parsed("zieken huis"), {});
  REQUIRE(widened.has_value());
  REQUIRE(widened->widened.size() == 1);
  CHECK(widened->widened[0].typed == "zieken huis");
  CHECK(widened->widened[0].to == "ziekenhuis");
  CHECK(widened->widened[0].added == 1);
}

TEST_CASE("the reasons of a hit add up to its score") {
  MadeIndex made(expand_sample());
  for (const std::string query :
       {"toeslag", "zieken huis", "zieken huis gebleven OR toeslag", "\"het ziekenhuis\"", "toesl*"}) {
    INFO(query);
    const auto answer = made.answer(query, {.reasons = true});
    REQUIRE(!answer.hits.empty());
    for (const auto& hit : answer.hits) {
      double sum = 0;
      for (const auto& reason : hit.reasons) sum += reason.score;
      CHECK(sum == Approx(hit.score));
    }
  }
}

}  // namespace kamervragen::test
