#include <set>

#include <catch2/catch.hpp>

#include "searcher/finder/explain.hh"
#include "searcher/finder/suggest.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace finder;

namespace {

using Nummers = std::vector<std::string>;

/// Thirty records: number n was asked on day n; every third one twice has the word in its title.
std::vector<Kamervraag> thirty() {
  std::vector<Kamervraag> out;
  for (int i = 0; i < 30; ++i) {
    auto& k = out.emplace_back(record("2019Z" + std::to_string(10000 + i), i % 3 == 0 ? "Stikstof" : "Iets anders"));
    k.ingezonden = Date::from_days(17900 + i);
    k.vragen = {vraag(1, "Wat is stikstof?")};
    if (i % 2 == 0) {
      k.dagen = 30 - i;
      k.beantwoord = Date::from_days(17900 + i + *k.dagen);
      k.status = Status::beantwoord;
    }
  }
  return out;
}

Nummers nummers_of(const std::vector<finder::Hit>& hits) {
  Nummers out;
  for (const auto& hit : hits) out.push_back(hit.record.nummer);
  return out;
}

}  // namespace

TEST_CASE("a title that has the word ranks above a text that has it") {
  auto in_text = record("2019Z00001", "Landbouw");
  in_text.vragen = {vraag(1, "Wat is het beleid?"), vraag(2, "Hoeveel stikstof komt vrij?")};
  auto in_title = record("2019Z00002", "Stikstof", "2019-01-01");
  in_title.vragen = {vraag(1, "Wat is het beleid?"), vraag(2, "Hoeveel komt er vrij?")};
  MadeIndex made({in_text, in_title, record("2019Z00003", "Zorg")});
  CHECK(made.found("stikstof") == Nummers{"2019Z00002", "2019Z00001"});
}

TEST_CASE("equal scores are ordered newest first, and pages fit together") {
  MadeIndex made(thirty());
  const auto all = made.found("stikstof", {.limit = std::nullopt});
  REQUIRE(all.size() == 30);
  CHECK(all.front() == "2019Z10027");
  Nummers pages;
  for (std::size_t offset = 0; offset < 35; offset += 7) {
    const auto answer = made.answer("stikstof", {.offset = offset, .limit = 7});
    CHECK(answer.count == 30);
    for (std::size_t i = 0; i < answer.hits.size(); ++i) CHECK(answer.hits[i].rank == offset + i + 1);
    const auto page = nummers_of(answer.hits);
    pages.insert(pages.end(), page.begin(), page.end());
  }
  CHECK(pages == all);
}

TEST_CASE("a filter changes neither scores nor order") {
  MadeIndex made(thirty());
  const auto plain = made.answer("stikstof", {.limit = 3});
  const auto filtered = made.answer("stikstof kamer:tweede ingezonden:2019 jaar:2019 -is:uitgesteld", {.limit = 3});
  REQUIRE(filtered.hits.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(filtered.hits[i].record.nummer == plain.hits[i].record.nummer);
    CHECK(filtered.hits[i].score == Approx(plain.hits[i].score));
  }
}

TEST_CASE("hits are sorted as asked") {
  MadeIndex made(thirty());
  const auto [sort, first, last] = GENERATE(table<std::string, std::string, std::string>({
      {"date", "2019Z10029", "2019Z10000"},
      {"date-asc", "2019Z10000", "2019Z10029"},
      {"days", "2019Z10000", "2019Z10001"},      // 30 days; at the end those without, newest first
      {"days-asc", "2019Z10028", "2019Z10001"},  // 2 days
  }));
  INFO(sort);
  const auto all = made.found("stikstof", {.limit = std::nullopt, .sort = sort});
  REQUIRE(all.size() == 30);
  CHECK(all.front() == first);
  CHECK(all.back() == last);
}

TEST_CASE("without words, the newest comes first") {
  MadeIndex made(thirty());
  for (const auto& query : {"", "kamer:tweede", "-titel:stikstof"})
    CHECK(made.found(query).front().substr(0, 8) == "2019Z100");
  CHECK(made.found("").front() == "2019Z10029");
  CHECK(made.found("kamer:tweede").front() == "2019Z10029");
  CHECK(made.found("-titel:stikstof").front() == "2019Z10029");
}

TEST_CASE("counts are exact whatever the page") {
  MadeIndex made(thirty());
  CHECK(made.answer("stikstof", {.limit = 0}).count == 30);
  CHECK(made.answer("stikstof", {.limit = 0}).hits.empty());
  CHECK(made.answer("stikstof", {.offset = 100, .limit = 10}).count == 30);
  CHECK(made.answer("stikstof", {.offset = 100, .limit = 10}).hits.empty());
  CHECK(made.answer("titel:stikstof OR anders", {.limit = 1}).count == 30);
}

TEST_CASE("hits are handed out one by one, until the receiver has enough") {
  MadeIndex made(thirty());
  Nummers seen;
  const auto answer = search(made.index(), parsed("stikstof"), {.limit = std::nullopt}, [&](const Hit& hit) {
    seen.push_back(hit.record.nummer);
    return seen.size() < 12;
  });
  REQUIRE(answer.has_value());
  CHECK(answer->hits.empty());
  CHECK(answer->count == 30);
  CHECK(seen.size() == 12);
}

