#include "indexer/join/merge.hh"

#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/forms/metadata.hh"
#include "indexer/join/merge_answers.hh"
#include "tests/indexer/made.hh"

namespace kamervragen::test {
using namespace join;

using test::a_kv;
using test::an_answer;
using test::an_uitstel;

namespace {
Kamervraag merged_of(std::vector<Publicatie> publications) {
  return merge(Sleutel::parse("tweede:2023Z90001").value(), publications);
}
}  // namespace

TEST_CASE("question and answer are one record") {
  const auto k = merged_of({an_answer("ah-tk-20222023-2"), a_kv()});
  CHECK(k.nummer == "2023Z90001");
  CHECK(k.titel == "Het bericht over de veerpont");
  CHECK(k.status == Status::beantwoord);
  CHECK(k.dagen == 26);
  CHECK(k.ministers == std::vector<Bewindspersoon>{{"minister", "Zeearend", "Infrastructuur en Waterstaat", "", "", "",
                                                    "Infrastructuur en Waterstaat"}});
  REQUIRE(k.publicaties.size() == 2);
  CHECK(k.publicaties[0].id.str() == "kv-tk-2023Z90001");
  CHECK(k.vragen.size() == 2);
  CHECK(k.antwoorden.size() == 2);
}

TEST_CASE("order does not matter") {
  auto later = an_answer("ah-tk-20222023-9-n1");
  later.ontvangen = Date::of(2023, 7, 1);
  std::vector<Publicatie> all = {a_kv(), a_kv("kv-tk-2023Z90001-n1"), an_answer("ah-tk-20222023-9"), later,
                                 an_uitstel("ah-tk-20222023-3")};
  const auto wanted = merged_of(all);
  std::ranges::sort(all, {}, &Publicatie::id);
  do {
    REQUIRE(merged_of(all) == wanted);
  } while (std::ranges::next_permutation(all, {}, &Publicatie::id).found);
}

TEST_CASE("without a kv the earliest ah speaks, and its title is its onderwerp") {
  const auto k = merged_of({an_answer("ah-tk-20222023-2"), an_uitstel("ah-tk-20222023-1")});
  CHECK(k.titel == "het bericht over de veerpont (zoals beantwoord)");
  CHECK(k.ingezonden->iso() == "2023-05-10");
  CHECK(k.vragen.size() == 2);
  auto bare = an_answer("ah-tk-20222023-2");
  bare.onderwerp.clear();
  CHECK(merged_of({bare}).titel == "het bericht over de veerpont");
  bare.titel = "Antwoord op vragen";
  CHECK(merged_of({bare}).titel.empty());
}

TEST_CASE("a title that is the whole heading gives way to its subject") {
  auto kv = a_kv();
  kv.titel = "Vragen van het lid Kraanvogel (PvdK) aan de minister over het bericht over de veerpont";
  CHECK(merged_of({kv}).titel == kv.onderwerp);
  const auto whole = kv.titel;
  kv.onderwerp.clear();
  CHECK(merged_of({kv}).titel == whole);
}

TEST_CASE("a kv without text leaves the questions to the answer") {
  Publicatie shell;
  shell.id = PublicatieId::parse("kv-tk-2023Z90001").value();
  shell.titel = "Titel uit de metadata";
  shell.zonder_tekst = true;
  const auto k = merged_of({shell, an_answer("ah-tk-20222023-2")});
  CHECK(k.titel == "Titel uit de metadata");
  CHECK(k.vragen.size() == 2);
  CHECK(k.dagen == 26);
}

TEST_CASE("a correction replaces text, never the date") {
  auto corrected = an_answer("ah-tk-20222023-2-n1");
  corrected.ontvangen = Date::of(2023, 6, 19);
  corrected.antwoorden = {{{1}, "Ja, bij nader inzien.", {}, std::nullopt}, {{2}, "Veel.", {}, std::nullopt}};
  const auto k = merged_of({a_kv(), an_answer("ah-tk-20222023-2"), corrected});
  CHECK(k.beantwoord->iso() == "2023-06-05");
  CHECK(k.antwoorden[1].tekst == "Veel.");
  CHECK(k.antwoorden.size() == 2);
  REQUIRE(k.publicaties.size() == 3);
  CHECK(k.publicaties[1].vervangen);
  CHECK_FALSE(k.publicaties[2].vervangen);
  const auto alone = merged_of({a_kv(), corrected});
  CHECK(alone.beantwoord->iso() == "2023-06-19");
}

TEST_CASE("the newest version of a kv asks the questions") {
  auto corrected = a_kv("kv-tk-2023Z90001-n1");
  corrected.vragen[0].tekst = "Klopt het bericht echt?";
  const auto k = merged_of({corrected, a_kv()});
  CHECK(k.vragen[0].tekst == "Klopt het bericht echt?");
  CHECK(k.publicaties.size() == 2);
}

TEST_CASE("a nader antwoord replaces what it answers anew, and nothing else") {
  auto nader = an_answer("ah-tk-20222023-7");
  nader.ontvangen = Date::of(2023, 8, 1);
  nader.antwoorden = {{{2}, "Toch meer.", {}, std::nullopt}};
  const auto k = merged_of({nader, a_kv(), an_answer("ah-tk-20222023-2")});
  CHECK(k.dagen == 26);
  REQUIRE(k.antwoorden.size() == 2);
  CHECK(k.antwoorden[0].tekst == "Ja.");
  CHECK(k.antwoorden[1].tekst == "Toch meer.");

  std::vector<Antwoord> grouped = {{{4, 5, 7}, "Samen.", {}, std::nullopt}, {{8}, "Acht.", {}, std::nullopt}};
  replace_answers(grouped, {{{5}, "Vijf anders.", {}, std::nullopt}});
  REQUIRE(grouped.size() == 3);
  CHECK(grouped[0].op_vragen == std::vector<int>{4, 7});
  CHECK(grouped[1].tekst == "Vijf anders.");
}

TEST_CASE("the status follows from what was published") {
  CHECK(merged_of({a_kv()}).status == Status::onbeantwoord);
  CHECK(merged_of({a_kv(), an_uitstel("ah-tk-20222023-1")}).status == Status::uitgesteld);
  auto withdrawn = an_uitstel("ah-tk-20222023-1");
  withdrawn.mededeling->soort = MededelingSoort::intrekking;
  CHECK(merged_of({a_kv(), withdrawn}).status == Status::ingetrokken);
  CHECK(merged_of({a_kv(), withdrawn, an_answer("ah-tk-20222023-2")}).status == Status::beantwoord);
}

TEST_CASE("while unanswered, the ministers are who was asked, with the names that are known") {
  const auto asked = merged_of({a_kv()}).ministers;
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].naam == "Zeearend");
  CHECK(asked[0].ministerie == "Infrastructuur en Waterstaat");
  auto two = a_kv();
  two.gericht_aan.push_back({"minister", "", "Financiën", "", "", ""});
  const auto unpaired = merged_of({two}).ministers;
  REQUIRE(unpaired.size() == 3);
  CHECK(unpaired[0].naam.empty());
  CHECK(unpaired[2].naam == "Zeearend");
}

