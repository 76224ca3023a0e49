// People's own text as a query: titles, questions and headlines, as they are written and pasted.
#include <string>

#include <catch2/catch.hpp>

#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
namespace {

struct TextRow {
  std::string_view text, canonical, remarks, why;
};
constexpr TextRow running_texts[] = {
    {"Het bericht: toezicht faalt", "Het bericht toezicht faalt", "", "a colon before a space"},
    {"Het artikel 3:305a BW en de 10:30", "Het artikel \"3:305a\" BW en de \"10:30\"", "", "a number is no field"},
    {"De minister: wat doet hij nu", "De minister wat doet hij nu", "colon-read-as-text", "a field's name is told"},
    {"natuur & milieu", "natuur milieu", "", "an ampersand between words"},
    {"a ... b", "a b", "", ""},
    {"zorg – welzijn", "zorg welzijn", "", "a dash between words"},
    {"zorg - welzijn", "zorg welzijn", "dash-read-as-text", "a minus before nothing is one too, and told"},
    {"a = b + c", "a b c", "", ""},
    {"€ 100 (inclusief btw) per jaar?", "100 inclusief btw per jaar?", "", "a group is its words"},
    {"melkvee en -productie", "melkvee en productie", "hyphen-read-as-text", "never a silent NOT"},
    {"olie -en gaswinning", "olie en gaswinning", "hyphen-read-as-text", ""},
    {"asielen en –opvangcentra", "asielen en opvangcentra", "hyphen-read-as-text", "the dash of a word processor"},
    {"de onderzoeken naar jeugd -GGZ in 2012", "de onderzoeken naar jeugd GGZ in 2012", "hyphen-read-as-text",
     "small words show a sentence"},
    {"bij -5 graden is de stal koud", "bij 5 graden is de stal koud", "hyphen-read-as-text", "a number below zero"},
    {"hij heeft -ondanks de motie- niets gedaan", "hij heeft ondanks de motie- niets gedaan", "hyphen-read-as-text",
     "dashes in pairs"},
    {"stikstof natuur vergunning landbouw -kalveren", "stikstof natuur vergunning landbouw -kalveren",
     "minus-leaves-out", "an operator in a row of words is told"},
    {"De A13 -A16", "De A13 NOT A16", "minus-leaves-out", "so is one beside a small word"},
    {"HET BERICHT DAT DE POLITIE NIET REAGEERT", "HET BERICHT DAT DE POLITIE \"NIET\" REAGEERT",
     "operator-read-as-text", "a headline in capitals"},
    {"PVV NOT VVD NOT CDA", "PVV -VVD -CDA", "", "fracties are none"},
    {"groei van +/- 3% in de zorg", "groei van 3% in de zorg", "", "more or less"},
    {"de versterking (IBOV)(+) in de regio", "de versterking IBOV in de regio", "", ""},
    {"1) Positief beleid", "1 Positief beleid", "", "the mark of an item"},
    {"* Positief beleid", "Positief beleid", "sign-read-as-text", ""},
    {"stikstof -kalveren", "stikstof -kalveren", "", "an operator in a query is not"},
    {"en NOT productie", "en NOT productie", "not-in-sentence", "and prints so that it stays one"},
    {"vergunning(en) en (in)formatie", "\"vergunning(en)\" en \"(in)formatie\"", "", "brackets within words"},
    {"wat is a) de prijs en b) de duur", "wat is a de prijs en b de duur", "", "items of a list"},
    {"(wat is er (nog) te doen aan", "wat is er nog te doen aan", "", "one of three brackets has no other"},
    {"‘Wmo’-gelden", "\"‘Wmo’-gelden\"", "", "glued to a quote: a text, not a NOT"},
    {"\"de wet\"-plus", "\"de wet\" \"-plus\"", "", ""},
    {"Wat vindt u van “toezicht”?", "Wat vindt u van toezicht", "", "a question mark behind a quote"},
    {"Bent u bekend met het bericht “toezicht faalt", "Bent u bekend met het bericht toezicht faalt",
     "mark-read-as-text", "a quote that nobody closes"},
    {"NOC*NSF", "\"NOC*NSF\"", "", "a star in a name"},
    {"Het bericht ‘Stikstof | NOS’ van gisteren", "Het bericht \"Stikstof | NOS\" van gisteren", "",
     "a bar within quotes is a mark"},
    {"Het bericht Stikstof | NOS van gisteren", "Het bericht Stikstof NOS van gisteren", "sign-read-as-text",
     "the title of a page of the web"},
    {"de uitspraak ECLI:NL:RVS:2019:1603", "de uitspraak \"ECLI:NL:RVS:2019:1603\"", "", "a code, however few words"},
    {"Wat is de status van CELEX:62019CJ0001 nu", "Wat is de status van \"CELEX:62019CJ0001\" nu", "name-read-as-text",
     "in a sentence a name like no field's"},
    {"de uitspraak :RBDHA:2023:2055 van gisteren middag", "de uitspraak \":RBDHA:2023:2055\" van gisteren middag", "",
     "what a line broke off"},
    {"de regeling (AND) voor boeren", "de regeling \"AND\" voor boeren", "operator-read-as-text",
     "an abbreviation in brackets"},
    {"Dit moet de minister dus NIET", "Dit moet de minister dus \"NIET\"", "operator-read-as-text",
     "stress at the end of a sentence"},
    {"WEL OF NIET betalen van de huur", "WEL OR (NOT betalen van de huur)", "or-in-sentence not-in-sentence",
     "operators that join something are told"},
    {"de kosten -/- 3 miljoen", "de kosten 3 miljoen", "dash-read-as-text", "less, in accounts"},
    {"zorg -- welzijn", "zorg welzijn", "dash-read-as-text", "a dash of a typewriter"},
    {"* het eerste punt over stikstof", "het eerste punt over stikstof", "sign-read-as-text", "an item of a list"},
    {"*) zie de tabel hieronder *", "zie de tabel hieronder", "sign-read-as-text", "a footnote"},
    {"Wat de f*ck gebeurt hier nu", "Wat de \"f ck\" gebeurt hier nu", "sign-read-as-text", "a star for a letter"},
    {"Het bericht “Wat de f*ck gebeurt hier”", "Het bericht \"Wat de f ck gebeurt hier\"", "sign-read-as-text", ""},
    {"Hoe vaak duurt een antwoord dagen > 30 en waarom", "Hoe vaak duurt een antwoord dagen 30 en waarom",
     "sign-read-as-text", "a comparison in a long sentence"},
    {"Mijn vraag : wat doet u", "Mijn vraag wat doet u", "sign-read-as-text", "a colon between spaces in a sentence"},
    {"Waarom is dit !belangrijk voor ons", "Waarom is dit \"!belangrijk\" voor ons", "sign-read-as-text", ""},
    {"[stikstof] natuur", "[stikstof] natuur", "", "square brackets are punctuation"},
    {"de ‘klus’* is geklaard", "de \"‘klus’*\" is geklaard", "", "a footnote's mark"},
};

std::string told(const std::vector<Error>& remarks) {
  std::string out;
  for (const auto& remark : remarks) out += (out.empty() ? "" : " ") + std::string(remark.name());
  return out;
}

struct ComparisonRow {
  std::string_view query, ours, why;
};
constexpr ComparisonRow comparison_rows[] = {
    {"jaar=2019", "write jaar:2019", ""},
    {"status=\"beantwoord\"", "write status:\"beantwoord\"", "with a quoted value"},
    {"fractie = \"VVD\"", "write fractie:\"VVD\"", "and spaces"},
    {"dagen≥21", "write dagen:21..", "a sign of its own"},
    {"jaar≠2019", "write -jaar:2019", ""},
    {"dagen＜21", "write dagen:..20", "in full width"},
    {"dagen=>21", "write dagen:21..", "the other way round"},
    {"jaar==2019", "write jaar:2019", ""},
    {"jaar!=2019", "write -jaar:2019", ""},
    {"dagen<21", "write dagen:..20", ""},
    {"dagen<=21", "write dagen:..21", ""},
    {"dagen>42", "write dagen:43..", ""},
    {"dagen >= 42", "write dagen:42..", ""},
    {"stikstof dagen > 42", "write dagen:43..", ""},
    {"ingezonden>=2019-07", "write ingezonden:2019-07..", ""},
    {"indiener=omtzigt", "write indiener:omtzigt", ""},
    {"jaar = 2019", "write jaar:2019", ""},
    {"2019<jaar", "write jaar:2020..", "the field behind"},
    {"21 >= dagen", "write dagen:..21", ""},
    {"ingezonden>2019-07-18", "write ingezonden:2019-07-19..", "the day itself is not in it"},
    {"ingezonden<2019-07", "write ingezonden:..2019-06-30", "nor the month"},
    {"2018 <= jaar <= 2020", "write jaar:2018..2020", "from both sides"},
    {"2018<jaar<2020", "write jaar:2019..2019", ""},
    {"2018<jaar<=2020", "write jaar:2019..2020", "each side by its own sign"},
    {"2018＜jaar＜2021", "write jaar:2019..2020", "in full width"},
    {"2020 >= jaar > 2017", "write jaar:2018..2020", "the other way round"},
    {"titel : stikstof", "write titel:stikstof", ""},
    {"dagen<0", "write dagen:22..", "no number is: an example"},
    {"ministerie=\"\"", "write -has:ministerie", "nothing"},
    {"fractie : pvv", "write fractie:pvv", "a colon between spaces"},
    {"jaar：2019", "write jaar:2019", "a colon in full width"},
    {"jaar in (2019, 2020)", "write jaar:(2019 OR 2020)", "a list"},
};

struct ForeignRow {
  std::string_view query, ours, why;
};
constexpr ForeignRow foreign_rows[] = {
    {"!stikstof", "-stikstof", "never what has it"},
    {"natuur ¬water", "-water", ""},
    {"water~2", "water*", "words alike"},
    {"water~", "water*", ""},
    {"water^2.5 bruin", "water", "a weight"},
    {"wat?r", "wat*", "any letter"},
    {"water NEAR8 bruin", "NEAR/8", ""},
    {"water W/5 bruin", "NEAR/5", ""},
    {"water XOR bruin", "(a OR b) -(a b)", ""},
    {"water ANDNOT bruin", "-woord", ""},
};

constexpr TextRow literal_texts[] = {
    {"minister:kaag AND -veerpont", "\"minister:kaag\" \"AND\" veerpont", "", "operators and fields are words"},
    {"=de \"dual use\" (a OR b)", "de dual use a \"OR\" b", "", "signs, quotes and brackets are none"},
    {"toeslag* to* * NOC*NSF", "toeslag to \"NOC*NSF\"", "", "nor is a star"},
    {"dagen<21 jaar=2019", "\"dagen<21\" \"jaar=2019\"", "", "a comparison"},
    {"De wet, de WET; de «wet».", "De wet", "", "each word once"},
    {"F-35 en 35 261 voor D66", "F-35 en \"35 261\" voor D66", "", "codes and numbers stay one"},
    {"een\r\n\r\ntwee\tdrie", "een twee drie", "", "lines are white space"},
    {"‘s-Gravenhage — € 100", "Gravenhage 100", "", "a dash and a sign are none"},
};

}  // namespace

