// Marks of notes, a question or not, and lines of pasted texts without markup.
#include "searcher/drafts/note_marks.hh"

#include "searcher/drafts/asks.hh"
#include "searcher/drafts/pasted.hh"
#include "tests/rows.hh"

namespace kamervragen::test {

TEST_CASE("marks of notes are no words of a text", "[drafts]") {
  struct Row {
    std::string text, expected;
    const char* why;
  };
  const Row rows[] = {
      {"het bericht «Bruin water»? [1]", "het bericht «Bruin water»?", "in brackets"},
      {"bericht[12] over", "bericht over", "glued"},
      {"bericht [1, 2] over", "bericht over", "two"},
      {"bericht [noot 3].", "bericht.", "called a note"},
      {"in [2023] was", "in [2023] was", "a year"},
      {"het [sic] bericht", "het [sic] bericht", "a word in brackets"},
      {"water² is", "water is", "raised"},
      {"veilig?¹²", "veilig?", "two raised digits"},
      {"bruin³water", "bruin water", "words stay apart"},
      {"50 m² en 30km³ grond", "50 m² en 30km³ grond", "measures"},
      {"het bericht 1) over", "het bericht over", "a round bracket"},
      {"bekend? (2)", "bekend?", "two round brackets"},
      {"artikel (1) van", "artikel (1) van", "within a sentence"},
      {"(zie vraag 1) en", "(zie vraag 1) en", "the end of a parenthesis"},
      {"veilig?2 Waarom?", "veilig? Waarom?", "a raised digit as it is copied"},
      {"water.2 Waarom", "water. Waarom", "the same behind a full stop"},
      {"artikel 3.2 van", "artikel 3.2 van", "a number"},
      {"1.200 woningen, 12:30 uur", "1.200 woningen, 12:30 uur", "numbers"},
      {"de jaren ’70 en \"10 procent\"", "de jaren ’70 en \"10 procent\"", "behind what opens"},
      {"CO₂ en H₂O", "CO₂ en H₂O", "lowered digits"},
      {"", "", "nothing"},
  };
  for_each_row(rows, [](const Row& row) { CHECK(drafts::without_note_marks(row.text) == row.expected); });
}

TEST_CASE("a question asks, a source does not", "[drafts]") {
  struct Row {
    std::string text;
    bool expected;
    const char* why;
  };
  const Row rows[] = {
      {"Is het veilig?", true, "one sentence"},
      {"Is het veilig? Graag een toelichting.", true, "a wish behind it"},
      {"Kunt u dit toelichten.", false, "no question mark"},
      {"NRC, «Is het veilig?», 3 mei 2023", false, "a title that is quoted"},
      {"NRC, Is het veilig?, 3 mei 2023", false, "one that is not, with a year"},
      {"Is het veilig? https://nrc.nl/veilig", false, "one with an address"},
      {"https://nrc.nl/?id=3", false, "an address"},
      {"Kent u https://nrc.nl/?id=3 en is het waar?", true, "an address in a question"},
      {"Is het veilig sinds 2023?", true, "a year in a question"},
      {"Kent u “Wat nu?", true, "a quotation that never ends"},
      {"", false, "nothing"},
  };
  for_each_row(rows, [](const Row& row) { CHECK(drafts::asks(row.text) == row.expected); });
}

TEST_CASE("lines are those of the text, however they end and whatever laid them out", "[drafts]") {
  struct Row {
    std::string text;
    std::vector<std::string> expected;
    const char* why;
  };
  const Row rows[] = {
      {"a\nb", {"a", "b"}, "Unix"},
      {"a\r\nb", {"a", "b"}, "Windows"},
      {"a\r\r\nb", {"a", "b"}, "Windows, twice"},
      {"a\rb\r\rc", {"a", "b", "", "c"}, "an old Macintosh"},
      {"a\vb\fc", {"a", "b", "c"}, "soft ends and ends of pages"},
      {"a\xE2\x80\xA8"
       "b\xE2\x80\xA9"
       "c\xC2\x85"
       "d",
       {"a", "b", "c", "d"},
       "those of Unicode"},
      {std::string("a\0b", 3), {"a b"}, "NUL parts words"},
      {"a\x01"
       "b",
       {"a b"},
       "so does each control character"},
      {"o\ta", {"o\ta"}, "a tab stays"},
      {"> > 1. a\n>\n>b", {"1. a", "", "b"}, "a quoted mail"},
      {"## Vraag 1\n**Vraag 2**\n1\\. a", {"Vraag 1", "Vraag 2", "1. a"}, "Markdown"},
      {"#3 a", {"#3 a"}, "a number sign"},
      {"a[^1]\n[^1]: b", {"a[1]", "[1] b"}, "notes of Markdown"},
      {"[krant](https://a.nl/b) [a.nl](<https://a.nl>) <https://c.nl>",
       {"krant https://a.nl/b a.nl https://c.nl"},
       "links of Markdown"},
      {"[krant](a", {"[krant](a"}, "half a link"},
      {"\xEF\xBB\xBF"
       "a\xC2\xA0"
       "b\xC2\xAD"
       "c",
       {"a bc"},
       "what is not seen"},
      {"", {""}, "nothing"},
  };
  for_each_row(rows, [](const Row& row) { CHECK(drafts::pasted_lines(row.text) == row.expected); });
}

}  // namespace kamervragen::test
