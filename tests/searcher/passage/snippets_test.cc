#include "searcher/passage/snippets.hh"

#include <random>

#include <catch2/catch.hpp>

#include "schema/dutch/vocabulary.hh"
#include "schema/record/body_texts.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
using namespace passage;

namespace {

/// The text with its marks as [brackets].
std::string bracketed(const Snippet& snippet) {
  std::string out;
  std::size_t character = 0;
  auto mark = snippet.marks.begin();
  bool open = false;
  for (const char c : snippet.tekst) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins) {
      if (open && character == mark->second) {
        out += ']';
        open = false;
        ++mark;
      }
      if (mark != snippet.marks.end() && character == mark->first) {
        out += '[';
        open = true;
      }
      ++character;
    }
    out += c;
  }
  return open ? out + ']' : out;
}

Kamervraag snippets_sample() {
  auto k = record("2019Z00001", "Vergunningen voor Yeşilgöz");
  k.vragen = {vraag(1, "Kent u het bericht over de huizen?"),
              vraag(4, "Waarom is één vergunning geweigerd?\nDe wet zegt dat.")};
  k.vragen.push_back(vraag(5, "Is er aan woningbouw gedacht?"));
  k.antwoorden = {antwoord(4, "De coöperatie kreeg de vergunning en nog een vergunning.")};
  return k;
}

std::vector<passage::Snippet> snippets(const std::string& query, SnippetLimits limits = {}) {
  dutch::Analyser analyser;
  passage::Marker marker(parsed(query), analyser);
  const auto k = snippets_sample();
  return passage::make_snippets(k, body_texts(k), marker, limits);
}

}  // namespace

TEST_CASE("a passage marks the words that the query finds") {
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      {"huis", "Kent u het bericht over de [huizen]?", "by the stem"},
      {"=huis", "", "not by the stem where the written form is asked for"},
      {"=huizen", "Kent u het bericht over de [huizen]?", "as written"},
      {"beri*", "Kent u het [bericht] over de huizen?", "by the beginning"},
      {"\"de wet\"", "Waarom is één vergunning geweigerd? [De] [wet] zegt dat.",
       "phrases where they stand whole; lines become one"},
      {"wet NEAR/2 dat", "Waarom is één vergunning geweigerd? De [wet] zegt [dat].", "NEAR where both are near"},
      {"wet NEAR/1 dat", "", "and nowhere else"},
      {"cooperatie", "De [coöperatie] kreeg de vergunning en nog een vergunning.", "in characters, not in bytes"},
      {"vraag:vergunning", "Waarom is één [vergunning] geweigerd? De wet zegt dat.",
       "only in the part that is asked for"},
      {"huis -bericht", "Kent u het bericht over de [huizen]?", "what is left out marks nothing"},
      {"huis indiener:bericht", "Kent u het bericht over de [huizen]?", "nor do filters"},
      {"bouw", "Is er aan [woningbouw] gedacht?", "a compound that has the word as a part"},
      {"+bouw", "", "not where the word itself is asked for"},
      {"\"bouw\" gedacht", "Is er aan [woningbouw] [gedacht]?", "one quoted word is a word"},
      {"yesilgoz", "Vergunningen voor [Yeşilgöz]", "the title, where nothing else has a word"},
      {"onbestaand", "", "nothing"},
      {"", "", "nothing for everything"},
  };
  for (const auto& [query, expected, why] : rows) {
    INFO(query << " (" << why << ")");
    const auto found = snippets(query);
    CHECK((found.empty() ? "" : bracketed(found.front())) == expected);
  }
}

TEST_CASE("passages with more of the query's words come first, then those with more marks") {
  const auto found = snippets("vergunning wet");
  REQUIRE(found.size() == 2);
  CHECK(found[0].deel == Snippet::Deel::vraag);
  CHECK(found[0].vraag == 4);
  CHECK(found[1].deel == Snippet::Deel::antwoord);
  CHECK(found[1].vraag == 4);
  CHECK(snippets("vergunning").front().deel == Snippet::Deel::antwoord);
  CHECK(snippets("vergunning wet", {.count = 1}).size() == 1);
  CHECK(snippets("vergunning wet", {.count = 0}).empty());
}