TEST_CASE("an answer names the snapshot that gave it") {
  MadeIndex made(thirty());
  const auto answer = made.answer("stikstof");
  CHECK(answer.index.kamervragen == 30);
  CHECK(answer.index.id == made.index().info().id);
}

TEST_CASE("beside what has all of three words stand titles that have all but one, say so and are not counted") {
  std::vector<Kamervraag> records;
  for (int i = 0; i < 20; ++i) records.push_back(record("2018Z" + std::to_string(10000 + i), "Zorg"));
  auto& text = records.emplace_back(record("2019Z00001", "Iets anders"));
  text.vragen = {vraag(1, "Zijn de toeslagen voor huizen in dorpen bekend?")};
  records.push_back(record("2019Z00002", "Toeslagen voor huizen"));
  auto& older = records.emplace_back(record("2019Z00003", "Toeslagen voor huizen in 2012"));
  older.vragen = {vraag(1, "Hoe is het in dorpen?")};
  auto& elsewhere = records.emplace_back(record("2019Z00004", "Dorpen"));
  elsewhere.vragen = {vraag(1, "Zijn er huizen?")};
  MadeIndex made(records);

  const auto exact = made.answer("toeslagen huizen dorpen", {.facets = {"status"}});
  CHECK(exact.count == 2);
  const auto relaxed = made.answer("toeslagen huizen dorpen", {.relax = true, .facets = {"status"}});
  CHECK(relaxed.count == exact.count);
  REQUIRE(relaxed.facets.size() == 1);
  CHECK(relaxed.facets[0].values.at(0).count == exact.facets.at(0).values.at(0).count);
  REQUIRE(relaxed.hits.size() == 4);
  std::map<std::string, std::vector<std::string>> lacks;
  for (const auto& hit : relaxed.hits) lacks[hit.record.nummer] = hit.lacks;
  CHECK(lacks == std::map<std::string, std::vector<std::string>>{
                     {"2019Z00001", {}}, {"2019Z00002", {"dorpen"}}, {"2019Z00003", {}}, {"2019Z00004", {}}});
  CHECK(relaxed.lacking == 1);
  REQUIRE(relaxed.relaxed.size() == 1);
  CHECK(relaxed.relaxed[0].from_rank == 4);
  CHECK(relaxed.hits[3].record.nummer == "2019Z00004");  // it has some of the words in its text

  struct Row {
    const char* query;
    finder::SearchOptions options;
    const char* why;
  };
  const Row none[] = {
      {"toeslagen huizen dorpen", {}, "not asked for"},
      {"toeslagen huizen dorpen", {.sort = "date", .relax = true}, "in another order there is no best"},
      {"toeslagen huizen dorpen wolven", {.relax = true}, "nothing has all four"},
      {"toeslagen huizen", {.relax = true}, "two words"},
      {"zorg toeslagen huizen", {.relax = true}, "two words, and one that most records have"},
      {"toeslagen huizen dorpen iets anders", {.relax = true}, "five words"},
      {"toeslagen huizen titel:iets dorpen", {.relax = true}, "a field"},
      {"toeslagen \"huizen in dorpen\" iets", {.relax = true}, "a phrase"},
      {"toeslagen huizen dorpen", {.match_any = true, .relax = true}, "any of them anyway"},
      {"toeslagen OR huizen OR dorpen", {.relax = true}, "the same"},
  };
  for (const auto& row : none) {
    INFO(row.query << ": " << row.why);
    CHECK(made.answer(row.query, row.options).lacking == 0);
  }
  // What narrows still does.
  CHECK(made.answer("toeslagen huizen dorpen nummer:2019Z00001", {.relax = true}).lacking == 0);
  CHECK(made.answer("toeslagen huizen dorpen NOT 2012", {.relax = true}).lacking == 1);
  CHECK(made.answer("toeslagen huizen dorpen NOT toeslagen", {.relax = true}).lacking == 0);
}

