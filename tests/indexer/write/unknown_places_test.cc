// What cannot be read is not gone: it stays as it was indexed, and every run tells it until it can be read again.
#include <functional>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "indexer/check/inspect.hh"
#include "indexer/read/parse.hh"
#include "indexer/write/run.hh"
#include "schema/layout/stamp.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {
namespace fs = std::filesystem;

const std::string harmed = "ah-tk-20222023-9001", joined = "kv-tk-2023Z90001";

/// A store of a question with its answer in one year, and of another question in the next.
struct House {
  Scratch scratch;
  fs::path year = scratch / "store" / "2023", xml = year / harmed / (harmed + ".xml"), aside = scratch / "aside";
  write::RunOptions run = options(scratch / "store", scratch / "index");

  House() {
    write_paper(year, {.id = joined, .vraagnummer = "2023Z90001"});
    write_paper(year, {.id = harmed, .is_kv = false, .vraagnummer = "2023Z90001"});
    write_paper(scratch / "store" / "2024", {.id = "kv-tk-2024Z90001", .vraagnummer = "2024Z90001"});
    must(update(run));
  }
  void put_aside(const fs::path& what) const { fs::rename(what, aside); }
  void mend(const fs::path& what) const {
    fs::remove_all(what);
    fs::rename(aside, what);
  }
};

struct Harm {
  const char* what;
  std::function<fs::path(const House&)> place;
  std::function<void(const House&, const fs::path&)> put;
};

const Harm harms[] = {
    {"a link in place of its XML", [](const House& h) { return h.xml; },
     [](const House& h, const fs::path& at) { fs::create_symlink(h.aside, at); }},
    {"a pipe in place of its XML", [](const House& h) { return h.xml; },
     [](const House&, const fs::path& at) { REQUIRE(::mkfifo(at.c_str(), 0600) == 0); }},
    {"a folder in place of its XML", [](const House& h) { return h.xml; },
     [](const House&, const fs::path& at) { fs::create_directory(at); }},
    {"a link in place of its folder", [](const House& h) { return h.year / harmed; },
     [](const House& h, const fs::path& at) { fs::create_directory_symlink(h.aside, at); }},
    {"a link to nothing in place of its folder", [](const House& h) { return h.year / harmed; },
     [](const House&, const fs::path& at) { fs::create_symlink("nowhere", at); }},
};

std::vector<std::string> failed_in(const write::RunReport& report) {
  std::vector<std::string> out;
  for (const auto& f : report.failed) {
    CHECK(f.is_new);
    out.push_back(f.id + " " + f.failure.code);
  }
  return out;
}

bool has_finding(const House& house, const std::string& code, const std::string& what) {
  const auto report = check::check(house.run);
  REQUIRE(report);
  CHECK_FALSE(report->clean());
  return std::ranges::any_of(report->findings, [&](const auto& f) { return f.code == code && f.what == what; });
}

}  // namespace

TEST_CASE("a publication that cannot be read stays, and is told in every run") {
  for (const auto& harm : harms) {
    INFO(harm.what);
    const House house;
    const auto before = dump_of(house.run.index);
    const auto place = harm.place(house);
    house.put_aside(place);
    harm.put(house, place);
    for (int night = 0; night < 3; ++night) {
      const auto report = must(update(house.run));
      CHECK(report.removed == 0);
      CHECK_FALSE(report.wrote);
      CHECK(failed_in(report).size() == 1);
      CHECK(report.failed.front().id == harmed);
      CHECK(report.has_new_failures());
      CHECK(dump_of(house.run.index) == before);
    }
    CHECK(has_finding(house, "unreadable", harmed));
    const auto refused = rebuild(house.run);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().name() == "unreadable-known");
    CHECK(refused.error().exit() == Exit::no_input);
    CHECK(dump_of(house.run.index) == before);
    house.mend(place);
    CHECK(must(update(house.run)).failed.empty());
    CHECK(dump_of(house.run.index) == before);
    require_clean(house.run);
  }
}

TEST_CASE("a year of which nobody can say what it holds stops a run") {
  const House house;
  const auto before = dump_of(house.run.index);
  house.put_aside(house.year);
  fs::create_directory_symlink(house.aside, house.year);
  for (const auto& result : {update(house.run), rebuild(house.run)}) {
    REQUIRE_FALSE(result);
    CHECK(result.error().name() == "places-unknown");
    CHECK(result.error().exit() == Exit::no_input);
  }
  const auto checked = check::check(house.run);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().name() == "places-unknown");
  CHECK(dump_of(house.run.index) == before);
}

