// The reference facts: that the tables can be read, and that those compiled in join no two people.
#include "schema/facts/facts.hh"

#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "schema/facts/names.hh"
#include "schema/facts/people.hh"
#include "tests/made_facts.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
using namespace facts;

using test::made_fact_texts;

namespace {

std::string problem_of(const FactTexts& texts) {
  const auto read = read_facts(texts);
  return read.problems.empty() ? "" : read.problems.front().place + " " + read.problems.front().message();
}

bool may_be(const std::string& theirs, const std::string& given) {
  return compare(initials(theirs), initials(given)) != Likeness::different;
}

}  // namespace

TEST_CASE("every row that is compiled in can be read") {
  const auto read = read_facts(compiled_fact_texts());
  for (const auto& problem : read.problems) CHECK(problem.place + ": " + problem.message() == "");
  CHECK_FALSE(read.rows.kabinetten.empty());
  CHECK_FALSE(read.rows.kabinetspartijen.empty());
  CHECK_FALSE(read.rows.ministeries.empty());
  CHECK_FALSE(read.rows.fracties.empty());
  CHECK_FALSE(read.rows.leden.empty());
  CHECK_FALSE(read.rows.bewindspersonen.empty());
  CHECK_FALSE(read.rows.afkortingen.empty());
  CHECK_FALSE(read.rows.verwant.empty());
  CHECK_FALSE(read.rows.perioden.empty());
  CHECK_FALSE(read.rows.zetels.empty());
  CHECK_FALSE(read.rows.standaardzinnen.empty());
}

TEST_CASE("one term of the Tweede Kamer ends the day before the next begins") {
  const auto& perioden = facts::facts().rows().perioden;
  CHECK(perioden.front().periode.first == Date::of(1994, 5, 17));
  for (std::size_t i = 0; i + 1 < perioden.size(); ++i)
    CHECK(perioden[i].periode.last->days() + 1 == perioden[i + 1].periode.first->days());
  CHECK_FALSE(perioden.back().periode.last);
}

TEST_CASE("the seats of the Tweede Kamer add up to 150 on every day since 1994") {
  const auto& zetels = facts::facts().rows().zetels;
  std::map<int, int> changes;  // by day
  std::set<std::pair<std::string, Date>> begun;
  for (const auto& one : zetels) {
    CHECK(begun.emplace(one.fractie, *one.periode.first).second);
    changes[one.periode.first->days()] += one.aantal;
    if (one.periode.last) changes[one.periode.last->days() + 1] -= one.aantal;
    const auto* fractie = facts::facts().fractie(one.fractie);
    REQUIRE(fractie != nullptr);
    CHECK(fractie->naam == one.fractie);
    INFO(one.fractie << " " << one.periode.first->iso());
    CHECK(covers(fractie->periode, *one.periode.first));
    if (one.periode.last) CHECK(covers(fractie->periode, *one.periode.last));
  }
  CHECK(Date::from_days(changes.begin()->first) == *Date::of(1994, 1, 1));
  int seats = 0;
  for (const auto& [day, change] : changes) {
    seats += change;
    INFO(Date::from_days(day).iso());
    CHECK(seats == 150);
  }
}

TEST_CASE("a malformed row is told with its file and line, and left out") {
  CHECK(problem_of(made_fact_texts) == "");
  auto texts = made_fact_texts;
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"kabinet\tvan\ttot\tbron\nA\t2020-01-01\n", "kabinetten.tsv:2 expected 4 columns, found 2"},
      {"# one\n\nkabinet\tvan\ttot\tbron\nA\t2020-13-01\t\tx\n", "kabinetten.tsv:4 van \"2020-13-01\" is no date"},
      {"kabinet\tvan\ttot\tbron\nA\t\t\tx\n", "kabinetten.tsv:2 van is empty"},
      {"kabinet\tvan\ttot\tbron\n\t2020-01-01\t\tx\n", "kabinetten.tsv:2 kabinet is empty"},
      {"kabinet\tvan\ttot\tbron\nA\t2020-01-02\t2020-01-01\tx\n", "kabinetten.tsv:2 tot lies before van"},
      {"kabinet\ttot\tvan\tbron\n", "kabinetten.tsv:1 expected the columns kabinet van tot bron"},
      {"", "kabinetten.tsv:1 expected the columns kabinet van tot bron"}};
  for (const auto& [text, wanted] : rows) {
    texts.kabinetten = text;
    CHECK(problem_of(texts) == wanted);
    CHECK(read_facts(texts).rows.kabinetten.empty());
  }
  texts = made_fact_texts;
  texts.kabinetspartijen = "kabinet\tpartij\trol\tvan\ttot\tbron\nA\tB\tleider\t2020-01-01\t\tx\n";
  CHECK(problem_of(texts) == "kabinetspartijen.tsv:2 unknown rol \"leider\"");
  texts = made_fact_texts;
  texts.afkortingen = "soort\tnamen\tnoot\tbron\nding\tAB;Aap Beer\t\tx\n";
  CHECK(problem_of(texts) == "afkortingen.tsv:2 unknown soort \"ding\"");
  texts.afkortingen = "soort\tnamen\tnoot\tbron\nwet\tAB;Aap Beer\t\t\n";
  CHECK(problem_of(texts) == "afkortingen.tsv:2 bron is empty");
  texts = made_fact_texts;
  texts.verwant = "woorden\tnoot\tbron\naap;beer\t\t\n";
  CHECK(problem_of(texts) == "verwant.tsv:2 bron is empty");
}

