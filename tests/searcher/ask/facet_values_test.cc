// What is shown can be asked: each value of each facet, as the facets print it, by its field and as a choice.
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/write/run.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_record.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {

/// Of a value whose field has no ranges: the query for it.
std::string asked_as(const layout::Field& field, const std::string& value) {
  // A number, or a month.
  if (field.kind != layout::Kind::label) return std::string(field.name) + ":" + value;
  std::string quoted;
  for (const char c : value)
    if (c != '"') quoted += c;
  return std::string(field.name) + ":=\"" + quoted + "\"";
}

std::size_t check_all(index::Index& index) {
  finder::SearchOptions options;
  options.limit = 0;
  for (const auto& field : index.table())
    if (field.facet) options.facets.emplace_back(field.name);
  const auto answer = finder::search(index, parsed(""), options);
  REQUIRE(answer);
  std::size_t checked = 0;
  for (const auto& facet : answer->facets) {
    const auto& field = *index.table().find(facet.field);
    for (const auto& [value, count] : facet.values) {
      INFO(facet.field << " = " << value);
      const auto chosen = finder::search(index, parsed(""), {.limit = 0, .selections = {{facet.field, value}}});
      REQUIRE(chosen);
      CHECK(chosen->count == count);
      if (field.buckets.empty()) {
        const auto found = finder::search(index, parsed(asked_as(field, value)), {.limit = 0});
        REQUIRE(found);
        CHECK(found->count == count);
      }
      ++checked;
    }
    const auto without = finder::search(index, parsed("-has:" + facet.field), {.limit = 0});
    REQUIRE(without);
    CHECK(without->count == facet.missing);
  }
  return checked;
}

std::size_t check_corpus(const std::filesystem::path& corpus) {
  const Scratch scratch;
  const auto report = write::rebuild({.corpus = corpus, .index = scratch.path(), .progress = {}});
  REQUIRE(report);
  auto index = index::Index::open(scratch.path());
  REQUIRE(index);
  return check_all(*index);
}

}  // namespace

TEST_CASE("each value of each facet of made records is found by its field and as a choice") {
  MadeIndex made(random_records(400, 11));
  CHECK(check_all(made.index()) > 60);
}

TEST_CASE("each value of each facet of the sample is found by its field and as a choice") {
  CHECK(check_corpus(sample_folder()) > 100);
}

TEST_CASE("each value of each facet of real publications is found by its field and as a choice") {
  const auto shared = shared_folder();
  if (!shared) return;
  CHECK(check_corpus(*shared / "corpus" / "echt") > 100);
}

}  // namespace kamervragen::test
