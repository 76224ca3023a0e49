// Was it asked before? On made-up sets, and clusters against a plain comparison of every two of them.
#include "searcher/similar/similar.hh"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "schema/text/joined.hh"
#include "searcher/finder/plan.hh"
#include "searcher/similar/cluster.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

const std::string ferry =
    "Waarom vaart de veerpont tussen Eendenoord en Ganzenoever sinds maart alleen nog op dinsdag, en wie heeft "
    "besloten "
    "dat scholieren op de andere dagen over de oude dijk moeten fietsen?";
const std::string frogs =
    "Hoeveel kikkers zijn er in het afgelopen jaar geteld langs de oevers van het Zilvermeer, en door welke tellers?";
const std::string known = "Bent u bekend met het bericht?";

Kamervraag asked(const std::string& nummer, const std::string& titel, const std::vector<std::string>& questions,
                 const std::string& day = "2020-01-15") {
  auto out = record(nummer, titel, day);
  out.vragen.clear();
  for (const auto& text : questions) out.vragen.push_back(vraag(static_cast<int>(out.vragen.size()) + 1, text));
  return out;
}

std::vector<Kamervraag> sets() {
  std::vector<Kamervraag> out{
      asked("2020Z10001", "De veerpont", {known, ferry, "Zo nee, waarom niet?"}),
      asked("2020Z10002", "De veerpont", {known, ferry, "Zo nee, waarom niet?"}),
      asked("2020Z10003", "De veerpont", {ferry}, "2021-03-01"),
      asked("2020Z10004", "De veerpont", {ferry, frogs}, "2021-04-01"),
      asked("2020Z10005", "Biomassa", {frogs}, "2019-01-01"),
      asked("2020Z10006", "Biomassa", {"Wordt er nog in de houtkachels van Rietdorp gestookt?"}, "2019-02-01"),
      asked("2020Z10007", "Ontbijt", {known, "Kunt u deze vragen afzonderlijk beantwoorden?"}, "2019-03-01"),
      asked("2020Z10008", "Lunchtijd", {known, "Kunt u deze vragen afzonderlijk beantwoorden?"}, "2019-04-01"),
  };
  for (int i = 0; i < 40; ++i)  // of other matters, so that words are rare
    out.push_back(
        asked(fmt::format("2011Z{:05}", i + 20000), fmt::format("Zaak{0} en punt{0}", i),
              {fmt::format("Hoeveel stuks{0} had er nog de gast{0} in het ding{0} van de vriend{0} op die dag?", i)},
              "2011-05-01"));
  out[2].antwoorden = {antwoord(1, "Omdat de schipper ziek is.")};
  answer_on(out[2], "2021-03-20");
  return out;
}

/// What is told of, a row a line: "same 2020Z10002 2020Z10003".
std::vector<std::string> rows_of(const similar::Section& section) {
  std::vector<std::string> out;
  for (const auto& row : section.rows) {
    std::string line(name(row.matches.front().reason));
    for (const auto& match : row.matches) line += " " + match.record.nummer;
    out.push_back(line);
  }
  return out;
}

std::vector<similar::Section> ask_of(MadeIndex& made, const similar::Subject& subject, similar::Wishes wishes = {}) {
  std::vector<similar::Section> out;
  const auto done = made.index().read([&](Xapian::Database& database) -> Result<void> {
    const finder::SearchOptions options;
    const auto context = finder::context_of(made.index(), database, options);
    auto found = similar::similar(subject, wishes, context);
    if (!found) return pass(found);
    out = std::move(*found);
    return {};
  });
  REQUIRE(done);
  return out;
}

similar::Subject subject_of(MadeIndex& made, const std::string& nummer, std::optional<int> vraag = {}) {
  const auto found = made.index().record(record(nummer, "").sleutel());
  REQUIRE(found);
  REQUIRE(*found);
  auto subject = similar::subject_of(**found, vraag);
  REQUIRE(subject);
  return *subject;
}

}  // namespace

TEST_CASE("near-duplicates are one row, other sets have one each, and what only begins alike has none") {
  MadeIndex made(sets());
  struct Row {
    const char* nummer;
    std::vector<std::string> expected;
    const char* why;
  };
  const Row rows[] = {
      {"2020Z10001", {"same 2020Z10003 2020Z10002", "largely 2020Z10004"}, "the same, to others, and with more"},
      {"2020Z10003", {"same 2020Z10001 2020Z10002", "largely 2020Z10004"}, "from wherever one begins"},
      {"2020Z10006", {"alike 2020Z10005"}, "no more than the subject"},
      {"2020Z10007", {}, "nothing but what questions begin with"},
  };
  for (const auto& row : rows) {
    INFO(row.why << ": " << row.nummer);
    const auto sections = ask_of(made, subject_of(made, row.nummer));
    REQUIRE(sections.size() == 1);
    CHECK(rows_of(sections.front()) == row.expected);
  }
}

