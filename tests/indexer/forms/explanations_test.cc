// Where a toelichting may stand in the XML.
#include <catch2/catch.hpp>

#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {

TEST_CASE("the toelichting stands apart, wherever it is printed") {
  const std::string words = "Deze vragen dienen ter aanvulling op eerdere vragen.";
  const std::string al = "<al>" + words + "</al>", q = "<vraag><nr>Vraag 1</nr><al>Vaart hij?</al></vraag>";
  struct Row {
    std::string body;
    const char* why;
  };
  const Row rows[] = {
      {"<vraag><nr>Vraag 1</nr><al>Vaart hij?</al><al>Toelichting:</al>" + al + "</vraag>", "the end of a question"},
      {"<vraag><nr>Vraag 1</nr><al>Vaart hij?</al><al>Toelichting: " + words + "</al></vraag>", "its last paragraph"},
      {"<vraag><nr>Vraag 1</nr><al>Vaart hij?</al><tussenkop>Toelichting</tussenkop>" + al + "</vraag>",
       "a title in it"},
      {q + "<toelichting><titel>Toelichting:</titel>" + al + "</toelichting>", "an element"},
      {q + "<kamervraagtoelichting>" + al + "</kamervraagtoelichting>", "an element without a title"},
      {q + "<al>Toelichting:</al>" + al, "paragraphs behind the parts"},
      {q + "<tussenkop>Toelichting:</tussenkop>" + al, "a title behind the parts"},
      {q + "<kamervraagopmerking><titel>Toelichting:</titel>" + al + "</kamervraagopmerking>", "a remark"},
      {q + "<kamervraagopmerking><al>Toelichting:</al>" + al + "</kamervraagopmerking>", "a remark without a title"},
      {q + "<kamervraagopmerking><kop><titel>Toelichting:</titel></kop>" + al + "</kamervraagopmerking>", "with a kop"},
      {q + "<vraag><nr>Toelichting:</nr>" + al + "</vraag>", "in place of a question"},
      {"<al>Toelichting:</al>" + al + q, "in front of the questions"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read("kv-tk-2019Z90001", document(question_heading + row.body),
                        metadata_xml({{"OVERHEIDop.vraagnummer", "2019Z90001"}}));
    REQUIRE(p);
    CHECK(p->vragen == std::vector<Vraag>{{{1}, "Vaart hij?", {}}});
    CHECK(p->toelichting == words);
    CHECK(p->overig.empty());
    CHECK(codes(*p).empty());
  }
}

TEST_CASE("the word in a question or an answer is not always one") {
  struct Row {
    std::string part;
    const char* text;
    const char* why;
  };
  const Row rows[] = {
      {"<al>Hoe luidt de</al><al>Toelichting</al><al>op artikel 3?</al>", "Hoe luidt de\nToelichting\nop artikel 3?",
       "without a colon"},
      {"<al>Toelichting:</al><al>Waarom?</al>", "Toelichting:\nWaarom?", "nothing is asked in front of it"},
      {"<al>Kent u de toelichting: die over ponten?</al>", "Kent u de toelichting: die over ponten?", "a sentence"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p =
        read("kv-tk-2019Z90001", document(question_heading + "<vraag><nr>Vraag 1</nr>" + row.part + "</vraag>"));
    REQUIRE(p);
    CHECK(p->vragen == std::vector<Vraag>{{{1}, row.text, {}}});
    CHECK(p->toelichting.empty());
  }
  const auto p = read("ah-tk-20182019-9001",
                      document(question_heading + answer_heading + vraag_1 +
                               "<antwoord><nr>Antwoord 1</nr><al>Zie de tabel.</al><al>Toelichting:</al><al>Kolom 1 is "
                               "het jaar.</al></antwoord>"));
  REQUIRE(p);
  CHECK(p->antwoorden.at(0).tekst == "Zie de tabel.\nToelichting:\nKolom 1 is het jaar.");
}

}  // namespace kamervragen::test
