// Every official form of a citation, and odd pastes of it: the same value.
#include "schema/citation/parse.hh"

#include <catch2/catch.hpp>

#include "schema/citation/aanhangsel_range.hh"
#include "schema/citation/addresses.hh"

namespace kamervragen::test {
using namespace citation;

namespace {

/// The ids of citations, each with its pinpoint: "2019Z15244/4", with spaces between.
std::string shown(const std::vector<Citation>& citations) {
  std::string out;
  for (const auto& cited : citations)
    out += (out.empty() ? "" : " ") + cited.id + (cited.pinpoint ? "/" + std::to_string(*cited.pinpoint) : "");
  return out;
}

struct ReadRow {
  const char *text, *expected, *why;
};

const ReadRow of_the_aanhangsel[] = {
    {"Aanhangsel Handelingen II 2018/19, nr. 3922", "ah-tk-20182019-3922", "the Leidraad"},
    {"Aanhangsel Handelingen II 2018/19, 3922", "ah-tk-20182019-3922", "older use: without nr."},
    {"Aanhangsel Handelingen II 2018/19 3922", "ah-tk-20182019-3922", "and without the comma"},
    {"Aanhangsel Handelingen II 2018/19 nr 3922", "ah-tk-20182019-3922", "without full stop"},
    {"Aanhangsel Handelingen II 2018/19, nr.3922", "ah-tk-20182019-3922", "closed up"},
    {"Aanhangsel Handelingen II 2018/19, no. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel Handelingen II 2018/19, nummer 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel Handelingen II 2018/2019, nr. 3922", "ah-tk-20182019-3922", "both years whole"},
    {"Aanhangsel Handelingen II 2018-2019, nr. 3922", "ah-tk-20182019-3922", "a hyphen"},
    {"Aanhangsel Handelingen II 2018–2019, nr. 3922", "ah-tk-20182019-3922", "an en dash"},
    {"Aanhangsel Handelingen II 2018—2019, nr. 3922", "ah-tk-20182019-3922", "an em dash"},
    {"Aanhangsel Handelingen II 2018‑2019, nr. 3922", "ah-tk-20182019-3922", "a non-breaking hyphen"},
    {"Aanhangsel Handelingen II 2018−2019, nr. 3922", "ah-tk-20182019-3922", "a minus"},
    {"Aanhangsel Handelingen II 2018 – 2019, nr. 3922", "ah-tk-20182019-3922", "spaces around it"},
    {"Aanhangsel Handelingen II 2018-19, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel Handelingen II 2018–19, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922", "ah-tk-20182019-3922", "the house style"},
    {"Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922.", "ah-tk-20182019-3922", "at the end of a sentence"},
    {"(Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922)", "ah-tk-20182019-3922", "in brackets"},
    {"«Aanhangsel Handelingen II 2018/19, nr. 3922»", "ah-tk-20182019-3922", "in quotes"},
    {"  Aanhangsel\tHandelingen\nII 2018/19,\n nr. 3922 ", "ah-tk-20182019-3922", "broken over lines"},
    {"Aanhangsel\u00A0Handelingen\u00A0II\u00A02018/19, nr.\u00A03922", "ah-tk-20182019-3922",
     "spaces that do not break"},
    {"Aan\u00ADhangsel Han\u00ADdelingen II 2018/19, nr. 3922", "ah-tk-20182019-3922", "soft hyphens"},
    {"\uFEFFAanhangsel Handelingen II 2018/19, nr. 3922", "ah-tk-20182019-3922", "a byte order mark"},
    {"AANHANGSEL HANDELINGEN II 2018/19, NR. 3922", "ah-tk-20182019-3922", "capitals"},
    {"aanhangsel handelingen ii 2018/19, nr. 3922", "ah-tk-20182019-3922", "small letters"},
    {"Aanhangsel van de Handelingen II 2018/19, nr. 3922", "ah-tk-20182019-3922", "in full"},
    {"Aanhangsel van de Handelingen, vergaderjaar 2018-2019, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel van de Handelingen, nr. 3922", "ah-tk-20182019-3922",
     "as the foot of its pages has it"},
    {"Tweede Kamer der Staten-Generaal Vergaderjaar 2018–2019 Aanhangsel van de Handelingen Vragen gesteld door de "
     "leden der Kamer, met de daarop door de regering gegeven antwoorden 3922",
     "ah-tk-20182019-3922", "the heading of its pages"},
    {"Eerste Kamer, vergaderjaar 2018–2019, Aanhangsel van de Handelingen, nr. 3", "ah-ek-20182019-3", ""},
    {"vergaderjaar 2018–2019, Aanhangsel van de Handelingen, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel van de Handelingen 58, vergaderjaar 2019-2020", "ah-tk-20192020-58", "the number first, bare"},
    {"Aanhangsel der Handelingen 2018/19, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel bij de Handelingen II 2018/19, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel van de Handelingen van de Tweede Kamer, vergaderjaar 2018-2019, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel van de Handelingen der Tweede Kamer der Staten-Generaal, vergaderjaar 2018-2019, nr. 3922",
     "ah-tk-20182019-3922", "as it calls itself"},
    {"Handelingen II 2018/19, Aanhangsel, nr. 3922", "ah-tk-20182019-3922", "the other order"},
    {"Handelingen II 2018/19, Aanhangsel nr. 3922", "ah-tk-20182019-3922", ""},
    {"Handelingen II, Aanhangsel 2018/19, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Handelingen II 2018/19, nr. 3922 (Aanhangsel)", "ah-tk-20182019-3922", "behind the number"},
    {"Aanh. Hand. II 2018/19, nr. 3922", "ah-tk-20182019-3922", "abbreviated"},
    {"Aanh. Handelingen II 2018/19, 3922", "ah-tk-20182019-3922", ""},
    {"Hand. II 2018/19, Aanh., nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel 2018/19, nr. 3922", "ah-tk-20182019-3922", "no more than the word"},
    {"Aanhangsel TK 2018/19, nr. 3922", "ah-tk-20182019-3922", ""},
    {"Aanhangsel Handelingen 2018/19, nr. 3922", "ah-tk-20182019-3922", "no kamer: the Tweede"},
    {"Kamervragen (Aanhangsel) 2018–2019, nr. 3922", "ah-tk-20182019-3922", "the site's name for it"},
    {"Aanhangsel Handelingen I 2018/19, nr. 2", "ah-ek-20182019-2", "the Eerste Kamer"},
    {"Aanhangsel Handelingen EK 2018/19, nr. 2", "ah-ek-20182019-2", ""},
    {"Aanhangsel van de Handelingen van de Eerste Kamer, vergaderjaar 2018–2019, nr. 2", "ah-ek-20182019-2", ""},
    {"Handelingen I 2018/19, Aanhangsel, nr. 2", "ah-ek-20182019-2", ""},
    {"Aanhangsel Handelingen II 1999/2000, nr. 12", "ah-tk-19992000-12", "the turn of the century, whole"},
    {"Aanhangsel Handelingen II 1999/00, nr. 12", "ah-tk-19992000-12", "and short"},
    {"Aanhangsel Handelingen II 1999-2000, 12", "ah-tk-19992000-12", ""},
    {"Aanhangsel Handelingen II 2000/01, nr. 12", "ah-tk-20002001-12", ""},
    {"Aanhangsel Handelingen nr. 1234, vergaderjaar 2000–2001", "ah-tk-20002001-1234", "until 2008 the number first"},
    {"Aanhangsel Handelingen II nr. 1234 (2000/01)", "ah-tk-20002001-1234", "the year in brackets"},
    {"Aanhangsel Handelingen II 2018/19, nrs. 12, 13 en 14", "ah-tk-20182019-12 ah-tk-20182019-13 ah-tk-20182019-14",
     "several"},
    {"Aanhangsel Handelingen II 2018/19, nrs. 12 & 13", "ah-tk-20182019-12 ah-tk-20182019-13", ""},
    {"Aanhangsel Handelingen II 2018/19, 12 en 13", "ah-tk-20182019-12 ah-tk-20182019-13", "without nrs."},
    {"Aanhangsel Handelingen II 2018/19, nr. 12 en 2019/20, nr. 5", "ah-tk-20182019-12 ah-tk-20192020-5", "two years"},
    {"Aanhangsel Handelingen II 2018/19, nr. 12; Aanhangsel Handelingen I 2019/20, nr. 5",
     "ah-tk-20182019-12 ah-ek-20192020-5", "two kamers"},
    {"Aanhangsel Handelingen II 2018/19, nr. 03922", "ah-tk-20182019-3922", "a zero before it"},
    {"Aanhangsel Handelingen II 2014/15, nr. 1241, antwoord 4", "ah-tk-20142015-1241/4", "a pinpoint"},
    {"Aanhangsel Handelingen II 2014/15, nr. 1241, vraag 4", "ah-tk-20142015-1241/4", ""},
    {"Aanhangsel Handelingen II 2014/15, nr. 1241 (antwoord op vraag 4)", "ah-tk-20142015-1241/4", ""},
    {"antwoord op vraag 4 in Aanhangsel Handelingen II 2014/15, nr. 1241", "ah-tk-20142015-1241/4", "before it"},
    {"Aanhangsel Handelingen II 2018/19", "", "no number"},
    {"Aanhangsel Handelingen, nr. 3922", "", "no year"},
    {"Aanhangsel Handelingen II 2018/20, nr. 3922", "", "no such year"},
    {"Aanhangsel Handelingen II 2018/19, nr. B", "", "a letter numbers Kamerstukken of the Eerste Kamer"},
    {"Aanhangsel Handelingen II 2018/19, nr. 3922 over stikstof", "", "more than a citation"},
    {"Handelingen II 2018/19, nr. 44", "", "not in the Aanhangsel"},
    {"Aanhangsel Handelingen II 2018/19, 21 maart 2019", "", "a day"},
    {"Handelingen II 2019–2020, nr. 44, item 6", "h-tk-20192020-44-6", "a debate"},
    {"Handelingen I 2019/20, nr. 44, item 6", "h-ek-20192020-44-6", ""},
};

const ReadRow by_name[] = {
    {"2019Z15244", "2019Z15244", "a vraagnummer"},
    {"2019z15244", "2019Z15244", ""},
    {" 2019Z15244, ", "2019Z15244", ""},
    {"2019 Z 15244", "2019Z15244", "as it is read aloud"},
    {"2024Z 17972", "2024Z17972", "as a heading has it"},
    {"2019Z15244/4", "2019Z15244/4", "a sub-question"},
    {"2019Z15244, vraag 4", "2019Z15244/4", ""},
    {"vraag 4 van 2019Z15244", "2019Z15244/4", ""},
    {"2015Z15377a", "2015Z15377A", "a letter behind the number"},
    {"2022D55262", "2022D55262", "a document"},
    {"2000109160", "2000109160", "ten digits: 2·0001·0916·0"},
    {"2989901234", "2989901234", "before the turn of the century"},
    {"1020304050", "1020304050", "of the Eerste Kamer"},
    {"218190001", "218190001", "of the Eerste Kamer: 2·1819·0001"},
    {"2019109160", "", "ten digits without a vergaderjaar in them"},
    {"213190001", "", "nine without one"},
    {"0612345678", "", "a telephone number"},
    {"Kamervragen (zonder antwoord) 2019Z15244", "2019Z15244", "the official text"},
    {"Kamervragen zonder antwoord 2019Z15244", "2019Z15244", ""},
    {"kamervragen 2019Z15244", "2019Z15244", ""},
    {"Kamervragen met kenmerk 2019Z15244", "2019Z15244", ""},
    {"Kamervragen (zonder antwoord) 2019Z15244, vraag 4", "2019Z15244/4", ""},
    {"Kamervragen (zonder antwoord) 209100007", "209100007", "of the Eerste Kamer"},
    {"ah-tk-20182019-3922", "ah-tk-20182019-3922", "an id"},
    {"AH-TK-20182019-3922", "ah-tk-20182019-3922", ""},
    {"KV-TK-2019Z15244", "kv-tk-2019Z15244", "its Z stays a capital"},
    {"kv-TK-2019Z15244", "kv-tk-2019Z15244", "capitals in the middle"},
    {"kv-TK-4036403", "kv-tk-4036403", "of an odd one"},
    {"ah-tk-20182019-3922.html", "ah-tk-20182019-3922", "the name of a file"},
    {"ah-tk-20182019-3922.XML", "ah-tk-20182019-3922", ""},
    {"ah-tk-20182019-3922.pdf.", "ah-tk-20182019-3922", ""},
    {"ah–tk–20182019–3922", "ah-tk-20182019-3922", "dashes of a word processor"},
    {"ah-tk-20012002-1498-h1", "ah-tk-20012002-1498-h1", "a reprint"},
    {"ah-1151601", "ah-1151601", "not yet formatted"},
    {"kv-2000109160", "kv-2000109160", ""},
    {"kst-36200-77", "kst-36200-77", ""},
    {"KST-36410-viii-112", "kst-36410-VIII-112", "Roman numbers stay capitals"},
    {"h-tk-20192020-44-6", "h-tk-20192020-44-6", ""},
    {"Kamerstukken II 2023/24, 36 410 VIII, nr. 112", "kst-36410-VIII-112", ""},
    {"Kamerstuk 32 761 en 30 821, nr. 152", "kst-32761-152", ""},
    {"2019Z15244 2019Z15245", "", "two are not one"},
    {"2019Z1524", "", "four digits"},
    {"2019Z152444", "", "six"},
    {"3922", "", "any number"},
    {"stikstof", "", "a word"},
    {"", "", "nothing"},
    {"...", "", "punctuation"},
    {"kv-2007-01-11", "", "an id that looks like none is one only where a name is asked for"},
};

const ReadRow by_address[] = {
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html", "ah-tk-20182019-3922", "the page"},
    {"http://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922", "ah-tk-20182019-3922", "without an extension"},
    {"HTTPS://ZOEK.OFFICIELEBEKENDMAKINGEN.NL/AH-TK-20182019-3922.HTML", "ah-tk-20182019-3922", "in capitals"},
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html?zoekcriteria=x&b=2019", "ah-tk-20182019-3922",
     "with what was searched for"},
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html#vraag-2", "ah-tk-20182019-3922",
     "a place in it"},
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922/metadata.xml", "ah-tk-20182019-3922", ""},
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.pdf;jsessionid=1", "ah-tk-20182019-3922", ""},
    {"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html).", "ah-tk-20182019-3922", "what stood behind"},
    {"<https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html>", "ah-tk-20182019-3922", "in angle brackets"},
    {"https://www.officielebekendmakingen.nl/kv-tk-2019Z15244.html", "kv-tk-2019Z15244", ""},
    {"www.officielebekendmakingen.nl/kv-tk-2019Z15244", "kv-tk-2019Z15244", "no scheme"},
    {"officielebekendmakingen.nl/kv-tk-2019Z15244.html", "kv-tk-2019Z15244", "nor www"},
    {"https://repository.overheid.nl/frbr/officielepublicaties/ah-tk/20112012/ah-tk-20112012-2378/1/xml/"
     "ah-tk-20112012-2378.xml",
     "ah-tk-20112012-2378", "a file"},
    {"https://repository.overheid.nl/frbr/officielepublicaties/ah-tk/20112012/ah-tk-20112012-2378/1",
     "ah-tk-20112012-2378", "a version"},
    {"https://repository.overheid.nl/frbr/officielepublicaties/ah-tk/", "", "a whole series"},
    {"https://zoek.officielebekendmakingen.nl/kv-2007-01-11.html", "kv-2007-01-11", "an odd id, where ids are"},
    {"https://zoek.officielebekendmakingen.nl/onopgemaakt-001.html", "onopgemaakt-001", "our own stand-in"},
    {"https://zoek.officielebekendmakingen.nl/dossier/36200", "dossier/36200", "a dossier"},
    {"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z10576&did=2022D31072", "2022Z10576", ""},
    {"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2022D31072&id=2022Z10576", "2022Z10576",
     "whatever the order"},
    {"tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022z10576", "2022Z10576", ""},
    {"https://www.tweedekamer.nl/zoeken?qry=2019", "", "no id"},
    {"https://www.openkamer.org/kamervraag/2019Z15244/", "2019Z15244", ""},
    {"/kamervraag/2019Z15244", "2019Z15244", "a path of ours"},
    {"/kamervraag/2019Z15244/4", "2019Z15244/4", "with a sub-question"},
    {"/kamervraag/2000109160", "2000109160", "an old number"},
    {"http://localhost:8080/kamervraag/2019Z15244?q=stikstof#vraag-4", "2019Z15244", ""},
    {"https://nos.nl/artikel/2400123", "", "an article"},
    {"https://nos.nl/2000109160", "", "also with ten digits"},
    {"https://zoek.officielebekendmakingen.nl/", "", "no paper"},
    {"https://", "", ""},
};

