#include "searcher/near/respell.hh"

#include <catch2/catch.hpp>

#include "searcher/query/printer.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace near;

TEST_CASE("what may be spelt otherwise is listed in order and once") {
  const std::vector<std::tuple<std::string, std::string>> rows = {
      {"Zorg zorg titel:zorg", "zorg titel:zorg"},
      {"\"de Wet\" huis NEAR/3 vraag", "de wet huis vraag"},
      {"=zorg =\"de wet\" toesl* -huis", ""},
      {"indiener:omtzigt fractie:=\"Groen Links\" -minister:kaag", "indiener:omtzigt fractie:Groen Links"},
      {"dagen:22.. jaar:2019 nummer:2019Z15244 is:te-laat", ""},
      {"zorg OR (wet -huis)", "zorg wet"},
  };
  dutch::Analyser analyser;
  for (const auto& [query, expected] : rows) {
    INFO(query);
    std::string found;
    for (const auto& one : near::spellings(parsed(query), analyser))
      found.append(found.empty() ? "" : " ").append(one.part).append(one.part.empty() ? "" : ":").append(one.text);
    CHECK(found == expected);
  }
}

TEST_CASE("words and values are replaced where they stand") {
  const Respelling respelling = {{{.text = "wet"}, "weg"},
                                 {{.text = "zorgwet"}, "zorg wet"},
                                 {{.part = "titel", .text = "wet"}, "web"},
                                 {{.label = true, .part = "indiener", .text = "kag"}, "Kaag"}};
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      {"Wet huis", "weg huis", ""},
      {"\"de wet-wijziging\"", "\"de weg-wijziging\"", "what stands between the words stays"},
      {"titel:wet", "titel:web", "a part has its own"},
      {"zorgwet", "zorg wet", "two words of one"},
      {"zorgwet huis -fiets", "zorg wet huis -fiets", "among their neighbours"},
      {"huis OR zorgwet", "huis OR (zorg wet)", "as one of several"},
      {"\"de zorgwet\"", "\"de zorg wet\"", "in a phrase"},
      {"zorgwet NEAR/3 huis", "zorgwet NEAR/3 huis", "not at a distance: that is of two words"},
      {"wet NEAR/3 huis", "weg NEAR/3 huis", ""},
      {"=wet", "=wet", "exactly this form"},
      {"indiener:kag minister:kag", "indiener:Kaag minister:kag", "a value of that field"},
      {"indiener:=kag", "indiener:=kag", "not as a whole value"},
  };
  dutch::Analyser analyser;
  for (const auto& [query, expected, why] : rows) {
    INFO(query << " (" << why << ")");
    const auto tree = near::respelt(parsed(query), respelling, analyser);
    CHECK(query::canonical(tree) == expected);
    CHECK(parsed(query::canonical(tree)) == tree);
  }
}

TEST_CASE("words side by side are made one") {
  const std::vector<std::tuple<std::string, std::vector<std::string>>> rows = {
      {"strafb lad", {"strafblad"}},
      {"een strafb lad", {"eenstrafb lad", "een strafblad"}},
      {"titel:(strafb lad)", {"titel:strafblad"}},
      {"titel:strafb lad", {}},
      {"=strafb lad", {}},
      {"strafb OR lad", {}},
      {"strafb jaar:2019 lad", {}},
  };
  dutch::Analyser analyser;
  for (const auto& [query, expected] : rows) {
    INFO(query);
    std::vector<std::string> found;
    for (const auto& joined : near::joined_neighbours(parsed(query), analyser))
      found.push_back(query::canonical(joined.tree));
    CHECK(found == expected);
  }
}

}  // namespace kamervragen::test
