#include "indexer/grammar/kinds.hh"

#include <catch2/catch.hpp>

#include "indexer/grammar/warnings.hh"

namespace kamervragen::test {
using namespace grammar;

namespace {
constexpr const char* notice =
    "De vragen van het lid A (SP) over tanks kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden "
    "beantwoord.";

Publicatie answered_paper() {
  Publicatie p;
  p.soort = PublicatieSoort::antwoord;
  p.koppen = {"Antwoord van Minister B (Defensie) (ontvangen 4 juni 2010)."};
  p.ontvangen = Date::of(2010, 6, 4);
  p.vragen = {{{1}, "Bent u bekend met tanks?", {}}, {{2}, "Waarom?", {}}};
  return p;
}
}  // namespace

TEST_CASE("what a mededeling lets know is told by its words") {
  struct Row {
    const char* text;
    MededelingSoort expected;
    const char* why;
  };
  const Row rows[] = {
      {notice, MededelingSoort::uitstel, "the house style"},
      {"Ik zal u zo spoedig mogelijk de antwoorden doen toekomen.", MededelingSoort::uitstel, "as soon as possible"},
      {"De beantwoording vergt meer tijd dan drie weken.", MededelingSoort::uitstel, "more time"},
      {"De vragen kunnen als ingetrokken worden beschouwd.", MededelingSoort::intrekking, "withdrawn"},
      {"Het lid A heeft laten weten dat zijn vragen zijn ingetrokken, en dat uitstel niet nodig is.",
       MededelingSoort::intrekking, "withdrawn goes before put off"},
      {"De vragen zijn beantwoord in mijn brief van 3 mei (Kamerstuk 25 242, nr. 3).", MededelingSoort::overig,
       "answered elsewhere"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(mededeling_soort(row.text) == row.expected);
  }
}

TEST_CASE("only a short text about the questions themselves is a notice") {
  CHECK(is_uitstel_of_intrekking(notice));
  CHECK(is_uitstel_of_intrekking("De vragen kunnen als ingetrokken worden beschouwd."));
  CHECK(is_uitstel_of_intrekking(
      "In verband met de afstemming is het niet mogelijk de vragen binnen de gestelde termijn te beantwoorden."));
  CHECK(is_uitstel_of_intrekking("De beantwoording van de vragen van het lid A vergt meer tijd."));
  CHECK_FALSE(is_uitstel_of_intrekking("De vragen zijn niet nieuw. Gemeenten beantwoorden ze binnen drie weken."));
  CHECK_FALSE(is_uitstel_of_intrekking("Ja."));
  CHECK_FALSE(is_uitstel_of_intrekking("Ik zal de wet zo spoedig mogelijk wijzigen."));
  CHECK_FALSE(is_uitstel_of_intrekking(std::string(3000, 'x') + notice));
}

TEST_CASE("a paper labelled an answer that holds none, but a notice, is a mededeling") {
  SECTION("in a remark without a title") {
    auto p = answered_paper();
    p.overig = {notice, "De Minister van Defensie, B"};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::mededeling);
    REQUIRE(p.mededeling);
    CHECK(p.mededeling->tekst == notice);
    CHECK(p.mededeling->soort == MededelingSoort::uitstel);
    CHECK(p.mededeling->datum == Date::of(2010, 6, 4));
    CHECK(p.overig.size() == 1);
    REQUIRE(p.waarschuwingen.size() == 1);
    CHECK(p.waarschuwingen[0].code == waarschuwing::soort_verschilt);
  }
  SECTION("in the only answer, which has no number") {
    auto p = answered_paper();
    p.antwoorden = {{{}, notice, {{"1", "Kamerstuk", {}}}, {}}};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::mededeling);
    CHECK(p.antwoorden.empty());
    CHECK(p.mededeling->tekst == std::string(notice) + "\n1 Kamerstuk");
  }
  SECTION("in words that beside an answer would say less") {
    auto p = answered_paper();
    p.overig = {"Ik zal u de antwoorden zo spoedig mogelijk doen toekomen."};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::mededeling);
    CHECK(p.overig.empty());
  }
  SECTION("to one question, where the title says so too") {
    auto p = answered_paper();
    p.vragen.pop_back();
    p.titel = "Uitstel beantwoording vraag over tanks";
    p.antwoorden = {{{}, notice, {}, {}}};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::mededeling);
    CHECK(p.mededeling->tekst == notice);
  }
  SECTION("to questions that are not printed") {
    auto p = answered_paper();
    p.vragen.clear();
    p.antwoorden = {{{}, notice, {}, {}}};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::mededeling);
  }
  SECTION("in its title alone (ah-tk-20092010-1353)") {
    auto p = answered_paper();
    p.titel = "Uitstel beantwoording vragen over tanks";
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::mededeling);
    CHECK(p.mededeling->soort == MededelingSoort::uitstel);
  }
}

TEST_CASE("an answer that speaks of late answers stays an answer") {
  SECTION("to a question of its own number") {
    auto p = answered_paper();
    p.antwoorden = {{{1, 2}, notice, {}, {}}};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::antwoord);
    CHECK(p.waarschuwingen.empty());
  }
  SECTION("beside others") {
    auto p = answered_paper();
    p.antwoorden = {{{}, notice, {}, {}}, {{2}, "Ja.", {}, {}}};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::antwoord);
  }
  SECTION("to the only question") {
    auto p = answered_paper();
    p.vragen.pop_back();
    p.antwoorden = {{{}, notice, {}, {}}};
    correct_soort(p);
    CHECK(p.soort == PublicatieSoort::antwoord);
  }
}

TEST_CASE("a paper labelled a mededeling that holds answers is an answer") {
  auto p = answered_paper();
  p.soort = PublicatieSoort::mededeling;
  p.antwoorden = {{{1}, "Ja.", {}, {}}, {{2}, "Daarom.", {}, {}}};
  correct_soort(p);
  CHECK(p.soort == PublicatieSoort::antwoord);
  CHECK_FALSE(p.mededeling);
  CHECK(p.waarschuwingen.size() == 1);
}

TEST_CASE("a mededeling without text is one all the same") {
  Publicatie p;
  p.soort = PublicatieSoort::mededeling;
  p.titel = "Uitstel beantwoording vragen van het lid Pijpelink over de doorstroomtoets";
  p.ontvangen = Date::of(2024, 7, 5);
  p.zonder_tekst = true;
  correct_soort(p);
  REQUIRE(p.mededeling);
  CHECK(p.mededeling->soort == MededelingSoort::uitstel);
  CHECK(p.mededeling->datum == Date::of(2024, 7, 5));
  CHECK(p.mededeling->tekst.empty());
}

}  // namespace kamervragen::test
