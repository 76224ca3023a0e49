// Question sets whole and in part, by names that were typed and names that were read.
#include <catch2/catch.hpp>

#include "searcher/ask/answer.hh"
#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

using NameList = std::vector<std::string>;

/// What was shown: "2020Z90001", or "2020Z90001/2" of one vraag.
class ShownNames : public ask::Sink {
 public:
  bool record(const finder::Shown& shown) override {
    shown_.push_back(shown.record.nummer + (shown.vraag ? "/" + std::to_string(*shown.vraag) : ""));
    return true;
  }
  NameList shown_;
};

MadeIndex& divided_records() {
  static MadeIndex made = [] {
    auto one = record("2020Z90001", "De dijk");
    one.vragen = {vraag(1, "Een?"), vraag(2, "Twee?")};
    one.antwoorden = {antwoord(1, "Ja."), antwoord(2, "Nee.")};
    one.publicaties.push_back({PublicatieId::parse("ah-tk-20192020-164").value(), PublicatieSoort::antwoord, {}});
    return MadeIndex({one, record("2020Z90002", "De sluis")});
  }();
  return made;
}

struct ShowOutcome {
  NameList shown, complaints;
  Exit exit = Exit::done;
};

ShowOutcome shown_of(const ask::Request& request) {
  ShownNames sink;
  auto& made = divided_records();
  const auto done = ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, sink);
  if (!done) return {sink.shown_, {done.error().message()}, done.error().exit()};
  ShowOutcome out{sink.shown_, {}, done->exit};
  for (const auto& one : done->complaints) out.complaints.push_back(one.placed_message());
  return out;
}

}  // namespace

TEST_CASE("a record is shown once whole, and once for each vraag of it that is asked for") {
  struct Row {
    NameList names, shown, complaints;
    Exit exit;
    const char* why;
  };
  const Row rows[] = {
      {{"2020Z90001/2"}, {"2020Z90001/2"}, {}, Exit::done, "one vraag"},
      {{"ah-tk-20192020-164/1"}, {"2020Z90001/1"}, {}, Exit::done, "by the id of the answer"},
      {{"Aanhangsel Handelingen II 2019/20, nr. 164, antwoord 2"}, {"2020Z90001/2"}, {}, Exit::done, "by its citation"},
      {{"Aanhangsel", "Handelingen", "II", "2019/20,", "nr.", "164,", "antwoord", "2"},
       {"2020Z90001/2"},
       {},
       Exit::done,
       "in words of a shell"},
      {{"Kamervragen (zonder antwoord) 2020Z90001, vraag 1"}, {"2020Z90001/1"}, {}, Exit::done, ""},
      {{"2020Z90001/2", "2020Z90001/1", "2020Z90001/2"}, {"2020Z90001/2", "2020Z90001/1"}, {}, Exit::done, "each once"},
      {{"2020Z90001/1", "2020Z90001"}, {"2020Z90001/1", "2020Z90001"}, {}, Exit::done, "in part and whole"},
      {{"2020Z90001/3", "2020Z90002"},
       {"2020Z90002"},
       {"2020Z90001 has no vraag 3: it has 2"},
       Exit::nothing_found,
       "no such vraag"},
      {{"2020Z90002/1"}, {}, {"2020Z90002 has no vraag 1: it has 0"}, Exit::nothing_found, "no text at all"},
      {{"2020Z90009/1"}, {}, {"2020Z90009/1 is not in this index"}, Exit::nothing_found, "no such record"},
  };
  for_each_row(rows, [](const Row& row) {
    ask::Request request;
    request.kind = ask::Kind::records;
    request.names = row.names;
    const auto outcome = shown_of(request);
    CHECK(outcome.shown == row.shown);
    CHECK(outcome.complaints == row.complaints);
    CHECK(outcome.exit == row.exit);
  });
}

TEST_CASE("what was read a line at a time is told with its line") {
  ask::Request request;
  request.kind = ask::Kind::records;
  request.names = {"2020Z90002", "2020Z90009", "stikstof", "2020Z90001/1"};
  request.name_lines = {0, 3, 4, 7};
  const auto outcome = shown_of(request);
  CHECK(outcome.shown == NameList{"2020Z90002", "2020Z90001/1"});
  CHECK(outcome.exit == Exit::usage);
  REQUIRE(outcome.complaints.size() == 2);
  CHECK(outcome.complaints[0].starts_with("line 3: 2020Z90009 is not"));
  CHECK(outcome.complaints[1].starts_with("line 4: \"stikstof\" is no"));
}

TEST_CASE("no names at all is an error of who types them, and nothing found of who reads them") {
  ask::Request request;
  request.kind = ask::Kind::records;
  CHECK(shown_of(request).exit == Exit::usage);
  request.name_lines.emplace();
  const auto outcome = shown_of(request);
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(outcome.complaints.size() == 1);
}

TEST_CASE("any number of names is shown, those beyond what is read before the first as well") {
  std::vector<Kamervraag> records;
  ask::Request request;
  request.kind = ask::Kind::records;
  for (int i = 0; i < 150; ++i) {
    records.push_back(record("2020Z" + std::to_string(91000 + i), "De dijk"));
    request.names.push_back(records.back().nummer);
  }
  MadeIndex made(records);
  ShownNames sink;
  REQUIRE(ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, sink));
  CHECK(sink.shown_ == request.names);
}

}  // namespace kamervragen::test