TEST_CASE("days before zero are absent, with a warning") {
  auto early = an_answer("ah-tk-20222023-2");
  early.ontvangen = Date::of(2023, 5, 1);
  const auto k = merged_of({a_kv(), early});
  CHECK_FALSE(k.dagen);
  REQUIRE(k.waarschuwingen.size() == 1);
  CHECK(k.waarschuwingen[0].code == "volgorde-onmogelijk");
  auto late = an_answer("ah-tk-20222023-3");
  late.ontvangen = Date::of(2023, 5, 20);
  CHECK(merged_of({a_kv(), early, late}).dagen == 10);
  // Where its publication says so itself, once is enough.
  early.waarschuwingen = {{"volgorde-onmogelijk", "kop", "x"}};
  CHECK(merged_of({a_kv(), early}).waarschuwingen.size() == 1);
}

TEST_CASE("the day of asking is what most publications of the set say") {
  struct Row {
    const char *words, *attribute, *metadata;  // of the kv
    std::vector<const char*> answers;
    const char* expected;
    std::size_t warned;  // beside what the publications say themselves
    const char* why;
  };
  const Row rows[] = {
      {"2023-05-10", "2023-05-10", "2023-05-10", {"2023-05-11"}, "2023-05-10", 1, "the kv before one answer"},
      {"2023-05-10", "2023-05-10", "", {"2023-05-11", "2023-05-11"}, "2023-05-10", 2, "and before two"},
      {"2023-05-10", "2023-05-20", "2023-05-20", {"2023-05-10"}, "2023-05-10", 1, "its words and the answer"},
      {"2052-05-10", "", "", {"2023-05-10"}, "2023-05-10", 1, "a year that its number denies"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    auto kv = a_kv();
    kv.ingezonden_volgens = {Date::from_iso(row.words), Date::from_iso(row.attribute), Date::from_iso(row.metadata)};
    kv.ingezonden = kv.ingezonden_volgens.attribuut ? kv.ingezonden_volgens.attribuut : kv.ingezonden_volgens.woorden;
    std::vector<Publicatie> set = {kv};
    for (const char* day : row.answers) {
      set.push_back(an_answer("ah-tk-20222023-" + std::to_string(set.size())));
      set.back().ingezonden = set.back().ingezonden_volgens.woorden = Date::from_iso(day);
    }
    const auto k = merged_of(set);
    REQUIRE(k.ingezonden);
    CHECK(k.ingezonden->iso() == row.expected);
    CHECK(k.waarschuwingen.size() == row.warned);
  }
}

TEST_CASE("the vergaderjaar is that of asking, each publication has its own") {
  auto answer = an_answer("ah-tk-20222023-164");
  answer.vergaderjaar = "2022-2023";
  answer.aanhangselnummer = "164";
  struct Row {
    bool with_kv;
    const char *kv_year, *asked, *expected, *why;
  };
  const Row rows[] = {
      {true, "2021-2022", "2022-09-01", "2021-2022", "the kv says it"},
      {true, "", "2022-09-01", "2021-2022", "it says nothing: the day does"},
      {false, "", "2022-09-19", "2021-2022", "the day before Prinsjesdag"},
      {false, "", "2022-09-20", "2022-2023", "Prinsjesdag"},
      {false, "", "", "2022-2023", "no day: the answer's"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    answer.ingezonden = Date::from_iso(row.asked);
    auto kv = a_kv();
    kv.vergaderjaar = row.kv_year;
    kv.ingezonden = Date::from_iso(row.asked);
    const auto k = row.with_kv ? merged_of({kv, answer}) : merged_of({answer});
    CHECK(k.vergaderjaar == row.expected);
    CHECK(k.publicaties.back().vergaderjaar == "2022-2023");
    CHECK(k.publicaties.back().aanhangselnummer == "164");
  }
}

TEST_CASE("numbers that occur twice are kept, with a warning") {
  auto kv = a_kv();
  kv.vragen = {{{7}, "a", {}}, {{7}, "b", {}}};
  auto answer = an_answer("ah-tk-20222023-2");
  answer.antwoorden = {{{7}, "A", {}, std::nullopt}, {{8}, "B", {}, std::nullopt}};
  const auto k = merged_of({kv, answer});
  CHECK(k.vragen.size() == 2);
  std::vector<std::string> codes;
  for (const auto& w : k.waarschuwingen) codes.push_back(w.code);
  CHECK(codes == std::vector<std::string>{"vraag-dubbel", "antwoord-zonder-vraag"});
}

TEST_CASE("names of the metadata become the surnames of the headings") {
  const std::pair<const char*, const char*> rows[] = {{"S.A.M. Kaag", "Kaag"},
                                                      {"E. van der Burg", "Van der Burg"},
                                                      {"Dam van M.H.P.", "Van Dam"},
                                                      {"Sterk W.R.C.", "Sterk"},
                                                      {"De Pater-van der Meer", "De Pater-van der Meer"},
                                                      {"Van Hattem", "Van Hattem"},
                                                      {"Koenders", "Koenders"},
                                                      {"N. Gündogan", "Gündogan"},
                                                      {"J. van 't Hek", "Van 't Hek"},
                                                      {"", ""}};
  for (const auto& [given, wanted] : rows) {
    INFO(given);
    CHECK(forms::metadata_surname(given) == wanted);
  }
}

TEST_CASE("a text that is not yet formatted gives way to its formatted successor, and to nothing else") {
  auto plain_kv = a_kv("kv-9900001");
  plain_kv.vragen[0].tekst = "Nog niet opgemaakt?";
  auto plain = an_answer("ah-9900002"), formatted = an_answer("ah-tk-20222023-9001");
  plain.aanhangselnummer = formatted.aanhangselnummer = "9001";
  plain.vergaderjaar = formatted.vergaderjaar = "2022-2023";
  plain.antwoorden = {{{}, "Nog niet opgemaakt.", {}, std::nullopt}};
  const auto replaced = [](const Kamervraag& k, std::string_view id) {
    return std::ranges::find(k.publicaties, id, [](const Vindplaats& bron) { return std::string_view(bron.id.str()); })
        ->vervangen;
  };
  const auto k = merged_of({plain_kv, a_kv(), plain, formatted});
  CHECK(replaced(k, "kv-9900001"));
  CHECK(replaced(k, "ah-9900002"));
  CHECK(k.vragen == a_kv().vragen);
  CHECK(k.antwoorden == formatted.antwoorden);

  formatted.aanhangselnummer = "9002";
  CHECK_FALSE(replaced(merged_of({plain, formatted}), "ah-9900002"));
  formatted.aanhangselnummer = "9001";
  formatted.zonder_tekst = true;
  CHECK_FALSE(replaced(merged_of({plain, formatted}), "ah-9900002"));
}

}  // namespace kamervragen::test
