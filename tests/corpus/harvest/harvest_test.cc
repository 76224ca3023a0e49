#include "corpus/harvest/harvest.hh"

#include <catch2/catch.hpp>

#include "corpus/harvest/journal.hh"
#include "corpus/harvest/status.hh"
#include "corpus/store/store.hh"
#include "schema/text/digest.hh"
#include "tests/corpus/harvest/fake_service.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace harvest;

namespace fs = std::filesystem;

namespace {

struct House {
  Scratch corpus;
  FakeService service;
  FakeClock clock;

  House() {
    service.publications["kv-tk-2024Z00001"] = {};
    FakePublication answer;
    answer.aanhangselnummer = "1";
    service.publications["ah-tk-20242025-1"] = answer;
  }
  HarvestReport night(const char* today, const std::function<void(HarvestOptions&)>& change = {}) {
    auto options = options_for(corpus.path(), today);
    if (change) change(options);
    auto report = harvest::harvest(options, service, clock);
    REQUIRE(report);
    return *report;
  }
  fs::path file(const std::string& id, const std::string& name) const {
    return corpus.path() / load_state(corpus.path())->state.entries.at(id).folder / name;
  }
  std::string bytes(const std::string& id, const std::string& name) const { return read_file(file(id, name)); }
  Entry entry(const std::string& id) const { return load_state(corpus.path())->state.entries.at(id); }
  bool buried(const std::string& id) const { return fs::exists(file(id, "ingetrokken.json")); }
};

constexpr const char* answer_id = "ah-tk-20242025-1";
constexpr const char* kv = "kv-tk-2024Z00001";

}  // namespace

TEST_CASE("a first run stores everything, a second asks for nothing that it has") {
  House house;
  const auto first = house.night("2024-11-25");
  CHECK(first.exit() == Exit::done);
  CHECK(first.complete());
  CHECK(first.stored == 2);
  CHECK(house.bytes(answer_id, "ah-tk-20242025-1.xml") == xml_of(answer_id, house.service.publications[answer_id]));
  CHECK(house.bytes(answer_id, "metadata.xml") == metadata_of(answer_id, house.service.publications[answer_id]));
  CHECK(store::scan_store(house.corpus.path())->publications.size() == 2);
  CHECK(store::scan_store(house.corpus.path())->problems.empty());
  const auto asked = house.service.documents_asked();
  CHECK(asked == 4);
  const auto second = house.night("2024-11-26");
  CHECK(second.complete());
  CHECK(house.service.documents_asked() == asked);
  CHECK(verify_store(house.corpus.path())->clean());
}

TEST_CASE("a publication that was fetched on the day of its modification is asked once more") {
  House house;
  house.night("2024-11-20");
  house.service.publications[answer_id].text = "Later op de dag.";
  CHECK(house.night("2024-11-21").replaced == 1);
  CHECK(house.night("2024-11-22").unchanged == 0);
}

TEST_CASE("a new version replaces the old, whose digest stays in the log") {
  House house;
  house.night("2024-11-25");
  const auto former = house.entry(answer_id).digest();
  house.service.publications[answer_id].text = "Gewijzigd.";
  house.service.publications[answer_id].modified = "2024-11-26";
  const auto report = house.night("2024-11-27");
  CHECK(report.replaced == 1);
  CHECK(house.bytes(answer_id, "ah-tk-20242025-1.xml").find("Gewijzigd.") != std::string::npos);
  CHECK(house.entry(answer_id).former.starts_with(former + "@"));
  CHECK(house.entry(answer_id).source == "https://doc.test/ah-tk-20242025-1.xml");
}

