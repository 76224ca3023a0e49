// Update and rebuild as a whole: whatever the way, the index is a function of the store.
#include "indexer/write/run.hh"

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/state/folder.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace write;
using namespace state;

using test::dump_of;
using test::must;
using test::options;
using test::Paper;
using test::require_clean;
using test::write_paper;
namespace fs = std::filesystem;

namespace {

/// The dump of a clean rebuild from a store.
std::string clean_dump(const fs::path& store) {
  const test::Scratch scratch;
  must(rebuild(options(store, scratch / "index")));
  return dump_of(scratch / "index");
}

/// One record, whatever the order in which its publications come; and what happens to it then.
void in_every_order(std::vector<Paper> papers, const std::function<void(const RunOptions&)>& then) {
  std::ranges::sort(papers, {}, &Paper::id);
  do {
    const test::Scratch scratch;
    const auto o = options(scratch / "store", scratch / "index");
    for (const auto& paper : papers) {
      write_paper(o.corpus, paper);
      must(update(o));
      REQUIRE(dump_of(o.index) == clean_dump(o.corpus));
    }
    CHECK(must(update(o)).kamervragen == 1);
    then(o);
  } while (std::ranges::next_permutation(papers, {}, &Paper::id).found);
}

void copy_publication(const fs::path& from, const fs::path& store) {
  fs::copy(from, store / from.filename(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

std::vector<fs::path> sample_publications() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(test::sample_folder()))
    if (entry.is_regular_file() && entry.path().filename() == "metadata.xml") out.push_back(entry.path().parent_path());
  std::ranges::sort(out);
  return out;
}

}  // namespace

TEST_CASE("a second update writes nothing and leaves the revision as it was") {
  const test::Scratch scratch;
  const auto o = options(test::sample_folder(), scratch / "index");
  const auto made = must(update(o));
  CHECK(made.rebuilt);
  CHECK(made.failed.empty());
  const auto before = dump_of(o.index);
  const auto again = must(update(o));
  CHECK_FALSE(again.wrote);
  CHECK(again.unchanged == made.read);
  CHECK(again.revision == made.revision);
  CHECK(again.id == made.id);
  CHECK(dump_of(o.index) == before);
  require_clean(o);
}

TEST_CASE("files that only look touched are read again, and nothing is written") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  const auto file = o.corpus / "kv-tk-2023Z90001" / "kv-tk-2023Z90001.xml";
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
  fs::last_write_time(file, long_ago);
  const auto made = must(update(o));
  fs::last_write_time(file, long_ago + std::chrono::hours(1));
  const auto touched = must(update(o));
  CHECK_FALSE(touched.wrote);
  CHECK(touched.revision == made.revision);
  // Other bytes of the same length and time are another content.
  auto bytes = test::read_file(file);
  bytes.replace(bytes.find("Klopt"), 5, "Kromt");
  test::write_file(file, bytes);
  fs::last_write_time(file, long_ago);
  CHECK(must(update(o)).changed == 1);
}

TEST_CASE("a report tells of all publications, also of those that were not read again") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  for (int n = 1; n <= 4; ++n)
    write_paper(o.corpus, {.id = fmt::format("kv-tk-2023Z9000{}", n), .vraagnummer = fmt::format("2023Z9000{}", n)});
  fs::remove(o.corpus / "kv-tk-2023Z90003" / "kv-tk-2023Z90003.xml");
  test::write_file(o.corpus / "kv-tk-2023Z90004" / "kv-tk-2023Z90004.xml", "<officiele-publicatie>");
  const auto first = must(update(o));
  CHECK(first.without_text == 1);
  REQUIRE(first.failed.size() == 1);
  for (int round = 0; round < 2; ++round) {
    const auto again = must(round == 0 ? update(o) : rebuild(o));
    CHECK(again.read == 4);
    CHECK(again.without_text == first.without_text);
    CHECK(again.warnings == first.warnings);
    REQUIRE(again.failed.size() == 1);
    CHECK(again.failed[0].id == first.failed[0].id);
    CHECK(again.failed[0].failure == first.failed[0].failure);
    CHECK_FALSE(again.failed[0].is_new);
  }
  require_clean(o);
  // It is kept up with what comes, changes and goes.
  write_paper(o.corpus, {.id = "kv-tk-2023Z90004", .vraagnummer = "2023Z90004"});
  fs::remove_all(o.corpus / "kv-tk-2023Z90003");
  fs::remove(o.corpus / "kv-tk-2023Z90002" / "metadata.xml");
  const auto mended = must(update(o));
  CHECK(mended.failed.empty());
  CHECK(mended.without_text == 0);
  CHECK(mended.removed == 1);
  CHECK(must(update(o)).warnings == mended.warnings);
  CHECK(must(rebuild(o)).warnings == mended.warnings);
  require_clean(o);
}

