#include "schema/dutch/analyser.hh"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/rows.hh"

namespace kamervragen::test {
using namespace dutch;

namespace {

std::string written(Analyser& analyser, const std::string& text) {
  std::string out;
  for (const auto& token : analyser.words(normalise(text))) out += (out.empty() ? "" : " ") + token.written;
  return out;
}

}  // namespace

TEST_CASE("a word is read alike with a mark behind it, which keeps it from the short way") {
  const std::vector<std::string> words = {"de", "Wet", "een",   "zzp", "afspraken", "CO",    "natura",
                                          "ex", "van", "INNEN", "kst", "dual",      "covid", "plus"};
  const std::vector<std::string> between = {" ",  ", ", ". ",  "; ",   " (", ") ", "/",
                                            "\n", "…",  " – ", ": \"", "? ", "-x"};
  std::mt19937 random(20261130);
  const auto one_of = [&](const auto& list) -> const std::string& { return list[random() % list.size()]; };
  Analyser analyser;
  for (int round = 0; round < 2000; ++round) {
    std::string plain, marked;
    for (int i = 0; i < 6; ++i) {
      const auto& word = one_of(words);
      const auto& sign = one_of(between);
      plain += word + sign;
      marked += word + "\u0327" + sign;
    }
    INFO(plain);
    REQUIRE(written(analyser, plain) == written(analyser, marked));
  }
}

TEST_CASE("texts break into words as people write them") {
  Analyser analyser;
  struct Row {
    const char *text, *words, *why;
  };
  const Row rows[] = {
      {"De «Wet» van 18 juli 2019.", "de wet van 18 juli 2019", "guillemets and full stops are no words"},
      {"F-35, F35 en F-35's", "f35 f35 en f35's", "a code with a hyphen is the code without"},
      {"CO₂ en CO2, CO₂-uitstoot, CO2uitstoot, CO2eq", "co2 en co2 co2 uitstoot co2 uitstoot co2eq",
       "a lowered digit is a digit, and a word behind a code a word"},
      {"35 m², 12 km³, covid² en Unie³", "35 m2 12 km3 covid en unie",
       "a raised digit is one behind a length, else it refers to a note"},
      {"5 G en 5G, 5 Gb en 15 G", "5g en 5g 5 gb en 15 g", "a generation of networks"},
      {"50+, 50PLUS, 50-plus, 50-plussers en 2+2", "50plus 50plus 50plus 50plussers en 2 2", "who is older"},
      {"de c.a.o., een b.v. of n.v. (m.e.r.) i.v.m. iets.", "de cao een bv of nv mer ivm iets",
       "letters apart by points are one word"},
      {"J.P. Donner; www.a.nl; plan a. Punt b.", "j p donner www a nl plan a punt b",
       "initials, addresses and the ends of sentences are not"},
      {"MH-17, MH17", "mh17 mh17", "two letters"},
      {"covid-19 COVID19 natura2000", "covid 19 covid 19 natura 2000", "a word with a number is two words"},
      {"COP-26 COP26 NPO1", "cop26 cop26 npo1", "three letters are a code"},
      {"kst-35300-VI-12", "kst 35300 vi 12", "the parts of an id"},
      {"D66 en D’66", "d66 en d66", "the apostrophe of D'66 says nothing"},
      {"'s-Gravenhage ’s-Hertogenbosch", "gravenhage hertogenbosch", "the s is often left out"},
      {"'s avonds", "s avonds", "no name"},
      {"e-mail E-mailadres email e-health", "email emailadres email e health", "email has lost its hyphen"},
      {"auto's auto’s", "auto's auto's", "both apostrophes are one"},
      {"dossier 35 261 en 36\u00a0200", "dossier 35261 en 36200", "a dossier number is one word, NBSP or not"},
      {"1.000.000 euro en 2,5 procent", "1000000 euro en 2,5 procent", "thousands and decimals"},
      {"vraag 4,5,7", "vraag 4 5,7", "a row of numbers is no decimal"},
      {"2019Z15244", "2019z15244", "a vraagnummer is one word"},
      {"dual-use-verordening", "dual use verordening", "hyphens part words"},
      {"Yeşilgöz Lâçin één coöperatie", "yesilgoz lacin een cooperatie", "accents aside"},
      {"co\u00f6peratie coo\u0308peratie", "cooperatie cooperatie", "composed or not"},
      {"Ĳsselmeer IJsselmeer", "ijsselmeer ijsselmeer", "the ligature"},
      {"vergun\u00adning", "vergunning", "soft hyphens are not there"},
      {"Ørsted straße Łódź", "orsted strasse lodz", "letters that do not decompose"},
      {"!!! … –", "", "no words at all"},
      {"", "", "nothing"},
  };
  for_each_row(rows, [&](const auto& row) {
    INFO(row.text);
    CHECK(written(analyser, row.text) == row.words);
  });
}

TEST_CASE("inflections meet, other words do not") {
  Analyser analyser;
  const std::pair<const char*, const char*> meet[] = {
      {"huis", "huizen"},       {"bedrijf", "bedrijven"},  {"man", "mannen"},
      {"baas", "bazen"},        {"foto", "foto's"},        {"vergunning", "vergunningen"},
      {"toeslag", "toeslagen"}, {"gemeente", "gemeenten"}, {"groen", "groene"},
      {"lid", "leden"},         {"stad", "steden"},        {"kind", "kinderen"},
      {"auto", "auto's"},       {"F-35", "F35's"}};
  for (const auto& [a, b] : meet) {
    INFO(a << " " << b);
    CHECK(analyser.words(normalise(a)).at(0).stem == analyser.words(normalise(b)).at(0).stem);
  }
  const std::pair<const char*, const char*> apart[] = {{"minister", "mini"},  {"gemeente", "meen"},
                                                       {"gezondheid", "zon"}, {"D66", "D6"},
                                                       {"35300", "35330"},    {"huis", "huid"}};
  for (const auto& [a, b] : apart) {
    INFO(a << " " << b);
    CHECK(analyser.words(normalise(a)).at(0).stem != analyser.words(normalise(b)).at(0).stem);
  }
}

TEST_CASE("a compound is made of words as they stand in it") {
  struct Row {
    const char* word;
    std::vector<std::string> pieces;
    const char* why;
  };
  const Row rows[] = {
      {"toeslagenouders", {"toeslagen", "ouders"}, "as they stand in it"},
      {"gezondheidszorg", {"gezondheid", "zorg"}, "without the letters that link them"},
      {"woningbouwplan", {"woningbouw", "plan"}, "the largest"},
      {"akkerbouw", {"akker"}, "as the tables tell"},
      {"water", {}, "no compound"},
      {"xyzzyx", {}, "no word"},
      {"", {}, "nothing"},
  };
  Analyser analyser;
  for_each_row(rows, [&](const auto& row) {
    INFO(row.word << ": " << row.why);
    CHECK(analyser.pieces(row.word) == row.pieces);
  });
}

TEST_CASE("offsets are those of the text, on character borders, in order") {
  Analyser analyser;
  std::mt19937 random(7);
  const std::string pieces[] = {"é", "'", "’", "-", " ", "a", "Z", "9", "35", " 261", ".", ",", "ş", "\n", "ĳ", "«"};
  for (int round = 0; round < 2000; ++round) {
    std::string raw;
    for (unsigned i = 0; i < random() % 24; ++i) raw += pieces[random() % std::size(pieces)];
    const auto text = normalise(raw);
    std::size_t behind = 0;
    for (const auto& token : analyser.words(text)) {
      INFO(text);
      REQUIRE(token.begin >= behind);
      REQUIRE(token.end > token.begin);
      REQUIRE(token.end <= text.size());
      REQUIRE((static_cast<unsigned char>(text[token.begin]) & 0xC0) != 0x80);
      REQUIRE((token.end == text.size() || (static_cast<unsigned char>(text[token.end]) & 0xC0) != 0x80));
      REQUIRE_FALSE(token.written.empty());
      REQUIRE_FALSE(token.stem.empty());
      behind = token.end;
    }
  }
}

TEST_CASE("normalising is done once, and repairs what is no UTF-8") {
  for (const std::string text :
       {"één", "coo\u0308peratie", "a\u00a0b", "a\xff\xfe b", "\xed\xa0\x80", "a\tb\r\nc", "\xef\xbb\xbfx"}) {
    const auto once = normalise(text);
    CHECK(normalise(once) == once);
  }
  CHECK(normalise("a\xff"
                  "b") ==
        "a\uFFFD"
        "b");
  CHECK(normalise("a\u00a0b\u00adc") == "a bc");
  CHECK(normalise("de \u202enegen\u202c, \u2068Kaag\u2069") == "de negen, Kaag");
}

TEST_CASE("any bytes give words without harm") {
  Analyser analyser;
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 64, '\0');
    for (auto& c : bytes) c = static_cast<char>(random());
    CHECK_NOTHROW(analyser.words(normalise(bytes)));
    CHECK_NOTHROW(fold(bytes));
  }
}

}  // namespace kamervragen::test
