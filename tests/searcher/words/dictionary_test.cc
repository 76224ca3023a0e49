// Dictionaries against their entries, asked one by one.
#include "searcher/ask/dictionary.hh"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

const std::vector<ask::DictionaryEntry> themes = {{"zuivel", "melk OR koe*", 1},
                                                  {"stikstof", "stikstof kamer:tweede", 2},
                                                  {"eerste", "kamer:eerste", 3},
                                                  {"niets", "xyzzy", 4}};

ask::Request with_themes(ask::Kind kind, const std::string& query) {
  ask::Request out{.kind = kind, .text = query};
  out.dictionary = themes;
  return out;
}

std::string both(const std::string& query, const std::string& entry) {
  return query.empty() ? entry : "(" + query + ") (" + entry + ")";
}

}  // namespace

TEST_CASE("a dictionary is a line an entry") {
  struct Row {
    std::string text, expected, why;
  };
  const std::vector<Row> rows = {
      {"a\tmelk\nb\twater, lucht\n", "a=melk b=water, lucht ", "tabs"},
      {"a,melk\nb , \"dual use\"\n", "a=melk b=\"dual use\" ", "commas, where there is no tab"},
      {"# themes\n\na\tmelk OR kaas\r\n", "a=melk OR kaas ", "comments, blank lines, line ends of Windows"},
      {"de zuivel\tmelk", "de zuivel=melk ", "a name of two words"},
      {"melk\n", "line 1 of the dictionary is no name with a query: \"melk\"", "no query"},
      {"a\tmelk\n\tkaas\n", "line 2 of the dictionary is no name with a query: \"kaas\"", "no name"},
      {"a\tmelk\n#\na\tkaas\n", "the dictionary has two entries \"a\", in line 1 and in line 3", "a name twice"},
      {"\xff\xfe\tmelk\n", "line 1 of the dictionary is no UTF-8, or its name has control characters", "Latin-1"},
      {"a\x1b[31m\tmelk\n", "line 1 of the dictionary is no UTF-8, or its name has control characters", "an escape"},
      {"# nothing\n", "the dictionary has no entries", "nothing"}};
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = ask::read_dictionary(row.text);
    std::string found;
    if (read)
      for (const auto& entry : *read) found += entry.name + "=" + entry.query + " ";
    CHECK((read ? found : read.error().message()) == row.expected);
  }
  std::string many;
  for (int i = 0; i < 501; ++i) many += std::to_string(i) + "\tmelk\n";
  CHECK(ask::read_dictionary(many).error().code == Code::dictionary_too_large);
}

TEST_CASE("an entry that cannot be asked is told by its name") {
  MadeIndex made(random_records(10, 3));
  auto request = with_themes(ask::Kind::matrix, "");
  request.dictionary.push_back({"fout", "minster:x", 5});
  MeasureSink sink;
  const auto answered = ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, sink);
  REQUIRE_FALSE(answered);
  CHECK(answered.error().code == Code::unknown_field);
  CHECK(answered.error().place == "entry fout");
}

TEST_CASE("a matrix says of each set which entries it matches, and how often") {
  MadeIndex made(random_records(300, 41));
  for (const std::string query : {"", "water", "kamer:tweede"}) {
    const auto request = with_themes(ask::Kind::matrix, query);  // its columns are called by what stands in it
    const auto measured = measure_of(made.index(), request);
    const auto &rows = table_named(measured.taken, "rows"), &entries = table_named(measured.taken, "entries");
    CHECK(rows.rows.size() == measured.count);
    for (std::size_t e = 0; e < themes.size(); ++e) {
      INFO(query << " / " << themes[e].name);
      std::set<std::string> matched;
      std::uint64_t times = 0;
      for (std::size_t i = 0; i < rows.rows.size(); ++i)
        if (const auto n = whole_number(rows, i, themes[e].name); n > 0) {
          matched.insert(text_of(rows, i, "nummer"));
          times += n;
        }
      const auto found = made.found(both(query, themes[e].query), {.limit = {}});
      CHECK(matched == std::set<std::string>(found.begin(), found.end()));
      CHECK(whole_number(entries, e, "sets") == found.size());
      CHECK(whole_number(entries, e, "times") == times);
    }
    // The places of a word are those that a concordance lists.
    ask::Request context{.kind = ask::Kind::context, .text = both(query, themes[0].query)};
    if (query != "water")
      CHECK(whole_number(entries, 0, "times") ==
            table_named(measure_of(made.index(), context).taken, "rows").rows.size());
  }
}