TEST_CASE("a text whole is its words, each once") {
  for_each_row(literal_texts, [](const auto& row) {
    INFO("text: " << row.text);
    const auto reading = query::read_text(row.text);
    REQUIRE(reading);
    CHECK(query::canonical(reading->tree) == row.canonical);
    const auto again = query::parse_query(query::canonical(reading->tree));
    REQUIRE(again);
    CHECK(*again == reading->tree);
  });
}

TEST_CASE("a text without words, or with too many, is an error that says so") {
  const auto code = [](const std::string& text) { return query::read_text(text).error().code; };
  CHECK(code("") == Code::text_without_words);
  CHECK(code(" — * ()\n") == Code::text_without_words);
  CHECK(code("a \xff") == Code::invalid_utf8);
  CHECK(code(std::string(query::text_size_max + 1, 'x')) == Code::too_long);
  std::string many, same;
  for (std::size_t i = 0; i <= query::query_leaves_max; ++i) {
    many += "w" + std::to_string(i) + " ";
    same += "woord ";
  }
  CHECK(code(many) == Code::too_many_terms);
  CHECK(query::canonical(query::read_text(same)->tree) == "woord");
}

TEST_CASE("running text means its words, and what else it could have meant is told") {
  for_each_row(running_texts, [](const auto& row) {
    INFO("text: " << row.text);
    const auto reading = query::read_query(row.text);
    REQUIRE(reading);
    CHECK(query::canonical(reading->tree) == row.canonical);
    CHECK(told(reading->remarks) == row.remarks);
    const auto again = query::parse_query(query::canonical(reading->tree));
    REQUIRE(again);
    CHECK(*again == reading->tree);
  });
}

