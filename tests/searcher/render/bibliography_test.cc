// Bibliographies: what each format makes of a reference, sign by sign.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searcher/ask/answer.hh"
#include "searcher/escaping/latex.hh"
#include "searcher/render/format.hh"
#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

struct LatexRow {
  const char *text, *utf8, *ascii, *why;
};
const LatexRow latex_rows[] = {
    {"50% van A&B, #3, a_b, $5", "50\\% van A\\&B, \\#3, a\\_b, \\$5", "50\\% van A\\&B, \\#3, a\\_b, \\$5",
     "signs of TeX"},
    {"{a} ~ ^ \\", "{\\textbraceleft}a{\\textbraceright} {\\textasciitilde} {\\textasciicircum} {\\textbackslash}",
     "{\\textbraceleft}a{\\textbraceright} {\\textasciitilde} {\\textasciicircum} {\\textbackslash}",
     "no brace stands alone: readers of BibTeX count them"},
    {"a < b | c > d `", "a $<$ b $|$ c $>$ d {\\textasciigrave}", "a $<$ b $|$ c $>$ d {\\textasciigrave}",
     "others in old fonts"},
    {"één coördinator", "één coördinator", "{\\'e}{\\'e}n co{\\\"o}rdinator", "letters with an accent"},
    {"Şahin, Gündoğan, Yıldız", "Şahin, Gündoğan, Yıldız", "{\\c S}ahin, G{\\\"u}ndo{\\u g}an, Y{\\i}ld{\\i}z",
     "Turkish"},
    {"Kostić, Łódź, Ångström", "Kostić, Łódź, Ångström", "Kosti{\\'c}, {\\L}{\\'o}d{\\'z}, {\\r A}ngstr{\\\"o}m", ""},
    {"naïef, Zoë, ß", "naïef, Zoë, ß", "na{\\\"i}ef, Zo{\\\"e}, {\\ss}", ""},
    {"“dubbel” ‘enkel’ «guillemets»", "“dubbel” ‘enkel’ «guillemets»", "``dubbel'' `enkel' ``guillemets''",
     "quotes as every font has them"},
    {"het keurmerk 'Echte Kaas'", "het keurmerk `Echte Kaas'", "het keurmerk `Echte Kaas'", "a pair looks both ways"},
    {"het \"oude\" veer", "het ``oude'' veer", "het ``oude'' veer", ""},
    {"('Kaas', \"Boter\")", "(`Kaas', ``Boter'')", "(`Kaas', ``Boter'')", "behind a bracket"},
    {"'s-Gravenhage en 't veer", "'s-Gravenhage en 't veer", "'s-Gravenhage en 't veer", "no quotes"},
    {"auto's en D'66", "auto's en D'66", "auto's en D'66", "nor these"},
    {"24\" scherm", "24\"{} scherm", "24\"{} scherm", "one alone: the group keeps babel from it"},
    {"'De pont van 's nachts'", "`De pont van 's nachts'", "`De pont van 's nachts'", "one within another"},
    {"2019–2020 — € 5…", "2019–2020 — € 5…", "2019--2020 --- {\\texteuro} 5{\\dots}", "dashes and the euro"},
    {"漢 ☂", "漢 ☂", "[U+6F22] [U+2602]", "what LaTeX has no command for is not left out"},
    {"a\n  b\t c", "a b c", "a b c", "white space"},
    {"", "", "", ""},
};

std::string written(MadeIndex& made, ask::Request request, const char* format) {
  std::string out;
  const auto* row = render::find_format(format);
  REQUIRE(row != nullptr);
  const auto sink = row->make([&](std::string_view text) { return out += text, true; }, {});
  REQUIRE(ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, *sink));
  return out;
}

ask::Request asked(ask::Kind kind, std::string text) {
  ask::Request out;
  out.kind = kind;
  out.text = std::move(text);
  out.sort = kind == ask::Kind::hits ? "date-asc" : "";
  return out;
}