TEST_CASE("a long text is cut between words, around what it shows") {
  auto k = record("2019Z00001", "Titel");
  std::string text;
  for (int i = 0; i < 200; ++i) text += "woord" + std::to_string(i) + "é ";
  text += "de vergunning en de wet ";
  for (int i = 0; i < 200; ++i) text += "slot" + std::to_string(i) + " ";
  k.vragen = {vraag(1, text)};
  dutch::Analyser analyser;
  passage::Marker marker(parsed("vergunning wet"), analyser);
  const auto found = passage::make_snippets(k, body_texts(k), marker, {.count = 3, .characters = 80});
  REQUIRE(found.size() == 1);
  CHECK(bracketed(found.front()) == "…woord199é de [vergunning] en de [wet] slot0 slot1 slot2 slot3 slot4 slot5…");
}

TEST_CASE("whatever the text and the query, a passage is whole characters with its marks in order") {
  const auto records = random_records(150, 7);
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 8);
  dutch::Analyser analyser;
  for (const auto& k : records) {
    const auto query = queries.next();
    INFO(query.text);
    passage::Marker marker(query.tree, analyser);
    for (const auto& snippet : passage::make_snippets(k, body_texts(k), marker, {.count = 3, .characters = 30})) {
      REQUIRE_FALSE(snippet.marks.empty());
      REQUIRE(snippet.tekst == dutch::normalise(snippet.tekst));
      std::size_t before = 0;
      for (const auto& [first, last] : snippet.marks) {
        REQUIRE(before <= first);
        REQUIRE(first < last);
        before = last;
      }
    }
  }
}

TEST_CASE("signatures of words show where to read, and change nothing of what is found") {
  const auto records = random_records(120, 21);
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 22);
  dutch::Analyser analyser;
  std::size_t marked = 0;
  for (int round = 0; round < 5; ++round) {
    for (const auto& k : records) {
      const auto query = queries.next();
      INFO(query.text);
      passage::Marker marker(query.tree, analyser);
      for (const auto& text : body_texts(k)) {
        std::vector<dutch::WordPlace> words;
        analyser.places(text.text, words);
        const auto bytes = layout::encode_signatures({layout::signatures_of(words, analyser.vocabulary())});
        const auto signatures = layout::signatures_in(bytes, 1).value();
        const auto found = marker.find(text.field, text.text, &signatures.front());
        REQUIRE(found == marker.find(text.field, text.text));
        marked += found.size();
      }
    }
  }
  CHECK(marked > 200);
}

TEST_CASE("a signature of a word that is another, or lies elsewhere, marks nothing") {
  dutch::Analyser analyser;
  const std::string text = "De wet over de vergunning.";
  std::vector<dutch::WordPlace> words;
  analyser.places(text, words);
  auto signatures = layout::signatures_of(words, analyser.vocabulary());
  passage::Marker marker(parsed("vergunning"), analyser);
  const auto marks = [&] {
    const auto bytes = layout::encode_signatures({signatures});
    return marker.find("vraag", text, &layout::signatures_in(bytes, 1).value().front());
  };
  signatures.stems.assign(signatures.stems.size(), layout::signature_of("vergunning"));
  CHECK(marks().size() == 1);
  signatures.places = {text.size() + 7};
  CHECK(marks().empty());
}

TEST_CASE("of damaged signatures nothing is marked but what is there") {
  dutch::Analyser analyser;
  const std::string text =
      "Vergunning voor de vergunninghouder: de wet en de vergunning van de wetgever, één vergunning en nog een.";
  passage::Marker marker(parsed("vergunning wet"), analyser);
  const auto all = marker.find("vraag", text);
  REQUIRE(all.size() == 6);
  std::mt19937 random(5);
  const auto noise = [&](std::size_t most) {
    std::string out(random() % most, '\0');
    for (char& c : out) c = static_cast<char>(random());
    return out;
  };
  for (int round = 0; round < 2000; ++round) {
    const auto stems = noise(200), places = noise(30), parts = noise(30), words = noise(30);
    const layout::EncodedSignatures signatures{stems, places, parts, words};
    for (const auto& mark : marker.find("vraag", text, &signatures)) CHECK(std::ranges::find(all, mark) != all.end());
  }
}

}  // namespace kamervragen::test