TEST_CASE("a changed fact is another digest") {
  auto texts = made_fact_texts;
  CHECK(digest(texts) == digest(made_fact_texts));
  std::swap(texts.leden, texts.fracties);
  CHECK_FALSE(digest(texts) == digest(made_fact_texts));
}

TEST_CASE("a changed abbreviation is the same digest: an index knows none") {
  auto texts = made_fact_texts;
  texts.afkortingen = "";
  texts.verwant = texts.perioden = texts.zetels = "";
  CHECK(digest(texts) == digest(made_fact_texts));
}

TEST_CASE("a fractie and a ministry are found by any of their names") {
  const auto& facts = test::made_facts();
  for (const char* name : {"PvdK", "pvdk", "Partij van de Kraanvogel", "PK"})
    CHECK(facts.fractie(name)->naam == "PvdK");
  CHECK(facts.fractie("PvdX") == nullptr);
  CHECK(facts.fractie("") == nullptr);
  CHECK(facts.ministeries("veren en dijken").size() == 1);
  CHECK(facts.ministeries("VT").size() == 2);
  CHECK(facts.ministeries("").empty());
}

TEST_CASE("a person is found by the name in the orders of lists and headings") {
  using Names = std::vector<std::string>;
  const Names meeuwen = {"Dirk van der Meeuw", "Evi van der Meeuw", "Van der Meeuw"};
  struct Row {
    std::string name;
    Names expected;
    const char* why;
  };
  const Row rows[] = {
      {"meeuw van der", meeuwen, "what stands before the surname behind it; also the surname that no one is known by"},
      {"Meeuw, van der", meeuwen, "with a comma"},
      {"D.E. van der Meeuw", {"Dirk van der Meeuw"}, "initials before"},
      {"D. van der Meeuw", {"Dirk van der Meeuw"}, "fewer of them"},
      {"d van der meeuw", {"Dirk van der Meeuw"}, "without a point"},
      {"meeuw van der e.", {"Evi van der Meeuw"}, "initials behind"},
      {"meeuw, d.e. van der", {"Dirk van der Meeuw"}, "initials in between"},
      {"meeuw, dirk van der", {"Dirk van der Meeuw"}, "the first name behind"},
      {"F. van der Meeuw", {}, "initials of no one"},
      {"van der meeuw", {}, "as shown: a part of the value, no other name"},
      {"dirk van der meeuw", {}, "likewise, whole"},
      {"plas ganzeveer van de", {"Fenna Ganzeveer-van de Plas", "Ganzeveer-van de Plas"}, "a double surname turned"},
      {"f. ganzeveer-van de plas", {"Fenna Ganzeveer-van de Plas"}, "a double surname with its hyphen"},
      {"G.H. Spreeuw", {"Guus Spreeuw (G.)", "Guus Spreeuw (G.H.)"}, "initials may be fewer in the facts, too"},
      {"K. Yildiz", {"Kim Yıldız"}, "folded"},
      {"M. Ooievaar", {"Mo Ooievaar"}, "a bewindspersoon"},
      {"I. Mus", {}, "initials that no one knows"},
      {"J. Mus", {"Jo Mus"}, "and those of a namesake that are known"},
      {"J.", {}, "initials alone"},
      {"", {}, "no name"},
  };
  for_each_row(rows, [](const auto& row) {
    INFO(row.name);
    CHECK(test::made_facts().with_other_name(row.name) == row.expected);
  });
}

