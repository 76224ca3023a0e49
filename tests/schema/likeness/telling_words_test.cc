#include "schema/likeness/telling_words.hh"

#include <catch2/catch.hpp>

#include "schema/text/joined.hh"

namespace kamervragen::test {
namespace {

std::string told(const std::string& text) {
  static dutch::Analyser analyser;
  std::vector<std::string> words;
  for (const auto& word : likeness::telling_words(text, analyser)) words.push_back(word.written);
  return text::joined(words, " ");
}

}  // namespace

TEST_CASE("what every question begins with tells nothing") {
  struct Row {
    const char *text, *expected, *why;
  };
  for (const auto& r : {
           Row{"Bent u bekend met het bericht «Wolf gezien»?", "wolf gezien", "a beginning"},
           Row{"BENT U BEKEND MET HET BERICHT «Wolf gezien»?", "wolf gezien", "in capitals"},
           Row{"Zo nee, waarom niet?", "", "a whole question"},
           Row{"Zo ja, bent u bereid om de sluis te sluiten?", "de sluis te sluiten", "one behind another"},
           Row{"Is de veerpont gezonken? Zo nee, waarom niet?", "veerpont gezonken", "each sentence by itself"},
           Row{"Kunt u deze vragen afzonderlijk beantwoorden?", "", "a sentence that tells nothing at all"},
           Row{"Kunt u deze vragen vóór het debat over wolven beantwoorden? Waar is de wolf?", "waar is de wolf",
               "but the next sentence does"},
           Row{"De wolf, bent u bekend met het bericht?", "de wolf bent u bekend met het bericht",
               "only where a sentence begins"},
           Row{"Bent u bekend met\nhet bericht over wolven?", "het bericht over wolven", "a line is a sentence"},
           Row{"", "", "no text"},
           Row{"?!", "", "no words"},
       }) {
    INFO(r.why);
    CHECK(told(r.text) == r.expected);
  }
}

TEST_CASE("places of telling words are those of the text") {
  dutch::Analyser analyser;
  const std::string text = "Deelt u de mening dat wolven huilen?";
  const auto words = likeness::telling_words(text, analyser);
  REQUIRE(words.size() == 2);
  CHECK(text.substr(words[0].begin, words[0].end - words[0].begin) == "wolven");
}

}  // namespace kamervragen::test
