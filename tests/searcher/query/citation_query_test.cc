// Citations in a query: bare, in fields, among other words and beside operators.
#include <catch2/catch.hpp>

#include "tests/rows.hh"
#include "tests/searcher/query/query_rows.hh"

namespace kamervragen::test {
namespace {

constexpr std::string_view by_number = "nummer:2019Z15244 OR verwijst:2019Z15244 OR ";
constexpr std::string_view by_id = "publicatie:ah-tk-20182019-3922 OR verwijst:ah-tk-20182019-3922 OR ";

/// What a bare citation is read as: `names`, then its text as typed.
struct BareRow {
  std::string_view query, names, text, why;
};
constexpr BareRow bare[] = {
    {"2019Z15244", by_number, "\"2019Z15244\"", "a vraagnummer"},
    {"2019z15244", by_number, "\"2019z15244\"", "in small letters"},
    {"2019 Z 15244", by_number, "\"2019 Z 15244\"", "as it is read aloud"},
    {"2019Z15244/4", by_number, "\"2019Z15244/4\"", "a question of it"},
    {"2019Z15244.", by_number, "\"2019Z15244\"", "at the end of a sentence"},
    {"[2019Z15244]", by_number, "\"2019Z15244\"", "in square brackets"},
    {"\u20682019Z15244\u2069", by_number, "\"2019Z15244\"", "isolated, as a chat sends it"},
    {"<2019Z15244>,", by_number, "\"2019Z15244\"", "in angle brackets"},
    {"(2019Z15244)", by_number, "\"2019Z15244\"", "in brackets"},
    {"vraag 4 van 2019Z15244", by_number, "\"vraag 4 van 2019Z15244\"", ""},
    {"Kamervragen (zonder antwoord) 2019Z15244", by_number, "\"Kamervragen (zonder antwoord) 2019Z15244\"",
     "brackets that group nothing"},
    {"/kamervraag/2019Z15244", by_number, "\"/kamervraag/2019Z15244\"", "a path of a page of ours"},
    {"localhost:8080/kamervraag/2019Z15244", by_number, "\"localhost:8080/kamervraag/2019Z15244\"",
     "a colon that names no field"},
    {"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2019Z15244&did=2019D32123", by_number,
     "\"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2019Z15244&did=2019D32123\"", ""},
    {"ah-tk-20182019-3922", by_id, "\"ah-tk-20182019-3922\"", "an id"},
    {"AH-TK-20182019-3922", by_id, "\"AH-TK-20182019-3922\"", "in capitals"},
    {"ah-tk-20182019-3922.html", by_id, "\"ah-tk-20182019-3922.html\"", "the name of its file"},
    {"ah‑tk‑20182019‑3922", by_id, "\"ah‑tk‑20182019‑3922\"", "with the hyphens of a word processor"},
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html", by_id,
     "\"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html\"", ""},
    {"zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html.", by_id,
     "\"zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html\"", "as a browser shows it"},
    {"Aanhangsel Handelingen II 2018/19, nr. 3922", by_id, "\"Aanhangsel Handelingen II 2018/19, nr. 3922\"",
     "the Leidraad"},
    {"Aanhangsel Handelingen II 2018/19, nr. 3922, antwoord 4", by_id,
     "\"Aanhangsel Handelingen II 2018/19, nr. 3922, antwoord 4\"", "with a pinpoint"},
    {"Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922", by_id,
     "\"Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922\"", "the house style, with its dash"},
    {"Aanhangsel van de Handelingen II 2018 – 2019, 3922", by_id,
     "\"Aanhangsel van de Handelingen II 2018 – 2019, 3922\"", "a dash between spaces"},
};

constexpr QueryRow among_words[] = {
    {"2019Z15244 stikstof", "(nummer:2019Z15244 OR verwijst:2019Z15244 OR \"2019Z15244\") stikstof", "beside a word"},
    {"stikstof -2019Z15244", "stikstof -(nummer:2019Z15244 OR verwijst:2019Z15244 OR \"2019Z15244\")", "left out"},
    {"stikstof OR 2019Z15244", "stikstof OR nummer:2019Z15244 OR verwijst:2019Z15244 OR \"2019Z15244\"", ""},
    {"kv-tk-2019Z15244",
     "publicatie:kv-tk-2019Z15244 OR nummer:2019Z15244 OR verwijst:2019Z15244 OR \"kv-tk-2019Z15244\"",
     "a kv is found by either, also where it is not in the index"},
    {"kst-25242-686", "verwijst:kst-25242-686 OR \"kst-25242-686\"", "no record has that name: what cites it"},
    {"Kamerstuk 25 242, nr. 686", "verwijst:kst-25242-686 OR \"Kamerstuk 25 242, nr. 686\"", ""},
    {"Aanhangsel Handelingen II 2018/19, nrs. 12 en 13",
     "publicatie:ah-tk-20182019-12 OR publicatie:ah-tk-20182019-13 OR verwijst:ah-tk-20182019-12 OR "
     "verwijst:ah-tk-20182019-13 OR \"Aanhangsel Handelingen II 2018/19, nrs. 12 en 13\"",
     "several numbers"},
    {"=2019Z15244", "=\"2019Z15244\"", "a sign says that it is a word"},
    {"+2019Z15244", "+\"2019Z15244\"", ""},
    {"titel:2019Z15244", "titel:2019Z15244", "so does a text field"},
    {"2019Z*", "2019Z*", "and a wildcard"},
    {"2019Z15244 NEAR/3 wet", "\"2019Z15244\" NEAR/3 wet", "and NEAR"},
    {"wet NEAR/3 2019Z15244", "wet NEAR/3 \"2019Z15244\"", ""},
    {"Aanhangsel Handelingen II 2018/19, nr. 12 EN 13", "Aanhangsel Handelingen II \"2018/19,\" nr. 12 13",
     "an operator is no part of it"},
    {"Aanhangsel 2018 -2019, nr. 5", "Aanhangsel 2018 -2019, nr. 5", "nor is a minus"},
    {"2019 \"Z\" 15244", "\"2019\" \"Z\" \"15244\"", "what is kept apart is printed so that it stays"},
    {"2019 AND Z 15244 wet", "\"2019\" \"Z\" \"15244\" \"wet\"", ""},
    {"2019 AND Z 15244 \"de wet\" is:open -a NEAR/2 b",
     "\"2019\" \"Z\" \"15244\" \"de wet\" is:open -(\"a\" NEAR/2 \"b\")", "beside other parts"},
    {"https://x.example/w*et/ah-tk-20182019-3922", "!wildcard@19", "nor is a wildcard"},
    {"2019Z15244stikstof", "2019Z15244stikstof", "no number: letters follow"},
    {"x2019Z15244", "x2019Z15244", "nor here"},
    {"2019Z1524", "2019Z1524", "too short to be one"},
    {"2019 jaar 2020", "2019 jaar 2020", ""},
    {"een aanhangsel bij de wet", "een aanhangsel bij de wet", "the word alone cites nothing"},
    {"https://nos.nl/artikel/2400123", "\"nos.nl/artikel/2400123\" OR noot:\"nos.nl/artikel/2400123\"",
     "the number of a newspaper's article"},
};

constexpr QueryRow in_fields[] = {
    {"nummer:\"Kamervragen (zonder antwoord) 2019Z15244\"", "nummer:2019Z15244", "a citation in its field"},
    {"nummer:(\"2019 Z 15244\" OR 2020Z00001)", "nummer:2019Z15244 OR nummer:2020Z00001", ""},
    {"nummer:209100007", "nummer:209100007", "of the Eerste Kamer, without a letter"},
    {"publicatie:\"Aanhangsel Handelingen II 2018/19, nr. 3922\"", "publicatie:ah-tk-20182019-3922", ""},
    {"publicatie:\"Aanhangsel Handelingen I 2018/19, nrs. 2 en 3\"",
     "publicatie:ah-ek-20182019-2 OR publicatie:ah-ek-20182019-3", "of the Eerste Kamer, two of them"},
    {"publicatie:AH-TK-20182019-3922", "publicatie:ah-tk-20182019-3922", ""},
    {"verwijst:\"Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922\"", "verwijst:ah-tk-20182019-3922",
     "what is cited, in any form"},
    {"verwijst:https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html", "verwijst:2019Z15244",
     "a question set, whether by its number or its id"},
    {"verwijst:=kv-tk-2019Z15244", "verwijst:=kv-tk-2019Z15244", "the whole value, as it stands"},
    {"verwijst:Aanhangsel Handelingen II 2018/19, nr. 3922", "verwijst:ah-tk-20182019-3922", "without quotes"},
    {"publicatie:Aanhangsel Handelingen II 2018/19, nr. 3922 wet", "publicatie:ah-tk-20182019-3922 wet", ""},
    {"nummer:Kamervragen (zonder antwoord) 2019Z15244", "nummer:2019Z15244", ""},
    {"nummer:2019Z15244 vraag 4", "nummer:2019Z15244 vraag 4", "the first word is one by itself"},
    {"nummer:2019Z15244..2019Z15300", "!no-range@7", "numbers are no range"},
    {"verwijst:\"Kamerstuk 25 242, nr. 686\"", "verwijst:kst-25242-686", ""},
    {"verwijst:\"25 242, nr. 686\"", "verwijst:kst-25242-686", ""},
    {"verwijst:36200", "verwijst:36200", "part of an id: its words"},
    {"verwijst:kst", "verwijst:kst", ""},
    {"aanhangselnummer:3922", "aanhangselnummer:3922", "of any year"},
    {"aanhangselnummer:03922", "aanhangselnummer:3922", ""},
    {"aanhangselnummer:2018-2019/3922", "aanhangselnummer:2018-2019/3922", "of the answer's year"},
    {"aanhangselnummer:2018–2019/3922", "aanhangselnummer:2018-2019/3922", "with a dash"},
    {"aanhangselnummer:2018/19/3922", "aanhangselnummer:2018-2019/3922", ""},
    {"aanhangselnummer:\"2018/2019, nr. 3922\"", "aanhangselnummer:2018-2019/3922", ""},
    {"aanhangselnummer:1999/00/12", "aanhangselnummer:1999-2000/12", ""},
    {"aanhangselnummer:242501244", "aanhangselnummer:2024-2025/1244", "as Parliament's own data write it"},
    {"aanhangselnummer:3900..3999", "aanhangselnummer:3900..3999", ""},
    {"aanhangselnummer:3900..", "aanhangselnummer:3900..", ""},
    {"aanhangselnummer:2018-2019/3900..3999", "aanhangselnummer:2018-2019/3900..3999", ""},
    {"aanhangselnummer:2018-2019/..12", "aanhangselnummer:2018-2019/..12", ""},
    {"aanhangselnummer:2018-2019", "aanhangselnummer:2018-2019/..", "all of a year"},
    {"aanhangselnummer:(2018-2019/12 OR 13)", "aanhangselnummer:2018-2019/12 OR aanhangselnummer:13", ""},
    {"aanhangselnummer:ah-tk-20182019-3922", "publicatie:ah-tk-20182019-3922", "the id says which kamer"},
    {"aanhangselnummer:\"Aanhangsel Handelingen I 2018/19, nr. 2\"", "publicatie:ah-ek-20182019-2", ""},
    {"aanhangselnummer:3999..3900", "!reversed-range@17", "the wrong way round"},
    {"aanhangselnummer:2018-2019/x..y", "!bad-number@17", ""},
};

}  // namespace

