#include "indexer/join/join.hh"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "tests/indexer/made.hh"

namespace kamervragen::test {
using namespace join;

using test::a_kv;
using test::an_answer;
using test::an_uitstel;

namespace {

std::vector<std::string> place_of(const Publicatie& p, const std::vector<Publicatie>& store) {
  std::map<std::string, Links> known;
  for (const auto& other : store) known.emplace(other.id.str(), links_of(other));
  std::vector<std::string> out;
  const Neighbours others{[&](const std::string& id) {
                            const auto at = known.find(id);
                            return at == known.end() ? nullptr : &at->second;
                          },
                          [&](const std::string& id) {
                            std::set<std::string> named;
                            for (const auto& [other, links] : known)
                              if (std::ranges::find(links.antwoorden_in, id) != links.antwoorden_in.end())
                                named.insert(other);
                            return named;
                          }};
  for (const auto& sleutel : records_of(links_of(p), others)) out.push_back(sleutel.str());
  return out;
}
using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("a publication belongs to the records of its own vraagnummers") {
  CHECK(place_of(a_kv(), {}) == Places{"tweede:2023Z90001"});
  CHECK(place_of(an_answer("ah-tk-20222023-1", {"2023Z2", "2023Z1", "2023Z2"}), {}) ==
        Places{"tweede:2023Z1", "tweede:2023Z2"});
  auto senate = a_kv("kv-ek-223240090");
  senate.kamer = Kamer::eerste;
  CHECK(place_of(senate, {}) == Places{"eerste:2023Z90001"});
}

TEST_CASE("a kv that names its answers joins them") {
  auto kv = a_kv();
  kv.antwoorden_in = {"ah-tk-20222023-1", "ah-tk-20222023-2"};
  struct Row {
    std::vector<std::string> own;
    Places expected;
    const char* why;
  };
  const Row rows[] = {
      {{}, {"tweede:2023Z90001"}, "no vraagnummer of its own"},
      {{"2023Z90001"}, {"tweede:2023Z90001"}, "the same"},
      {{"2023Z90002"}, {"tweede:2023Z90001", "tweede:2023Z90002"}, "an answer to two sets"},
      {{"2023Z9001"}, {"tweede:2023Z90001"}, "a number that has lost a digit"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(place_of(an_answer("ah-tk-20222023-2", row.own), {kv}) == row.expected);
  }
  CHECK(place_of(an_answer("ah-tk-20222023-3"), {kv}) == Places{"tweede:ah-tk-20222023-3"});
  auto senate = an_answer("ah-tk-20222023-2");
  senate.kamer = Kamer::eerste;
  CHECK(place_of(senate, {kv}) == Places{"eerste:ah-tk-20222023-2"});

  auto answer = an_answer("ah-tk-20222023-9");
  answer.zie_ook = {"ah-tk-20222023-1"};
  CHECK(place_of(answer, {kv, an_uitstel("ah-tk-20222023-1")}) == Places{"tweede:2023Z90001"});
  CHECK(place_of(an_answer("ah-tk-20222023-2-n1"), {kv, an_answer("ah-tk-20222023-2")}) == Places{"tweede:2023Z90001"});
}

TEST_CASE("an answer without vraagnummer takes that of the mededeling that its heading names") {
  auto answer = an_answer("ah-tk-20222023-2");
  answer.zie_ook = {"ah-tk-20222023-1"};
  const Places own{"tweede:ah-tk-20222023-2"};
  const auto uitstel = an_uitstel("ah-tk-20222023-1", {"2023Z90001"});
  CHECK(place_of(answer, {uitstel}) == Places{"tweede:2023Z90001"});

  SECTION("not while the mededeling is not there") { CHECK(place_of(answer, {}) == own); }
  SECTION("not when the dates differ") {
    answer.ingezonden = Date::of(2023, 5, 11);
    CHECK(place_of(answer, {uitstel}) == own);
  }
  SECTION("not when either has no date") {
    answer.ingezonden.reset();
    auto undated = uitstel;
    undated.ingezonden.reset();
    CHECK(place_of(answer, {undated}) == own);
  }
  SECTION("not when other members asked") {
    answer.indieners = {{"Zwaluw", "PvdK", ""}};
    CHECK(place_of(answer, {uitstel}) == own);
  }
  SECTION("not when what it names is an answer") {
    CHECK(place_of(answer, {an_answer("ah-tk-20222023-1", {"2023Z90001"})}) == own);
  }
  SECTION("not of the other chamber") {
    auto senate = uitstel;
    senate.kamer = Kamer::eerste;
    CHECK(place_of(answer, {senate}) == own);
  }
  SECTION("accents and case of the names aside") {
    auto other = uitstel;
    other.indieners = {{"KRÁANVOGEL", "", ""}};
    CHECK(place_of(answer, {other}) == Places{"tweede:2023Z90001"});
  }
  SECTION("the first that qualifies of several") {
    answer.zie_ook = {"ah-tk-20222023-9", "ah-tk-20222023-1"};
    CHECK(place_of(answer, {uitstel}) == Places{"tweede:2023Z90001"});
  }
}

TEST_CASE("a reprint or correction without vraagnummer goes where its base goes") {
  const auto reprint = an_answer("ah-tk-20222023-2-h1");
  CHECK(place_of(reprint, {an_answer("ah-tk-20222023-2", {"2023Z90001"})}) == Places{"tweede:2023Z90001"});
  CHECK(place_of(reprint, {an_answer("ah-tk-20222023-2")}) == Places{"tweede:ah-tk-20222023-2"});
  CHECK(place_of(reprint, {}) == Places{"tweede:ah-tk-20222023-2-h1"});
  auto base = an_answer("ah-tk-20222023-2");
  base.zie_ook = {"ah-tk-20222023-1"};
  CHECK(place_of(reprint, {base, an_uitstel("ah-tk-20222023-1", {"2023Z90001"})}) == Places{"tweede:2023Z90001"});
}

TEST_CASE("what a place depends on is named, whether it is there or not") {
  auto answer = an_answer("ah-tk-20222023-2-n1");
  answer.zie_ook = {"ah-tk-20222023-1"};
  CHECK(depends_on(links_of(answer)) == Places{"ah-tk-20222023-1", "ah-tk-20222023-2"});
  answer.vraagnummers = {"2023Z1"};
  CHECK(depends_on(links_of(answer)).empty());
}

}  // namespace kamervragen::test
