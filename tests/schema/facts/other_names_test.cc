// Other names of a thing: a table of what is asked and found, and what must hold for every row that is compiled in.
#include "schema/facts/other_names.hh"

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/dutch/analyser.hh"
#include "tests/made_facts.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
using namespace facts;

namespace {

using Names = std::vector<std::string>;

Names written(const std::string& text) {
  dutch::Analyser analyser;
  Names out;
  for (const auto& token : analyser.words(dutch::normalise(text))) out.push_back(token.written);
  return out;
}

struct NameRow {
  std::string asked;
  Names expected;
  const char* why;
};

const Names justitie{"JenV", "VenJ", "Justitie en Veiligheid", "Veiligheid en Justitie"};

Names without(Names names, const std::string& name) {
  std::erase(names, name);
  return names;
}

}  // namespace

TEST_CASE("a name finds the other names of the same thing, and nothing else does") {
  const NameRow rows[] = {
      {"UWV", {"Uitvoeringsinstituut Werknemersverzekeringen"}, "an abbreviation"},
      {"uitvoeringsinstituut werknemersverzekeringen", {"UWV"}, "the full name, in lower case"},
      {"U.W.V.",
       {"UWV", "Uitvoeringsinstituut Werknemersverzekeringen"},
       "letters with dots are not what it looks for"},
      {"A.O.W", {"AOW", "Algemene Ouderdomswet"}, "the last dot left out"},
      {"lnv",
       {"LVVN", "Landbouw, Natuur en Voedselkwaliteit", "Landbouw, Natuurbeheer en Visserij",
        "Landbouw, Visserij, Voedselzekerheid en Natuur"},
       "a ministry by an old abbreviation; its names are in another table"},
      {"Veiligheid en Justitie", without(justitie, "Veiligheid en Justitie"), "a ministry by an old name"},
      {"JenV", without(justitie, "JenV"), "without Justitie, an ordinary word"},
      {"Justitie", {}, "which finds nothing itself"},
      {"EL&I",
       {"EZ", "EZK", "Economische Zaken", "Economische Zaken en Klimaat", "Economische Zaken, Landbouw en Innovatie"},
       "a mark within"},
      {"VRO", {"Volkshuisvesting en Ruimtelijke Ordening"}, "one line, but not the department that VROM was"},
      {"BuZa", {"BZ", "Buitenlandse Zaken"}, "an abbreviation that the table of ministeries lacks"},
      {"inspectie-szw", {"NLA", "Nederlandse Arbeidsinspectie", "iSZW", "Arbeidsinspectie"}, "a hyphen for the space"},
      {"algemene inlichtingen en veiligheidsdienst", {"AIVD", "Binnenlandse Veiligheidsdienst"}, "no hyphen"},
      {"pgb’s", {"persoonsgebonden budgetten"}, "a curly apostrophe; singular and plural are two rows"},
      {"pgb", {"persoonsgebonden budget"}, ""},
      {"NATO", {"NAVO", "Noord-Atlantische Verdragsorganisatie"}, "another language"},
      {"Den Haag", {"'s-Gravenhage"}, "a place"},
      {"gravenhage", {"Den Haag"}, "as the analyser reads 's-Gravenhage"},
      {"F35", {"JSF", "Joint Strike Fighter"}, "a code"},
      {"turkiye", {"Turkije"}, "accents left out"},
      {"om", {}, "an ordinary word"},
      {"npo", {}, "two meanings"},
      {"het UWV", {}, "more than the name"},
      {"werknemersverzekeringen", {}, "less than the name"},
      {"werknemersverzekeringen uitvoeringsinstituut", {}, "another order"},
      {"uwvs", {}, "no name is found by its stem"},
      {"zwrtlov", {}, "unknown"},
      {"", {}, "nothing"}};
  for_each_row(rows, [](const auto& row) {
    INFO(row.asked);
    CHECK(other_names(written(row.asked)) == row.expected);
  });
}