TEST_CASE("HTML is taken where there is no usable XML, metadata alone where there is no text") {
  struct Row {
    const char* what;
    bool html;
    std::optional<network::Reply> xml;  // instead of 404
    std::vector<std::string> files;
    Exit exit;
  };
  const std::string id = "kv-tk-2024Z00001";
  const std::vector<Row> rows{
      {"404, with HTML", true, std::nullopt, {"kv-tk-2024Z00001.html", "metadata.xml"}, Exit::done},
      {"404, no HTML: PDF only", false, std::nullopt, {"metadata.xml"}, Exit::done},
      {"an empty shell, with HTML",
       true,
       ok(shell_of(id)),
       {"kv-tk-2024Z00001.html", "metadata.xml"},
       Exit::new_failures},
      {"an empty shell, no HTML",
       false,
       ok(shell_of(id)),
       {"kv-tk-2024Z00001.xml", "metadata.xml"},
       Exit::new_failures},
      {"a 404 page with 200, with HTML",
       true,
       ok(soft404()),
       {"kv-tk-2024Z00001.html", "metadata.xml"},
       Exit::new_failures},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    House house;
    house.service.publications.erase(answer_id);
    auto& p = house.service.publications[id];
    p.html = row.html;
    p.xml = row.xml.has_value();  // what the list promises
    if (row.xml) house.service.faults = {{id + ".xml", *row.xml, 99}};
    const auto report = house.night("2024-11-25");
    CHECK(report.exit() == row.exit);
    std::vector<std::string> files;
    for (const auto& f : house.entry(id).files) files.push_back(f.name);
    CHECK(files == row.files);
    CHECK(verify_store(house.corpus.path())->clean());
  }
}

TEST_CASE("what was promised and missing is looked for by the next runs, a bounded number of times") {
  House house;
  house.service.faults = {{"ah-tk-20242025-1.xml", ok(soft404()), 2}};  // both looks of the first night
  CHECK(house.night("2024-11-25").exit() == Exit::new_failures);
  CHECK(house.entry(answer_id).state == EntryState::textless);
  const auto healed = house.night("2024-11-26");
  CHECK(healed.complete());
  CHECK(house.entry(answer_id).state == EntryState::stored);
  House other;
  other.service.faults = {{"ah-tk-20242025-1.xml", ok(soft404()), 999}};
  for (const char* day : {"2024-11-25", "2024-11-26", "2024-11-27", "2024-11-28"}) other.night(day);
  const auto asked = other.service.documents_asked();
  CHECK(other.night("2024-11-29").exit() == Exit::done);
  CHECK(other.service.documents_asked() == asked);
}

TEST_CASE("a publication that breaks on re-download never replaces a readable one") {
  const std::string good = xml_of(answer_id, House().service.publications[answer_id]);
  const std::pair<const char*, network::Reply> rows[] = {
      {"cut off", ok(good.substr(0, good.size() / 2))},
      {"a page of the site", ok(soft404())},
      {"another publication", ok(xml_of("ah-tk-20242025-2", {}))},
      {"a shell", ok(shell_of(answer_id))},
      {"empty", ok("")},
      {"404", status(404)},
      {"500", status(500)},
  };
  for (const auto& [what, reply] : rows) {
    INFO(what);
    House house;
    house.night("2024-11-25");
    house.service.publications[answer_id].modified = "2024-11-26";
    house.service.faults = {{"ah-tk-20242025-1.xml", reply, 999}};
    const auto report = house.night("2024-11-27");
    CHECK(report.exit() == Exit::new_failures);
    CHECK(house.bytes(answer_id, "ah-tk-20242025-1.xml") == good);
    CHECK_FALSE(house.buried(answer_id));
    CHECK(house.night("2024-11-28").exit() == Exit::done);  // known by now
    house.service.faults.clear();
    CHECK(house.night("2024-11-29").failed.empty());
    CHECK(house.entry(answer_id).state == EntryState::stored);
  }
}

