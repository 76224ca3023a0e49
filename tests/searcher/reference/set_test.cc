// What of a question set is cited, as what, and what a bibliography says of it.
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "schema/citation/parse.hh"
#include "searcher/reference/reference.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
using reference::of_set;

namespace {

struct SetRow {
  const char* nummer;
  const char* publications;  ///< "v kv-… 2019-07-18; -a ah-… 2019-09-10": a letter of its soort, - where it is replaced
  Status status;
  const char *citation, *key, *number, *issued;
  const char* why;
  const char* note = "";  ///< behind the citation
  std::optional<int> vraag{};
  Kamer kamer = Kamer::tweede;
};

PublicatieSoort soort_of(char letter) {
  return letter == 'v'   ? PublicatieSoort::vraag
         : letter == 'm' ? PublicatieSoort::mondeling
         : letter == 'a' ? PublicatieSoort::antwoord
                         : PublicatieSoort::mededeling;
}

Head head_of(const SetRow& row) {
  Head head;
  head.nummer = row.nummer;
  head.kamer = row.kamer;
  head.status = row.status;
  head.titel = "Het fluiten naar veerponten";
  head.indieners = {{"De Wulp", "BurgerBries", ""}};
  std::istringstream publications(row.publications);
  for (std::string one; std::getline(publications, one, ';');) {
    std::istringstream parts(one);
    std::string soort, id, day;
    parts >> soort >> id >> day;
    Vindplaats place{PublicatieId::parse(id).value(), soort_of(soort.back()), Date::from_iso(day)};
    place.vervangen = soort.front() == '-';
    head.mondeling = head.mondeling || place.soort == PublicatieSoort::mondeling;
    head.publicaties.push_back(std::move(place));
  }
  return head;
}

std::string shown(const reference::Issued& issued) {
  if (issued.day) return issued.day->iso();
  return issued.years ? fmt::format("{}/{}", issued.years->first, issued.years->second) : "";
}

using enum Status;
const SetRow set_rows[] = {
    {"2014Z20001", "v kv-tk-2014Z20001 2014-11-03; a ah-tk-20142015-1241 2014-12-31", beantwoord,
     "Aanhangsel Handelingen II 2014/15, nr. 1241", "ah-tk-20142015-1241", "1241", "2014-12-31",
     "the Leidraad's own example"},
    {"2019Z15244", "v kv-tk-2019Z15244 2019-07-18; a ah-tk-20182019-3922 2019-09-10", beantwoord,
     "Aanhangsel Handelingen II 2018/19, nr. 3922", "ah-tk-20182019-3922", "3922", "2019-09-10",
     "asked and answered within one vergaderjaar"},
    {"2008Z01402", "v kv-2008Z01402 2008-08-01; a ah-tk-20082009-164 2008-10-02", beantwoord,
     "Aanhangsel Handelingen II 2008/09, nr. 164", "ah-tk-20082009-164", "164", "2008-10-02",
     "asked in the vergaderjaar before"},
    {"2990000070", "a ah-tk-19992000-7 1999-10-01", beantwoord, "Aanhangsel Handelingen II 1999/2000, nr. 7",
     "ah-tk-19992000-7", "7", "1999-10-01", "the turn of the century, whole"},
    {"2990017990", "a ah-tk-19992000-1799 2000-09-01", beantwoord, "Aanhangsel Handelingen II 1999/2000, nr. 1799",
     "ah-tk-19992000-1799", "1799", "2000-09-01", "whole too at its end"},
    {"2989918420", "a ah-tk-19981999-1842 1999-08-30", beantwoord, "Aanhangsel Handelingen II 1998/99, nr. 1842",
     "ah-tk-19981999-1842", "1842", "1999-08-30", "the year before: two digits"},
    {"2000114980", "a ah-tk-20002001-1498 2001-06-05", beantwoord, "Aanhangsel Handelingen II 2000/01, nr. 1498",
     "ah-tk-20002001-1498", "1498", "2001-06-05", "the year behind: two digits"},
    {"ah-tk-19951996-12", "a ah-tk-19951996-12 1995-10-02", beantwoord, "Aanhangsel Handelingen II 1995/96, nr. 12",
     "ah-tk-19951996-12", "12", "1995-10-02", "a set without a vraagnummer"},
    {"209100007",
     "v kv-ek-209100007 2010-05-01; a ah-ek-20092010-2 2010-06-01",
     beantwoord,
     "Aanhangsel Handelingen I 2009/10, nr. 2",
     "ah-ek-20092010-2",
     "2",
     "2010-06-01",
     "the Eerste Kamer is I",
     "",
     {},
     Kamer::eerste},
    {"ah-ek-19992000-4",
     "a ah-ek-19992000-4 2000-02-01",
     beantwoord,
     "Aanhangsel Handelingen I 1999/2000, nr. 4",
     "ah-ek-19992000-4",
     "4",
     "2000-02-01",
     "I, and the turn of the century",
     "",
     {},
     Kamer::eerste},
    {"ah-ek-20142015-12",
     "a ah-ek-20142015-12 2015-02-01",
     beantwoord,
     "Aanhangsel Handelingen I 2014/15, nr. 12",
     "ah-ek-20142015-12",
     "12",
     "2015-02-01",
     "the Aanwijzing's own example",
     "",
     {},
     Kamer::eerste},
    {"242506",
     "v kv-ek-242506 2024-11-01",
     onbeantwoord,
     "Kamervragen (zonder antwoord) 242506",
     "kv-ek-242506",
     "242506",
     "2024-11-01",
     "the Eerste Kamer's, unanswered",
     "",
     {},
     Kamer::eerste},
    {"2019Z15244", "v kv-tk-2019Z15244 2019-07-18", onbeantwoord, "Kamervragen (zonder antwoord) 2019Z15244",
     "kv-tk-2019Z15244", "2019Z15244", "2019-07-18", "not answered: by the vraagnummer"},
    {"2000109160", "v kv-2000109160 2001-03-01", onbeantwoord, "Kamervragen (zonder antwoord) 2000109160",
     "kv-2000109160", "2000109160", "2001-03-01", "ten digits"},
    {"2015Z15377A", "v kv-tk-2015Z15377a 2015-09-01", onbeantwoord, "Kamervragen (zonder antwoord) 2015Z15377A",
     "kv-tk-2015Z15377a", "2015Z15377A", "2015-09-01", "a letter behind the number"},
    {"2024Z17001", "v kv-tk-2024Z17001 2024-10-30; u ah-tk-20242025-505 2024-11-20", uitgesteld,
     "Kamervragen (zonder antwoord) 2024Z17001", "kv-tk-2024Z17001", "2024Z17001", "2024-10-30",
     "uitgesteld: the questions are cited, and the uitstel is told",
     "ook mededeling: Aanhangsel Handelingen II 2024/25, nr. 505"},
    {"2024Z17001", "v kv-tk-2024Z17001 2024-10-30; u ah-tk-20242025-505 2024-11-20; a ah-tk-20242025-612 2024-12-02",
     beantwoord, "Aanhangsel Handelingen II 2024/25, nr. 612", "ah-tk-20242025-612", "612", "2024-12-02",
     "answered after an uitstel: of that nothing more"},
    {"2040590010", "u ah-tk-20042005-9001 2005-03-01", uitgesteld, "Kamervragen (zonder antwoord) 2040590010",
     "ah-tk-20042005-9001", "2040590010", "2005-03-01", "no page of the questions: that of the uitstel is shown",
     "ook mededeling: Aanhangsel Handelingen II 2004/05, nr. 9001"},
    {"ah-tk-20042005-9001", "u ah-tk-20042005-9001 2005-03-01", uitgesteld,
     "Aanhangsel Handelingen II 2004/05, nr. 9001", "ah-tk-20042005-9001", "9001", "2005-03-01",
     "nor a vraagnummer: what there is"},
    {"2016Z00010", "v kv-tk-2016Z00010 2016-01-05; a ah-tk-20152016-1400 2016-02-01; a ah-tk-20152016-1900 2016-03-15",
     beantwoord, "Aanhangsel Handelingen II 2015/16, nr. 1900", "ah-tk-20152016-1900", "1900", "2016-03-15",
     "a nader antwoord with a number of its own", "ook antwoord: Aanhangsel Handelingen II 2015/16, nr. 1400"},
    {"2016Z00010",
     "a ah-tk-20152016-1400 2016-02-01; a ah-tk-20152016-1900 2016-03-15; a ah-tk-20152016-2500 2016-05-15", beantwoord,
     "Aanhangsel Handelingen II 2015/16, nr. 2500", "ah-tk-20152016-2500", "2500", "2016-05-15", "and two",
     "ook antwoord: Aanhangsel Handelingen II 2015/16, nr. 1400; "
     "ook antwoord: Aanhangsel Handelingen II 2015/16, nr. 1900"},
    {"2020Z00001", "-a ah-tk-20192020-1620 2020-02-01; a ah-tk-20192020-1620-n1 2020-03-01", beantwoord,
     "Aanhangsel Handelingen II 2019/20, nr. 1620", "ah-tk-20192020-1620-n1", "1620", "2020-03-01",
     "a correction has the number of the first, and its own page and day"},
    {"2010214980", "-a ah-tk-20012002-1498 2002-07-01; a ah-tk-20012002-1498-h1 2002-07-08", beantwoord,
     "Aanhangsel Handelingen II 2001/02, nr. 1498", "ah-tk-20012002-1498-h1", "1498", "2002-07-08",
     "a herdruk likewise"},
    {"2010214980",
     "-a ah-tk-20012002-1498 2002-07-01; -a ah-tk-20012002-1498-h1 2002-07-08; a ah-tk-20012002-1498-h2 2002-07-15",
     beantwoord, "Aanhangsel Handelingen II 2001/02, nr. 1498", "ah-tk-20012002-1498-h2", "1498", "2002-07-15",
     "the newest of two"},
    {"2022Z15500", "-v kv-tk-2022Z15500 2022-08-20; v kv-tk-2022Z15500-n1 2022-08-22", onbeantwoord,
     "Kamervragen (zonder antwoord) 2022Z15500", "kv-tk-2022Z15500-n1", "2022Z15500", "2022-08-22",
     "questions that were replaced"},
    {"2070819780", "-v kv-2070819780 2008-04-01; v kv-2070819780-h 2008-04-03", onbeantwoord,
     "Kamervragen (zonder antwoord) 2070819780", "kv-2070819780-h", "2070819780", "2008-04-03",
     "the herdruk of old numbers"},
    {"2021Z00099", "v kv-tk-2021Z00099 2021-01-12", ingetrokken, "Kamervragen (zonder antwoord) 2021Z00099",
     "kv-tk-2021Z00099", "2021Z00099", "2021-01-12", "withdrawn: by the vraagnummer"},
    {"2024Z90108", "v kv-tk-2024Z90108 2024-04-01; u ah-tk-20232024-9030 2024-04-20", ingetrokken,
     "Kamervragen (zonder antwoord) 2024Z90108", "kv-tk-2024Z90108", "2024Z90108", "2024-04-01",
     "withdrawn by a mededeling, which is told", "ook mededeling: Aanhangsel Handelingen II 2023/24, nr. 9030"},
    {"2024Z90108", "u ah-tk-20232024-9030 2024-04-20", ingetrokken, "Kamervragen (zonder antwoord) 2024Z90108",
     "ah-tk-20232024-9030", "2024Z90108", "2024-04-20", "and by nothing else",
     "ook mededeling: Aanhangsel Handelingen II 2023/24, nr. 9030"},
    {"2024Z90108", "v kv-tk-2024Z90108 2024-04-01; a ah-tk-20232024-9031 2024-04-20", ingetrokken,
     "Kamervragen (zonder antwoord) 2024Z90108", "kv-tk-2024Z90108", "2024Z90108", "2024-04-01",
     "withdrawn, and answered all the same", "ook antwoord: Aanhangsel Handelingen II 2023/24, nr. 9031"},
    {"2024Z18775", "m kv-tk-2024Z18775 2024-11-19", onbeantwoord, "Kamervragen (zonder antwoord) 2024Z18775",
     "kv-tk-2024Z18775", "2024Z18775", "2024-11-19", "mondelinge vragen"},
    {"2024Z11223", "v kv-tk-2024Z11223 2024-06-01; a ah-1151601 2024-06-20", beantwoord,
     "Kamervragen (zonder antwoord) 2024Z11223", "kv-tk-2024Z11223", "2024Z11223", "2024-06-01",
     "an answer that has no number yet: its page is told",
     "ook antwoord: https://zoek.officielebekendmakingen.nl/ah-1151601.html"},
    {"2024Z11223", "a ah-1151601 2024-06-20", beantwoord, "Kamervragen (zonder antwoord) 2024Z11223", "ah-1151601",
     "2024Z11223", "2024-06-20", "and no page of the questions"},
    {"2024Z18294", "a onopgemaakt-001 2024-11-20", beantwoord, "Kamervragen (zonder antwoord) 2024Z18294",
     "onopgemaakt-001", "2024Z18294", "2024-11-20", "a stand-in, by the vraagnummer of its set"},
    {"2015Z00001", "a ah-tk-20142015-AH2742 2015-06-30", beantwoord, "Kamervragen (zonder antwoord) 2015Z00001",
     "ah-tk-20142015-AH2742", "2015Z00001", "2015-06-30", "letters around the number: no number"},
    {"kv-7349", "v kv-7349 2007-02-01", onbeantwoord, "kv-7349", "kv-7349", "kv-7349", "2007-02-01",
     "nothing but an id"},
    {"2007Z00001", "v kv-2007-01-11 2007-01-11", onbeantwoord, "Kamervragen (zonder antwoord) 2007Z00001",
     "kv-2007-01-11", "2007Z00001", "2007-01-11", "an id that says nothing"},
    {"2019Z15244", "v kv-tk-2019Z15244 2019-07-18; a ah-tk-20182019-3922 2019-09-10", beantwoord,
     "Aanhangsel Handelingen II 2018/19, nr. 3922, antwoord 4", "ah-tk-20182019-3922:4", "3922", "2019-09-10",
     "a sub-question that is answered", "", 4},
    {"2990000070", "a ah-tk-19992000-7 1999-10-01", beantwoord,
     "Aanhangsel Handelingen II 1999/2000, nr. 7, antwoord 12", "ah-tk-19992000-7:12", "7", "1999-10-01",
     "of the turn of the century", "", 12},
    {"2019Z15244", "v kv-tk-2019Z15244 2019-07-18", onbeantwoord, "Kamervragen (zonder antwoord) 2019Z15244, vraag 4",
     "kv-tk-2019Z15244:4", "2019Z15244", "2019-07-18", "that is not", "", 4},
    {"209100007", "v kv-ek-209100007 2010-05-01; a ah-ek-20092010-2 2010-06-01", beantwoord,
     "Aanhangsel Handelingen I 2009/10, nr. 2, antwoord 1", "ah-ek-20092010-2:1", "2", "2010-06-01",
     "of the Eerste Kamer", "", 1, Kamer::eerste},
    {"2021Z00099", "v kv-tk-2021Z00099 2021-01-12", ingetrokken, "Kamervragen (zonder antwoord) 2021Z00099, vraag 2",
     "kv-tk-2021Z00099:2", "2021Z00099", "2021-01-12", "of what was withdrawn", "", 2},
    {"2019Z15244", "a ah-tk-20182019-3922", beantwoord, "Aanhangsel Handelingen II 2018/19, nr. 3922",
     "ah-tk-20182019-3922", "3922", "2018/2019", "no day: the vergaderjaar of the number"},
    {"2019Z15244", "v kv-tk-2019Z15244", onbeantwoord, "Kamervragen (zonder antwoord) 2019Z15244", "kv-tk-2019Z15244",
     "2019Z15244", "2019/2019", "nor that: the year of the vraagnummer"},
    {"2000109160", "v kv-2000109160", onbeantwoord, "Kamervragen (zonder antwoord) 2000109160", "kv-2000109160",
     "2000109160", "", "nor a year in it: not known"},
};

}  // namespace