TEST_CASE("the number of processes does not change the index") {
  const test::Scratch scratch;
  auto one = options(test::sample_folder(), scratch / "one");
  one.jobs = 1;
  auto four = options(test::sample_folder(), scratch / "four");
  four.jobs = 4;
  CHECK(must(rebuild(one)).id == must(rebuild(four)).id);
  CHECK(dump_of(one.index) == dump_of(four.index));
}

TEST_CASE("shuffled, repeated, changed and withdrawn publications end in the index of a clean rebuild") {
  const auto sources = sample_publications();
  REQUIRE(sources.size() >= 25);
  for (unsigned seed = 1; seed <= 6; ++seed) {
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const test::Scratch scratch;
    const auto o = options(scratch / "store", scratch / "index");
    fs::create_directories(o.corpus);
    auto order = sources;
    std::ranges::shuffle(order, random);
    auto accepting = o;
    accepting.accept_removals = true;
    for (std::size_t next = 0; next < order.size();) {
      for (unsigned n = 1 + random() % 7; n > 0 && next < order.size(); --n) copy_publication(order[next++], o.corpus);
      copy_publication(order[random() % next], o.corpus);  // a duplicate
      const auto& touched = order[random() % next];
      const auto file = o.corpus / touched.filename() / (touched.filename().string() + ".xml");
      switch (random() % 4) {
        case 0: fs::remove_all(o.corpus / touched.filename()); break;
        case 1: test::write_file(o.corpus / touched.filename() / "ingetrokken.json", "{}"); break;
        case 2:
          if (fs::exists(file)) test::write_file(file, "<broken");
          break;
        default: break;
      }
      if (fs::is_empty(o.corpus)) continue;
      const auto report = update(accepting);
      if (!report) REQUIRE(report.error().name() == "nothing-readable");
    }
    fs::remove_all(o.corpus);
    fs::create_directories(o.corpus);
    for (const auto& source : order) copy_publication(source, o.corpus);
    must(update(accepting));
    CHECK(dump_of(o.index) == clean_dump(o.corpus));
    require_clean(o);
  }
}

TEST_CASE("an answer joins its question however late it or its mededeling comes") {
  const Paper kv{.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"};
  const Paper uitstel{.id = "ah-tk-20222023-1",
                      .is_kv = false,
                      .is_uitstel = true,
                      .vraagnummer = "2023Z90001",
                      .ontvangen = "30 mei 2023"};
  const Paper answer{.id = "ah-tk-20222023-2", .is_kv = false, .zie_ook = "20222023-1"};
  const Paper reprint{.id = "ah-tk-20222023-2-n1", .is_kv = false, .ontvangen = "9 juni 2023"};
  in_every_order({kv, uitstel, answer, reprint}, [](const RunOptions&) {});
}

TEST_CASE("a kv that names its answer joins it however late either comes, and lets go of it") {
  Paper kv{.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001", .aanhangsel = "ah-tk-20222023-2"};
  const Paper answer{.id = "ah-tk-20222023-2", .is_kv = false};
  const Paper reprint{.id = "ah-tk-20222023-2-n1", .is_kv = false, .ontvangen = "9 juni 2023"};
  in_every_order({kv, answer, reprint}, [&](const RunOptions& o) {
    auto other = kv;
    other.aanhangsel = "ah-tk-20222023-3";
    write_paper(o.corpus, other);
    CHECK(must(update(o)).kamervragen == 2);
    CHECK(dump_of(o.index) == clean_dump(o.corpus));
    write_paper(o.corpus, kv);
    test::write_file(o.corpus / kv.id / "ingetrokken.json", "{}");
    CHECK(must(update(o)).kamervragen == 1);
    CHECK(dump_of(o.index) == clean_dump(o.corpus));
    require_clean(o);
  });
}

TEST_CASE("Kamervragen with days in an impossible order are counted") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  CHECK(must(update(o)).disordered == 0);
  Paper answer{.id = "ah-tk-20222023-2", .is_kv = false, .vraagnummer = "2023Z90001", .ontvangen = "5 juni 2022"};
  write_paper(o.corpus, answer);
  const auto report = must(update(o));
  CHECK(report.disordered == 1);
  CHECK(summary(report).ends_with("; 1 with days in an impossible order\n"));
  CHECK(must(rebuild(o)).disordered == 1);
  answer.ontvangen = "5 juni 2023";
  write_paper(o.corpus, answer);
  CHECK(must(update(o)).disordered == 0);
}

TEST_CASE("a mededeling that changes or is withdrawn lets go of the answer that it joined") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  Paper uitstel{.id = "ah-tk-20222023-1",
                .is_kv = false,
                .is_uitstel = true,
                .vraagnummer = "2023Z90001",
                .ontvangen = "30 mei 2023"};
  write_paper(o.corpus, uitstel);
  write_paper(o.corpus, {.id = "ah-tk-20222023-2", .is_kv = false, .zie_ook = "20222023-1"});
  CHECK(must(update(o)).kamervragen == 1);

  uitstel.lid = "Zwaluw";
  write_paper(o.corpus, uitstel);
  CHECK(must(update(o)).kamervragen == 2);
  CHECK(dump_of(o.index) == clean_dump(o.corpus));

  uitstel.lid = "Kraanvogel";
  write_paper(o.corpus, uitstel);
  CHECK(must(update(o)).kamervragen == 1);

  test::write_file(o.corpus / uitstel.id / "ingetrokken.json", "{}");
  const auto report = must(update(o));
  CHECK(report.kamervragen == 2);
  CHECK(report.removed == 1);
  CHECK(dump_of(o.index) == clean_dump(o.corpus));
  require_clean(o);
}

