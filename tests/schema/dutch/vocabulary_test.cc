#include "schema/dutch/vocabulary.hh"

#include <catch2/catch.hpp>

#include "schema/dutch/analyser.hh"

namespace kamervragen::test {
using namespace dutch;

TEST_CASE("a word has one number, and its stem and parts are numbers of words") {
  Vocabulary words;
  const auto houses = words.number("huizen");
  CHECK(words.number("huizen") == houses);
  CHECK(words.number("huis") != houses);
  CHECK(words.word(houses) == "huizen");
  CHECK(words.stem(houses) == words.number("huis"));
  const auto parents = words.number("toeslagenouders");
  CHECK(words.parts(parents) == std::vector<std::string>{"toeslag", "ouder"});
  CHECK(words.part_numbers(parents) == std::vector{words.number("toeslag"), words.number("ouder")});
  CHECK(words.parts(houses).empty());
}

TEST_CASE("a word is found by itself, once it has been met") {
  WordNumbers numbers;
  const auto house = numbers.number("huis");
  CHECK(numbers.find("huis") == house);
  CHECK(!numbers.find("huizen"));
  numbers.clear();
  CHECK(!numbers.find("huis"));
}

TEST_CASE("numbers hold while the vocabulary grows, and begin anew when it is cleared") {
  Vocabulary words;
  for (int round = 0; round < 2; ++round) {
    for (unsigned i = 0; i < 20'000; ++i) REQUIRE(words.number("w" + std::to_string(i)) == i);
    for (unsigned i = 0; i < 20'000; ++i) REQUIRE(words.word(i) == "w" + std::to_string(i));
    words.clear();
    CHECK(words.size() == 0);
  }
}

TEST_CASE("places are those of the words, by number") {
  Analyser analyser;
  const auto text = normalise("De F-35's vlogen over 's-Gravenhage; één coöperatie, 35 261.");
  const auto words = analyser.words(text);
  std::vector<WordPlace> places;
  analyser.places(text, places);
  REQUIRE(places.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto& vocabulary = analyser.vocabulary();
    CHECK(vocabulary.word(places[i].word) == words[i].written);
    CHECK(vocabulary.word(vocabulary.stem(places[i].word)) == words[i].stem);
    CHECK(places[i].begin == words[i].begin);
    CHECK(places[i].end == words[i].end);
  }
}

TEST_CASE("a vocabulary that has grown too large begins anew between two texts") {
  Analyser analyser;
  const auto before = analyser.generation();
  std::vector<WordPlace> places;
  for (int i = 0; i < 50; ++i) {
    std::string text;
    for (int j = 0; j < 10'000; ++j) text += "x" + std::to_string(i * 10'000 + j) + " ";
    analyser.places(text, places);
    REQUIRE(analyser.vocabulary().word(places.back().word) == "x" + std::to_string(i * 10'000 + 9'999));
  }
  CHECK(analyser.generation() != before);
}

}  // namespace kamervragen::test