TEST_CASE("the question of a set that is most like is told of with its answer") {
  MadeIndex made(sets());
  const auto sections = ask_of(made, subject_of(made, "2020Z10001", 2));
  REQUIRE(sections.size() == 1);
  CHECK(sections.front().vraag == 2);
  std::map<std::string, const similar::Match*> by_number;
  for (const auto& row : sections.front().rows)
    for (const auto& match : row.matches) by_number[match.record.nummer] = &match;
  REQUIRE(by_number.contains("2020Z10003"));
  const auto& answered = *by_number["2020Z10003"];
  CHECK(answered.vraag == 1);
  CHECK(answered.reason == similar::Reason::same);
  CHECK(answered.antwoorden == std::vector<std::string>{"Omdat de schipper ziek is."});
  CHECK(answered.newest_answered);
  CHECK(by_number["2020Z10002"]->vraag == 2);
  CHECK(by_number["2020Z10004"]->reason == similar::Reason::same);
  CHECK(std::ranges::find(answered.shared, "veerpont") != answered.shared.end());
}

TEST_CASE("each question of a draft is looked for apart, then all together") {
  MadeIndex made(sets());
  const auto sections = ask_of(made, similar::subject_of(drafts::read_draft("1. " + ferry + "\n2. " + frogs)));
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].vraag == 1);
  CHECK(sections[1].vraag == 2);
  CHECK(sections[2].vraag == 0);
  CHECK(rows_of(sections[2]).front() == "same 2020Z10004");
  CHECK(rows_of(sections[1]).front().starts_with("same "));
}

TEST_CASE("a question that cites a set is told so in its own section") {
  const auto records = sets();
  MadeIndex made(records);
  similar::Wishes wishes;
  wishes.cites = {{"2020Z10006", {records[5].sleutel()}}};
  const auto sections = ask_of(made,
                               similar::subject_of(drafts::read_draft("1. Hoeveel veerponten varen er nog?\n"
                                                                      "2. Wat is er gekomen van 2020Z10006?\n")),
                               wishes);
  REQUIRE(sections.size() == 3);
  CHECK_FALSE(rows_of(sections[0]).front().starts_with("cites"));
  CHECK(rows_of(sections[1]).front() == "cites 2020Z10006");
  CHECK(rows_of(sections[2]).front() == "cites 2020Z10006");
}

TEST_CASE("words that stand near each other find the compound of both, before what has one of them") {
  std::vector<Kamervraag> records = sets();
  records.push_back(asked("2020Z10020", "Meeuwenoverlast", {"Wat gebeurt er tegen meeuwenoverlast?"}));
  records.push_back(asked("2020Z10021", "Overlast", {"Wie meldt de overlast van trommels op het plein?"}));
  records.push_back(asked("2020Z10022", "Het bezoek", {"Wie telt de meeuwen op het dak van het gemaal?"}));
  MadeIndex made(records);
  const char* drafts[] = {"Wat doet u tegen de overlast van meeuwen?", "Wat doet u tegen meeuwen en hun overlast?",
                          "Wat doet u tegen meeuwenoverlast?"};
  for (const auto* draft : drafts) {
    INFO(draft);
    const auto rows = rows_of(ask_of(made, similar::subject_of(drafts::read_draft(draft))).back());
    REQUIRE(!rows.empty());
    CHECK(rows.front().ends_with("2020Z10020"));
  }
}

TEST_CASE("what is cited comes first, and what may be told of is chosen") {
  auto records = sets();
  records[5].verwijst = {"2020Z10001"};
  MadeIndex made(records);
  similar::Wishes wishes;
  wishes.cites = {{"2020Z10006", {records[5].sleutel()}}};
  auto subject = subject_of(made, "2020Z10001");
  subject.cited = {"2020Z10006"};
  auto rows = rows_of(ask_of(made, subject, wishes).front());
  CHECK(rows.front() == "cites 2020Z10006");
  const index::DocumentSet none(100);
  wishes.among = &none;
  CHECK(ask_of(made, subject_of(made, "2020Z10001"), wishes).front().rows.empty());
  wishes = {.rows = 1};
  CHECK(ask_of(made, subject_of(made, "2020Z10001"), wishes).front().rows.size() == 1);
}