TEST_CASE("a store that misses much changes nothing, and an empty one never replaces an index") {
  const test::Scratch scratch;
  auto o = options(scratch / "store", scratch / "index");
  for (int n = 1; n <= 60; ++n)
    write_paper(o.corpus, {.id = fmt::format("kv-tk-2023Z9{:04}", n), .vraagnummer = fmt::format("2023Z9{:04}", n)});
  must(update(o));
  const auto before = dump_of(o.index);

  for (int n = 1; n <= 21; ++n) fs::remove_all(o.corpus / fmt::format("kv-tk-2023Z9{:04}", n));
  for (const auto run : {update, rebuild}) {
    const auto refused = run(o);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().name() == "many-removals");
    CHECK(refused.error().exit() == Exit::no_input);
    CHECK(dump_of(o.index) == before);
  }
  o.accept_removals = true;
  CHECK(must(update(o)).kamervragen == 39);

  o.accept_removals = false;
  fs::remove_all(o.corpus / "kv-tk-2023Z90060");
  CHECK(must(update(o)).kamervragen == 38);  // a few are believed

  const auto few = dump_of(o.index);
  for (int n = 22; n <= 59; ++n)
    test::write_file(o.corpus / fmt::format("kv-tk-2023Z9{:04}", n) / "ingetrokken.json", "{}");
  for (const auto run : {update, rebuild}) {
    const auto refused = run(o);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().name() == "nothing-readable");
    CHECK(dump_of(o.index) == few);
  }

  fs::remove_all(o.corpus);
  CHECK(update(o).error().exit() == Exit::no_input);
  fs::create_directories(o.corpus);
  o.accept_removals = true;
  for (const auto run : {update, rebuild}) CHECK(run(o).error().name() == "corpus-empty");
  CHECK(dump_of(o.index).size() > 0);
}

TEST_CASE("a publication that breaks is reported, new at first and known afterwards, and the run goes on") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  write_paper(o.corpus, {.id = "kv-tk-2023Z90002", .vraagnummer = "2023Z90002"});
  must(update(o));
  test::write_file(o.corpus / "kv-tk-2023Z90002" / "kv-tk-2023Z90002.xml", "<officiele-publicatie><kamervragen>");
  const auto first = must(update(o));
  CHECK(first.has_new_failures());
  REQUIRE(first.failed.size() == 1);
  CHECK(first.failed[0].id == "kv-tk-2023Z90002");
  CHECK_FALSE(first.failed[0].failure.message.empty());
  CHECK(first.kamervragen == 1);
  const auto second = must(update(o));
  CHECK_FALSE(second.has_new_failures());
  CHECK(second.failed.size() == 1);
  CHECK_FALSE(second.wrote);
  const auto again = must(rebuild(o));
  CHECK_FALSE(again.has_new_failures());
  CHECK(dump_of(o.index) == clean_dump(o.corpus));
}

TEST_CASE("a second writer is refused") {
  const test::Scratch scratch;
  const auto o = options(test::sample_folder(), scratch / "index");
  must(update(o));
  const auto held = IndexFolder::lock(o.index);
  REQUIRE(held);
  for (const auto run : {update, rebuild}) CHECK(run(o).error().exit() == Exit::busy);
}

TEST_CASE("a folder that holds something else is left alone") {
  const test::Scratch scratch;
  test::write_file(scratch / "home" / "thesis.tex", "precious");
  const auto refused = rebuild(options(test::sample_folder(), scratch / "home"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().name() == "not-an-index-folder");
  CHECK(test::read_file(scratch / "home" / "thesis.tex") == "precious");
}

TEST_CASE("a dry run says what would change and writes nothing") {
  const test::Scratch scratch;
  auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(update(o));
  const auto before = dump_of(o.index);
  write_paper(o.corpus, {.id = "kv-tk-2023Z90002", .vraagnummer = "2023Z90002"});
  o.dry_run = true;
  const auto report = must(update(o));
  CHECK(report.added == 1);
  CHECK_FALSE(report.wrote);
  CHECK(must(rebuild(o)).added == 1);
  CHECK(dump_of(o.index) == before);
}

}  // namespace kamervragen::test
