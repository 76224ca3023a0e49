#include <catch2/catch.hpp>

#include "corpus/harvest/journal.hh"
#include "corpus/store/folders.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace harvest;

using test::Scratch;

namespace {
Entry entry(const std::string& id) {
  Entry e;
  e.id = PublicatieId::parse(id).value();
  e.soort = Soort::antwoord;
  e.state = EntryState::stored;
  e.mark = "2024-11-20|x\ty\\z\nw";
  e.modified = "2024-11-20";
  e.available = "2024-11-19";
  e.vergaderjaar = "2024-2025";
  e.aanhangselnummer = "12";
  e.vraagnummers = "2024Z00001,2024Z00002";
  e.manifestations = "metadata,xml";
  e.folder = "ah-tk/20242025/" + id;
  e.files = {{id + ".xml", 12, std::string(32, 'a')}, {"metadata.xml", 3, std::string(32, 'b')}};
  e.has_text = true;
  e.intended = {{"metadata.xml", 4, std::string(32, 'c')}};
  e.fetched = "2024-11-20T04:00:00Z";
  e.fetched_on = "2024-11-20";
  e.source = "https://doc.test/" + id + ".xml";
  e.former = "d@2024";
  e.problem = "code: why";
  e.failures = 2;
  e.rechecks = 1;
  return e;
}
std::filesystem::path journal_of(const Scratch& s) { return s / ".harvest/journal"; }
}  // namespace

TEST_CASE("what is written of a publication is read back, whatever stands in it") {
  const auto e = entry("ah-tk-20242025-12");
  auto line = entry_line(e);
  REQUIRE(line.back() == '\n');
  line.pop_back();
  CHECK(line.find('\n') == std::string::npos);
  HarvestState state;
  REQUIRE(apply_line(state, line));
  CHECK(state.entries.at(e.id.str()) == e);
  CHECK(apply_line(state, line));  // twice is once
  CHECK(state.entries.size() == 1);
}

TEST_CASE("a line that is cut off or changed anywhere counts as not written") {
  const auto line = entry_line(entry("ah-tk-20242025-12"));
  for (std::size_t n = 0; n + 1 < line.size(); ++n) {
    HarvestState state;
    CHECK_FALSE(apply_line(state, line.substr(0, n)));
    auto changed = line.substr(0, line.size() - 1);
    changed[n] = changed[n] == 'x' ? 'y' : 'x';
    CHECK_FALSE(apply_line(state, changed));
    CHECK(state.entries.empty());
  }
}

TEST_CASE("a journal that is cut anywhere keeps all whole lines before the cut") {
  const Scratch corpus;
  {
    auto journal = Journal::open(corpus.path());
    REQUIRE(journal);
    for (int i = 1; i <= 3; ++i) REQUIRE(journal->put(entry("ah-tk-20242025-" + std::to_string(i))));
    REQUIRE(journal->put(Soort::antwoord, Cursor{*Date::of(2024, 1, 1), *Date::of(2024, 11, 20)}));
    REQUIRE(journal->put(CompleteRun{"2024-11-20T04:00:00Z", "2024-11-20"}));
  }
  const auto whole = test::read_file(journal_of(corpus));
  for (std::size_t n = 0; n <= whole.size(); n += 7) {
    test::write_file(journal_of(corpus), whole.substr(0, n));
    auto journal = Journal::open(corpus.path());
    REQUIRE(journal);
    const auto lines =
        static_cast<std::size_t>(std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n), '\n'));
    CHECK(journal->state().entries.size() == std::min<std::size_t>(3, lines));
    CHECK(journal->state().cursors.size() == (lines > 3 ? 1 : 0));
    REQUIRE(journal->put(entry("ah-tk-20242025-99")));  // goes behind what is whole
    CHECK(load_state(corpus.path())->state.entries.contains("ah-tk-20242025-99"));
    CHECK(load_state(corpus.path())->damaged == 0);
  }
}

