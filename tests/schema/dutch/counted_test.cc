// The count of a word is that of the forms that a reader would list for it: tests/data/dutch/counted.tsv, weighed by
// the records that have each form.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "schema/dutch/analyser.hh"

namespace kamervragen::dutch {
namespace {

std::map<std::string, std::string> table(const std::string& name) {
  std::ifstream in(std::string(KAMERVRAGEN_SOURCE) + "/tests/data/dutch/" + name);
  std::map<std::string, std::string> out;
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (line[0] != '#' && tab != std::string::npos) out.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return out;
}

}  // namespace

TEST_CASE("a frequent word counts the forms that a reader lists for it, within a hundredth") {
  constexpr std::size_t rows_wanted = 300, most_off = 100;  // one part in so many
  const auto records = table("frequent_words.tsv");
  const auto counted = table("counted.tsv");
  REQUIRE(counted.size() >= rows_wanted);

  Analyser analyser;
  std::map<std::string, std::set<std::string>> by_stem;
  for (const auto& [word, count] : records) by_stem[analyser.stem(word)].insert(word);
  const auto weight = [&](const std::set<std::string>& words) {
    std::size_t sum = 0;
    for (const auto& word : words) sum += std::stoul(records.at(word));
    return sum;
  };
  for (const auto& [word, listed] : counted) {
    std::istringstream forms(listed);
    const std::set<std::string> wanted{std::istream_iterator<std::string>(forms), {}};
    const auto& found = by_stem[analyser.stem(word)];
    std::set<std::string> off;
    std::ranges::set_symmetric_difference(wanted, found, std::inserter(off, off.end()));
    INFO(word << ": " << listed);
    CAPTURE(off);
    CHECK(weight(off) * most_off <= weight(wanted));
  }
}

TEST_CASE("no count takes in what is another word") {
  const std::pair<const char*, const char*> apart[] = {
      {"gegevens", "geven"},  {"laatste", "laten"},       {"later", "laten"},
      {"ouderen", "ouders"},  {"jongeren", "jong"},       {"vrijwilligers", "vrijwillig"},
      {"leger", "leeg"},      {"vinkje", "vangen"},       {"data", "datum"},
      {"geld", "geldt"},      {"handel", "handelt"},      {"bezit", "bezien"},
      {"nam", "nemen"},       {"pas", "passen"},          {"zo'n", "zon"},
      {"warmte", "warm"},     {"bijlagen", "bijliggen"},  {"zoals", "zoal"},
      {"soms", "som"},        {"waren", "waar"},          {"overwegend", "overweg"},
      {"piloten", "pilots"},  {"bijen", "bij"},           {"genen", "geen"},
      {"volgende", "volgen"}, {"voldoende", "voldoen"},   {"verschillende", "verschil"},
      {"goederen", "goed"},   {"uitbraken", "uitbreken"}, {"gevangenen", "vangen"},
      {"weging", "wegen"},    {"geert", "geren"},
  };
  Analyser analyser;
  for (const auto& [a, b] : apart) {
    CAPTURE(a, b);
    CHECK(analyser.stem(a) != analyser.stem(b));
  }
}

TEST_CASE("forms that no rule of endings joins are one word") {
  const std::pair<const char*, const char*> joined[] = {
      {"crises", "crisis"},
      {"bases", "basis"},
      {"fora", "forum"},
      {"doktoren", "dokter"},
      {"motoren", "motor"},
      {"afgeschaft", "afschaffen"},
      {"opgeheven", "opheffen"},
      {"bevolen", "bevelen"},
      {"gespoten", "spuiten"},
      {"meegestemd", "meestemmen"},
      {"ontzorgd", "ontzorgen"},
      {"faciliteer", "faciliteren"},
      {"mkb'ers", "mkb"},
      {"zzp'er", "zzp"},
      {"zzpers", "zzp"},
      {"komen", "komt"},
      {"geweldsaanwendingen", "geweldsaanwending"},
      {"deelt", "delen"},
      {"stelt", "stellen"},
      {"speelt", "spelen"},
      {"voert", "voeren"},
      {"uren", "uur"},
      {"muren", "muur"},
      {"krachten", "kracht"},
      {"aangeboden", "aanbieden"},
      {"gedwongen", "dwingen"},
      {"opgetreden", "optreden"},
      {"kleinere", "klein"},
      {"religieuze", "religieus"},
      {"specifieker", "specifiek"},
      {"rechtstaat", "rechtsstaat"},
      {"examinatoren", "examinator"},
      {"piloten", "piloot"},
      {"moslims", "moslim"},
      {"produktie", "productie"},
      {"akties", "actie"},
      {"kommissie", "commissie"},
      {"insekten", "insect"},
      {"A4'tje", "A4"},
  };
  Analyser analyser;
  for (const auto& [a, b] : joined) {
    CAPTURE(a, b);
    CHECK(analyser.stem(a) == analyser.stem(b));
  }
}

TEST_CASE("who asks for a part means it") {
  struct Row {
    const char* word;
    std::vector<std::string> parts;
    const char* why;
  };
  const Row rows[] = {
      {"stikstofdepositie", {"stikstof", "depositie"}, "stikstof is no stof"},
      {"landbouwgrond", {"landbouw", "grond"}, "landbouw is no bouw"},
      {"kennisdiefstal", {"kennis", "diefstal"}, "diefstal is no stal"},
      {"informeerde", {}, "no eer"},
      {"exploiteerden", {}, "no eer in a form that no root explains"},
      {"tractoren", {}, "no toren"},
      {"belastingkantoren", {"belasting", "kantoor"}, "no kant"},
      {"opiniestukken", {"opinie", "stuk"}, "no tuk behind a linking s"},
      {"bloedtransfusies", {"bloed"}, "no fusie"},
      {"mishandelen", {}, "no deel"},
      {"burgeroorlog", {"burger", "oorlog"}, "a war"},
      {"oorlogsmisdaden", {"oorlog", "misdaad"}, "with its link"},
      {"hartpatienten", {"hart", "patient"}, "a heart, in front"},
      {"tandarts", {"tand", "arts"}, "a tooth"},
      {"weerstand", {}, "no tand at the end"},
      {"mondzorg", {"mond", "zorg"}, "a mouth"},
      {"nierpatienten", {"nier", "patient"}, "a kidney"},
      {"wisselkoersen", {"wissel", "koers"}, "a rate"},
      {"waterkeringen", {"water"}, "a barrier; kering alone is no part"},
      {"troonrede", {"troon"}, "a speech"},
      {"hoofdkantoor", {"kantoor"}, "hoofd parts it and is not meant"},
      {"watersnoodramp", {"watersnood", "water", "ramp"}, "no snood"},
      {"strafbaarstelling", {"strafbaar"}, "no telling"},
      {"veehouderij", {"vee", "houderij"}, "no rij"},
      {"wetenschappers", {}, "no pers"},
  };
  Analyser analyser;
  for (const auto& row : rows) {
    INFO(row.word << ": " << row.why);
    CHECK(analyser.parts(row.word) == row.parts);
  }
}

}  // namespace kamervragen::dutch