template <std::size_t N>
void check_rows(const ReadRow (&rows)[N]) {
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(shown(read(row.text)) == row.expected);
    if (*row.expected) CHECK(read_name(row.text) == read(row.text));
    for (const auto& cited : read(row.text)) CHECK(read_name(official(cited)) == std::vector{cited});
  }
}

}  // namespace

TEST_CASE("every form of a citation in the Aanhangsel gives the same value") { check_rows(of_the_aanhangsel); }
TEST_CASE("ids and vraagnummers are citations by themselves") { check_rows(by_name); }
TEST_CASE("an address is the citation of what it is the address of") { check_rows(by_address); }

TEST_CASE("where a name is asked for, any number and any id is one") {
  for (const auto& row : {ReadRow{"209100007", "209100007", "of the Eerste Kamer"},
                          {"7349", "7349", ""},
                          {"2019Z1", "2019Z1", ""},
                          {"kv-2007-01-11", "kv-2007-01-11", ""},
                          {"KV-7349", "kv-7349", ""},
                          {"onopgemaakt-001", "onopgemaakt-001", ""},
                          {"25 242, nr. 686", "kst-25242-686", "a dossier without the word"},
                          {"dossier/36200", "dossier/36200", ""},
                          {"stikstof", "", ""},
                          {"2019", "2019", "four digits may be one"},
                          {"12", "", "two may not"}}) {
    INFO(row.text << ": " << row.why);
    CHECK(shown(read_name(row.text)) == row.expected);
    for (const auto& cited : read_name(row.text)) CHECK(read_name(official(cited)) == std::vector{cited});
  }
}

