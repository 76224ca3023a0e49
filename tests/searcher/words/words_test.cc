// Keywords and collocations against plain loops over the records.
#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "schema/dutch/analyser.hh"
#include "schema/record/body_texts.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

struct PlainWords {
  std::map<std::string, std::uint64_t> times;
  std::map<std::string, std::set<std::string>> sets;
  std::uint64_t words = 0;

  void add(const Kamervraag& k, dutch::Analyser& analyser) {
    for (const auto& text : record::body_texts(k))
      for (const auto& token : analyser.words(text.text)) {
        ++times[token.written];
        sets[token.written].insert(k.sleutel().str());
        ++words;
      }
  }
};

std::uint64_t setting(const sheet::Measured& measured, std::string_view name) {
  const auto found = std::ranges::find(measured.settings, name, &sheet::Setting::name);
  REQUIRE(found != measured.settings.end());
  return std::get<std::uint64_t>(found->value);
}

ask::Request keywords_request(const std::string& query, const std::string& against = "") {
  ask::Request out{.kind = ask::Kind::keywords, .text = query};
  out.against = against;
  return out;
}

/// Records of which every third says a word of its own, many times.
std::vector<Kamervraag> coloured() {
  auto out = random_records(240, 21);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].kamer = i % 3 == 0 ? Kamer::eerste : Kamer::tweede;
    if (i % 3 == 0) out[i].vragen.push_back(vraag(9, "Het gemaal bij de sluis maalt het water naar het gemaal."));
  }
  return out;
}

}  // namespace

TEST_CASE("keywords have the counts of a plain loop") {
  const auto records = coloured();
  MadeIndex made(records);
  dutch::Analyser analyser;
  PlainWords target, rest;
  for (const auto& k : records) (k.kamer == Kamer::eerste ? target : rest).add(k, analyser);
  const auto measured = measure_of(made.index(), keywords_request("kamer:eerste"));
  CHECK(setting(measured.taken, "target_words") == target.words);
  CHECK(setting(measured.taken, "reference_words") == rest.words);
  const auto& rows = table_named(measured.taken, "rows");
  std::set<std::string> found;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const auto word = text_of(rows, i, "word");
    INFO(word);
    CHECK(whole_number(rows, i, "target") == target.times[word]);
    CHECK(whole_number(rows, i, "reference") == rest.times[word]);
    CHECK(whole_number(rows, i, "sets") == target.sets[word].size());
    found.insert(word);
  }
  CHECK(found.contains("gemaal"));
  CHECK(found.contains("sluis"));
}

TEST_CASE("nothing is key to what is held against itself") {
  MadeIndex made(coloured());
  const auto measured = measure_of(made.index(), keywords_request("kamer:eerste", "kamer:eerste"));
  CHECK(table_named(measured.taken, "rows").rows.empty());
}

TEST_CASE("the words that a query asks for are told apart") {
  MadeIndex made(coloured());
  const auto measured = measure_of(made.index(), keywords_request("gemalen"));
  std::set<std::string> words, left_out;
  const auto &rows = table_named(measured.taken, "rows"), &apart = table_named(measured.taken, "left_out");
  for (std::size_t i = 0; i < rows.rows.size(); ++i) words.insert(text_of(rows, i, "word"));
  for (std::size_t i = 0; i < apart.rows.size(); ++i) left_out.insert(text_of(apart, i, "word"));
  CHECK(left_out.contains("gemaal"));
  CHECK_FALSE(words.contains("gemaal"));
  CHECK(words.contains("sluis"));
}

TEST_CASE("compounds of the words that a query asks for are told apart too") {
  auto records = coloured();
  for (std::size_t i = 0; i < records.size(); i += 3)
    records[i].vragen.push_back(vraag(10, "Het watergemaal, een watergemaal, nog een watergemaal."));
  MadeIndex made(records);
  const auto measured = measure_of(made.index(), keywords_request("gemalen"));
  const auto &rows = table_named(measured.taken, "rows"), &apart = table_named(measured.taken, "left_out");
  std::set<std::string> words, left_out;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) words.insert(text_of(rows, i, "word"));
  for (std::size_t i = 0; i < apart.rows.size(); ++i) left_out.insert(text_of(apart, i, "word"));
  CHECK(left_out.contains("watergemaal"));
  CHECK_FALSE(words.contains("watergemaal"));
}