TEST_CASE("a withdrawn publication becomes a tombstone beside its last text, and comes back when it does") {
  for (const int how : {404, 410, 200}) {
    INFO(how);
    House house;
    house.night("2024-11-25");
    auto& p = house.service.publications[answer_id];
    p.modified = "2024-11-26";
    if (how == 200)
      house.service.faults = {
          {"doc.test/ah-tk-20242025-1",
           ok("<html><body>Deze publicatie is op verzoek van de publicerende organisatie verwijderd.</body></html>"),
           999}};
    else
      p.gone = how;
    const auto report = house.night("2024-11-27");
    CHECK(report.withdrawn == std::vector<std::string>{answer_id});
    CHECK(house.buried(answer_id));
    CHECK_FALSE(house.bytes(answer_id, "ah-tk-20242025-1.xml").empty());
    CHECK(house.night("2024-11-28").withdrawn.empty());
    house.service.faults.clear();
    p.gone = 0;
    p.modified = "2024-11-29";
    house.night("2024-11-30");
    CHECK_FALSE(house.buried(answer_id));
    CHECK(house.entry(answer_id).state == EntryState::stored);
  }
}

TEST_CASE("a service that refuses says nothing of a publication: it stays, and is asked for again") {
  for (const int how : {400, 401, 403, 406, 451}) {
    INFO(how);
    House house;
    house.night("2024-11-25");
    house.service.publications[answer_id].modified = "2024-11-26";
    house.service.publications[answer_id].gone = how;
    const auto report = house.night("2024-11-27");
    CHECK(report.withdrawn.empty());
    CHECK_FALSE(house.buried(answer_id));
    CHECK_FALSE(report.complete());
    CHECK(report.exit() != Exit::done);
    house.service.publications[answer_id].gone = 0;
    CHECK(house.night("2024-11-28").complete());
    CHECK(house.entry(answer_id).state == EntryState::stored);
  }
}

TEST_CASE("a service that has many publications no longer withdraws none of them, one that has few does") {
  for (const int missing : {20, 21}) {
    INFO(missing);
    House house;
    for (int i = 10; i < 60; ++i) house.service.publications["ah-tk-20242025-" + std::to_string(i)] = {};
    house.night("2024-11-25");
    for (int i = 10; i < 10 + missing; ++i) {
      auto& p = house.service.publications["ah-tk-20242025-" + std::to_string(i)];
      p.modified = "2024-11-26";
      p.gone = 404;
    }
    const auto report = house.night("2024-11-27");
    const bool believed = missing == 20;
    CHECK(report.withdrawn.size() == (believed ? 20 : 0));
    CHECK(report.exit() == (believed ? Exit::done : Exit::no_input));
    CHECK(house.buried("ah-tk-20242025-10") == believed);
    if (!believed) CHECK(report.missing.at(0).find("21 of the stored publications no longer") != std::string::npos);
    if (believed) continue;
    CHECK(house.night("2024-11-28", [](auto& o) { o.accept_withdrawals = true; }).withdrawn.size() == 21);
    for (auto& [id, p] : house.service.publications) p.gone = 0;
    CHECK(house.night("2024-11-29").complete());
    CHECK_FALSE(house.buried("ah-tk-20242025-10"));
  }
}

TEST_CASE("an unknown id with 404 is a failure, not a withdrawal") {
  House house;
  house.service.publications[answer_id].gone = 404;
  const auto report = house.night("2024-11-25");
  CHECK(report.exit() == Exit::new_failures);
  REQUIRE(report.failed.size() == 1);
  CHECK(report.failed[0].code == "not-found");
  CHECK(report.withdrawn.empty());
}

TEST_CASE("what vanishes from the lists long after is noticed by the numbers, and withdrawn only if it is gone") {
  House house;
  house.night("2024-11-25");
  house.service.publications[answer_id].listed = false;
  const auto still_there = house.night("2025-06-01");
  CHECK(still_there.vanished == std::vector<std::string>{answer_id});
  CHECK_FALSE(house.buried(answer_id));
  house.service.publications[kv].listed = false;
  house.service.publications[kv].gone = 404;
  CHECK(house.night("2025-06-02").withdrawn == std::vector<std::string>{kv});
  CHECK(house.buried(kv));
}

