// What each construct of the query language finds, on records small enough to read.
#include <algorithm>

#include <catch2/catch.hpp>

#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace match;

namespace {

std::vector<Kamervraag> compile_sample() {
  std::vector<Kamervraag> out;
  auto& a = out.emplace_back(record("2019Z00001", "Vergunningen voor stikstof", "2019-07-18"));
  a.vragen = {vraag(1, "Kent u de wet dual-use?"), vraag(2, "Hoeveel huizen zijn er gebouwd?")};
  a.antwoorden = {antwoord(1, "Ja, de F-35 valt eronder.")};
  a.indieners = {{"Jasper van Dijk", "SP", ""}};
  a.ministers = {{"minister", "Kaag", "Buitenlandse Handel en Ontwikkelingssamenwerking", "Sigrid Kaag", "", ""}};
  a.onderwerpen = {"Economie | ICT"};
  answer_on(a, "2019-09-10");  // 54 days

  auto& b = out.emplace_back(record("2019Z00002", "Toeslagenouders", "2019-09-30"));
  b.vragen = {vraag(1, "Is de camera uit het verre China bekend?")};
  b.indieners = {{"Jimmy Dijk", "SP", ""}, {"Omtzigt", "CDA", "Pieter Omtzigt"}};
  b.mededelingen = {{MededelingSoort::uitstel, "Beantwoording is uitgesteld.", Date::of(2019, 10, 20), {}}};
  b.uitgesteld = true;
  b.status = Status::uitgesteld;

  auto& c = out.emplace_back(record("2020Z00003", "De coöperatie van Yeşilgöz", "2020-01-15"));
  c.vragen = {vraag(1, "Eerste zin over stikstof."), vraag(2, "Tweede zin: vergunning.")};
  c.kamer = Kamer::eerste;
  c.status = Status::ingetrokken;

  auto& d = out.emplace_back(record("2020Z00004", "Zonder datum"));
  d.ingezonden.reset();
  d.publicaties = {{PublicatieId::parse("ah-tk-20192020-77").value(), PublicatieSoort::antwoord, Date::of(2020, 2, 1)}};

  auto& e = out.emplace_back(record("2020Z00005", "Nieuwe toeslag", "2020-02-20"));
  e.vragen = {vraag(1, "Huis aan huis.")};
  return out;
}

const std::string a = "2019Z00001", b = "2019Z00002", c = "2020Z00003", d = "2020Z00004", e = "2020Z00005";
using Nummers = std::vector<std::string>;

struct CompileRow {
  std::string query;
  Nummers expected;
  std::string why;
};

const std::vector<CompileRow> rows = {
    {"", {a, b, c, d, e}, "no words means everything"},
    {"vergunning", {a, c}, "any inflection, in any part"},
    {"=vergunning", {c}, "as written only"},
    {"=\"de wet\"", {a}, "an exact phrase"},
    {"HUIS", {a, e}, "huizen and huis are one word; case never matters"},
    {"cooperatie", {c}, "accents never matter"},
    {"yesilgoz", {c}, "nor do those that Dutch stemmers do not know"},
    {"stikstof vergunning", {a, c}, "side by side is AND"},
    {"\"stikstof vergunning\"", {}, "a phrase does not cross from one vraag to the next"},
    {"\"vergunningen voor stikstof\"", {a}, "a phrase in a title"},
    {"zin NEAR/100 vergunning", {c}, "within the same vraag"},
    {"eerste NEAR/100 vergunning", {}, "NEAR does not cross from one vraag to the next"},
    {"camera NEAR/4 china", {b}, "four places apart"},
    {"china NEAR/4 camera", {b}, "in either order"},
    {"camera NEAR/3 china", {}, "but no further"},
    {"huis NEAR/2 huis", {e}, "two occurrences, not one taken twice"},
    {"huizen NEAR/5 huizen", {e}, "so a single one is not near itself"},
    {"\"huis aan huis\"", {e}, "a phrase that repeats a word"},
    {"toeslag*", {b, e}, "words that begin so"},
    {"toeslag", {b, e}, "a part of a compound"},
    {"ouder toeslagen", {b}, "both parts of one, in any inflection"},
    {"+toeslag", {e}, "the word itself"},
    {"+toeslagen", {e}, "in any inflection"},
    {"titel:toeslag", {b, e}, "in the part that is asked for"},
    {"vraag:toeslag", {}, "and nowhere else"},
    {"\"toeslag ouders\"", {}, "a phrase is of whole words"},
    {"toeslagen ouders", {b}, "parts typed apart"},
    {"verre -toeslag", {}, "what is left out is so with its compounds"},
    {"verre -+toeslag", {b}, "or without them"},
    {"toeslagen*", {b}, "as written"},
    {"titel:stikstof", {a}, "one part"},
    {"vraag:stikstof", {c}, "another part"},
    {"vraag:f35", {}, "not in the questions"},
    {"F-35", {a}, "codes as people write them"},
    {"dual-use", {a}, "a hyphenated word is a phrase"},
    {"stikstof OR camera", {a, b, c}, "either"},
    {"stikstof -vergunning", {}, "without"},
    {"-stikstof", {b, d, e}, "without, alone: of everything"},
    {"(camera OR wet) -indiener:omtzigt", {a}, "grouping"},
    {"indiener:dijk", {a, b}, "a label by one of its words"},
    {"indiener:\"jasper van dijk\"", {a}, "by several, in order"},
    {"indiener:\"dijk jasper\"", {}, "not in another order"},
    {"indiener:=dijk", {}, "the whole value only"},
    {"indiener:=\"pieter omtzigt\"", {b}, "the whole value: the person's name"},
    {"onderwerp:economie", {a}, "a theme finds its sub-topics"},
    {"onderwerp:=economie", {a}, "since it is a value itself"},
    {"onderwerp:\"economie | ict\"", {a}, "punctuation aside"},
    {"minister:nobody", {}, "a value that does not occur is no error"},
    {"nummer:2019z00001", {a}, "a key, case aside"},
    {"publicatie:KV-TK-2019z00001", {a}, "as published, case aside"},
    {"publicatie:kv-tk-2019", {}, "a key is compared whole"},
    {"dagen:22..", {a}, "an open range leaves out what has no value"},
    {"dagen:..100", {a}, "at the lower end too"},
    {"dagen:54", {a}, "a single number"},
    {"dagen:0..53", {}, "both ends count"},
    {"ingezonden:2019", {a, b}, "a year"},
    {"ingezonden:2019-07..2019-09", {a, b}, "months, both included"},
    {"ingezonden:..2019-07-18", {a}, "open below: without those that have no date"},
    {"ingezonden:2020-01-15..", {c, e}, "open above"},
    {"ingezonden:2020-01-15", {c}, "a day"},
    {"jaar:2019", {a, b}, "a number by its term"},
    {"jaar:2020..", {c, e}, "and by its range"},
    {"is:open", {b, d, e}, "neither answered nor withdrawn"},
    {"is:uitgesteld", {b}, "an uitstelbericht came"},
    {"-vraag:stikstof kamer:tweede", {a, b, d, e}, "a Not among filters"},
    {"kamer:eerste OR camera", {b, c}, "filters and words as alternatives"},
};

}  // namespace

