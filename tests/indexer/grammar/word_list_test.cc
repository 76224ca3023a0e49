#include "indexer/grammar/word_list.hh"

#include <catch2/catch.hpp>

#include "indexer/grammar/leading.hh"

namespace kamervragen::test {
using namespace grammar;

TEST_CASE("a list holds whole words") {
  struct Row {
    const char *list, *word;
    bool holds;
    const char* why;
  };
  for (const auto& r :
       {Row{"van de het", "van", true, "the first"}, Row{"van de het", "de", true, "one within"},
        Row{"van de het", "het", true, "the last"}, Row{"van de het", "he", false, "the front of one"},
        Row{"van de het", "an", false, "the end of one"}, Row{"mede de", "de", true, "behind one that ends in it"},
        Row{"van", "", false, "no word"}, Row{"", "van", false, "no list"}}) {
    INFO(r.why);
    CHECK(among(r.list, r.word) == r.holds);
  }
}

TEST_CASE("words are taken off the front, whole, and with the space behind them") {
  struct Row {
    std::string_view text, word;
    bool taken;
    std::string_view rest;
  };
  for (const auto& r : {Row{" Van  de Minister", "van", true, "de Minister"}, Row{"vandaag", "van", false, "vandaag"},
                        Row{"van", "van", true, ""}, Row{"", "van", false, ""}}) {
    auto text = r.text;
    CHECK(take_word(text, r.word) == r.taken);
    CHECK(text == r.rest);
  }
  std::string_view all = "beiden VVD", none = "VVD";
  CHECK(take_all_of_them(all));
  CHECK(all == "VVD");
  CHECK_FALSE(take_all_of_them(none));
  CHECK(starts_with_address("https://nieuws.example"));
  CHECK(starts_with_address("WWW.nieuws.example"));
  CHECK_FALSE(starts_with_address("wwwat"));
}

}  // namespace kamervragen::test
