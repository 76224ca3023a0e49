// The ways to run a query against the engine's plainest one: every match looked at, scored, and put in order by it.
#include "searcher/match/match.hh"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "searcher/compiler/compile.hh"
#include "searcher/compiler/ranking.hh"
#include "searcher/compiler/words.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/slots.hh"
#include "searcher/match/local_engine.hh"
#include "searcher/match/matching.hh"
#include "searcher/match/ranked_page.hh"
#include "searcher/match/remote_engine.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_query.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
using namespace match;
using namespace compiler;

namespace {

using Hits = std::vector<std::pair<unsigned, double>>;

Hits plainly(const Xapian::Database& database, const compiler::CompiledQuery& query, std::optional<int> sort_slot) {
  Xapian::Enquire enquire(database);
  enquire.set_query(to_engine(query));
  enquire.set_weighting_scheme(Xapian::BM25Weight(compiler::bm25_k1, compiler::bm25_k2, compiler::bm25_k3,
                                                  compiler::bm25_b, compiler::bm25_least_length));
  if (sort_slot) {
    enquire.set_sort_by_value(static_cast<Xapian::valueno>(*sort_slot), false);
  } else {
    enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(layout::sort_orders().front().slot), false);
  }
  const auto all = database.get_doccount();
  const auto found = enquire.get_mset(0, all, all);
  Hits out;
  std::map<unsigned, std::string> ties;
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    out.emplace_back(*hit, match::rounded_score(hit.get_weight()));
    ties[*hit] = hit.get_document().get_value(static_cast<Xapian::valueno>(layout::sort_orders().front().slot));
  }
  // The engine has put in order what the rounding makes equal.
  if (!sort_slot)
    std::ranges::sort(out, [&](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : ties[a.first] < ties[b.first];
    });
  return out;
}

Hits page(const Hits& hits, std::size_t offset, std::size_t limit) {
  const auto begin = std::min(offset, hits.size());
  const auto end = std::min(hits.size(), limit > hits.size() ? hits.size() : offset + limit);
  return {hits.begin() + static_cast<std::ptrdiff_t>(begin),
          hits.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end))};
}

std::string shown(const std::vector<index::Facet>& facets) {
  std::string out;
  for (const auto& facet : facets) {
    out += facet.field + ":";
    for (const auto& [value, count] : facet.values) out += value + "=" + std::to_string(count) + ",";
    out += std::to_string(facet.missing) + "\n";
  }
  return out;
}

std::vector<unsigned> sorted(std::vector<unsigned> documents) {
  std::ranges::sort(documents);
  return documents;
}

/// Each record several times, so that many hits score alike.
std::vector<Kamervraag> with_twins() {
  auto records = random_records(60, 11);
  const auto once = records.size();
  for (int copy = 0; copy < 5; ++copy)
    for (std::size_t i = 0; i < once; ++i) {
      records.push_back(records[i]);
      records.back().nummer += "x" + std::to_string(copy);
    }
  return records;
}

std::vector<const layout::Field*> facet_fields() {
  std::vector<const layout::Field*> out;
  for (const auto& field : layout::fields())
    if (field.facet && field.slot != layout::no_slot) out.push_back(&field);
  return out;
}

}  // namespace

TEST_CASE("every way to run a query finds the same matches, in the same order, with the same facets") {
  const auto records = with_twins();
  MadeIndex made(records);
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 12);
  const auto counted = facet_fields();
  std::size_t ties = 0;
  const auto done = made.index().read([&](Xapian::Database& database) -> Result<void> {
    const index::Columns columns(layout::fields());
    const index::QueryContext context{
        database, made.index().snapshot(), made.index().workspace(), {}, Date::from_iso("2019-05-15")};
    for (int i = 0; i < 400; ++i) {
      const auto random = queries.next();
      INFO(random.text);
      const auto compiled = compiler::compile(random.tree, context);
      if (!compiled) continue;
      const auto query = compiler::CompiledQuery::combined(compiler::Operator::prefer,
                                                           {*compiled, compiler::title_bonus(context, random.tree)});
      const auto expected = plainly(database, query, {});
      for (std::size_t at = 1; at < expected.size(); ++at) ties += expected[at].second == expected[at - 1].second;

      const auto matches = match::matching(database, *compiled);
      std::set<unsigned> wanted, got;
      for (const auto& hit : expected) wanted.insert(hit.first);
      matches.each([&](unsigned document) { got.insert(document); });
      REQUIRE(got == wanted);
      REQUIRE(match::count_matches(context, *compiled) == wanted.size());
      for (const unsigned step : {1U, 7U, 90U}) {
        std::vector<unsigned> some;
        for (unsigned document = step; document <= database.get_lastdocid(); document += step) some.push_back(document);
        auto those = some;
        std::erase_if(those, [&](unsigned document) { return !wanted.contains(document); });
        REQUIRE(sorted(LocalEngine(context).among(some, *compiled)) == those);
        REQUIRE(sorted(RemoteEngine(database).among(some, *compiled)) == those);
      }

      std::vector<index::Facet> facets;
      for (const auto* field : counted)
        facets.push_back(index::facet_of(*field, index::slot_counts(database, field->slot, matches)));
      for (auto* loaded : {static_cast<const index::Columns*>(nullptr), &columns}) {
        auto here = context;
        here.columns = loaded;
        for (const auto& [offset, limit] :
             {std::pair<std::size_t, std::size_t>{0, 10}, {3, 1}, {20, 7}, {0, SIZE_MAX}, {0, 0}, {1000, 10}}) {
          const auto match = match::run(here, query, {{}, offset, limit, counted});
          REQUIRE(match.count == wanted.size());
          REQUIRE(match.hits == page(expected, offset, limit));
          REQUIRE(shown(match.facets) == shown(facets));
        }
        for (const auto& order : layout::sort_orders())
          REQUIRE(match::run(here, query, {order.slot, 2, 5, {}}).hits ==
                  page(plainly(database, query, order.slot), 2, 5));
      }
    }
    return {};
  });
  REQUIRE(done.has_value());
  CHECK(ties > 1000);
}