TEST_CASE("each construct of the query language finds what it says") {
  MadeIndex made(compile_sample());
  for (const auto& [query, expected, why] : rows) {
    INFO(query << " (" << why << ")");
    auto found = made.found(query);
    std::ranges::sort(found);
    CHECK(found == expected);
  }
}

TEST_CASE("too late is decided against the reference date") {
  MadeIndex made(compile_sample());
  // a: answered after 54 days. b: asked on 30 September, with an uitstelbericht. e: asked on 20 February.
  const auto [date, expected, why] = GENERATE(table<std::string, Nummers, std::string>({
      {"2019-11-11", {a}, "42 days after b is not more than 42"},
      {"2019-11-12", {a, b}, "43 days after b"},
      {"2020-03-12", {a, b}, "21 days after e"},
      {"2020-03-13", {a, b, e}, "22 days after e; c was withdrawn, d has no date"},
  }));
  INFO(why);
  auto found = made.found("is:te-laat", {.reference_date = Date::from_iso(date)});
  std::ranges::sort(found);
  CHECK(found == expected);
}

TEST_CASE("the reference date is the newest in the index, and stands in the answer where it matters") {
  MadeIndex made(compile_sample());
  CHECK(made.answer("is:te-laat").reference_date == Date::of(2020, 2, 20));
  CHECK_FALSE(made.answer("is:open").reference_date.has_value());
  CHECK(made.answer("wet OR -is:te-laat").reference_date.has_value());
}