TEST_CASE("what is known already is not written again") {
  const Scratch corpus;
  auto journal = Journal::open(corpus.path());
  REQUIRE(journal->put(entry("ah-tk-20242025-1")));
  REQUIRE(journal->put(Soort::vraag, Cursor{*Date::of(2024, 1, 1), *Date::of(2024, 2, 1)}));
  const auto before = test::read_file(journal_of(corpus));
  REQUIRE(journal->put(entry("ah-tk-20242025-1")));
  REQUIRE(journal->put(Soort::vraag, Cursor{*Date::of(2024, 1, 1), *Date::of(2024, 2, 1)}));
  CHECK(test::read_file(journal_of(corpus)) == before);
}

TEST_CASE("a fold keeps everything, also when the run dies between the snapshot and the emptied journal") {
  const Scratch corpus;
  HarvestState state;
  std::string old_journal;
  {
    auto journal = Journal::open(corpus.path());
    for (int round = 0; round < 3; ++round)
      for (int i = 1; i <= 5; ++i) {
        auto e = entry("ah-tk-20242025-" + std::to_string(i));
        e.failures = round;
        REQUIRE(journal->put(e));
      }
    state = journal->state();
    old_journal = test::read_file(journal_of(corpus));
    REQUIRE(journal->fold(1));
  }
  CHECK(test::read_file(journal_of(corpus)).empty());
  CHECK(load_state(corpus.path())->state == state);
  test::write_file(journal_of(corpus), old_journal);
  CHECK(load_state(corpus.path())->state == state);
}

TEST_CASE("a second harvest is refused while one runs") {
  const Scratch corpus;
  const auto first = Journal::open(corpus.path());
  REQUIRE(first);
  const auto second = Journal::open(corpus.path());
  REQUIRE_FALSE(second);
  CHECK(second.error().exit() == Exit::busy);
}

TEST_CASE("each kind of id has its folder") {
  const std::pair<const char*, const char*> rows[] = {
      {"ah-tk-20182019-3922", "ah-tk/20182019/ah-tk-20182019-3922"},
      {"ah-tk-20012002-1498-h1", "ah-tk/20012002/ah-tk-20012002-1498-h1"},
      {"ah-ek-20182019-2", "ah-ek/20182019/ah-ek-20182019-2"},
      {"kv-tk-2019Z15244", "kv-tk/2019/kv-tk-2019Z15244"},
      {"kv-2010z02324", "kv/2010/kv-2010z02324"},
      {"kv-2000109160", "kv/20002001/kv-2000109160"},
      {"kv-2989912340", "kv/19981999/kv-2989912340"},
      {"ah-1151601", "ah/onopgemaakt/ah-1151601"},
      {"kv-7349", "kv/overig/kv-7349"},
      {"kv-2007-01-11", "kv/2007/kv-2007-01-11"},
      {"onopgemaakt-015", "onopgemaakt/onopgemaakt/onopgemaakt-015"},
  };
  for (const auto& [id, folder] : rows) CHECK(store::folder_of(*PublicatieId::parse(id)) == folder);
}

TEST_CASE("a folder takes another's place whole, and gives the former back to the caller") {
  const Scratch scratch;
  test::write_file(scratch / "new/a.xml", "new");
  REQUIRE(store::put_in_place(scratch / "new", scratch / "deep/er/place"));
  CHECK(test::read_file(scratch / "deep/er/place/a.xml") == "new");
  CHECK_FALSE(std::filesystem::exists(scratch / "new"));
  test::write_file(scratch / "new/b.xml", "newer");
  REQUIRE(store::put_in_place(scratch / "new", scratch / "deep/er/place"));
  CHECK(test::read_file(scratch / "deep/er/place/b.xml") == "newer");
  CHECK_FALSE(std::filesystem::exists(scratch / "deep/er/place/a.xml"));
  CHECK(test::read_file(scratch / "new/a.xml") == "new");
}

}  // namespace kamervragen::test