TEST_CASE("a sign or operator of another language is an error with ours, and quoted it is text") {
  for_each_row(foreign_rows, [](const auto& row) {
    INFO("query: " << row.query);
    const auto tree = query::parse_query(row.query);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().code == Code::foreign_word);
    const std::string word(tree.error().argument("text"));
    CHECK(tree.error().hint() == "write " + std::string(row.ours) + "; as text, quote it: \"" + word + "\"");
    CHECK(query::parse_query("\"" + word + "\""));
  });
}

TEST_CASE("a sign of another language on a value is an error with ours") {
  const std::pair<std::string_view, std::string_view> rows[] = {{"fractie:!pvv", "-fractie:pvv"},
                                                                {"status:<>beantwoord", "-status:beantwoord"},
                                                                {"dagen:<21", "dagen:..20"},
                                                                {"jaar:>2018", "jaar:2019.."},
                                                                {"titel:stikstof^2", "titel:stikstof"},
                                                                {"titel:stik?tof", "titel:stik*"}};
  for (const auto& [text, ours] : rows) {
    INFO(text);
    const auto tree = query::parse_query(text);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().code == Code::foreign_word);
    CHECK(tree.error().argument("ours") == ours);
  }
}

TEST_CASE("a comparison in another language's words is an error with ours") {
  for_each_row(comparison_rows, [](const auto& row) {
    INFO("query: " << row.query);
    const auto tree = query::parse_query(row.query);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().code == Code::foreign_comparison);
    CHECK(tree.error().hint() == std::string(row.ours) + "; as text, quote it");
  });
}

}  // namespace kamervragen::test
