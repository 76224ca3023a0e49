// What is said of the values and the words of a query, beside its answer.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/finder/value_check.hh"
#include "searcher/finder/word_hints.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

std::vector<Kamervraag> remarks_sample() {
  auto a = record("2019Z00001", "Een veerpont bij Kraaiendam");
  a.indieners = {{"Kraanvogel", "PvdK", "", "", ""}, {"Meeuw", "Lijst Reiger", "", "", ""}};
  a.vragen = {vraag(1, "Vaart de pont?")};
  a.vragen.front().noten = {
      {"1", "De Dagelijkse Kraai, 3 mei 2019, over een sluis", {"https://www.kraai.example/sluis/"}}};
  auto b = record("2019Z00002", "Een sluis");
  b.indieners = {{"Kraanvogel", "Lijst Reiger", "", "", ""}};
  auto c = record("2020Z00003", "Een brug", "2020-02-01");
  c.indieners = {{"Van der Kraanvogel", "PvdK", "", "", ""}};
  a.kabinet = "Rutte II";
  b.kabinet = "Rutte III";
  a.vergaderjaar = "2019-2020";
  c.vergaderjaar = "2018-2019";
  Vindplaats answer;
  answer.id = *PublicatieId::parse("ah-tk-20192020-164");
  answer.soort = PublicatieSoort::antwoord;
  answer.vergaderjaar = "2019-2020";
  answer.aanhangselnummer = "164";
  c.publicaties.push_back(answer);
  c.aanhangselnummers = {"164"};
  return {a, b, c};
}

struct RemarkRow {
  const char* query;
  const char* expected;  ///< the names of what is said, or of the error after "!"
  const char* why;
};

std::string what_is_said(index::Index& index, const std::string& query) {
  const auto tree = parsed(query);
  auto remarks = finder::check_values(index, tree, {});
  if (!remarks) return "!" + std::string(remarks.error().name()) + " " + std::string(remarks.error().argument("near"));
  const auto hints = finder::word_hints(index, tree, {});
  REQUIRE(hints);
  remarks->insert(remarks->end(), hints->begin(), hints->end());
  std::string out;
  for (const auto& one : *remarks)
    out += (out.empty() ? "" : "; ") + std::string(one.name()) + " " + std::string(one.argument("count")) + " " +
           std::string(one.argument(one.code == Code::word_is_value  ? "value"
                                    : one.code == Code::value_absent ? "near"
                                                                     : "one"));
  return out;
}

constexpr RemarkRow remark_rows[] = {
    {"status:onbeantwoord", "", "a value of the vocabulary that occurs"},
    {"status:ingetrokken", "value-absent  ", "one that does not occur is told, not refused"},
    {"status:open", "!unknown-value is:open", "a word of another field"},
    {"kamer:derde", "!unknown-value ", "nothing is near"},
    {"kabinet:\"Rutte 3\"", "!unknown-value kabinet:\"Rutte III\"", "numbers of cabinets are Roman"},
    {"fractie:PvdK", "", "a fractie that only this index knows"},
    {"fractie:\"lijst reigr\"", "!unknown-value fractie:\"Lijst Reiger\"", "a slip in it"},
    {"fractie:vvd", "value-absent  ", "a fractie that the facts know"},
    {"ministerie:rechtsbescherming", "!unknown-value portefeuille:Rechtsbescherming", "a post is no ministry"},
    {"indiener:kraanvogel", "several-values 2 indiener:=Kraanvogel", "a surname of two names"},
    {"indiener:=kraanvogel", "", "one of them alone"},
    {"indiener:kraan*", "", "who asks for all of them is not told"},
    {"indiener:uil", "value-absent  ", "an open vocabulary"},
    {"nummer:2019Z99999", "value-absent  ", "a number that no record has"},
    {"\"2019Z99999\"", "quoted-citation  ", "a number as words that no text has"},
    {"jaar:2109", "value-absent  ", "a year of no record"},
    {"dagen:9999..", "value-absent  ", "a range of none"},
    {"ingezonden:1900", "value-absent  ", ""},
    {"kabinet:ruttiii", "!unknown-value kabinet:\"Rutte III\"", "a Roman number has to be right"},
    {"kabinet:rutte3", "!unknown-value kabinet:\"Rutte III\"", ""},
    {"fractie:\"partij van de dierne\"", "!unknown-value fractie:PvdD", "slips in another name"},
    {"ministerie:vwz", "!unknown-value ministerie:\"Volksgezondheid, Welzijn en Sport\"", "in a short one"},
    {"vergaderjaar:2018/19", "", "a vergaderjaar as citations write it"},
    {"veerpont -sluis", "notes-have-left-out 1 ", "what is left out stands in a note"},
    {"=sluis", "notes-have-more 1 ", "the word itself"},
    {"indiener:=kraanvogel fractie:\"lijst reiger\"", "two-people 1 indiener_fractie:\"kraanvogel Lijst Reiger\"",
     "in one of the two another is of that fractie"},
    {"indiener:=meeuw fractie:\"lijst reiger\"", "", "always the same person"},
    {"indiener:\"Meeuw (Lijst Reiger)\"", "value-absent  indiener_fractie:\"Meeuw (Lijst Reiger)\"",
     "as the page prints it"},
    {"minister:meeuw", "value-absent  indiener:meeuw", "who asked is no minister"},
    {"fractie:meeuw", "!unknown-value indiener:meeuw", "nor a fractie"},
    {"kabinet:\"Rutte III (coalitie)\"", "!unknown-value kabinet:\"Rutte III\"", "as the page prints it"},
    {"kabinet:\"kabinet-Rutte III\" kamer:\"Tweede Kamer\"", "", "with what it is"},
    {"brug 2020", "word-is-value 1 jaar:2020", "a year"},
    {"brug 1850", "", "no year of any question"},
    {"PvdK veerpont", "word-is-value 1 fractie:PvdK", "a fractie"},
    {"veerpont Lijst Reiger", "word-is-value 1 fractie:\"Lijst Reiger\"", "of two words"},
    {"Meeuw veerpont", "word-is-value 1 indiener:Meeuw", "a person"},
    {"meeuw veerpont", "", "a bird"},
    {"titel:brug", "", "words of a field mean that field"},
    {"sluis", "notes-have-more 1 ", "the word stands in a note as well"},
    {"\"over een sluis\"", "notes-have-more 1 ", "so does the phrase"},
    {"aanhangselnummer:164 vergaderjaar:2019-2020", "number-has-year 1 aanhangselnummer:2019-2020/164",
     "the answer's year is not the question's"},
    {"aanhangselnummer:164 vergaderjaar:2018-2019", "", "the year of asking"},
    {"noot:sluis", "", "who asks notes is not told of them"},
};

}  // namespace

