// Words counted by several workers, for several who ask at once: each answer is the one that is got alone.
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/index/snapshots.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

constexpr std::size_t askers = 3, rounds = 4;
constexpr std::size_t records = 400;  // enough that one who asks has more than one worker

/// Every second one says words of its own.
std::vector<Kamervraag> records_of_two_kinds() {
  auto out = random_records(records, 21);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].kamer = i % 2 == 0 ? Kamer::eerste : Kamer::tweede;
    if (i % 2 == 0) out[i].vragen.push_back(vraag(9, "Het gemaal bij de sluis maalt het water naar het gemaal."));
  }
  return out;
}

std::vector<ask::Request> requests() {
  ask::Request keywords{.kind = ask::Kind::keywords, .text = "kamer:eerste"};
  ask::Request collocations{.kind = ask::Kind::collocations, .text = "gemaal"};
  ask::Request lines{.kind = ask::Kind::context, .text = "de"};
  lines.row_order = "right";
  return {keywords, collocations, lines};
}

using Rows = std::vector<std::vector<sheet::Cell>>;

/// The rows of all tables. Nothing where there is an error: asked by threads, which may not check.
Rows rows_of(index::Index& index, const ask::Request& request) {
  MeasureSink sink;
  Rows out;
  if (!ask::answer([&]() -> Result<index::Index*> { return &index; }, request, sink)) return out;
  for (const auto& table : sink.taken.tables) out.insert(out.end(), table.rows.begin(), table.rows.end());
  return out;
}

}  // namespace

TEST_CASE("words are counted and shown alike by workers of many who ask at once") {
  MadeIndex made(records_of_two_kinds());
  const auto asked = requests();
  std::vector<Rows> expected;
  for (const auto& request : asked) expected.push_back(rows_of(made.index(), request));
  for (const auto& rows : expected) REQUIRE(rows.size() >= 5);

  const auto opened = index::Snapshots::open({{.folder = made.folder()}}, {.readers = askers});
  REQUIRE(opened.has_value());
  std::atomic<std::size_t> different = 0;
  std::vector<std::thread> running;
  for (std::size_t asker = 0; asker < askers; ++asker)
    running.emplace_back([&, asker] {
      index::Index index(*opened);
      for (std::size_t i = 0; i < rounds * asked.size(); ++i) {
        const auto which = (asker + i) % asked.size();
        if (rows_of(index, asked[which]) != expected[which]) ++different;
      }
    });
  for (auto& one : running) one.join();
  CHECK(different == 0);
}

}  // namespace kamervragen::test
