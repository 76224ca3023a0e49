#include "searcher/index/tally.hh"

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace index;

namespace {

std::vector<unsigned> listed(const DocumentSet& documents) {
  std::vector<unsigned> out;
  documents.each([&](unsigned document) { out.push_back(document); });
  return out;
}

DocumentSet set_of(unsigned last, const std::vector<unsigned>& documents) {
  DocumentSet out(last);
  for (const auto document : documents) out.add(document);
  return out;
}

}  // namespace

TEST_CASE("the next document of a set") {
  struct Row {
    unsigned from, expected;
    const char* why;
  };
  const auto documents = set_of(200, {3, 63, 64, 130, 200});
  for (const auto& [from, expected, why] : std::vector<Row>{{0, 3, "before the first"},
                                                            {3, 3, "itself"},
                                                            {4, 63, "the last of a word"},
                                                            {64, 64, "the first of a word"},
                                                            {65, 130, "across a word"},
                                                            {131, 200, "the last there can be"},
                                                            {201, 201, "none"}}) {
    INFO(why);
    CHECK(documents.from(from) == expected);
  }
  CHECK(index::DocumentSet(130).from(0) == 131);
  CHECK(index::DocumentSet(127).from(5) == 128);
}

TEST_CASE("a tally has the n-th highest sum of what it has now") {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    index::Tally tally(300);
    std::map<unsigned, double> sums;
    for (int i = 0; i < 200; ++i) {
      const unsigned document = 1 + random() % 300;
      const double amount = random() % 7;
      tally.add(document, amount);
      sums[document] += amount;
    }
    const auto out =
        set_of(300, {1 + static_cast<unsigned>(random() % 300), 1 + static_cast<unsigned>(random() % 300)});
    tally.remove(out);
    std::vector<double> expected;
    for (const auto& [document, sum] : sums)
      if (!out.has(document)) expected.push_back(sum);
    std::ranges::sort(expected, std::greater());
    REQUIRE(tally.documents().count() == expected.size());
    for (const std::size_t n : {std::size_t{1}, std::size_t{10}, expected.size()})
      REQUIRE(tally.highest(n) == expected[n - 1]);
  }
}

TEST_CASE("what was taken out of a tally comes back with its sum, and is gone when it is cleared") {
  index::Tally tally(100);
  tally.add(5, 1.5);
  tally.add(90, 2);
  const auto before = tally.exchange(index::DocumentSet(100));
  CHECK(tally.documents().count() == 0);
  tally.add(90, 1);
  tally.keep(before);
  CHECK(listed(tally.documents()) == std::vector<unsigned>{90});
  CHECK(tally.of(90) == 3);
  tally.exchange(before);
  CHECK(tally.of(5) == 1.5);
  tally.clear();
  CHECK(tally.documents().count() == 0);
  for (unsigned document = 0; document <= 100; ++document) CHECK(tally.of(document) == 0);
}

TEST_CASE("tallies are empty when they are lent again, inside each other too, and as large as is asked for") {
  index::Tallies tallies;
  for (const unsigned last : {10u, 10u, 500u, 7u})
    tallies.with(last, [&](Tally& outer) {
      CHECK(outer.documents().last() == last);
      CHECK(outer.of(7) == 0);
      outer.add(7, 1);
      outer.add(last, 1);
      tallies.with(last, [&](Tally& inner) {
        CHECK(inner.documents().last() == last);
        CHECK(inner.of(7) == 0);
        inner.add(7, 2);
      });
      CHECK(outer.of(7) == (last == 7 ? 2 : 1));
    });
}

}  // namespace kamervragen::test