TEST_CASE("with match any, words side by side are alternatives and filters still narrow") {
  MadeIndex made(compile_sample());
  const std::vector<CompileRow> any = {
      {"camera wet", {a, b}, "either word"},
      {"camera wet jaar:2019 fractie:cda", {b}, "filters stay required"},
      {"camera wet -indiener:omtzigt", {a}, "so does what is left out"},
      {"(camera OR wet) toeslag", {a, b, e}, "a group of words is a word"},
      {"-(eerste vergunning) stikstof", {a}, "a Not keeps its meaning"},
      {"kamer:tweede jaar:2020", {e}, "filters alone are not widened"},
  };
  for (const auto& [query, expected, why] : any) {
    INFO(query << " (" << why << ")");
    auto found = made.found(query, {.match_any = true});
    std::ranges::sort(found);
    CHECK(found == expected);
  }
}

TEST_CASE("a prefix of more than a thousand words is refused, with their number") {
  auto many = record("2019Z00001", "Veel woorden");
  std::string text;
  const auto letters = [](int n) {
    return std::string{static_cast<char>('a' + n / 26 % 26), static_cast<char>('a' + n % 26)};
  };
  for (int i = 0; i < 1200; ++i) text += "verg" + letters(i / 26) + letters(i) + " ";
  many.vragen = {vraag(1, text)};
  MadeIndex made({many});
  const auto refused = finder::search(made.index(), parsed("verg*"), {});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().exit() == Exit::usage);
  CHECK(refused.error().name() == "too-many-words");
  CHECK_THAT(refused.error().message(), Catch::Contains("1200"));
  CHECK(made.found("vergaa*").size() == 1);
}

TEST_CASE("a value that is longer than a term is still found by its last word") {
  auto long_name = record("2019Z00001", "Lange naam");
  std::string value;
  for (int i = 0; i < 40; ++i) value += "onderdeel" + std::to_string(i) + " ";
  long_name.ministers = {{"minister", "Kaag", value + "slotwoord", "", "", ""}};
  MadeIndex made({long_name});
  CHECK(made.found("ministerie:slotwoord").size() == 1);
  CHECK(made.found("ministerie:=\"" + value + "slotwoord\"").size() == 1);
}

TEST_CASE("match any is a tree of its own, which prints as alternatives") {
  const auto [query, expected] = GENERATE(table<std::string, std::string>({
      {"aa bb", "aa OR bb"},
      {"aa (bb OR cc)", "aa OR bb OR cc"},
      {"aa status:open bb", "(aa OR bb) status:open"},
      {"aa -bb -cc", "aa -bb -cc"},
      {"status:x jaar:2019", "status:x jaar:2019"},
      {"(aa bb) OR cc", "aa OR bb OR cc"},
      {"-(aa bb)", "-(aa bb)"},
  }));
  CHECK(query::canonical(query::any_words(parsed(query))) == expected);
}

}  // namespace kamervragen::test