TEST_CASE("of a question set its newest answer that has a number is cited, else its questions by the vraagnummer") {
  static_assert(std::size(set_rows) >= 40);
  for_each_row(set_rows, [](const SetRow& row) {
    const auto head = head_of(row);
    const auto made = of_set(head, row.vraag, Date::of(2026, 11, 30));
    CHECK(made.citation == row.citation);
    CHECK(made.key == row.key);
    CHECK(made.number == row.number);
    CHECK(shown(made.issued) == row.issued);
    CHECK(made.note == row.citation + std::string(*row.note ? "; " : "") + row.note);
    CHECK(made.type == reference::Type::report);
    CHECK(made.authority ==
          (row.kamer == Kamer::eerste ? "Eerste" : "Tweede") + std::string(" Kamer der Staten-Generaal"));
    const auto id = made.key.substr(0, made.key.find(':'));
    CHECK(made.url == "https://zoek.officielebekendmakingen.nl/" + id + ".html");
    // What is cited is read back: as that set, or as a publication of it.
    const auto read = citation::read_name(made.citation);
    REQUIRE(read.size() == 1);
    CHECK(read.front().pinpoint == row.vraag);
    CHECK((read.front().id == head.nummer || PublicatieId::parse(id)->base() == read.front().id));
  });
}