TEST_CASE("a service that suddenly lists much less withdraws nothing") {
  House house;
  for (int i = 10; i < 60; ++i) house.service.publications["ah-tk-20242025-" + std::to_string(i)] = {};
  house.night("2024-11-25");
  for (auto& [id, p] : house.service.publications) p.listed = false;
  const auto report = house.night("2025-06-01");
  CHECK(report.vanished == std::vector<std::string>{kv});  // one question may vanish, and is still there when asked
  CHECK(report.withdrawn.empty());
  CHECK(report.exit() == Exit::no_input);
  CHECK(report.missing.at(0).find("lists 0 of 51") != std::string::npos);
}

TEST_CASE("an onopgemaakte gives way to its formatted successor, whichever comes first") {
  for (const bool first : {true, false}) {
    House house;
    FakePublication unformatted;
    unformatted.xml = false;
    unformatted.aanhangselnummer = "1";
    if (!first) house.night("2024-11-22");
    house.service.publications["ah-1151601"] = unformatted;
    auto formatted = house.service.publications[answer_id];
    if (first) {
      house.service.publications.erase(answer_id);
      house.night("2024-11-22");
      CHECK_FALSE(house.buried("ah-1151601"));
      house.service.publications[answer_id] = formatted;
    }
    house.night("2024-11-23");
    CHECK(house.buried("ah-1151601"));
    CHECK(house.bytes("ah-1151601", "ingetrokken.json").find("opgevolgd door ah-tk-20242025-1") != std::string::npos);
    CHECK_FALSE(house.buried(answer_id));
    CHECK(house.entry("ah-1151601").state == EntryState::superseded);
  }
}

TEST_CASE("the cursor moves only with windows that are complete, and the next run completes the rest") {
  House house;
  house.service.publications["ah-tk-20242025-2"].modified = "2015-03-01";
  house.service.faults = {{"Aanhangsel", status(500), 999}};
  const auto report = house.night("2024-11-25");
  CHECK(report.exit() == Exit::no_input);
  CHECK_FALSE(report.complete());
  CHECK(report.missing.at(0).find("the list of antwoord") == 0);
  CHECK(report.stored == 1);  // the question
  const auto state = load_state(house.corpus.path())->state;
  CHECK(state.cursors.contains(Soort::vraag));
  CHECK_FALSE(state.cursors.contains(Soort::antwoord));
  CHECK_FALSE(state.complete);
  house.service.faults.clear();
  CHECK(house.night("2024-11-26").complete());
  CHECK(load_state(house.corpus.path())->state.entries.size() == 3);
}

TEST_CASE("a service that does not answer ends the run, and marks nothing as failed") {
  House house;
  house.service.faults = {{"doc.test", trouble(network::Trouble::unreachable), 9999}};
  const auto report = house.night("2024-11-25");
  CHECK(report.exit() == Exit::no_input);
  REQUIRE(report.stopped);
  CHECK(report.stopped->message().find("https://doc.test does not answer") == 0);
  CHECK(report.failed.empty());
  CHECK(report.remaining == 2);
  house.service.faults.clear();
  CHECK(house.night("2024-11-25").complete());
}

TEST_CASE("the option --limit leaves the rest on the work list, --dry-run writes nothing") {
  House house;
  const auto dry = house.night("2024-11-25", [](auto& o) { o.dry_run = true; });
  CHECK(dry.wanted.size() == 2);
  CHECK(fs::is_empty(house.corpus.path()));
  CHECK(house.service.documents_asked() == 0);
  const auto one = house.night("2024-11-25", [](auto& o) { o.limit = 1; });
  CHECK(one.stored == 1);
  CHECK(one.remaining == 1);
  CHECK_FALSE(one.complete());
  CHECK(house.night("2024-11-25").complete());
}