TEST_CASE("what belongs together with something unreadable waits for it") {
  const House house;
  const auto before = dump_of(house.run.index);
  house.put_aside(house.xml);
  fs::create_directory(house.xml);
  write_paper(house.year, {.id = joined, .vraagnummer = "2023Z90001", .text = "Vaart de veerpont nog?"});
  const auto waits = must(update(house.run));
  CHECK(failed_in(waits) == std::vector<std::string>{harmed + " file-irregular", joined + " waits-for-unread"});
  CHECK(dump_of(house.run.index) == before);

  // What has nothing to do with it goes on.
  write_paper(house.scratch / "store" / "2024", {.id = "kv-tk-2024Z90002", .vraagnummer = "2024Z90002"});
  const auto goes_on = must(update(house.run));
  CHECK(goes_on.kamervragen == 3);
  CHECK(failed_in(goes_on).size() == 2);

  house.mend(house.xml);
  CHECK(must(update(house.run)).failed.empty());
  require_clean(house.run);
}

TEST_CASE("an answer that is gone is not taken out of a record that cannot be made again") {
  const House house;
  const auto before = dump_of(house.run.index);
  const auto question = house.year / joined / (joined + ".xml");
  house.put_aside(question);
  fs::create_directory(question);
  const auto kept = house.scratch / "kept";
  fs::rename(house.year / harmed, kept);
  const auto report = must(update(house.run));
  CHECK(report.removed == 0);
  CHECK(dump_of(house.run.index) == before);
  house.mend(question);
  CHECK(must(update(house.run)).removed == 1);
  require_clean(house.run);
}

TEST_CASE("removals can be accepted, and a folder that moved is looked for where it is") {
  const House house;
  const auto moved = house.scratch / "store" / "elders";
  fs::create_directories(moved);
  fs::rename(house.year / harmed, moved / harmed);
  must(update(house.run));
  require_clean(house.run);
  const auto xml = moved / harmed / (harmed + ".xml");
  house.put_aside(xml);
  fs::create_directory(xml);
  CHECK(must(update(house.run)).removed == 0);
  auto accepting = house.run;
  accepting.accept_removals = true;
  const auto report = must(rebuild(accepting));
  CHECK(report.failed.size() == 1);
  CHECK(report.kamervragen == 2);
}

TEST_CASE("an index that no program of this version can read is made anew without what cannot be read") {
  const House house;
  {
    Xapian::WritableDatabase database((house.run.index / "gen-1").string());
    database.set_metadata(std::string(layout::meta::stamp), "schema 1\nfingerprint 0\nkamervragen 0\nxapian 0\n");
    database.commit();
  }
  house.put_aside(house.xml);
  fs::create_directory(house.xml);
  const auto report = must(rebuild(house.run));
  CHECK(report.failed.size() == 1);
  CHECK(report.kamervragen == 2);
  house.mend(house.xml);
  CHECK(must(update(house.run)).failed.empty());
  require_clean(house.run);
}

TEST_CASE("a publication that could not be read when an index was made is read once it can be") {
  const Scratch scratch;
  const auto run = options(scratch / "store", scratch / "index");
  write_paper(run.corpus, {.id = joined, .vraagnummer = "2023Z90001"});
  const auto xml = run.corpus / harmed / (harmed + ".xml");
  write_paper(run.corpus, {.id = harmed, .is_kv = false, .vraagnummer = "2023Z90001"});
  fs::rename(xml, scratch / "aside");
  REQUIRE(::mkfifo(xml.c_str(), 0600) == 0);
  CHECK(failed_in(must(rebuild(run))) == std::vector<std::string>{harmed + " file-irregular"});
  CHECK(failed_in(must(update(run))) == std::vector<std::string>{harmed + " file-irregular"});
  fs::remove(xml);
  fs::rename(scratch / "aside", xml);
  CHECK(must(update(run)).failed.empty());
  require_clean(run);
}

TEST_CASE("parse tells what cannot be read, and goes on") {
  const House house;
  house.put_aside(house.xml);
  fs::create_directory(house.xml);
  std::vector<std::string> told;
  int read = 0;
  const auto done = read::parse_paths(
      {house.run.corpus.string()}, read::ParseFormat::jsonl, [&](const std::string&) { ++read; },
      [&](const Error& error) { told.emplace_back(error.name()); });
  REQUIRE(done);
  CHECK(read == 2);
  CHECK(told == std::vector<std::string>{"file-irregular"});
}

}  // namespace kamervragen::test