TEST_CASE("the rows are those of the tables, a ministry's full names by its abbreviations") {
  const OtherNames names(test::made_facts().rows());
  const NameRow rows[] = {
      {"BenV", {"VenD", "BruVe", "Veren en Dijken", "Bruggen en Veren"}, "Ponten has no abbreviation"},
      {"veren en dijken", {"BenV", "VenD", "BruVe", "Bruggen en Veren"}, ""},
      {"Ponten", {}, "one line, no abbreviation"},
      {"VT", {}, "an abbreviation that no row has"},
      {"Rijksdienst voor Ponten", {"RVP"}, ""},
      {"Rijksdienst voor Ponten en Veren", {"RPV"}, "a name that begins with another"}};
  for_each_row(rows, [&](const auto& row) {
    INFO(row.asked);
    CHECK(names.of(written(row.asked)) == row.expected);
  });
  CHECK(names.longest("rijksdienst") == 5);
  CHECK(OtherNames(FactRows{}).of(Names{"benv"}).empty());
  CHECK(OtherNames(FactRows{}).longest("rijksdienst") == 0);
}

TEST_CASE("a name is found by its words, whatever sign it begins with") {
  const OtherNames names(std::vector<std::vector<std::string>>{{"'s-Gravenhage", "Den Haag"},
                                                               {"L'Aquila", "aardbevingsstad"},
                                                               {"U.W.V.", "uitkeringen"},
                                                               {"Çelik", "celikken"},
                                                               {"ex-lid", "oudlid"},
                                                               {"5 G", "vijfde generatie"},
                                                               {"-", "streep"},
                                                               {"€ 5", "vijf euro"}});
  for (const auto* name : {"'s-Gravenhage", "L'Aquila", "U.W.V.", "Çelik", "ex-lid", "5 G", "Den Haag", "€ 5"}) {
    INFO(name);
    const auto words = written(name);
    REQUIRE(!words.empty());
    CHECK(names.of(words).size() == 1);
    CHECK(words.size() <= names.longest(words[0]));
  }
}

TEST_CASE("names are read by several threads at once") {
  std::vector<std::vector<std::string>> groups;
  for (char c = 'a'; c <= 'z'; ++c) groups.push_back({std::string(3, c), std::string("x") + c, std::string(4, c)});
  const OtherNames names(groups);
  std::vector<std::size_t> found(4);
  std::vector<std::jthread> threads;
  for (auto& count : found)
    threads.emplace_back([&names, &count] {
      for (char c = 'a'; c <= 'z'; ++c) count += names.of(Names{std::string(3, c)}).size();
    });
  threads.clear();
  for (const auto count : found) CHECK(count == 2 * 26);
}

TEST_CASE("every compiled name stands in one group, whose names all find each other") {
  const auto& rows = facts::facts().rows().afkortingen;
  CHECK(rows.size() >= 300);
  std::size_t longest = 0, longest_of_letters = 0;
  std::set<std::string> before;
  for (const auto& row : rows) {
    INFO(row.namen.at(0));
    auto group = other_names(written(row.namen.at(0)));
    group.push_back(row.namen[0]);
    CHECK(group.size() >= 2);
    for (const auto& name : row.namen) CHECK(std::ranges::count(group, name) == 1);
    if (row.soort != "ministerie") CHECK(group.size() == row.namen.size());
    std::ranges::sort(group);
    for (const auto& name : group) {
      INFO(name);
      const auto words = written(name);
      longest = std::max(longest, words.size());
      longest_of_letters = std::max(longest_of_letters, longest_name(words[0]));
      CHECK(words.size() <= longest_name(words[0]));
      CHECK(std::ranges::any_of(words,
                                [](const auto& word) { return word.size() > 1; }));  // letters alone may be initials
      CHECK(before.insert(name).second);
      auto seen = other_names(words);
      CHECK(std::ranges::count(seen, name) == 0);
      seen.push_back(name);
      std::ranges::sort(seen);
      CHECK(seen == group);
    }
  }
  CHECK(longest == longest_of_letters);
}

}  // namespace kamervragen::test