TEST_CASE("a page with too few hits is filled by spelling and then by any of the words, and says so") {
  auto exact = record("2019Z00001", "Toeslagen en huizen");
  auto one = record("2019Z00002", "Toeslagen");
  auto other = record("2019Z00003", "Huizen");
  MadeIndex made({exact, one, other, record("2019Z00004", "Zorg")});

  const auto any = made.answer("toeslagen huizen", {.relax = true});
  CHECK(any.count == 1);
  REQUIRE(any.hits.size() == 3);
  CHECK(any.hits.front().record.nummer == "2019Z00001");
  CHECK(any.hits.back().rank == 3);
  REQUIRE(any.relaxed.size() == 1);
  CHECK(any.relaxed[0].from_rank == 2);
  CHECK(any.relaxed[0].by == finder::Widening::any);
  CHECK(any.relaxed[0].query == "toeslagen OR huizen");

  struct Row {
    const char *query, *by, *wider, *why;
  };
  auto plan = record("2019Z00005", "Het plan voor de woningbouw");
  plan.vragen = {vraag(1, "Wat is de vraag?")};
  std::vector<Kamervraag> many = {plan, record("2019Z00006", "De vissen van Zoutkampveen")};
  for (int i = 0; i < 8; ++i) {
    many.push_back(record("2018Z0000" + std::to_string(i), "Een vraag"));
    many.back().vragen = {vraag(1, "Is de vraag bekend?")};
  }
  MadeIndex wide(many);
  const Row rows[] = {
      {"woningbouwplannen", "parts", "woningbouw plannen", "one compound alone"},
      {"woningbouwplannen vraag", "any", "woningbouwplannen OR vraag", "beside others any of the words finds more"},
      {"vraag vissen", "any", "vissen", "what stands in most records tells nothing"},
      {"vissen vraag vissen", "any", "vissen", "a word that is said twice takes one place"},
      {"de vraag bekend", "any", "de OR vraag OR bekend", "words that tell nothing are kept where no others are"},
  };
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    const auto found = wide.answer(row.query, {.limit = 9, .relax = true});
    CHECK((found.relaxed.empty() ? "" : name(found.relaxed[0].by)) == row.by);
    CHECK((found.relaxed.empty() ? "" : found.relaxed[0].query) == row.wider);
  }

  const auto spelt = made.answer("toeslaegn huizen", {.relax = true});
  CHECK(spelt.count == 0);
  REQUIRE(spelt.relaxed.size() == 2);
  CHECK(spelt.relaxed[0].from_rank == 1);
  CHECK(spelt.relaxed[0].by == finder::Widening::spelling);
  CHECK(spelt.relaxed[0].query == "toeslagen huizen");
  CHECK(spelt.relaxed[1].from_rank == 2);
  CHECK(spelt.hits.size() == 3);

  CHECK(made.answer("toeslagen huizen").hits.size() == 1);
  CHECK(made.answer("toeslagen huizen", {.limit = 1, .relax = true}).relaxed.empty());
  CHECK(made.answer("toeslagen huizen", {.offset = 1, .relax = true}).hits.empty());
  CHECK(made.answer("toeslagen huizen", {.limit = 2, .relax = true}).hits.size() == 2);
  CHECK(made.answer("toeslagen huizen", {.limit = 0, .relax = true}).count == 1);
}

TEST_CASE("a query without hits is met with queries that have some") {
  auto k = record("2019Z00001", "Toeslagen en huizen");
  k.indieners = {{"Pieter Omtzigt", "CDA", ""}};
  auto other = record("2019Z00002", "Huizen en zorg");
  other.indieners = {{"Kathmann", "PvdA", ""}};
  MadeIndex made({k, other});
  const auto [query, first, count] = GENERATE(table<std::string, std::string, std::uint64_t>({
      {"toeslagne", "toeslagen", 1},
      {"indiener:omtzicht", "indiener:Omtzigt", 1},
      {"huizen fractie:pvdd", "huizen fractie:PvdA", 1},
      {"toeslaegn indiener:omtzicht", "toeslagen indiener:Omtzigt", 1},
      {"huizen onbestaand", "huizen", 2},
      {"huizen jaar:1999", "huizen", 2},
      {"toeslagen zorg huizen", "zorg huizen", 1},
      {"qqqqqq", "", 0},
  }));
  INFO(query);
  const auto suggestions = finder::suggest(made.index(), parsed(query), {});
  REQUIRE(suggestions.has_value());
  if (first.empty()) {
    CHECK(suggestions->empty());
    return;
  }
  REQUIRE_FALSE(suggestions->empty());
  CHECK(suggestions->front().query == first);
  CHECK(suggestions->front().count == count);
  for (const auto& s : *suggestions) CHECK(made.answer(s.query).count == s.count);
}

TEST_CASE("a query is explained part by part") {
  auto k = record("2019Z00001", "Toeslagen en huizen");
  k.indieners = {{"Jasper van Dijk", "SP", ""}, {"Jimmy Dijk", "SP", ""}};
  MadeIndex made({k, record("2019Z00002", "Toeslag")});
  const auto explained =
      finder::explain(made.index(), parsed("toeslagen indiener:dijk -huiz* is:te-laat =\"De Huizen\""), {});
  REQUIRE(explained.has_value());
  const auto& parts = explained->parts;
  REQUIRE(parts.size() == 5);
  CHECK(parts[0].what == "woord");
  CHECK(parts[0].matched == Nummers{"toeslag"});
  CHECK(parts[0].count == 2);
  CHECK(parts[1].what == "label");
  CHECK(parts[1].matched == Nummers{"Jasper van Dijk", "Jimmy Dijk"});
  CHECK(parts[1].count == 1);
  CHECK(parts[2].what == "voorvoegsel");
  CHECK(parts[2].matched == Nummers{"huizen"});
  CHECK(parts[3].what == "berekend");
  CHECK(parts[4].what == "zin");
  CHECK(parts[4].matched == Nummers{"de", "huizen"});
  CHECK(explained->reference_date.has_value());
  CHECK(explained->canonical == "toeslagen indiener:dijk -huiz* is:te-laat =\"De Huizen\"");
  CHECK_FALSE(explained->engine.empty());
}

}  // namespace kamervragen::test
