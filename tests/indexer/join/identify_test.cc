// What merge takes from the reference facts, with invented ones.
#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/join/merge.hh"
#include "tests/indexer/made.hh"
#include "tests/made_facts.hh"

namespace kamervragen::test {
using namespace join;

using test::a_kv;
using test::an_answer;
using test::made_facts;

namespace {

constexpr const char* veren = "Veren en Dijken";

/// Asked on 10 May 2023 by Kraanvogel (PvdK) of a minister; answered on 5 June 2023.
Publicatie kv(const char* ministerie = veren) {
  auto p = a_kv();
  p.ontvangers.clear();
  p.gericht_aan = {{"minister", "", ministerie, "", "", ""}};
  return p;
}

Publicatie answer(std::string id = "ah-tk-20222023-2") {
  auto p = an_answer(std::move(id));
  p.ministers = {{"minister", "Zeearend", veren, "", "", ""}};
  return p;
}

Kamervraag merged(std::vector<Publicatie> publications) {
  return merge(Sleutel::parse("tweede:2023Z90001").value(), std::move(publications), made_facts());
}

}  // namespace

TEST_CASE("merge names the people, the line, the cabinet and the positie, and leaves what was published") {
  const auto k = merged({kv(), answer()});
  CHECK(k.indieners == std::vector<Indiener>{{"Kraanvogel", "PvdK", "Anna Kraanvogel", "PvdK", "coalitie"}});
  const Bewindspersoon zeearend{
      "minister", "Zeearend", veren, "Hilde Zeearend", "PvdK", "Minister van Bruggen en Veren", "Bruggen en Veren"};
  CHECK(k.ministers == std::vector<Bewindspersoon>{zeearend});
  CHECK(k.kabinet == "Zwaluw II");
  CHECK(k.positie == std::vector<std::string>{"coalitie"});
  REQUIRE(k.gericht_aan.size() == 1);
  CHECK(k.gericht_aan[0].naam.empty());
  CHECK(k.gericht_aan[0].persoon.empty());  // the office bears its older name, so no one held that very office
  CHECK(k.gericht_aan[0].ministerielijn == "Bruggen en Veren");
}

TEST_CASE("one name of a fractie, though the record shows it as published") {
  auto p = kv();
  p.indieners = {{"Kraanvogel", "PK", ""}};
  const auto k = merged({p});
  CHECK(k.indieners[0].fractie == "PK");
  CHECK(k.indieners[0].fractienaam == "PvdK");
  CHECK(k.indieners[0].persoon == "Anna Kraanvogel");
}

TEST_CASE("initials of any publication of the set help") {
  auto p = kv();
  p.indieners = {{"Spreeuw", "PvdK", ""}};
  auto a = answer();
  a.indieners = p.indieners;
  CHECK(merged({p, a}).indieners[0].persoon == "");
  a.indieners_metadata = {"Spreeuw G.H."};
  CHECK(merged({p, a}).indieners[0].persoon == "Guus Spreeuw (G.H.)");
  p.indieners_metadata = {"G. Spreeuw"};
  CHECK(merged({p, a}).indieners[0].persoon == "");
}

TEST_CASE("the fractie that no heading names comes from the person") {
  auto p = kv();
  p.indieners = {{"Van der Meeuw", "", ""}};
  p.indieners_metadata = {"D.E. van der Meeuw"};
  const auto k = merged({p});
  CHECK(k.indieners[0] == Indiener{"Van der Meeuw", "", "Dirk van der Meeuw", "Uilenbond", "oppositie"});
  CHECK(k.positie == std::vector<std::string>{"oppositie"});
}

TEST_CASE("without a day of asking, only equal initials tell who asked") {
  auto a = answer();
  a.ingezonden.reset();
  CHECK(merged({a}).indieners[0].persoon == "");
  CHECK(merged({a}).kabinet == "");
  CHECK(merged({a}).positie.empty());
  a.indieners_metadata = {"A.B. Kraanvogel"};
  CHECK(merged({a}).indieners[0].persoon == "Anna Kraanvogel");
  a.indieners[0].fractie = "Uilenbond";
  CHECK(merged({a}).indieners[0].persoon == "");
}

TEST_CASE("without a day of asking, a namesake of the days before the answer counts too") {
  auto a = answer();
  a.ingezonden.reset();
  a.indieners = {{"Zeearend", "", ""}};
  a.indieners_metadata = {"H. Zeearend"};
  CHECK(merged({a}).indieners[0].persoon == "Hilde Zeearend");  // she left five months before the answer
  a.ontvangen.reset();
  a.gepubliceerd = Date::of(2023, 6, 5);
  CHECK(merged({a}).indieners[0].persoon == "");  // a day of publication tells nothing
}

TEST_CASE("indieners of both sides give both positions, unknown ones none") {
  auto p = kv();
  p.indieners = {{"Kraanvogel", "UB", ""}, {"Kraanvogel", "PvdK", ""}, {"Nachtegaal", "Onbekende Partij", ""}};
  CHECK(merged({p}).positie == std::vector<std::string>{"coalitie", "oppositie"});
  p.indieners = {{"Nachtegaal", "Onbekende Partij", ""}};
  CHECK(merged({p}).positie.empty());
  p.indieners = {{"Nachtegaal", "Gedoogpartij", ""}};
  CHECK(merged({p}).positie.empty());
}

TEST_CASE("an office that is asked without a name has its holder, where the metadata do not say otherwise") {
  auto p = kv("Bruggen en Veren");
  CHECK(merged({p}).gericht_aan[0].persoon == "Hilde Zeearend");
  CHECK(merged({p}).ministers[0].persoon == "Hilde Zeearend");
  p.ontvangers = {"L. Zeearend"};
  CHECK(merged({p}).gericht_aan[0].persoon == "");
  p.ontvangers = {"M. Ooievaar"};
  CHECK(merged({p}).gericht_aan[0].persoon == "");

  p = kv("Vuurtorens");
  p.gericht_aan[0].ambt = "staatssecretaris";
  CHECK(merged({p}).gericht_aan[0].persoon == "");  // a ministry may have two
  p.ontvangers = {"L. Zeearend"};
  CHECK(merged({p}).gericht_aan[0].persoon == "Lex Zeearend");
  CHECK(merged({p}).ministers[0].naam == "Zeearend");
}

TEST_CASE("names of the metadata go to the offices that the facts know them to hold") {
  auto p = kv("Bruggen en Veren");
  p.gericht_aan.push_back({"minister", "", "Ponten", "", "", ""});
  p.ontvangers = {"M. Ooievaar", "H. Zeearend"};
  const auto ministers = merged({p}).ministers;
  REQUIRE(ministers.size() == 2);
  CHECK(ministers[0].naam == "Zeearend");
  CHECK(ministers[0].persoon == "Hilde Zeearend");
  CHECK(ministers[1].naam == "Ooievaar");
  CHECK(ministers[1].functie == "Minister voor Ponten");

  p.ontvangers = {"M. Ooievaar"};
  const auto one = merged({p}).ministers;
  REQUIRE(one.size() == 2);
  CHECK(one[0].naam == "");
  CHECK(one[1].naam == "Ooievaar");
}

TEST_CASE("one name in two answers is one entry, and no person where they were two") {
  auto later = answer("ah-tk-20222023-7");
  later.ontvangen = Date::of(2023, 7, 1);
  CHECK(merged({kv(), answer(), later}).ministers.size() == 1);
  CHECK(merged({kv(), answer(), later}).ministers[0].persoon == "Hilde Zeearend");

  auto first = answer(), second = later;
  first.ministers = second.ministers = {{"", "Zeearend", "", "", "", ""}};
  first.ontvangers = {"H. Zeearend"};
  const auto k = merged({kv(), first, second});
  REQUIRE(k.ministers.size() == 1);
  CHECK(k.ministers[0].persoon == "Hilde Zeearend");
}

TEST_CASE("the ministry that a heading does not name is that of the office which the facts know") {
  auto p = answer();
  p.ministers = {{"minister", "Zeearend", "", "", "", ""}};
  p.ontvangers = {"H. Zeearend"};
  const auto minister = merged({kv(), p}).ministers.at(0);
  CHECK(minister.functie == "Minister van Vuurtorens");
  CHECK(minister.ministerie.empty());
  CHECK(minister.ministerielijn == "Vuurtorens");
}

TEST_CASE("with the facts, order still does not matter") {
  auto later = answer("ah-tk-20222023-9-n1");
  later.ontvangen = Date::of(2023, 7, 1);
  later.mede_namens = {{"minister", "", "Ponten", "", "", ""}};
  auto first = kv();
  first.indieners_metadata = {"A.B. Kraanvogel"};
  std::vector<Publicatie> all = {first, answer("ah-tk-20222023-9"), later, test::an_uitstel("ah-tk-20222023-3")};
  const auto wanted = merged(all);
  // On whose behalf an answer speaks is an office; nobody says who held it.
  CHECK(wanted.mede_namens ==
        std::vector<Bewindspersoon>{{"minister", "", "Ponten", "", "", "", "Bruggen en Veren", "Ponten"}});
  std::ranges::sort(all, {}, &Publicatie::id);
  do {
    REQUIRE(merged(all) == wanted);
  } while (std::ranges::next_permutation(all, {}, &Publicatie::id).found);
}

TEST_CASE("people whom the facts do not know stay as published") {
  const auto k = merge(Sleutel::parse("tweede:2023Z90001").value(), {a_kv(), an_answer("ah-tk-20222023-2")});
  CHECK(k.indieners == std::vector<Indiener>{{"Kraanvogel", "PvdK", ""}});
  CHECK(k.ministers[0].persoon == "");
  CHECK(k.ministers[0].ministerielijn == "Infrastructuur en Waterstaat");
  CHECK(k.kabinet == "Rutte IV");
  CHECK(k.positie.empty());
}

}  // namespace kamervragen::test