MadeIndex two_sets() {
  auto ferry = record("2019Z00001", "Het \"oude\" veer: 50% én {duur}", "2019-01-08");
  ferry.indieners = {{"Van der Zwaluw", "PvdK", ""}, {"Scholekster", "PvdK", ""}};
  auto other = record("2019Z00002", "Het veer", "2019-01-09");
  other.indieners = {{"Lepelaar-Şahin", "PvdK", ""}};
  for (auto* one : {&ferry, &other}) {
    one->status = Status::beantwoord;
    one->beantwoord = Date::of(2019, 2, 1);
    one->publicaties.push_back(
        {PublicatieId::parse("ah-tk-20182019-1500").value(), PublicatieSoort::antwoord, one->beantwoord});
  }
  return MadeIndex({ferry, other});
}

}  // namespace

TEST_CASE("text means itself in LaTeX") {
  for_each_row(latex_rows, [](const LatexRow& row) {
    CHECK(escaping::latex(row.text) == row.utf8);
    const auto ascii = escaping::ascii_latex(row.text);
    CHECK(ascii == row.ascii);
    CHECK(std::ranges::all_of(ascii, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  });
}

TEST_CASE("an entry of each format") {
  auto made = two_sets();
  const auto request = asked(ask::Kind::hits, "nummer:2019Z00001");
  CHECK(written(made, request, "citation") == "Aanhangsel Handelingen II 2018/19, nr. 1500\n");
  CHECK(written(made, request, "biblatex") == R"(@report{ah-tk-20182019-1500,
  author = {van der Zwaluw and Scholekster},
  options = {useprefix=true},
  sortname = {Zwaluw and Scholekster},
  date = {2019-02-01},
  title = {{Het ``oude'' veer: 50\% én {\textbraceleft}duur{\textbraceright}}},
  type = {Kamervragen (Aanhangsel)},
  number = {1500},
  institution = {Tweede Kamer der Staten-Generaal},
  note = {Aanhangsel Handelingen II 2018/19, nr. 1500},
  langid = {dutch},
  url = {https://zoek.officielebekendmakingen.nl/ah-tk-20182019-1500.html},
  urldate = {2026-11-23},
}
)");
  CHECK(written(made, request, "bibtex") == R"(@techreport{ah-tk-20182019-1500,
  author = {van der Zwaluw and Scholekster},
  year = {2019},
  month = feb,
  day = {1},
  title = {{Het ``oude'' veer: 50\% {\'e}n {\textbraceleft}duur{\textbraceright}}},
  type = {Kamervragen (Aanhangsel)},
  number = {1500},
  series = {Aanhangsel Handelingen II 2018/19},
  institution = {Tweede Kamer der Staten-Generaal},
  note = {Aanhangsel Handelingen II 2018/19, nr. 1500},
  url = {https://zoek.officielebekendmakingen.nl/ah-tk-20182019-1500.html},
  urldate = {2026-11-23},
}
)");
  CHECK(
      written(made, request, "ris") ==
      "TY  - RPRT\r\nID  - ah-tk-20182019-1500\r\nAU  - van der Zwaluw\r\nAU  - Scholekster\r\nPY  - 2019\r\n"
      "DA  - 2019/02/01/\r\nTI  - Het \"oude\" veer: 50% én {duur}\r\nM3  - Kamervragen (Aanhangsel)\r\nM1  - 1500\r\n"
      "T2  - Aanhangsel Handelingen II 2018/19\r\nPB  - Tweede Kamer der Staten-Generaal\r\n"
      "N1  - Aanhangsel Handelingen II 2018/19, nr. 1500\r\nLA  - nl\r\n"
      "UR  - https://zoek.officielebekendmakingen.nl/ah-tk-20182019-1500.html\r\nY2  - 2026/11/23/\r\nER  - \r\n\r\n");
  const auto json = nlohmann::ordered_json::parse(written(made, request, "csl-json"));
  CHECK(
      json.dump() ==
      R"([{"id":"ah-tk-20182019-1500","type":"report","author":[{"family":"Zwaluw","non-dropping-particle":"van der"},)"
      R"({"family":"Scholekster"}],"issued":{"date-parts":[[2019,2,1]]},)"
      R"j("title":"Het \"oude\" veer: 50% én {duur}","genre":"Kamervragen (Aanhangsel)","number":"1500",)j"
      R"("collection-title":"Aanhangsel Handelingen II 2018/19","authority":"Tweede Kamer der Staten-Generaal",)"
      R"("publisher":"Tweede Kamer der Staten-Generaal","note":"Aanhangsel Handelingen II 2018/19, nr. 1500",)"
      R"("language":"nl","URL":"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-1500.html",)"
      R"("accessed":{"date-parts":[[2026,11,23]]}}])");
}

TEST_CASE("two sets with one answer have keys of their own, and a set that is found twice stands once") {
  auto made = two_sets();
  const auto keys = [](const std::string& entries) {
    std::vector<std::string> out;
    for (std::size_t at = 0; (at = entries.find("@report{", at)) != std::string::npos;) {
      at += 8;
      out.push_back(entries.substr(at, entries.find(',', at) - at));
    }
    return out;
  };
  CHECK(keys(written(made, asked(ask::Kind::hits, ""), "biblatex")) ==
        std::vector<std::string>{"ah-tk-20182019-1500", "ah-tk-20182019-1500-2019Z00002"});

  std::vector<std::string> queries{"nummer:2019Z00001", "veer", "nummer:2019Z00002"};
  std::size_t line = 0;
  const auto next = [&](ask::Request& request) {
    if (line == queries.size()) return false;
    request.text = queries[line];
    request.line = ++line;
    return true;
  };
  for (const auto* format : {"biblatex", "csl-json"}) {
    std::string out;
    line = 0;
    const auto sink = render::find_format(format)->make([&](std::string_view text) { return out += text, true; }, {});
    auto common = asked(ask::Kind::hits, "");
    REQUIRE(ask::answer_batch([&]() -> Result<index::Index*> { return &made.index(); }, {common, next}, *sink));
    if (std::string(format) == "biblatex")
      CHECK(keys(out).size() == 2);
    else
      CHECK(nlohmann::json::parse(out).size() == 2);
  }
}

TEST_CASE("a count is the citation of its search, and nothing found is no entry") {
  auto made = two_sets();
  const auto text = written(made, asked(ask::Kind::count, "veer"), "citation");
  CHECK(text.starts_with("Kamervragen that match: veer. 2 question sets, in index "));
  const auto json = nlohmann::json::parse(written(made, asked(ask::Kind::count, "veer"), "csl-json"));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["type"] == "dataset");
  CHECK(json[0]["author"][0]["literal"] == "Staten-Generaal");
  auto narrowed = asked(ask::Kind::count, "veer");
  narrowed.selections = {{"status", "beantwoord"}};
  narrowed.expansions.compounds = false;
  CHECK(written(made, narrowed, "citation")
            .starts_with("Kamervragen that match: veer [without compounds; status: beantwoord]. 2 "));
  CHECK(written(made, asked(ask::Kind::hits, "zeppelin"), "csl-json") == "[]\n");
  for (const auto* format : {"citation", "biblatex", "bibtex", "ris"})
    CHECK(written(made, asked(ask::Kind::hits, "zeppelin"), format).empty());
}

TEST_CASE("a record that was named with a sub-question is cited with it") {
  auto made = two_sets();
  for (const auto* format : {"citation", "bibtex"}) {
    std::string out;
    const auto sink = render::find_format(format)->make([&](std::string_view text) { return out += text, true; }, {});
    const auto record = *made.index().record(*Sleutel::parse("tweede:2019Z00001"));
    REQUIRE(record);
    finder::Shown shown{*record, *record};
    shown.vraag = 4;
    sink->begin({.kind = ask::Kind::records});
    sink->record(shown);
    sink->end({});
    CHECK(out.find("Aanhangsel Handelingen II 2018/19, nr. 1500, antwoord 4") != std::string::npos);
    CHECK((out.find("ah-tk-20182019-1500:4,") != std::string::npos) == (std::string(format) == "bibtex"));
    CHECK(out.find("urldate") == std::string::npos);
  }
}

}  // namespace kamervragen::test
