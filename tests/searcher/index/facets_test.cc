#include "searcher/index/facets.hh"

#include <catch2/catch.hpp>
#include <xapian.h>

#include "searcher/finder/values.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace index;

namespace {

/// "D66 2, VVD 1"
std::string shown(const index::Facet& facet) {
  std::string out;
  for (const auto& [value, count] : facet.values)
    out += (out.empty() ? "" : ", ") + value + " " + std::to_string(count);
  return out;
}

const layout::Field& field(const std::string& name) { return *layout::fields().find(name); }

std::vector<Kamervraag> facets_sample() {
  std::vector<Kamervraag> out;
  const std::vector<std::tuple<std::string, std::string, std::vector<std::string>>> rows = {
      {"2019-01-10", "2019-01-20", {"VVD", "D66"}},
      {"2019-01-11", "2019-02-20", {"VVD", "VVD"}},
      {"2019-02-10", "2019-08-01", {"D66"}},
      {"2019-03-10", "", {"CDA"}},
      {"2020-03-10", "", {}},
      {"2020-03-11", "2020-04-02", {"ÉÉN"}}};
  for (const auto& [asked, answered, parties] : rows) {
    auto& k = out.emplace_back(record("2019Z1000" + std::to_string(out.size()), "Een vraag", asked));
    for (const auto& party : parties) k.indieners.push_back({"Lid", party, ""});
    if (!answered.empty()) answer_on(k, answered);
  }
  return out;
}

index::Facet counted(const std::string& query, const std::string& name,
                     std::vector<finder::Selection> selections = {}) {
  MadeIndex made(facets_sample());
  auto answer = made.answer(query, {.limit = 0, .selections = std::move(selections), .facets = {name}});
  REQUIRE(answer.facets.size() == 1);
  REQUIRE(answer.facets.front().field == name);
  return answer.facets.front();
}

}  // namespace

TEST_CASE("values are counted once a record, most frequent first, then by name") {
  for (const auto& query : {"", "vraag"}) {  // from the terms, and from the slots
    const auto facet = counted(query, "fractie");
    CHECK(shown(facet) == "D66 2, VVD 2, CDA 1, ÉÉN 1");
    CHECK(facet.missing == 1);
  }
}

TEST_CASE("numbers and dates are counted in buckets, in their own order") {
  for (const auto& query : {"", "vraag"}) {
    const auto days = counted(query, "dagen");
    CHECK(shown(days) == "0-21 1, 22-42 2, 85+ 1");
    CHECK(days.missing == 2);
    const auto months = counted(query, "ingezonden");
    CHECK(shown(months) == "2019-01 2, 2019-02 1, 2019-03 1, 2020-03 2");
    CHECK(shown(counted(query, "jaar")) == "2019 4, 2020 2");
  }
}

TEST_CASE("what stands in the query narrows the counts") {
  CHECK(shown(counted("dagen:30..", "fractie")) == "D66 1, VVD 1");
}

TEST_CASE("a selected field keeps the counts of its other values") {
  const std::vector<finder::Selection> d66 = {{"fractie", "D66"}};
  CHECK(shown(counted("", "fractie", d66)) == "D66 2, VVD 2, CDA 1, ÉÉN 1");
  CHECK(shown(counted("", "dagen", d66)) == "0-21 1, 85+ 1");
  CHECK(shown(counted("", "dagen", {{"fractie", "D66"}, {"fractie", "CDA"}, {"jaar", "2019"}})) == "0-21 1, 85+ 1");
  CHECK(shown(counted("", "fractie", {{"dagen", "22-42"}})) == "ÉÉN 1, VVD 1");
}

TEST_CASE("years stand in their own order, whatever their counts") {
  auto records = facets_sample();
  for (auto& k : records) k.vergaderjaar = k.ingezonden->year() == 2019 ? "2019-2020" : "2018-2019";
  records.push_back(record("2019Z20000", "Zonder dag", ""));
  MadeIndex made(records);
  for (int again = 0; again < 2; ++again) {  // from the index, and from the columns in memory
    const auto answer = made.answer("", {.facets = {"jaar", "vergaderjaar"}});
    CHECK(shown(answer.facets[0]) == "2019 4, 2020 2");
    CHECK(shown(answer.facets[1]) == "2018-2019 2, 2019-2020 4");
    const auto narrowed = made.answer("jaar:2020 OR fractie:cda", {.facets = {"jaar"}});
    CHECK(shown(narrowed.facets[0]) == "2019 1, 2020 2");
  }
}

TEST_CASE("a bucket can be selected") {
  MadeIndex made(facets_sample());
  const auto [name, value, count] =
      GENERATE(table<std::string, std::string, std::uint64_t>({{"dagen", "22-42", 2},
                                                               {"dagen", "85+", 1},
                                                               {"ingezonden", "2020-03", 2},
                                                               {"jaar", "2019", 4},
                                                               {"status", "beantwoord", 4},
                                                               {"is", "open", 2},
                                                               {"fractie", "ÉÉN", 1},
                                                               {"fractie", "één", 1},
                                                               {"partij", "VVD", 2}}));
  INFO(name << "=" << value);
  CHECK(made.answer("", {.selections = {{name, value}}}).count == count);
}

TEST_CASE("the engine's own spy counts the same slots") {
  MadeIndex made(facets_sample());
  const auto done = made.index().read([](Xapian::Database& database) -> Result<void> {
    const auto& of = field("fractie");
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query::MatchAll);
    Xapian::ValueCountMatchSpy spy(static_cast<Xapian::valueno>(of.slot));
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    index::SlotCounts counts;
    std::uint64_t with_value = 0;
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
      counts[*value] = value.get_termfreq();
      with_value += value.get_termfreq();
    }
    counts[""] = spy.get_total() - with_value;
    CHECK(shown(index::facet_of(of, counts)) == "d66 2, vvd 2, cda 1, een 1");
    CHECK(index::facet_of(of, counts).missing == 1);
    return {};
  });
  CHECK(done.has_value());
}

TEST_CASE("facets and selections that cannot be are errors") {
  MadeIndex made(facets_sample());
  const auto code = [&](const finder::SearchOptions& options) {
    const auto answer = search(made.index(), parsed(""), options);
    return answer ? "" : answer.error().name();
  };
  CHECK(code({.facets = {"titel"}}) == "not-a-facet");
  CHECK(code({.facets = {"fratcie"}}) == "unknown-field");
  CHECK(code({.selections = {{"titel", "x"}}}) == "not-selectable");
  CHECK(code({.selections = {{"ministr", "x"}}}) == "unknown-field");
  CHECK(code({.sort = "random"}) == "unknown-sort");
}

TEST_CASE("the values of a field are listed with their counts") {
  MadeIndex made(facets_sample());
  const auto values = [&](const std::string& name, const std::string& prefix) {
    const auto found = finder::values_of(made.index(), field(name), prefix);
    REQUIRE(found.has_value());
    return shown({name, *found});
  };
  CHECK(values("fractie", "") == "D66 2, VVD 2, CDA 1, ÉÉN 1");
  CHECK(values("fractie", "ee") == "ÉÉN 1");
  CHECK(values("dagen", "2") == "22-42 2");
  CHECK(values("nummer", "2019z10003") == "2019Z10003 1");
  CHECK(values("is", "") == "te-laat 5, open 2");
  CHECK(finder::values_of(made.index(), field("titel")).error().name() == "no-values");
}

}  // namespace kamervragen::test