TEST_CASE("the option --since asks again without a hole in what was asked") {
  const Cursor known{*Date::of(2024, 1, 1), *Date::of(2024, 6, 1)};
  const auto cursor = [](int m1, int m2) {
    return Cursor{*Date::of(2024, static_cast<unsigned>(m1), 1), *Date::of(2024, static_cast<unsigned>(m2), 1)};
  };
  House house;
  house.night("2024-06-01", [](auto& o) { o.since = Date::of(2024, 1, 1); });
  CHECK(load_state(house.corpus.path())->state.cursors.at(Soort::vraag) == known);
  house.night("2024-11-01", [](auto& o) { o.since = Date::of(2024, 8, 1); });
  CHECK(load_state(house.corpus.path())->state.cursors.at(Soort::vraag) == known);  // July was not asked
  house.night("2024-11-01");
  CHECK(load_state(house.corpus.path())->state.cursors.at(Soort::vraag) == cursor(1, 11));
}

TEST_CASE("a store that was filled by hand keeps its places") {
  House house;
  const auto place = house.corpus / "2024/ah-tk-20242025-1";
  write_file(place / "ah-tk-20242025-1.xml", xml_of(answer_id, house.service.publications[answer_id]));
  write_file(place / "metadata.xml", "<oud/>");
  house.night("2024-11-25");
  CHECK(read_file(place / "metadata.xml") == metadata_of(answer_id, house.service.publications[answer_id]));
  CHECK(store::scan_store(house.corpus.path())->problems.empty());
}

TEST_CASE("verify says what is damaged, missing and unknown, and the next run repairs it") {
  House house;
  house.night("2024-11-25");
  write_file(house.file(answer_id, "ah-tk-20242025-1.xml"), "beschadigd");
  fs::remove(house.file(kv, "metadata.xml"));
  write_file(house.corpus / "los/kv-tk-2024Z99999/metadata.xml", "<x/>");
  const auto report = verify_store(house.corpus.path());
  CHECK(report->damaged == std::vector<std::string>{"ah-tk/20242025/ah-tk-20242025-1/ah-tk-20242025-1.xml"});
  CHECK(report->missing == std::vector<std::string>{"kv-tk/2024/kv-tk-2024Z00001/metadata.xml"});
  CHECK(report->unknown == std::vector<std::string>{"los/kv-tk-2024Z99999"});
  CHECK(fetch_again(house.corpus.path()).value() == 2);
  house.night("2024-11-26");
  CHECK(verify_store(house.corpus.path())->damaged.empty());
  CHECK(verify_store(house.corpus.path())->missing.empty());
}

TEST_CASE("an id that is no path of ours is skipped") {
  House house;
  house.service.publications["ah-../../etc/passwd"] = {};
  const auto report = house.night("2024-11-25");
  CHECK(report.skipped == std::set<std::string>{"ah-../../etc/passwd"});
  CHECK(report.stored == 2);
}

TEST_CASE("a run that died after it put a version in place and before it said so loses neither version's digest") {
  for (const bool in_place : {true, false}) {
    INFO(in_place);
    House house;
    house.night("2024-11-25");
    const auto former = house.entry(answer_id);
    auto& p = house.service.publications[answer_id];
    p.text = "Gewijzigd.";
    p.modified = "2024-11-26";
    {
      auto journal = Journal::open(house.corpus.path());
      auto dying = former;
      dying.state = EntryState::pending;
      const auto bytes = xml_of(answer_id, p);
      dying.intended = {{"ah-tk-20242025-1.xml", bytes.size(), text::digest(bytes).hex()}, former.files.at(1)};
      REQUIRE(journal->put(dying));
      if (in_place) write_file(house.corpus.path() / former.folder / "ah-tk-20242025-1.xml", bytes);
    }
    CHECK(verify_store(house.corpus.path())->clean());
    CHECK(house.night("2024-11-27").complete());
    CHECK(house.entry(answer_id).former.starts_with(former.digest() + "@"));
    CHECK(house.entry(answer_id).intended.empty());
    CHECK(house.bytes(answer_id, "ah-tk-20242025-1.xml") == xml_of(answer_id, p));
  }
}

}  // namespace kamervragen::test
