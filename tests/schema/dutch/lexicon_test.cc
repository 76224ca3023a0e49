// The compiled lexicon and the splitter: invariants over all of it, and behaviour on what is no Dutch.
#include <algorithm>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "schema/dutch/dutch_word.hh"
#include "schema/text/joined.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
using namespace dutch;

namespace {}  // namespace

TEST_CASE("every listed word is found at its place, in order, and its root is a root") {
  const auto& lexicon = Lexicon::compiled();
  REQUIRE(lexicon.size() > 300'000);
  std::string before;
  std::size_t wrong = 0;
  for (std::uint32_t place = 0; place < lexicon.size(); ++place) {
    const auto word = lexicon.word(place);
    wrong += word <= before || lexicon.find(word) != place;
    const auto root = lexicon.root(place);
    wrong += root >= lexicon.size() || lexicon.root(root) != root;
    before = word;
  }
  CHECK(wrong == 0);
}

TEST_CASE("what is not listed is not found") {
  const auto& lexicon = Lexicon::compiled();
  for (const auto* word : {"", "huizenn", "x1", "Huis", "é", "huis ", "qqqq"}) {
    INFO(word);
    CHECK_FALSE(lexicon.find(word));
  }
}

TEST_CASE("the words that a text begins with come from the shortest to the longest") {
  const auto& lexicon = Lexicon::compiled();
  std::vector<std::size_t> lengths;
  std::set<std::string> words;
  lexicon.beginnings("toeslagenouders", [&](std::size_t length, std::uint32_t place) {
    lengths.push_back(length);
    words.insert(lexicon.word(place));
  });
  CHECK(std::is_sorted(lengths.begin(), lengths.end()));
  CHECK(words.contains("toeslag"));
  CHECK(words.contains("toeslagen"));
  CHECK_FALSE(words.contains("ouders"));
}

TEST_CASE("an image that is damaged is an empty lexicon") {
  const std::vector<std::uint32_t> images[] = {{},
                                               {1, 2, 3},
                                               {Lexicon::magic, Lexicon::format + 1, 0, 0, 0, 0, 0},
                                               {Lexicon::magic, Lexicon::format, 9, 9, 0, 0, 0}};
  for (const auto& image : images) {
    const Lexicon lexicon(image);
    CHECK(lexicon.size() == 0);
    CHECK_FALSE(lexicon.find("huis"));
    const Dutch dutch(lexicon);
    CHECK(dutch.stem("huizen").stem == "huis");  // by rule
    CHECK(dutch.parts("toeslagenouders").empty());
  }
}

TEST_CASE("what decides a stem is told") {
  const Dutch dutch;
  struct Row {
    const char *word, *stem, *origin, *why;
  };
  const Row rows[] = {
      {"huizen", "huis", "listed", "the list knows both"},
      {"2019z15244", "2019z15244", "number", "a digit first"},
      {"toeslagenwetten", "toeslagenwet", "compound", "the head's root behind the rest"},
      {"zwrtlov", "zwrtlof", "rule", "nobody knows it"},
      {"wiskundetoetsjes", "wiskundetoets", "compound", "the head is a diminutive"},
  };
  for_each_row(rows, [&](const auto& row) {
    INFO(row.word);
    const auto [stem, origin] = dutch.stem(row.word);
    CHECK(stem == row.stem);
    CHECK(name(origin) == row.origin);
  });
}

TEST_CASE("parts come largest first, each once, and none is the word's own stem") {
  const Dutch dutch;
  CHECK(text::joined(dutch.parts("kinderopvangtoeslag"), " ") == "kinderopvang kind opvang toeslag");
  CHECK(text::joined(dutch.parts("toeslagenouders"), " ") == "toeslag ouder");
  const auto& lexicon = Lexicon::compiled();
  std::size_t wrong = 0, with_parts = 0;
  for (std::uint32_t place = 0; place < lexicon.size(); place += 7) {
    const auto word = lexicon.word(place);
    const auto parts = dutch.parts(word);
    with_parts += !parts.empty();
    wrong += std::find(parts.begin(), parts.end(), dutch.stem(word).stem) != parts.end();
    wrong += std::set<std::string>(parts.begin(), parts.end()).size() != parts.size();
  }
  CHECK(wrong == 0);
  CHECK(with_parts > lexicon.size() / 7 / 4);
}

TEST_CASE("the forms of a listed word have the parts of their root") {
  const Dutch dutch;
  for (const auto& [one, other] : {std::pair("stikstofdepositie", "stikstofdeposities"),
                                   {"huurtoeslag", "huurtoeslagen"},
                                   {"kamerbrief", "kamerbrieven"},
                                   {"jeugdzorginstelling", "jeugdzorginstellingen"}}) {
    INFO(one << " " << other);
    CHECK(text::joined(dutch.parts(one), " ") == text::joined(dutch.parts(other), " "));
  }
}

TEST_CASE("any bytes of any length have a stem, and at most as many parts as letters") {
  const Dutch dutch;
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string word(1 + random() % 90, 'a');
    for (auto& c : word) c = round % 2 ? static_cast<char>(random()) : static_cast<char>("aeinrstdlgo'"[random() % 12]);
    INFO(word);
    const auto stem = dutch.stem(word).stem;
    const auto parts = dutch.parts(word);
    REQUIRE((!stem.empty() || word.find_first_not_of('\'') == std::string::npos));
    REQUIRE(parts.size() <= word.size());
  }
}

}  // namespace kamervragen::test