TEST_CASE("values that do not exist, several values and words that are values are told") {
  MadeIndex made(remarks_sample());
  for (const auto& [query, expected, why] : remark_rows) {
    INFO(query << " (" << why << ")");
    CHECK(what_is_said(made.index(), query) == expected);
  }
}

TEST_CASE("offices, and words near in meaning, are offered with what they find") {
  auto a = record("2019Z00001", "Een vliegveld in zee");
  a.ministers = {{"minister", "Zeearend", "Financiën", "", "", ""}};
  a.ministers.front().ministerielijn = "Financiën";
  MadeIndex made({a, record("2019Z00002", "De luchthaven van Kraaiendam"), record("2019Z00003", "Vliegvelden")});
  struct Row {
    const char *query, *expected, *why;
  };
  const Row rows[] = {
      {"vliegveld", "related-words vliegveld OR luchthaven 3", "another word for it"},
      {"vliegvelden", "related-words vliegvelden OR luchthaven 3", "of an inflection too"},
      {"luchthaven Kraaiendam", "", "nothing else has both"},
      {"vliegveld luchthaven", "", "it is asked already"},
      {"vliegveld zee", "", "no luchthaven is there"},
      {"=vliegveld", "", "who asks for a form means it"},
      {"minister van Financiën vliegveld", "word-is-value ministerie:Financiën vliegveld 1",
       "who answers is known by the ministry"},
      {"minister van Kraaien vliegveld", "", "no ministry"},
  };
  for (const auto& [query, expected, why] : rows) {
    INFO(query << ": " << why);
    const auto hints = finder::word_hints(made.index(), parsed(query), {});
    REQUIRE(hints);
    std::string out;
    for (const auto& one : *hints)
      out += (out.empty() ? "" : "; ") + std::string(one.name()) + " " + std::string(one.argument("query")) + " " +
             std::string(one.argument("count"));
    CHECK(out == expected);
  }
}

TEST_CASE("a choice that is no value is refused, or told") {
  MadeIndex made(remarks_sample());
  const auto choice = [&](const std::string& field, const std::string& value) -> std::string {
    const auto said = finder::check_values(made.index(), parsed(""), {.selections = {{field, value}}});
    if (!said) return "!" + std::string(said.error().name());
    return said->empty() ? "" : std::string(said->front().name());
  };
  CHECK(choice("fractie", "pvdk").empty());
  CHECK(choice("fractie", "xyz") == "!unknown-value");
  CHECK(choice("status", "ingetrokken") == "value-absent");
  CHECK(choice("status", "Onbeantwoord") == "!unknown-value");  // a choice is as the facets print it
  CHECK(choice("dagen", "22-41") == "!unknown-value");
  CHECK(choice("dagen", "22-42") == "value-absent");
  CHECK(choice("ingezonden", "2019-13") == "!unknown-value");
  CHECK(choice("jaar", "twintig") == "!unknown-value");
  CHECK(choice("indiener", "uil") == "value-absent");
  CHECK(choice("has", "fractie").empty());
  CHECK(choice("has", "iets") == "!unknown-field");
}

TEST_CASE("notes are asked by their words and their links") {
  MadeIndex made(remarks_sample());
  using Nummers = std::vector<std::string>;
  CHECK(made.found("noot:\"dagelijkse kraai\"") == Nummers{"2019Z00001"});
  CHECK(made.found("noot:sluizen") == Nummers{"2019Z00001"});
  CHECK(made.found("noot:=\"een sluis\"") == Nummers{"2019Z00001"});
  CHECK(made.found("noot:=\"een sluizen\"").empty());
  CHECK(made.found("https://www.kraai.example/sluis?utm_source=brief#boven") == Nummers{"2019Z00001"});
  CHECK(made.found("sluis") == Nummers{"2019Z00002"});
  CHECK(made.found("has:noot") == Nummers{"2019Z00001"});
}

}  // namespace kamervragen::test