TEST_CASE("what is cited in a running text has a place") {
  const std::string text =
      "Zie «Aanhangsel Handelingen, vergaderjaar 2018–2019, nrs. 12 en 13», 2019Z15244 en Kamerstuk 25 242, nr. 686.";
  std::string all;
  std::size_t last = 0;
  for (const auto& found : find(text)) {
    CHECK(found.begin >= last);
    CHECK(found.end > found.begin);
    last = found.end;
    all += text.substr(found.begin, found.end - found.begin) + " = " + shown(found.citations) + "\n";
  }
  CHECK(all ==
        "Aanhangsel Handelingen, vergaderjaar 2018–2019, nrs. 12 en 13 = ah-tk-20182019-12 ah-tk-20182019-13\n"
        "2019Z15244 = 2019Z15244\n"
        "25 242, nr. 686 = kst-25242-686\n");
}

TEST_CASE("what was typed is read from a place on, whatever stands before it") {
  const std::string text = "x2019Z15244 – ah\u00ADtk 2019\u00A0Z 15244, en meer";
  CHECK_FALSE(Typed(text).at(0));
  CHECK(Typed(text).at(1));
  const auto begin = text.find("2019\u00A0Z");
  const auto found = Typed(text).at(begin);
  REQUIRE(found);
  CHECK(found->begin == begin);
  CHECK(text.substr(found->end) == ", en meer");
  CHECK_FALSE(Typed(text).at(text.size()));
  CHECK_FALSE(Typed(text).at(text.find('\xC2') + 1));
}

