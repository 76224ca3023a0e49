#include "corpus/harvest/harvest.hh"

#include <catch2/catch.hpp>

#include "corpus/harvest/journal.hh"
#include "corpus/harvest/status.hh"
#include "corpus/store/store.hh"
#include "schema/text/digest.hh"
#include "tests/corpus/harvest/house.hh"

namespace kamervragen::test {
using namespace harvest;

namespace fs = std::filesystem;

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