TEST_CASE("a short page begins like a long one") {
  // The engine, asked for few hits of a query of several words, leaves some out that belong to them
  // (searcher/match/matching.hh). It takes more records than fit into a page, and words from rare to very common.
  std::mt19937 random(17);
  const auto word = [&] {
    const auto rank = static_cast<int>(std::exp(std::uniform_real_distribution<>(0, std::log(300))(random)));
    return "woord" + std::string(1, static_cast<char>('a' + rank / 26)) + static_cast<char>('a' + rank % 26);
  };
  const auto text = [&](int words) {
    std::string out = word();
    for (int i = 1; i < words; ++i) out += " " + word();
    return out;
  };
  std::vector<Kamervraag> records;
  for (int i = 0; i < 1500; ++i) {
    records.push_back(record(fmt::format("2019Z{:05}", i), text(1 + i % 4)));
    records.back().vragen.push_back(vraag(1, text(5 + i % 30)));
  }
  MadeIndex made(records);
  const auto done = made.index().read([&](Xapian::Database& database) -> Result<void> {
    const index::QueryContext context{
        database, made.index().snapshot(), made.index().workspace(), {}, Date::from_iso("2019-05-15")};
    for (int i = 0; i < 400; ++i) {
      auto query_text = word();
      for (int more = i % 4; more > 0; --more) query_text += " OR " + word();
      INFO(query_text);
      const auto tree = parsed(query_text);
      const auto compiled = compiler::compile(tree, context);
      REQUIRE(compiled.has_value());
      const auto query = compiler::CompiledQuery::combined(compiler::Operator::prefer,
                                                           {*compiled, compiler::title_bonus(context, tree)});
      const auto expected = plainly(database, query, {});
      for (const auto limit : {1, 5, 10, 30})
        REQUIRE(match::run(context, query, {{}, 0, static_cast<std::size_t>(limit), {}}).hits ==
                page(expected, 0, static_cast<std::size_t>(limit)));
    }
    return {};
  });
  REQUIRE(done.has_value());
}

TEST_CASE("a title with one word of a query has no pair of them, however often it was typed") {
  MadeIndex made(
      {record("2019Z00001", "Wolven"), record("2019Z00002", "Schapen en wolven"), record("2019Z00003", "Zorg")});
  struct Row {
    const char* query;
    std::size_t titles;
    const char* why;
  };
  const Row rows[] = {
      {"wolven OR schapen", 1, "a pair"},
      {"wolven OR schapen OR wolven", 1, "a word with itself is none"},
      {"wolven OR schapen OR wolf", 1, "nor with an inflection of it"},
      {"wolven OR titel:wolven OR schapen", 2, "in a field it is another word"},
      {"wolven OR wolven", 2, "one word, typed twice"},
  };
  const auto done = made.index().read([&](Xapian::Database& database) -> Result<void> {
    const index::QueryContext context{
        database, made.index().snapshot(), made.index().workspace(), {}, Date::from_iso("2019-05-15")};
    for (const auto& row : rows) {
      INFO(row.query << ": " << row.why);
      CHECK(match::run(context, title_bonus(context, parsed(row.query)), {{}, 0, 9, {}}).hits.size() == row.titles);
    }
    return {};
  });
  REQUIRE(done.has_value());
}

TEST_CASE("a slot is read for the documents asked about, with nothing where it has nothing") {
  auto with = record("2019Z00001", "Een"), without = record("2019Z00002", "Twee");
  answer_on(with, "2020-02-01");
  MadeIndex made({with, without});
  const auto done = made.index().read([](Xapian::Database& database) -> Result<void> {
    index::DocumentSet all(database.get_lastdocid());
    all.add(1);
    all.add(2);
    std::map<std::string, int> seen;
    each_slot_value(database, layout::fields().find("beantwoord")->slot, all,
                    [&](unsigned, const std::string& bytes) { ++seen[bytes]; });
    CHECK(seen == std::map<std::string, int>{{"", 1}, {"2020-02-01", 1}});
    return {};
  });
  CHECK(done.has_value());
}

TEST_CASE("an index that moved on counts what it holds now") {
  MadeIndex made({record("2019Z00001", "Zorg"), record("2019Z00002", "Zorg")});
  const auto asked = [&] {
    const auto facets = made.answer("zorg", {.facets = {"jaar"}}).facets;
    return facets.front().values.front().count;
  };
  for (int i = 0; i < 3; ++i) CHECK(asked() == 2);  // without columns, then with
  add_records(made.folder(), 1, {record("2019Z00003", "Zorg")});
  for (int i = 0; i < 2; ++i) CHECK(asked() == 3);
}

}  // namespace kamervragen::test
