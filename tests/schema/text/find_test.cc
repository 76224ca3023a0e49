#include "schema/text/find.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace text;

TEST_CASE("a part is found where it stands, ASCII case aside") {
  constexpr auto nowhere = std::string_view::npos;
  struct Row {
    std::string text, part;
    std::size_t from, at;
    const char* why;
  };
  for (const auto& r : {Row{"Aanhangsel Handelingen", "handel", 0, 11, "a capital in the text"},
                        Row{"aan de Minister, aan de Kamer", "aan", 1, 17, "the next one"},
                        Row{"kort", "korter", 0, nowhere, "longer than the text"}, Row{"", "a", 0, nowhere, "no text"},
                        Row{"een", "een", 0, 0, "all of it"}, Row{"een", "een", 1, nowhere, "behind it"},
                        Row{"een", "een", 9, nowhere, "from beyond the end"}, Row{"É", "é", 0, nowhere, "no ASCII"}}) {
    INFO(r.why);
    CHECK(find_ci(r.text, r.part, r.from) == r.at);
    if (r.from == 0) CHECK(contains_ci(r.text, r.part) == (r.at != nowhere));
  }
}

TEST_CASE("case counts where nothing says otherwise") {
  CHECK(contains("ah-tk-20242025-505", "tk-"));
  CHECK_FALSE(contains("ah-tk-20242025-505", "TK-"));
  CHECK(contains_any("niet gevonden", {"404", "gevonden"}));
  CHECK_FALSE(contains_any("niet gevonden", {"404", "bestaat"}));
  CHECK_FALSE(contains_any("niet gevonden", {}));
}

TEST_CASE("a word ends where the next character is of no word") {
  struct Row {
    std::string text, word;
    bool starts;
  };
  for (const auto& r :
       {Row{"Van de Minister", "van", true}, Row{"vandaag", "van", false}, Row{"van", "van", true},
        Row{"van-", "van", true}, Row{"van1", "van", false}, Row{"vané", "van", false}, Row{"va", "van", false}}) {
    INFO(r.text);
    CHECK(starts_with_word(r.text, r.word) == r.starts);
  }
}

}  // namespace kamervragen::test
