// What a citation finds in an index, and in which order.
#include <catch2/catch.hpp>

#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

using Found = std::vector<std::string>;

void publish(Kamervraag& k, const std::string& id, PublicatieSoort soort = PublicatieSoort::antwoord) {
  k.publicaties.push_back({PublicatieId::parse(id).value(), soort, k.ingezonden});
}

/// A set that was asked in one vergaderjaar and answered in the next; two that mention it; a reprint; the other kamer.
std::vector<Kamervraag> cited_sample() {
  auto asked = record("2019Z10001", "De veerpont", "2019-07-01");
  asked.vergaderjaar = "2018-2019";
  asked.aanhangselnummers = {"164"};
  publish(asked, "kv-tk-2019Z10001", PublicatieSoort::vraag);
  publish(asked, "ah-tk-20192020-164");
  auto mentions = record("2020Z10002", "De veerpont 2019Z10001", "2020-02-01");
  mentions.vragen = {vraag(1, "Kent u 2019Z10001? Is 2019Z10001 beantwoord, of blijft 2019Z10001 liggen?")};
  auto cites = record("2020Z10003", "De dijk", "2020-03-01");
  cites.verwijst = {"2019Z10001", "ah-tk-20192020-164"};
  auto reprinted = record("2001Z10004", "De sluis", "2001-03-01");
  reprinted.aanhangselnummers = {"1498"};
  publish(reprinted, "ah-tk-20002001-1498-h1");
  auto eerste = record("2019Z10005", "De brug", "2019-10-01");
  eerste.kamer = Kamer::eerste;
  eerste.aanhangselnummers = {"164"};
  publish(eerste, "ah-ek-20192020-164");
  return {asked, mentions, cites, reprinted, eerste};
}

struct FindRow {
  const char* query;
  Found expected;
  const char* why;
};

}  // namespace

TEST_CASE("a citation finds its record first, then what mentions it") {
  MadeIndex made(cited_sample());
  const FindRow rows[] = {
      {"2019Z10001", {"2019Z10001", "2020Z10002", "2020Z10003"}, "the name, the words, the citation"},
      {"\"2019Z10001\"", {"2020Z10002"}, "the words alone"},
      {"nummer:2019Z10001", {"2019Z10001"}, "the name alone"},
      {"verwijst:2019Z10001", {"2020Z10003"}, "the citation alone"},
      {"2019Z10001 veerpont", {"2019Z10001", "2020Z10002"}, "among other words"},
      {"veerpont -2019Z10001", {}, "all of it left out"},
      {"ah-tk-20192020-164", {"2019Z10001", "2020Z10003"}, "an id"},
      {"Aanhangsel Handelingen II 2019/20, nr. 164", {"2019Z10001", "2020Z10003"}, "the official text"},
      {"Aanhangsel Handelingen I 2019/20, nr. 164", {"2019Z10005"}, "of the Eerste Kamer"},
      {"Aanhangsel Handelingen II 2000/01, nr. 1498", {"2001Z10004"}, "of which only a reprint is there"},
      {"publicatie:ah-tk-20002001-1498", {"2001Z10004"}, "the same by its id"},
      {"publicatie:ah-tk-20002001-149", {}, "a beginning is no id"},
  };
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    CHECK(made.found(row.query) == row.expected);
  }
  CHECK(made.found("2019Z10001 zzzz", {.match_any = true}).front() == "2019Z10001");
}

TEST_CASE("a number in the Aanhangsel is that of the answer's vergaderjaar") {
  MadeIndex made(cited_sample());
  const FindRow rows[] = {
      {"aanhangselnummer:164", {"2019Z10005", "2019Z10001"}, "of any year and kamer, newest first"},
      {"aanhangselnummer:2019-2020/164", {"2019Z10005", "2019Z10001"}, "of either kamer"},
      {"aanhangselnummer:2019-2020/164 kamer:tweede", {"2019Z10001"}, "of one"},
      {"aanhangselnummer:2018-2019/164", {}, "not the year of asking"},
      {"aanhangselnummer:2000-2001/1498", {"2001Z10004"}, "a reprint has the number of the first"},
      {"aanhangselnummer:1400..1500", {"2001Z10004"}, "a range"},
      {"aanhangselnummer:2019-2020/..200", {"2019Z10005", "2019Z10001"}, ""},
      {"aanhangselnummer:2019-2020/165..", {}, ""},
      {"aanhangselnummer:2019-2020", {"2019Z10005", "2019Z10001"}, "a year"},
  };
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    CHECK(made.found(row.query) == row.expected);
  }
}

TEST_CASE("a name is a reason, and all reasons add up") {
  MadeIndex made(cited_sample());
  const auto answer = made.answer("2019Z10001 veerpont", {.reasons = true});
  REQUIRE(answer.hits.size() == 2);
  CHECK(answer.hits.front().reasons.front().text == "nummer:2019Z10001");
  CHECK(answer.hits.front().reasons.front().as == "sleutel");
  for (const auto& hit : answer.hits) {
    double sum = 0;
    for (const auto& reason : hit.reasons) sum += reason.score;
    CHECK(sum == Approx(hit.score));
  }
}

}  // namespace kamervragen::test
