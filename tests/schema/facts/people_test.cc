// Who a name is: tables of names in the ways that publications print them.
#include "schema/facts/people.hh"

#include <catch2/catch.hpp>

#include "schema/facts/kabinetten.hh"
#include "schema/facts/ministeries.hh"
#include "schema/facts/names.hh"
#include "tests/made_facts.hh"

namespace kamervragen::test {
using namespace facts;

using test::made_facts;

namespace {

struct LidRow {
  const char *naam, *fractie;
  std::vector<std::string> voorletters;
  const char *dag, *expected, *why;
  Kamer kamer = Kamer::tweede;
};

void check(const Facts& facts, const LidRow& row) {
  const auto found = find_lid(facts, {row.naam, row.fractie, row.voorletters, *Date::from_iso(row.dag), row.kamer});
  INFO(row.naam << " (" << row.fractie << ") " << row.dag << ": " << row.why);
  CHECK((found ? found->persoon : "") == row.expected);
}

struct AmbtRow {
  const char *naam, *ambt, *ministerie;
  std::vector<std::string> voorletters;
  const char *vanaf, *dag, *expected, *why;
};

std::string text(const std::optional<BewindspersoonMatch>& found) {
  return found ? found->persoon + " | " + found->functie + " | " + found->partij : "";
}

void check(const Facts& facts, const AmbtRow& row) {
  const auto found = find_bewindspersoon(facts, {row.naam, row.ambt, row.ministerie, row.voorletters,
                                                 *Date::from_iso(row.dag), *Date::from_iso(row.vanaf)});
  INFO(row.naam << " " << row.dag << ": " << row.why);
  CHECK(text(found) == row.expected);
}

}  // namespace

TEST_CASE("names are compared by their words") {
  const std::pair<const char*, const char*> rows[] = {{"Van Dijk", "van dijk"},
                                                      {"Dijk, van", "van dijk"},
                                                      {"Yeşilgöz-Zegerius", "yesilgoz zegerius"},
                                                      {"Faber – van de Klashorst", "faber van de klashorst"},
                                                      {"Faber-van de Klashorst", "faber van de klashorst"},
                                                      {"Van ’t Hek", "van t hek"},
                                                      {"van 't Hek", "van t hek"},
                                                      {"(Rik) Janssen", "rik janssen"},
                                                      {"  ", ""},
                                                      {"«Kaag»", "kaag"},
                                                      {"Kostić", "kostic"}};
  for (const auto& [given, wanted] : rows) CHECK(name_key(given) == wanted);
}

TEST_CASE("initials are compared one by one, shortened ones and unknown ones left open") {
  CHECK(initials("S.A.M.") == std::vector<std::string>{"s", "a", "m"});
  CHECK(initials("EMH") == initials("E.M.H."));
  CHECK(initials("Th.C.") == initials("T.C."));
  CHECK(initials("").empty());
  const auto likeness = [](const char* a, const char* b) { return compare(initials(a), initials(b)); };
  CHECK(likeness("J.J.", "J.J.") == Likeness::same);
  CHECK(likeness("J.", "J.J.") == Likeness::perhaps);
  CHECK(likeness("", "J.J.") == Likeness::perhaps);
  CHECK(likeness("", "") == Likeness::perhaps);
  CHECK(likeness("J.P.", "J.J.") == Likeness::different);
  CHECK(split_initials("J.J. van Dijk").name == "van Dijk");
  CHECK(split_initials("J. J. van Dijk").initials == "J. J.");
  CHECK(split_initials("Van Dijk").initials.empty());
}

TEST_CASE("a member is found by surname, fractie, day, kamer and initials, or not at all") {
  const LidRow rows[] = {
      {"Kraanvogel", "PvdK", {}, "2023-05-10", "Anna Kraanvogel", "the fractie tells"},
      {"Kraanvogel", "Uilenbond", {}, "2023-05-10", "Bram Kraanvogel", "on the same day, another"},
      {"Kraanvogel", "Partij van de Kraanvogel", {}, "2023-05-10", "Anna Kraanvogel", "a fractie by its other name"},
      {"Kraanvogel", "PvdK", {}, "2023-05-10", "Cor Kraanvogel", "the other kamer", Kamer::eerste},
      {"Kraanvogel", "", {}, "2023-05-10", "", "two of them"},
      {"Kraanvogel", "", {"A.B."}, "2023-05-10", "Anna Kraanvogel", "initials decide"},
      {"Kraanvogel", "", {"A."}, "2023-05-10", "", "shortened initials rule out the other, and prove nothing"},
      {"Kraanvogel", "PvdK", {"A."}, "2023-05-10", "Anna Kraanvogel", "with the fractie they do not contradict"},
      {"Kraanvogel", "PvdK", {"X."}, "2023-05-10", "", "initials that contradict"},
      {"A.B. Kraanvogel", "", {}, "2023-05-10", "Anna Kraanvogel", "initials in the heading"},
      {"Anna Kraanvogel", "", {}, "2023-05-10", "Anna Kraanvogel", "the first name in the heading"},
      {"Kraanvogel", "Lijst Reiger", {}, "2023-05-10", "", "a fractie that is not his"},
      {"Kraanvogel", "Onbekende Partij", {}, "2023-05-10", "", "a fractie that no one knows"},
      {"Kraanvogel", "", {}, "2024-05-10", "", "alone by now, but the surname is all that speaks for her"},
      {"Kraanvogel", "PvdK", {}, "2019-12-31", "", "the day before"},
      {"Van der Meeuw", "LR", {}, "2023-03-31", "Dirk van der Meeuw", "before he changed fractie"},
      {"Van der Meeuw", "LR", {}, "2023-04-01", "", "after it, his old fractie is not his"},
      {"Van der Meeuw", "UB", {}, "2023-03-31", "Evi van der Meeuw", "hers alone until then"},
      {"Van der Meeuw", "UB", {}, "2023-04-01", "", "two of one name in one fractie"},
      {"Van der Meeuw", "UB", {"D.E."}, "2023-04-01", "Dirk van der Meeuw", "initials tell them apart"},
      {"Meeuw, van der", "UB", {"E."}, "2023-04-01", "Evi van der Meeuw", "the prefix behind"},
      {"Ganzeveer – van de Plas", "PvdK", {}, "2023-04-01", "Fenna Ganzeveer-van de Plas", "a dash with spaces"},
      {"Ganzeveer", "PvdK", {}, "2023-04-01", "Fenna Ganzeveer-van de Plas", "the first of a double name"},
      {"Spreeuw", "PvdK", {}, "2023-04-01", "", "two humans of one name"},
      {"Guus Spreeuw", "PvdK", {}, "2023-04-01", "", "whose first names are one too"},
      {"Spreeuw", "PvdK", {"G."}, "2023-04-01", "Guus Spreeuw (G.)", "equal initials before shortened ones"},
      {"Spreeuw", "PvdK", {"G.", "G.H."}, "2023-04-01", "", "the metadata name both"},
      {"Mus", "PvdK", {}, "2023-04-01", "", "one whose fractie is unknown may be in this one"},
      {"Mus", "PvdK", {"J."}, "2023-04-01", "", "one whose initials are unknown may have these"},
      {"Mus", "UB", {"J."}, "2023-04-01", "Jo Mus", "equal initials, and a fractie that does not contradict"},
      {"Yildiz", "PvdK", {}, "2023-04-01", "Kim Yıldız", "accents aside"},
      {"Nachtegaal", "PvdK", {}, "2023-04-01", "", "unknown"},
      {"", "PvdK", {}, "2023-04-01", "", "no name"}};
  for (const auto& row : rows) check(made_facts(), row);
}

TEST_CASE("real members who share a surname") {
  const LidRow rows[] = {
      {"Van Dijk", "SP", {}, "2015-03-01", "Jasper van Dijk", "seven members were called Van Dijk"},
      {"Jasper van Dijk", "SP", {}, "2015-03-01", "Jasper van Dijk", "as headings tell them apart"},
      {"Van Dijk", "CDA", {}, "2009-03-01", "Jan Jacob van Dijk", "whose initials are J.J. too"},
      {"Van Dijk", "", {"J.J."}, "2009-03-01", "", "so that they do not tell them apart"},
      {"Van Dijk", "PvdA", {}, "2015-03-01", "Otwin van Dijk", ""},
      {"Van Dijk", "PvdA", {}, "2019-03-01", "Gijs van Dijk", ""},
      {"Van Dijk", "PVV", {}, "2019-03-01", "Emiel van Dijk", ""},
      {"Inge van Dijk", "CDA", {}, "2024-03-01", "Inge van Dijk", ""},
      {"Van Dijk", "NSC", {}, "2024-11-15", "Olger van Dijk", "NSC is Nieuw Sociaal Contract"},
      {"Diederik van Dijk", "SGP", {}, "2024-03-01", "Diederik van Dijk", ""},
      {"Dijk", "SP", {}, "2024-03-01", "Jimmy Dijk", "Dijk is not Van Dijk"},
      {"Van Dijck", "PVV", {}, "2019-03-01", "Tony van Dijck", "nor is Van Dijck, in one fractie with a Van Dijk"},
      {"De Vries", "PvdA", {}, "2015-03-01", "Albert de Vries", ""},
      {"Aukje de Vries", "VVD", {}, "2015-03-01", "Aukje de Vries", ""},
      {"De Vries", "CDA", {}, "2009-03-01", "Jan de Vries", ""},
      {"Agnes Mulder", "CDA", {}, "2015-03-01", "Agnes Mulder", ""},
      {"Anne Mulder", "VVD", {}, "2015-03-01", "Anne Mulder", ""},
      {"Daniëlle Jansen", "Nieuw Sociaal Contract", {}, "2024-11-15", "Daniëlle Jansen", ""},
      {"Omtzigt", "CDA", {}, "2020-03-01", "Pieter Omtzigt", "one man"},
      {"Omtzigt", "Lid Omtzigt", {}, "2022-03-01", "Pieter Omtzigt", "through his fracties"},
      {"Omtzigt", "NSC", {}, "2024-03-01", "Pieter Omtzigt", ""},
      {"Omtzigt", "SP", {}, "2024-03-01", "", ""},
      {"Yesilgöz-Zegerius", "VVD", {}, "2019-03-01", "Dilan Yeşilgöz-Zegerius", "a letter less"},
      {"Yeşilgöz", "VVD", {}, "2019-03-01", "Dilan Yeşilgöz-Zegerius", "a name less"}};
  for (const auto& row : rows) check(facts::facts(), row);
}

TEST_CASE("the fractie of a member on a day goes with him") {
  const auto day = *Date::from_iso("2023-04-01");
  const std::vector<std::string> initials = {"D.E."};
  CHECK(find_lid(made_facts(), {"Van der Meeuw", "", initials, day, Kamer::tweede})->fractie == "Uilenbond");
}

TEST_CASE("a bewindspersoon is found by surname, office and day, or not at all") {
  const char* bruggen = "Hilde Zeearend | Minister van Bruggen en Veren | PvdK";
  const char* vuurtorens = "Hilde Zeearend | Minister van Vuurtorens | PvdK";
  const AmbtRow rows[] = {
      {"Zeearend", "minister", "Bruggen en Veren", {}, "2023-05-01", "2023-05-10", bruggen, "in office"},
      {"Zeearend", "minister", "Vuurtorens", {}, "2023-05-01", "2023-06-01", vuurtorens, "her next office"},
      {"Zeearend",
       "staatssecretaris",
       "Vuurtorens",
       {},
       "2023-05-01",
       "2023-06-01",
       "Lex Zeearend | Staatssecretaris van Vuurtorens | Lijst Reiger",
       "another of that name"},
      {"Zeearend", "", "", {}, "2023-05-01", "2023-05-10", "", "which of the two?"},
      {"Zeearend", "minister", "", {}, "2023-05-01", "2023-05-10", bruggen, "only one of them is a minister"},
      {"Ekster",
       "bewindspersoon",
       "",
       {},
       "2023-06-01",
       "2023-06-15",
       "Nel Ekster | Minister van Bruggen en Veren | PvdK",
       "nobody else in office is called so"},
      {"Zeearend", "", "", {"H."}, "2023-05-01", "2023-05-10", bruggen, "initials decide"},
      {"Zeearend",
       "minister",
       "Bruggen en Veren",
       {"L."},
       "2023-05-01",
       "2023-05-10",
       "Lex Zeearend |  | Lijst Reiger",
       "initials name him, whatever the heading says of his office"},
      {"Zeearend", "minister", "Bruggen en Veren", {"X."}, "2023-05-01", "2023-05-10", "", "initials that contradict"},
      {"Zeearend", "minister", "Veren en Dijken", {}, "2023-05-01", "2023-05-10", bruggen, "an older name of the line"},
      {"Zeearend", "minister", "BenV", {}, "2023-05-01", "2023-05-10", bruggen, "an abbreviation"},
      {"Zeearend", "minister", "Ponten", {}, "2023-05-01", "2023-05-10", bruggen, "a post of the same line"},
      {"Zeearend", "minister", "Onbekende Zaken", {}, "2023-05-01", "2023-05-10", "", "a ministry not hers"},
      {"Zeearend",
       "minister",
       "Bruggen en Veren",
       {},
       "2023-05-20",
       "2023-06-15",
       bruggen,
       "shortly after, asked before"},
      {"Zeearend", "minister", "Bruggen en Veren", {}, "2023-06-10", "2023-06-15", "", "asked after her time there"},
      {"Zeearend", "minister", "Bruggen en Veren", {}, "2022-11-01", "2022-12-31", "", "a member then, no minister"},
      {"Ekster", "minister", "Bruggen en Veren", {}, "2023-05-20", "2023-05-31", "", "not in office yet"}};
  for (const auto& row : rows) check(made_facts(), row);
  const AmbtRow real[] = {{"Kaag",
                           "minister",
                           "Buitenlandse Handel en Ontwikkelingssamenwerking",
                           {},
                           "2019-07-18",
                           "2019-09-10",
                           "Sigrid Kaag | Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking | D66",
                           ""},
                          {"Kaag",
                           "minister",
                           "Financiën",
                           {},
                           "2022-07-18",
                           "2022-09-10",
                           "Sigrid Kaag | Minister van Financiën | D66",
                           ""},
                          {"Wiersma",
                           "minister",
                           "Primair en Voortgezet Onderwijs",
                           {},
                           "2022-07-18",
                           "2022-09-10",
                           "Dennis Wiersma | Minister voor Primair en Voortgezet Onderwijs | VVD",
                           ""},
                          {"Faber – van de Klashorst",
                           "minister",
                           "Asiel en Migratie",
                           {},
                           "2024-11-01",
                           "2024-11-14",
                           "Marjolein Faber-van de Klashorst | Minister van Asiel en Migratie | PVV",
                           "a dash with spaces"},
                          {"De Vries",
                           "staatssecretaris",
                           "Defensie",
                           {},
                           "2009-01-01",
                           "2009-02-01",
                           "Jack de Vries | Staatssecretaris van Defensie | CDA",
                           "in the days of Jan de Vries, member"}};
  for (const auto& row : real) check(facts::facts(), row);
}

TEST_CASE("an office without a name has its holder, if there is one") {
  const auto holder = [](const char* ambt, const char* ministerie, const char* day) {
    const auto found = find_holder(made_facts(), ambt, ministerie, *Date::from_iso(day));
    return found ? found->persoon : std::string{};
  };
  CHECK(holder("minister", "Bruggen en Veren", "2023-05-31") == "Hilde Zeearend");
  CHECK(holder("minister", "Bruggen en Veren", "2023-06-01") == "Nel Ekster");
  CHECK(holder("minister", "BenV", "2023-06-01") == "Nel Ekster");
  CHECK(holder("minister", "Ponten", "2023-06-01") == "Mo Ooievaar");
  CHECK(holder("minister", "Bruggen en Veren", "2022-06-01") == "");
  CHECK(holder("minister-president", "Bruggen en Veren", "2023-06-01") == "");
  CHECK(holder("staatssecretaris", "Vuurtorens", "2023-06-01") == "Lex Zeearend");
}

TEST_CASE("a ministry is known by its line through its names") {
  const auto lijn = [](const Facts& facts, const char* name, const char* day) {
    return ministerielijn(facts, name, Date::from_iso(day));
  };
  CHECK(lijn(made_facts(), "Veren en Dijken", "2010-01-01") == "Bruggen en Veren");
  CHECK(lijn(made_facts(), "veren en dijken", "2024-01-01") == "Bruggen en Veren");
  CHECK(lijn(made_facts(), "Ponten", "") == "Bruggen en Veren");
  CHECK(lijn(made_facts(), "VT", "2010-01-01") == "Vuurtorens");
  CHECK(lijn(made_facts(), "VT", "1995-01-01") == "Zeevaart");
  CHECK(lijn(made_facts(), "VT", "") == "");
  CHECK(lijn(made_facts(), "Onbekende Zaken", "2010-01-01") == "");
  CHECK(ministerienaam(made_facts(), "BenV", Date::from_iso("2023-05-01")) == "Bruggen en Veren");
  CHECK(ministerienaam(made_facts(), "Onbekende Zaken", {}) == "Onbekende Zaken");
  const std::pair<const char*, const char*> real[] = {{"Justitie", "Justitie en Veiligheid"},
                                                      {"Veiligheid en Justitie", "Justitie en Veiligheid"},
                                                      {"VWS", "Volksgezondheid, Welzijn en Sport"},
                                                      {"Verkeer en Waterstaat", "Infrastructuur en Waterstaat"}};
  for (const auto& [name, wanted] : real) CHECK(lijn(facts::facts(), name, "2015-01-01") == wanted);
}

TEST_CASE("a cabinet governs from its first day to the day before the next") {
  const auto on = [](const char* day) { return kabinet_on(facts::facts(), *Date::from_iso(day)); };
  CHECK(on("1994-08-21") == "");
  CHECK(on("1994-08-22") == "Kok I");
  CHECK(on("2017-10-25") == "Rutte II");
  CHECK(on("2017-10-26") == "Rutte III");
  CHECK(on("2019-07-18") == "Rutte III");
  CHECK(on("2024-07-01") == "Rutte IV");
  CHECK(on("2024-07-02") == "Schoof");
}

TEST_CASE("a fractie stands with the cabinet or against it, or that is not known") {
  struct Row {
    const char *fractie, *day, *expected, *why;
  };
  const Row made[] = {{"PvdK", "2023-05-10", "coalitie", "in the cabinet"},
                      {"PK", "2023-05-10", "coalitie", "by another name"},
                      {"Uilenbond", "2023-05-10", "oppositie", "not in it"},
                      {"Lijst Reiger", "2023-06-30", "coalitie", "its last day in it"},
                      {"Lijst Reiger", "2023-07-01", "oppositie", "it left early"},
                      {"Gedoogpartij", "2023-05-10", "", "supports it from outside"},
                      {"Onbekende Partij", "2023-05-10", "", "unknown"},
                      {"", "2023-05-10", "", "none"},
                      {"PvdK", "2022-05-10", "", "a cabinet whose parties are unknown"},
                      {"PvdK", "2019-05-10", "", "no cabinet"}};
  for (const auto& [fractie, day, expected, why] : made) {
    INFO(why);
    CHECK(positie_on(made_facts(), fractie, *Date::from_iso(day)) == expected);
  }
  const Row real[] = {
      {"D66", "2019-07-18", "coalitie", "Rutte III"},  {"GL", "2019-07-18", "oppositie", "Rutte III"},
      {"PVV", "2011-07-18", "", "gedoogde Rutte I"},   {"PVV", "2025-06-02", "coalitie", "Schoof, until it left"},
      {"PVV", "2025-07-02", "oppositie", "and after"}, {"PvdA", "2010-03-01", "oppositie", "left Balkenende IV"}};
  for (const auto& [fractie, day, expected, why] : real) {
    INFO(fractie << " " << why);
    CHECK(positie_on(facts::facts(), fractie, *Date::from_iso(day)) == expected);
  }
}

}  // namespace kamervragen::test