TEST_CASE("compiled-in names: no two fracties share one, and every row names what the tables know") {
  const auto& rows = facts::facts().rows();
  std::map<std::string, std::string> owner;
  for (const auto& fractie : rows.fracties) {
    auto names = fractie.aliassen;
    names.push_back(fractie.naam);
    for (const auto& name : names) {
      const auto [known, fresh] = owner.emplace(name_key(name), fractie.naam);
      INFO(name);
      CHECK((fresh || known->second == fractie.naam));
    }
  }
  const auto canonical = [](const std::string& name) {
    const auto* found = facts::facts().fractie(name);
    return found && found->naam == name;
  };
  std::set<std::string> unknown;
  for (const auto& lid : rows.leden)
    if (!lid.fractie.empty() && !canonical(lid.fractie)) unknown.insert(lid.fractie);
  for (const auto& partij : rows.kabinetspartijen)
    if (!canonical(partij.partij)) unknown.insert(partij.partij);
  for (const auto& ambt : rows.bewindspersonen)
    if (facts::facts().ministeries(ambt.ministerie).empty()) unknown.insert(ambt.ministerie);
  CHECK(unknown == std::set<std::string>{});
}

TEST_CASE("compiled-in people: one name of a person stands for one human") {
  std::map<std::string, std::set<std::string>> voorletters;
  const auto add = [&](const auto& rows) {
    for (const auto& row : rows)
      if (!row.voorletters.empty()) voorletters[row.persoon].insert(row.voorletters);
  };
  add(facts::facts().rows().leden);
  add(facts::facts().rows().bewindspersonen);
  for (const auto& [persoon, all] : voorletters) {
    INFO(persoon);
    CHECK(all.size() == 1);
  }
}

// The two tests below ask for every row on its first and last day, in all the ways that a publication may put it, and
// compare with a plain look at all rows: whoever is found is the only one who fits.
TEST_CASE("compiled-in members: no name joins two people") {
  const auto& leden = facts::facts().rows().leden;
  std::size_t found_some = 0;
  for (const auto& asked : leden) {
    const auto key = name_key(asked.achternaam);
    std::vector<const Lid*> namesakes;
    for (const auto& other : leden)
      if (name_key(other.achternaam) == key) namesakes.push_back(&other);
    for (const auto& day : {asked.periode.first, asked.periode.last}) {
      if (!day) continue;
      for (const auto& fractie : {asked.fractie, std::string{}}) {
        for (const auto& voorletters : {std::vector<std::string>{}, std::vector<std::string>{asked.voorletters}}) {
          std::set<std::string> fits;
          for (const auto* other : namesakes) {
            const bool same_fractie = fractie.empty() || other->fractie.empty() || other->fractie == fractie;
            const bool same_initials = voorletters.empty() ||
                                       initials(other->voorletters) == initials(voorletters[0]) ||
                                       (other->voorletters.empty() && may_be(other->voorletters, voorletters[0]));
            if (other->kamer == asked.kamer && covers(other->periode, *day) && same_fractie && same_initials)
              fits.insert(other->persoon);
          }
          const auto found = find_lid(facts::facts(), {asked.achternaam, fractie, voorletters, *day, asked.kamer});
          INFO(asked.achternaam << " (" << fractie << ") " << day->iso());
          if (found) CHECK(fits == std::set<std::string>{found->persoon});
          found_some += found ? 1u : 0u;
        }
      }
    }
  }
  CHECK(found_some > leden.size());
}

TEST_CASE("compiled-in bewindspersonen: no name joins two people") {
  const auto& all = facts::facts().rows().bewindspersonen;
  for (const auto& asked : all) {
    for (const auto& day : {asked.periode.first, asked.periode.last}) {
      if (!day) continue;
      std::set<std::string> fits;
      for (const auto& other : all)
        if (name_key(other.achternaam) == name_key(asked.achternaam) && covers(other.periode, *day) &&
            other.ambt == asked.ambt && other.ministerie == asked.ministerie)
          fits.insert(other.persoon);
      const auto found =
          find_bewindspersoon(facts::facts(), {asked.achternaam, asked.ambt, asked.ministerie, {}, *day, *day});
      INFO(asked.achternaam << " " << day->iso());
      if (fits.size() > 1) CHECK_FALSE(found.has_value());
      if (found) CHECK(found->persoon == asked.persoon);
    }
  }
}

}  // namespace kamervragen::test