TEST_CASE("the newest come first among those of one reason") {
  auto records = sets();
  records.erase(records.begin(), records.begin() + 8);
  records.push_back(asked("2020Z10001", "De veerpont", {ferry}, "2020-01-01"));
  records.push_back(asked("2020Z10002", "De veerpont bij Eendenoord", {"Vaart de veerpont?"}, "2020-02-01"));
  records.push_back(asked("2020Z10003", "De veerpont", {"Is de veerpont weg?"}, "2020-03-01"));
  MadeIndex made(records);
  const auto plain = rows_of(ask_of(made, subject_of(made, "2020Z10001")).front());
  REQUIRE(plain.size() == 2);
  CHECK(rows_of(ask_of(made, subject_of(made, "2020Z10001"), {.newest_first = true}).front()) ==
        std::vector<std::string>{"alike 2020Z10003", "alike 2020Z10002"});
}

TEST_CASE("how many rows are wanted says where they end, not which there are") {
  auto records = sets();
  for (int i = 0; i < 15; ++i)  // that have a word of it twice, and tell nothing else of it
    records.push_back(asked(fmt::format("2012Z{:05}", i + 20000), fmt::format("Overlast{0} overlast", i),
                            {fmt::format("Is er overlast van kwestie{0}, en overlast van affaire{0}?", i)}));
  records.push_back(asked("2020Z10009", "Rietdorp", {"Wat is er te doen tegen de overlast van spreeuwenzwermen?"}));
  MadeIndex made(records);
  const auto draft = similar::subject_of(drafts::read_draft("Hoe gaat u om met overlast van spreeuwenzwermen [1] 2?"));
  const auto all = rows_of(ask_of(made, draft, {.rows = 40}).front());
  CHECK(std::ranges::find(all, "alike 2020Z10009") != all.end());
  for (std::size_t rows = 1; rows <= all.size(); ++rows)
    CHECK(rows_of(ask_of(made, draft, {.rows = rows}).front()) ==
          std::vector<std::string>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(rows)));
  const auto sections = ask_of(made, draft);
  for (const auto& row : sections.front().rows)
    CHECK(std::ranges::find(row.matches.front().shared, "2") == row.matches.front().shared.end());
}

TEST_CASE("the order of the records changes nothing") {
  auto records = random_records(60, 5);
  for (std::size_t i = 0; i < 20; ++i) {
    auto twin = records[i];
    twin.nummer = "2031Z9" + fmt::format("{:04}", i);
    records.push_back(twin);
  }
  MadeIndex one(records);
  std::ranges::reverse(records);
  MadeIndex other(records);
  for (std::size_t i = 0; i < 30; ++i) {
    const auto& k = records[i * 2];
    if (k.kamer != Kamer::tweede) continue;
    const auto first = ask_of(one, subject_of(one, k.nummer)), second = ask_of(other, subject_of(other, k.nummer));
    CHECK(rows_of(first.front()) == rows_of(second.front()));
  }
}

TEST_CASE("clusters are those of a plain comparison of every two sets") {
  auto records = random_records(80, 9);
  for (std::size_t i = 0; i < 80; ++i) records[i].kamer = Kamer::tweede;
  for (std::size_t i = 0; i < 40; ++i) {  // chains: each twin has a little more than the one before
    auto twin = records[i % 8 == 0 ? i : records.size() - 1];
    twin.nummer = "2031Z8" + fmt::format("{:04}", i);
    if (i % 2 == 1) twin.vragen.push_back(vraag(90 + static_cast<int>(i), "En hoe vaak vaart de veerpont dan nog?"));
    records.push_back(twin);
  }
  dutch::Analyser analyser;
  std::vector<likeness::Shingles> shingles;
  for (const auto& k : records) shingles.push_back(likeness::shingles_of(k, analyser));
  std::vector<std::size_t> group(records.size());
  for (std::size_t i = 0; i < group.size(); ++i) group[i] = i;
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < records.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (group[i] != group[j] && likeness::resemblance(shingles[i], shingles[j]) >= likeness::same_least)
          group[i] = group[j] = std::min(group[i], group[j]), changed = true;
  }
  MadeIndex made(records);
  std::size_t joined = 0;
  const auto done = made.index().read([&](Xapian::Database& database) -> Result<void> {
    const finder::SearchOptions options;
    const auto context = finder::context_of(made.index(), database, options);
    similar::Candidates candidates(context);
    for (std::size_t i = 0; i < records.size(); ++i) {
      const auto cluster = similar::cluster_of(shingles[i], context, candidates);
      if (!cluster) return pass(cluster);
      std::set<std::string> found, expected;
      for (const auto& [document, resemblance] : *cluster) {
        const auto read = candidates.at(document);
        if (!read) return pass(read);
        found.insert((*read)->record().nummer);
      }
      for (std::size_t j = 0; j < records.size(); ++j)
        if (group[j] == group[i] && !shingles[j].empty()) expected.insert(records[j].nummer);
      CHECK(found == expected);
      joined += found.size() > 1 ? 1 : 0;
    }
    return {};
  });
  REQUIRE(done);
  CHECK(joined > 40);
}

}  // namespace kamervragen::test