TEST_CASE("a matrix of questions has a row for each, and adds up to the texts of the sets") {
  auto first = record("2019Z00001", "Zure melk", "2019-03-01");
  first.vragen = {vraag(1, "Is de melk zuur?\nWie dronk die melk?"), vraag(2, "Zijn melkkoeien zuinig?"),
                  vraag(3, "Waarom?")};
  first.antwoorden = {antwoord(1, "Ja, de melk is zuur."), antwoord(3, "Water.")};
  auto second = record("2019Z00002", "Water", "2019-02-01");
  second.vragen = {vraag(1, "Zit er water bij?")};
  MadeIndex made({first, second});
  ask::Request request{.kind = ask::Kind::matrix, .text = ""};
  request.unit = "vraag";
  request.dictionary = {{"melk", "melk", 1}, {"beide", "melk water", 2}, {"2019", "jaar:2019", 3}};
  const auto measured = measure_of(made.index(), request);
  const auto& rows = table_named(measured.taken, "rows");
  std::string found;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    found += text_of(rows, i, "nummer") + "/" + std::to_string(whole_number(rows, i, "vraag"));
    for (const auto& entry : request.dictionary) found += " " + std::to_string(whole_number(rows, i, entry.name));
    found += "\n";
  }
  CHECK(found ==
        "2019Z00001/1 3 3 1\n"
        "2019Z00001/2 1 1 1\n"
        "2019Z00001/3 0 1 1\n"
        "2019Z00002/1 0 0 1\n");
}

TEST_CASE("with a dictionary a trend has the trend of each entry") {
  MadeIndex made(random_records(300, 42));
  const auto measured = measure_of(made.index(), with_themes(ask::Kind::trend, "kamer:tweede"));
  const auto& rows = table_named(measured.taken, "rows");
  for (const auto& entry : themes) {
    INFO(entry.name);
    const auto facets = made.answer(both("kamer:tweede", entry.query), {.limit = 0, .facets = {"jaar"}}).facets.front();
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      if (text_of(rows, i, "entry") != entry.name) continue;
      ++seen;
      const auto value = std::ranges::find(facets.values, text_of(rows, i, "period"), &index::FacetValue::value);
      CHECK(whole_number(rows, i, "n") == (value == facets.values.end() ? 0 : value->count));
    }
    CHECK(seen * themes.size() == rows.rows.size());
  }
}

TEST_CASE("with a dictionary a trend is told of what the filters of the query leave") {
  MadeIndex made(random_records(200, 44));
  for (const auto& [query, of] : {std::pair<std::string, std::string>{"kamer:tweede", "kamer:tweede"},
                                  {"water kamer:tweede", "kamer:tweede"},
                                  {"water", ""},
                                  {"", ""}}) {
    const auto measured = measure_of(made.index(), with_themes(ask::Kind::trend, query));
    const auto& rows = table_named(measured.taken, "rows");
    std::uint64_t sets = 0;
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
      if (text_of(rows, i, "entry") == "zuivel") sets += whole_number(rows, i, "sets");
    const auto facet = made.answer(of, {.limit = 0, .facets = {"jaar"}});
    INFO(query);
    CHECK(sets + facet.facets.front().missing == facet.count);
  }
}

TEST_CASE("entries are a field to group by") {
  MadeIndex made(random_records(300, 43));
  auto cross = with_themes(ask::Kind::cross, "");
  cross.by = {"entry", "status"};
  const auto table = measure_of(made.index(), cross);
  const auto& cells = table_named(table.taken, "rows");
  for (std::size_t i = 0; i < cells.rows.size(); ++i) {
    const auto entry = std::ranges::find(themes, text_of(cells, i, "entry"), &ask::DictionaryEntry::name);
    if (entry == themes.end()) continue;
    const auto status = text_of(cells, i, "status");
    INFO(entry->name << " " << status);
    CHECK(whole_number(cells, i, "n") == made.answer(both(entry->query, "status:" + status), {.limit = 0}).count);
  }
  auto stats = with_themes(ask::Kind::stats, "");
  stats.by = {"entry"};
  const auto measured = measure_of(made.index(), stats);
  const auto& rows = table_named(measured.taken, "rows");
  CHECK(text_of(rows, rows.rows.size() - 1, "entry") == "(no entry)");
  for (std::size_t i = 0; i + 1 < rows.rows.size(); ++i) {
    const auto entry = std::ranges::find(themes, text_of(rows, i, "entry"), &ask::DictionaryEntry::name);
    REQUIRE(entry != themes.end());
    CHECK(whole_number(rows, i, "n") == made.answer(entry->query, {.limit = 0}).count);
  }
  ask::Request without{.kind = ask::Kind::stats, .text = ""};
  without.by = {"entry"};
  MeasureSink sink;
  const auto answered = ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, without, sink);
  REQUIRE_FALSE(answered);
  CHECK(answered.error().code == Code::no_dictionary);
}

TEST_CASE("a dictionary that nothing is grouped by, and an entry called as those without one, are errors") {
  MadeIndex made(random_records(20, 43));
  for (const auto kind : {ask::Kind::stats, ask::Kind::sample, ask::Kind::cross}) {
    auto request = with_themes(kind, "");
    if (kind == ask::Kind::cross) request.by = {"kamer", "status"};
    MeasureSink sink;
    const auto answered = ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, sink);
    REQUIRE_FALSE(answered);
    CHECK(answered.error().code == Code::dictionary_unused);
  }
  const auto read = ask::read_dictionary("melk\tmelk\n(no entry)\twater\n");
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::dictionary_name_taken);
}

}  // namespace kamervragen::test