TEST_CASE("what a bibliography says beside the citation") {
  SetRow row = set_rows[0];
  auto head = head_of(row);
  auto made = of_set(head, {}, {});
  CHECK(made.genre == "Kamervragen (Aanhangsel)");
  CHECK(made.collection == "Aanhangsel Handelingen II 2014/15");
  CHECK(made.title == "Het fluiten naar veerponten");
  CHECK(made.authors == std::vector<reference::Name>{{"", "de", "Wulp"}});
  CHECK(made.pinpoint.empty());
  CHECK_FALSE(made.accessed);
  CHECK(of_set(head, 3, {}).pinpoint == "antwoord 3");
  CHECK(of_set(head, {}, Date::of(2026, 11, 30)).accessed == Date::of(2026, 11, 30));

  head.titel.clear();
  head.betreft = "het fluiten";
  head.indieners = {{"Van der Zwaluw", "", ""}, {"Scholekster", "", ""}, {"Lepelaar-Şahin", "", ""}};
  made = of_set(head, {}, {});
  CHECK(made.title == "het fluiten");
  CHECK(made.authors ==
        std::vector<reference::Name>{{"", "van der", "Zwaluw"}, {"", "", "Scholekster"}, {"", "", "Lepelaar-Şahin"}});

  head.betreft.clear();
  head.indieners.clear();
  made = of_set(head, {}, {});
  CHECK(made.title == "Aanhangsel Handelingen II 2014/15, nr. 1241");
  CHECK(made.authors == std::vector<reference::Name>{{"", "", "Tweede Kamer der Staten-Generaal", true}});

  const auto genre = [](const char* publications, Status status) {
    return of_set(head_of({"2024Z18775", publications, status, "", "", "", "", ""}), {}, {}).genre;
  };
  CHECK(genre("m kv-tk-2024Z18775 2024-11-19", onbeantwoord) == "Mondelinge vragen");
  CHECK(genre("v kv-tk-2024Z18775 2024-11-19", onbeantwoord) == "Kamervragen (zonder antwoord)");
}

TEST_CASE("a day that a publication lacks is the set's, then its vergaderjaar's") {
  auto head = head_of({"2019Z15244", "v kv-tk-2019Z15244; a ah-tk-20182019-3922", beantwoord, "", "", "", "", ""});
  head.beantwoord = Date::of(2019, 9, 10);
  head.ingezonden = Date::of(2019, 7, 18);
  CHECK(shown(of_set(head, {}, {}).issued) == "2019-09-10");
  head.status = ingetrokken;
  CHECK(shown(of_set(head, {}, {}).issued) == "2019-07-18");
  auto withdrawn = head_of({"2024Z90108", "u ah-tk-20232024-9030 2024-04-20", ingetrokken, "", "", "", "", ""});
  withdrawn.ingezonden = Date::of(2024, 4, 1);
  CHECK(shown(of_set(withdrawn, {}, {}).issued) == "2024-04-01");
  head.ingezonden.reset();
  head.vergaderjaar = "2018-2019";
  CHECK(shown(of_set(head, {}, {}).issued) == "2018/2019");
}

}  // namespace kamervragen::test
