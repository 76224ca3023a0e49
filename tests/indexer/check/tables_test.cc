// Damage of the engine's own tables: blocks that are none, and posting lists that say something else than documents.
#include "indexer/check/tables.hh"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "indexer/write/run.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {
namespace fs = std::filesystem;

/// An index of thirty questions that have this word.
write::RunOptions index_with(const Scratch& scratch, const std::string& name, const std::string& word) {
  auto run = options(scratch / (name + "-store"), scratch / name);
  for (int n = 10; n < 40; ++n)
    write_paper(run.corpus, {.id = fmt::format("kv-tk-2023Z900{}", n),
                             .vraagnummer = fmt::format("2023Z900{}", n),
                             .text = "Klopt het bericht over de " + word + "?"});
  must(rebuild(run));
  return run;
}

/// Replaces the only place where those bytes stand.
void replace_in(const fs::path& file, const std::string& from, const std::string& to) {
  auto bytes = read_file(file);
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(from.size() == to.size());
  bytes.replace(at, from.size(), to);
  write_file(file, bytes);
}

}  // namespace

TEST_CASE("a damaged block is a finding that names its table, whichever it is") {
  for (const auto* table : {"postlist", "docdata", "termlist", "position"}) {
    INFO(table);
    const Scratch scratch;
    const auto run = index_with(scratch, "index", "veerpont");
    require_clean(run);
    const auto file = run.index / "gen-1" / (std::string(table) + ".glass");
    auto bytes = read_file(file);
    std::fill(bytes.begin(), bytes.end(), '\0');
    write_file(file, bytes);
    const auto report = check::check(run);
    if (!report) {
      CHECK(report.error().name() == "unreadable-index");
      CHECK(report.error().exit() == Exit::no_input);
      continue;
    }
    REQUIRE(report->findings.size() == 1);
    CHECK(report->findings[0].code == "table-damaged");
    CHECK(report->findings[0].what == table);
    CHECK_FALSE(report->clean());
  }
}

TEST_CASE("posting lists of another word than the documents have are a finding, though every block is sound") {
  const Scratch scratch;
  const auto run = index_with(scratch, "index", "veerpont");
  replace_in(run.index / "gen-1" / "postlist.glass", "veerpont", "veerpond");
  CHECK(check::check_tables(run.index / "gen-1").empty());
  const auto report = check::check(run);
  REQUIRE(report);
  std::set<std::string> terms;
  for (const auto& finding : report->findings)
    if (finding.code == "postings-differ") terms.insert(finding.what);
  CHECK(std::ranges::any_of(terms, [](const auto& term) { return term.ends_with("veerpont"); }));
  CHECK(std::ranges::any_of(terms, [](const auto& term) { return term.ends_with("veerpond"); }));
}

TEST_CASE("each part of a check finds the terms of its own, and together they find all") {
  const Scratch scratch;
  const auto run = index_with(scratch, "index", "veerpont");
  replace_in(run.index / "gen-1" / "postlist.glass", "veerpont", "veerpond");
  const auto found = [&](check::CheckPart part) {
    std::set<std::string> out;
    const auto report = check::check(run, part);
    REQUIRE(report);
    for (const auto& finding : report->findings)
      if (finding.code == "postings-differ") out.insert(finding.what);
    return out;
  };
  std::set<std::string> together;
  for (unsigned number = 1; number <= 4; ++number) together.merge(found({number, 4}));
  CHECK(together == found({}));
  CHECK_FALSE(together.empty());
}

TEST_CASE("a dump and a check come to an end whatever byte of a table is another") {
  const Scratch scratch;
  const auto run = options(scratch / "store", scratch / "index");
  write_paper(run.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(rebuild(run));
  const auto sound = dump_of(run.index);
  const auto generation = run.index / "gen-1";
  for (const auto* table : {"termlist.glass", "position.glass", "docdata.glass"}) {
    const auto bytes = read_file(generation / table);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      if (bytes[at] == '\0' || (at > 64 && at % 7 != 0)) continue;  // zeros are mostly what a block has room for
      auto harmed = bytes;
      harmed[at] = static_cast<char>(harmed[at] ^ (at % 2 == 0 ? 0x41 : 0x08));
      INFO(table << ", byte " << at);
      write_file(generation / table, harmed);
      std::string dumped;
      const auto done = check::dump(run.index, [&](const std::string& line) { dumped += line + '\n'; });
      if (!done) CHECK(done.error().exit() == Exit::no_input);
      const auto checked = check::check(run);
      if (done && dumped != sound) CHECK((!checked || !checked->clean()));
    }
    write_file(generation / table, bytes);
  }
  require_clean(run);
}

// Beyond a damaged block the engine reads some bytes more, by which AddressSanitizer ends the program; check looks at
// blocks first, in a process of its own.
#ifndef KAMERVRAGEN_SANITIZED
TEST_CASE("lists, lengths and values that differ are findings, also where the engine sees nothing") {
  const auto [name, codes] = GENERATE(table<std::string, std::set<std::string>>({
      {"postlist.glass", {"postings-differ", "length-differs", "values-differ"}},
      {"termlist.glass", {"postings-differ", "length-differs"}},
  }));
  const Scratch scratch;
  const auto run = options(scratch / "store", scratch / "index");
  write_paper(run.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(rebuild(run));
  const auto generation = run.index / "gen-1";
  const auto bytes = read_file(generation / name);
  std::set<std::string> found;
  for (std::size_t at = 0; at < bytes.size() && !std::ranges::includes(found, codes); ++at) {
    if (bytes[at] == '\0') continue;
    auto harmed = bytes;
    harmed[at] = static_cast<char>(harmed[at] ^ 0x02);
    write_file(generation / name, harmed);
    try {
      for (const auto& finding : check::check_postings(Xapian::Database(generation.string()), {}, {}))
        found.insert(finding.code);
    } catch (const Xapian::Error&) {      // an error is no wrong answer
    } catch (const std::length_error&) {  // which the engine's damaged numbers make
    }
  }
  for (const auto& code : codes) {
    INFO(name << ", " << code);
    CHECK(found.contains(code));
  }
}
#endif

}  // namespace kamervragen::test
