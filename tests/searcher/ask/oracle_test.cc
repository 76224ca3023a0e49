// The engine's answers against the plain loop over the records: matches, counts, facets, selections.
#include "tests/searcher/oracle.hh"

#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/write/run.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_query.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
using namespace finder;

namespace {

constexpr std::size_t record_count = 300;

/// Records, an index of them, and the loop over them.
struct World {
  std::vector<Kamervraag> records;
  index::Index& index;
  Date reference;
  std::uint64_t seed;
  Oracle oracle{records, layout::fields(), reference};
  RandomQueries queries{vocabulary_of(records, layout::fields()), layout::fields(), seed};
  std::map<std::string, std::size_t> places{};

  World(std::vector<Kamervraag> of, index::Index& in, Date on, std::uint64_t from)
      : records(std::move(of)), index(in), reference(on), seed(from) {
    for (std::size_t i = 0; i < records.size(); ++i) places[records[i].sleutel().str()] = i;
  }
  std::set<std::size_t> found(const finder::Answer& answer) const {
    std::set<std::size_t> out;
    for (const auto& hit : answer.hits) out.insert(places.at(hit.record.sleutel().str()));
    return out;
  }
  SearchOptions options() const { return {.limit = std::nullopt, .snippets = 0, .reference_date = reference}; }
};

/// Over random records.
struct RandomWorld {
  std::vector<Kamervraag> records = random_records(record_count, 20190718);
  MadeIndex made{records};
  World world{records, made.index(), *Date::from_iso("2019-05-15"), 20190910};
};

std::map<std::string, std::uint64_t> as_map(const index::Facet& facet) {
  std::map<std::string, std::uint64_t> out;
  for (const auto& [value, count] : facet.values) out[value] = count;
  if (facet.missing > 0) out[""] = facet.missing;
  return out;
}

std::vector<std::string> facet_names() {
  std::vector<std::string> out;
  for (const auto& field : layout::fields())
    if (field.facet) out.emplace_back(field.name);
  return out;
}

/// How many of the queries find some records and not all.
std::size_t compare(World& world, int queries) {
  std::size_t telling = 0;
  for (int i = 0; i < queries; ++i) {
    const auto query = world.queries.next();
    INFO(query.text);
    auto options = world.options();
    options.match_any = i % 4 == 0;
    options.expansions = {.compounds = i % 5 != 0, .abbreviations = i % 7 != 0};
    const auto expected = world.oracle.matches(query.tree, options.match_any, options.expansions);
    const auto answer = search(world.index, query.tree, options);
    REQUIRE(answer.has_value());
    REQUIRE(world.found(*answer) == expected);
    REQUIRE(answer->hits.size() == expected.size());
    REQUIRE(answer->count == expected.size());
    telling += !expected.empty() && expected.size() < world.records.size();
  }
  return telling;
}

}  // namespace

TEST_CASE("random queries find exactly the records that a plain loop finds") {
  RandomWorld random;
  CHECK(compare(random.world, 2000) > 1000);  // else the queries prove little
}

TEST_CASE("random queries over the sample corpus find exactly the records that a plain loop finds") {
  const Scratch scratch;
  const auto report = write::rebuild({.corpus = sample_folder(), .index = scratch.path(), .progress = {}});
  REQUIRE(report.has_value());
  auto index = index::Index::open(scratch.path());
  REQUIRE(index.has_value());
  std::vector<Kamervraag> records;
  REQUIRE(index->each_record([&](const Kamervraag& k) { return records.push_back(k), true; }));
  World world(records, *index, *index->newest(), 20240229);
  CHECK(compare(world, 1500) > 500);
}

TEST_CASE("facets count exactly the records that a plain loop counts") {
  RandomWorld random;
  auto& world = random.world;
  const auto names = facet_names();
  for (int i = 0; i < 300; ++i) {
    const auto query = world.queries.next();
    INFO(query.text);
    auto options = world.options();
    options.limit = 0;
    options.facets = names;
    const auto expected = world.oracle.matches(query.tree);
    const auto answer = search(world.index, query.tree, options);
    REQUIRE(answer.has_value());
    REQUIRE(answer->count == expected.size());
    REQUIRE(answer->facets.size() == names.size());
    for (const auto& facet : answer->facets) {
      INFO(facet.field);
      REQUIRE(as_map(facet) == world.oracle.counts(expected, facet.field));
    }
  }
}

TEST_CASE("a field's counts ignore its own selection, and heed the others") {
  RandomWorld random;
  auto& world = random.world;
  const std::vector<finder::Selection> chosen_alone = {
      {"fractie", "VVD"}, {"fractie", "D66"}, {"dagen", "22-42"}, {"status", "beantwoord"}};
  const std::vector<finder::Selection> also_left_out = {
      {"fractie", "VVD", true}, {"fractie", "D66"}, {"status", "ingetrokken", true}, {"status", "onbeantwoord", true}};
  for (int i = 0; i < 100; ++i) {
    const auto& selections = i % 2 == 0 ? chosen_alone : also_left_out;
    const auto query = world.queries.next();
    INFO(query.text);
    auto options = world.options();
    options.facets = {"fractie", "dagen", "status", "ministerie"};
    options.selections = selections;
    const auto chosen = [&](std::size_t record, const std::string& except) {
      std::map<std::string, bool> any;
      bool left_out = false;
      for (const auto& s : selections) {
        if (s.field == except) continue;
        const bool has = world.oracle.has_value(record, s.field, s.value);
        if (s.left_out)
          left_out = left_out || has;
        else
          any[s.field] = any[s.field] || has;
      }
      return !left_out && std::ranges::all_of(any, [](const auto& field) { return field.second; });
    };
    const auto matches = world.oracle.matches(query.tree);
    const auto narrowed = [&](const std::string& except) {
      auto out = matches;
      std::erase_if(out, [&](std::size_t record) { return !chosen(record, except); });
      return out;
    };
    const auto answer = search(world.index, query.tree, options);
    REQUIRE(answer.has_value());
    REQUIRE(world.found(*answer) == narrowed(""));
    for (const auto& facet : answer->facets) {
      INFO(facet.field);
      REQUIRE(as_map(facet) == world.oracle.counts(narrowed(facet.field), facet.field));
    }
  }
}

}  // namespace kamervragen::test