TEST_CASE("a bare citation is the record of that name, what cites it, or its words") {
  for_each_row(bare, [](const auto& row) {
    INFO("query: " << row.query << ": " << row.why);
    const auto expected = std::string(row.names) + std::string(row.text);
    CHECK(outcome(row.query) == expected);
    CHECK(outcome(expected) == expected);
  });
}

TEST_CASE("a citation stands among words and operators as a word does") {
  for_each_row(among_words, [](const auto& row) {
    INFO("query: " << row.query << ": " << row.why);
    CHECK(outcome(row.query) == row.expected);
  });
}

TEST_CASE("a field of names takes every form of a citation") {
  for_each_row(in_fields, [](const auto& row) {
    INFO("query: " << row.query << ": " << row.why);
    CHECK(outcome(row.query) == row.expected);
  });
}

TEST_CASE("how a citation was read is told") {
  const auto remarks = [](std::string_view text) {
    std::vector<std::string> out;
    const auto reading = query::read_query(text);
    if (reading)
      for (const auto& remark : reading->remarks) out.push_back(remark.message());
    return out;
  };
  CHECK(remarks("stikstof 2019Z15244") ==
        std::vector<std::string>{
            "2019Z15244 is read as a name (nummer:2019Z15244); what cites it or has its words is found too"});
  CHECK(remarks("kst-25242-686") ==
        std::vector<std::string>{"kst-25242-686 is read as a paper: what cites it or has its words is found"});
  CHECK(remarks("\"2019Z15244\" nummer:2019Z15244").empty());
}

TEST_CASE("a citation of more records than a query has parts is refused") {
  std::string many = "Aanhangsel Handelingen II 2018/19, nrs. 1";
  for (int i = 2; i <= 1200; ++i) many += ", " + std::to_string(i);
  CHECK(outcome(many) == "!too-many-terms@0");
  CHECK(outcome("publicatie:\"" + many + "\"") == "!too-many-terms@11");
}

}  // namespace kamervragen::test