TEST_CASE("a range of numbers in the Aanhangsel prints as it is read") {
  struct Row {
    const char *text, *printed;
  };
  for (const auto& row : {Row{"3922", "3922"},
                          {"0012", "12"},
                          {"5..12", "5..12"},
                          {"..12", "..12"},
                          {"5..", "5.."},
                          {"2018-2019/3922", "2018-2019/3922"},
                          {"2018–2019, nr. 3922", "2018-2019/3922"},
                          {"2018/19/5..12", "2018-2019/5..12"},
                          {"2018-2019", "2018-2019/.."},
                          {"2018-2019/..", "2018-2019/.."},
                          {"242501244", "2024-2025/1244"},
                          {"20182019-3922", "2018-2019/3922"},
                          {"2018-2019-3922", "2018-2019/3922"},
                          {"990000012", "1999-2000/12"},
                          {"..", ""},
                          {"", ""},
                          {"12..5", "12..5"},
                          {"2018-2020/5", ""},
                          {"3922a", ""},
                          {"242601244", ""}}) {
    INFO(row.text);
    const auto range = read_range(row.text);
    CHECK((range ? range->str() : "") == row.printed);
    if (range) CHECK(read_range(range->str()) == range);
  }
  CHECK(read_range("2018-2019/5..12")->has(of_id("ah-tk-20182019-7").value()));
  CHECK(read_range("5..12")->has(of_id("ah-ek-20192020-12").value()));
  CHECK_FALSE(read_range("2018-2019/5..12")->has(of_id("ah-tk-20192020-7").value()));
  CHECK_FALSE(read_range("2018-2019/5..12")->has(of_id("ah-tk-20182019-13").value()));
}

}  // namespace kamervragen::test