TEST_CASE("collocations of what stands in no question or answer are an error") {
  MadeIndex made(random_records(20, 21));
  for (const auto* query : {"titel:water", "noot:nrc", "naam:dijk -water"}) {
    MeasureSink sink;
    const auto answered = ask::answer([&]() -> Result<index::Index*> { return &made.index(); },
                                      {.kind = ask::Kind::collocations, .text = query}, sink);
    REQUIRE_FALSE(answered);
    CHECK(answered.error().code == Code::no_words_in_body);
  }
}

TEST_CASE("collocations are what a concordance shows") {
  const auto records = coloured();
  MadeIndex made(records);
  ask::Request request{.kind = ask::Kind::collocations, .text = "=sluis"};
  const auto measured = measure_of(made.index(), request);
  ask::Request lines{.kind = ask::Kind::context, .text = "=sluis"};
  lines.words = 5;
  const auto concordance = measure_of(made.index(), lines);
  const auto& places = table_named(concordance.taken, "rows");
  dutch::Analyser analyser;
  std::map<std::string, std::uint64_t> beside;
  std::uint64_t nodes = 0;
  for (std::size_t i = 0; i < places.rows.size(); ++i) {
    if (text_of(places, i, "deel") == "titel") continue;
    ++nodes;
    for (const auto* side : {"left", "right"})
      for (const auto& token : analyser.words(text_of(places, i, side))) ++beside[token.written];
  }
  CHECK(setting(measured.taken, "node") == nodes);
  CHECK(nodes >= 80);
  const auto& rows = table_named(measured.taken, "rows");
  CHECK(rows.rows.size() >= 5);
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    INFO(text_of(rows, i, "word"));
    CHECK(whole_number(rows, i, "together") == beside[text_of(rows, i, "word")]);
  }
}

TEST_CASE("of long texts the words around a place are those of the whole text") {
  const auto random = random_records(60, 33);
  std::vector<Kamervraag> records;
  for (std::size_t i = 0; i < random.size(); ++i) {
    auto& k = records.emplace_back(record("2019Z" + std::to_string(10000 + i), "Lang"));
    std::string text;
    for (const auto& body : record::body_texts(random[i])) text.append(body.text).append(" ");
    const std::string words = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien ";
    const std::string around[] = {"sluis " + text + words + words, text + words + "de sluis bij " + words + text,
                                  words + words + words + "acht sluis negen"};
    k.vragen = {vraag(1, around[i % 3])};
  }
  MadeIndex made(records);
  const auto measured = measure_of(made.index(), {.kind = ask::Kind::collocations, .text = "=sluis"});
  const auto& rows = table_named(measured.taken, "rows");
  dutch::Analyser analyser;
  std::map<std::string, std::uint64_t> beside;
  for (const auto& k : records) {
    const auto words = analyser.words(k.vragen[0].tekst);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at].written != "sluis") continue;
      for (auto i = at - std::min<std::size_t>(at, 5); i < std::min(words.size(), at + 6); ++i)
        if (i != at) ++beside[words[i].written];
    }
  }
  CHECK(rows.rows.size() >= 5);
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    INFO(text_of(rows, i, "word"));
    CHECK(whole_number(rows, i, "together") == beside[text_of(rows, i, "word")]);
  }
}

TEST_CASE("collocations in some sets count the words of these alone") {
  const auto records = coloured();
  MadeIndex made(records);
  dutch::Analyser analyser;
  PlainWords scope;
  for (const auto& k : records)
    if (k.kamer == Kamer::eerste) scope.add(k, analyser);
  ask::Request request{.kind = ask::Kind::collocations, .text = "gemaal"};
  request.scope = "kamer:eerste";
  CHECK(setting(measure_of(made.index(), request).taken, "words") == scope.words);
  request.scope = "kamer:tweede";
  CHECK(setting(measure_of(made.index(), request).taken, "node") == 0);
}

TEST_CASE("what is selected narrows what is asked, and not what it is held against") {
  MadeIndex made(random_records(200, 45));
  const auto reference_of = [&](const ask::Request& request) {
    const auto measured = measure_of(made.index(), request);
    for (const auto& setting : measured.taken.settings)
      if (setting.name == "reference_sets") return std::pair(measured.count, std::get<std::uint64_t>(setting.value));
    return std::pair<std::uint64_t, std::uint64_t>{};
  };
  ask::Request selected{.kind = ask::Kind::keywords, .text = ""};
  selected.selections = {{"kamer", "tweede"}};
  CHECK(reference_of(selected) == reference_of({.kind = ask::Kind::keywords, .text = "kamer:tweede"}));
  CHECK(reference_of(selected).second > 0);
  selected.against = "kamer:eerste";
  CHECK(reference_of(selected).second == made.answer("kamer:eerste", {.limit = 0}).count);
}

}  // namespace kamervragen::test
