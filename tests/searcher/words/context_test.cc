// Concordances and samples.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "schema/record/body_texts.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

ask::Request context(const std::string& query, const std::string& order = "place", std::size_t words = 3) {
  ask::Request out{.kind = ask::Kind::context, .text = query};
  out.row_order = order;
  out.words = words;
  return out;
}

/// "2019Z00001 vraag 1: de oude [melk] is zuur"
std::vector<std::string> lines_of(const sheet::Measured& measured) {
  const auto& rows = table_named(measured, "rows");
  std::vector<std::string> out;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const auto* number = std::get_if<std::uint64_t>(&cell_named(rows, i, "vraag"));
    out.push_back(text_of(rows, i, "nummer") + " " + text_of(rows, i, "deel") +
                  (number ? " " + std::to_string(*number) : "") + ": " + text_of(rows, i, "left") + "[" +
                  text_of(rows, i, "keyword") + "]" + text_of(rows, i, "right"));
  }
  return out;
}

std::vector<Kamervraag> milk() {
  auto first = record("2019Z00001", "Zure melk", "2019-03-01");
  first.vragen = {vraag(1, "Is de oude melk zuur?\nWie dronk die melk?"), vraag(2, "Zijn melkkoeien zuinig?")};
  first.antwoorden = {antwoord(1, "Ja, de melk is zuur.")};
  auto second = record("2019Z00002", "Water", "2019-02-01");
  second.vragen = {vraag(1, "Zit er water bij de melk van toen?")};
  return {first, second};
}

}  // namespace

TEST_CASE("each place of a word is a line, in the order of the records") {
  MadeIndex made(milk());
  const auto measured = measure_of(made.index(), context("melk"));
  CHECK(measured.count == 2);
  CHECK(lines_of(measured.taken) == std::vector<std::string>{
                                        "2019Z00001 titel: Zure [melk]",
                                        "2019Z00001 vraag 1: Is de oude [melk] zuur? Wie dronk",
                                        "2019Z00001 vraag 1: Wie dronk die [melk]?",
                                        "2019Z00001 vraag 2: Zijn [melkkoeien] zuinig?",
                                        "2019Z00001 antwoord 1: Ja, de [melk] is zuur.",
                                        "2019Z00002 vraag 1: water bij de [melk] van toen?",
                                    });
}

TEST_CASE("a subject that says the title once more is one place, and sets without a place are not counted") {
  auto once = record("2019Z00001", "Zure melk"), twice = record("2019Z00002", "Zure melk"),
       by_name = record("2019Z00003", "Water");
  once.betreft = "ZURE MELK";
  twice.betreft = "Het bericht over zure melk";
  by_name.indieners.emplace_back().naam = "Melk";
  MadeIndex made({once, twice, by_name});
  const auto measured = measure_of(made.index(), context("melk"));
  CHECK(measured.count == 3);
  CHECK(lines_of(measured.taken).size() == 3);
  CHECK(std::get<std::uint64_t>(*sheet::find_setting(measured.taken, "sets")) == 2);
}

TEST_CASE("orders, phrases, NEAR and fields of a concordance") {
  MadeIndex made(milk());
  struct Row {
    std::string query, order, why;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows = {
      {"\"de melk\"",
       "place",
       "a phrase is one line, from its first word to its last",
       {"2019Z00001 antwoord 1: Ja, [de melk] is zuur.", "2019Z00002 vraag 1: er water bij [de melk] van toen?"}},
      {"water NEAR/5 melk",
       "place",
       "a NEAR from the one word to the other",
       {"2019Z00002 vraag 1: Zit er [water bij de melk] van toen?"}},
      {"antwoord:melk", "place", "of one field only", {"2019Z00001 antwoord 1: Ja, de [melk] is zuur."}},
      {"=melk vraag:zuur",
       "right",
       "by what stands behind: nothing, a blank, a mark",
       {"2019Z00001 titel: Zure [melk]", "2019Z00001 antwoord 1: Ja, de [melk] is zuur.",
        "2019Z00001 vraag 1: Is de oude [melk] zuur? Wie dronk", "2019Z00001 vraag 1: Wie dronk die [melk]?",
        "2019Z00001 vraag 1: de oude melk [zuur]? Wie dronk"}},
      {"=melk",
       "left",
       "by the word before it, then the one before that",
       {"2019Z00002 vraag 1: water bij de [melk] van toen?", "2019Z00001 antwoord 1: Ja, de [melk] is zuur.",
        "2019Z00001 vraag 1: Wie dronk die [melk]?", "2019Z00001 vraag 1: Is de oude [melk] zuur? Wie dronk",
        "2019Z00001 titel: Zure [melk]"}},
      {"\"de melk\"",
       "date",
       "the oldest first",
       {"2019Z00002 vraag 1: er water bij [de melk] van toen?", "2019Z00001 antwoord 1: Ja, [de melk] is zuur."}}};
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    CHECK(lines_of(measure_of(made.index(), context(row.query, row.order)).taken) == row.expected);
  }
}

TEST_CASE("every place of random words is found, once, whatever the order") {
  const auto records = random_records(200, 17);
  MadeIndex made(records);
  for (const std::string word : {"stikstof", "=vergunning", "boeren"}) {
    std::multiset<std::string> expected;
    for (const std::string order : {"place", "left", "right", "date", "fractie"}) {
      const auto measured = measure_of(made.index(), context(word, order, 5));
      const auto lines = lines_of(measured.taken);
      const std::multiset<std::string> found(lines.begin(), lines.end());
      if (order == "place") expected = found;
      CHECK(found == expected);
      std::set<std::string> sets;
      const auto& rows = table_named(measured.taken, "rows");
      for (std::size_t i = 0; i < rows.rows.size(); ++i) sets.insert(text_of(rows, i, "nummer"));
      CHECK(sets.size() <= measured.count);
    }
  }
}

