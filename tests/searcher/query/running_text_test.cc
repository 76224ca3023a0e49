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
    {"de onderzoeken naar jeugd -GGZ in 2012", "de onderzoeken naar jeugd -GGZ in 2012", "minus-leaves-out",
     "an operator in a sentence is told"},
    {"stikstof -kalveren", "stikstof -kalveren", "", "an operator in a query is not"},
    {"en NOT productie", "en NOT productie", "", "and prints so that it stays one"},
    {"vergunning(en) en (in)formatie", "\"vergunning(en)\" en \"(in)formatie\"", "", "brackets within words"},
    {"wat is a) de prijs en b) de duur", "wat is a de prijs en b de duur", "", "items of a list"},
    {"(wat is er (nog) te doen aan", "wat is er nog te doen aan", "", "one of three brackets has no other"},
    {"‘Wmo’-gelden", "\"‘Wmo’-gelden\"", "", "glued to a quote: a text, not a NOT"},
    {"\"de wet\"-plus", "\"de wet\" \"-plus\"", "", ""},
    {"Wat vindt u van “toezicht”?", "Wat vindt u van toezicht", "", "a question mark behind a quote"},
    {"Bent u bekend met het bericht “toezicht faalt", "Bent u bekend met het bericht toezicht faalt",
     "mark-read-as-text", "a quote that nobody closes"},
    {"NOC*NSF", "\"NOC*NSF\"", "", "a star in a name"},
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

TEST_CASE("a comparison in another language's words is an error with ours") {
  for_each_row(comparison_rows, [](const auto& row) {
    INFO("query: " << row.query);
    const auto tree = query::parse_query(row.query);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().code == Code::foreign_comparison);
    CHECK(tree.error().hint() == row.ours);
  });
}

}  // namespace kamervragen::test