TEST_CASE("the first lines in an order are those of all lines") {
  MadeIndex made(random_records(200, 20));
  for (const std::string order : {"place", "left", "right", "date", "fractie"}) {
    auto request = context("stikstof OR vergunning OR boeren", order, 4);
    const auto all = lines_of(measure_of(made.index(), request).taken);
    request.limit = ask::Limit{17};
    const auto measured = measure_of(made.index(), request);
    REQUIRE(all.size() > 17);
    CHECK(lines_of(measured.taken) == std::vector<std::string>(all.begin(), all.begin() + 17));
    CHECK(table_named(measured.taken, "rows").more == all.size() - 17);
  }
}

TEST_CASE("a query without words has no places") {
  MadeIndex made(milk());
  MeasureSink sink;
  const auto answered =
      ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, context("jaar:2019"), sink);
  REQUIRE_FALSE(answered);
  CHECK(answered.error().code == Code::no_words);
}

TEST_CASE("a sample is the same in every index of the same records, and a larger one begins with it") {
  auto records = random_records(300, 18);
  MadeIndex made(records);
  std::ranges::reverse(records);
  MadeIndex turned(records);
  for (const std::string unit : {"set", "vraag"}) {
    ask::Request request{.kind = ask::Kind::sample, .text = ""};
    request.unit = unit;
    request.limit = ask::Limit{20};
    request.seed = 5;
    const auto first = measure_of(made.index(), request), second = measure_of(turned.index(), request);
    const auto& rows = table_named(first.taken, "rows").rows;
    CHECK(rows == table_named(second.taken, "rows").rows);
    REQUIRE(rows.size() == 20);
    request.limit = ask::Limit{50};
    auto more = table_named(measure_of(made.index(), request).taken, "rows").rows;
    more.resize(20);
    CHECK(more == rows);
    request.limit = ask::Limit{20};
    request.seed = 6;
    CHECK(table_named(measure_of(made.index(), request).taken, "rows").rows != rows);
  }
}

TEST_CASE("a sample by a field has so many of each value, and none twice") {
  MadeIndex made(random_records(300, 19));
  ask::Request request{.kind = ask::Kind::sample, .text = ""};
  request.by = {"kamer"};
  request.limit = ask::Limit{7};
  request.columns = {"toon"};
  const auto measured = measure_of(made.index(), request);
  const auto& rows = table_named(measured.taken, "rows");
  std::map<std::string, std::set<std::string>> drawn;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    drawn[text_of(rows, i, "stratum")].insert(text_of(rows, i, "nummer"));
    CHECK(std::holds_alternative<std::monostate>(cell_named(rows, i, "toon")));
  }
  CHECK(drawn["tweede"].size() == 7);
  CHECK(drawn["eerste"].size() == 7);
}

TEST_CASE("every question of the matches can be drawn") {
  const auto records = milk();
  auto counted = records;
  for (auto& k : counted) k.omvang.vragen = static_cast<int>(k.vragen.size());
  MadeIndex made(counted);
  ask::Request request{.kind = ask::Kind::sample, .text = ""};
  request.unit = "vraag";
  request.limit = ask::Limit{};
  const auto measured = measure_of(made.index(), request);
  const auto& rows = table_named(measured.taken, "rows");
  std::set<std::string> texts;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) texts.insert(text_of(rows, i, "tekst"));
  CHECK(texts == std::set<std::string>{"Is de oude melk zuur?\nWie dronk die melk?", "Zijn melkkoeien zuinig?",
                                       "Zit er water bij de melk van toen?"});
}

TEST_CASE("of a query with words the questions are drawn that have one of them") {
  auto records = milk();
  records[1].vragen.push_back(vraag(2, "En wat staat er op de fles?"));
  for (auto& k : records) k.omvang.vragen = static_cast<int>(k.vragen.size());
  MadeIndex made(records);
  struct Row {
    std::string query;
    std::set<std::string> drawn;
    std::string why;
  };
  const std::vector<Row> rows = {
      {"melk", {"2019Z00001/1", "2019Z00001/2", "2019Z00002/1"}, "compounds too, as they are found"},
      {"ja", {"2019Z00001/1"}, "it stands in the answer"},
      {"zure zuinig", {"2019Z00001/1", "2019Z00001/2"}, "one of the words is enough"},
      {"titel:zure", {"2019Z00001/1", "2019Z00001/2"}, "it chooses sets"},
      {"vraag:toen jaar:2019", {"2019Z00002/1"}, "what is asked of questions alone"},
      {"ingezonden:2019-02", {"2019Z00002/1", "2019Z00002/2"}, "no words: all questions"},
  };
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    ask::Request request{.kind = ask::Kind::sample, .text = row.query};
    request.unit = "vraag";
    request.limit = ask::Limit{};
    const auto measured = measure_of(made.index(), request);
    const auto& found = table_named(measured.taken, "rows");
    std::set<std::string> drawn;
    for (std::size_t i = 0; i < found.rows.size(); ++i)
      drawn.insert(text_of(found, i, "nummer") + "/" + std::to_string(whole_number(found, i, "vraag")));
    CHECK(drawn == row.drawn);
  }
}

}  // namespace kamervragen::test
