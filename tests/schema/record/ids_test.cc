#include "schema/record/ids.hh"

#include <cstdio>
#include <map>

#include <catch2/catch.hpp>

#include "tests/support.hh"

namespace kamervragen::test {
using namespace record;

TEST_CASE("ids of every known form are accepted and sorted into kinds") {
  struct Row {
    const char* id;
    IdKind kind;
    Kamer kamer;
    const char* base;
  };
  const Row rows[] = {
      {"ah-tk-20182019-3922", IdKind::ah, Kamer::tweede, "ah-tk-20182019-3922"},
      {"ah-tk-20012002-1498-h1", IdKind::herdruk, Kamer::tweede, "ah-tk-20012002-1498"},
      {"ah-tk-20192020-1620-n1", IdKind::correction, Kamer::tweede, "ah-tk-20192020-1620"},
      {"ah-tk-20142015-AH2742", IdKind::ah, Kamer::tweede, "ah-tk-20142015-AH2742"},
      {"ah-ek-20182019-2", IdKind::ek, Kamer::eerste, "ah-ek-20182019-2"},
      {"ah-ek-20182019-2-h1", IdKind::herdruk, Kamer::eerste, "ah-ek-20182019-2"},
      {"ah-1151601", IdKind::onopgemaakt, Kamer::tweede, "ah-1151601"},
      {"kv-tk-2019Z15244", IdKind::kv, Kamer::tweede, "kv-tk-2019Z15244"},
      {"kv-tk-2022Z15500-n1", IdKind::correction, Kamer::tweede, "kv-tk-2022Z15500"},
      {"kv-tk-2015Z15377a", IdKind::kv, Kamer::tweede, "kv-tk-2015Z15377a"},
      {"kv-2010z02324", IdKind::kv, Kamer::tweede, "kv-2010z02324"},
      {"kv-2000109160", IdKind::kv, Kamer::tweede, "kv-2000109160"},
      {"kv-2070819780-h", IdKind::herdruk, Kamer::tweede, "kv-2070819780"},
      {"kv-1182911", IdKind::onopgemaakt, Kamer::tweede, "kv-1182911"},
      {"kv-2007-01-11", IdKind::other, Kamer::tweede, "kv-2007-01-11"},
      {"kv-200011382H", IdKind::other, Kamer::tweede, "kv-200011382H"},
      {"kv-ek-209100007", IdKind::ek, Kamer::eerste, "kv-ek-209100007"},
      {"onopgemaakt-001", IdKind::onopgemaakt, Kamer::tweede, "onopgemaakt-001"},
      {"variant-ah-tk-20242025-563", IdKind::ah, Kamer::tweede, "variant-ah-tk-20242025-563"},
  };
  for (const auto& row : rows) {
    INFO(row.id);
    const auto id = PublicatieId::parse(row.id);
    REQUIRE(id);
    CHECK(name(id->kind()) == name(row.kind));
    CHECK(id->kamer() == row.kamer);
    CHECK(id->base() == row.base);
    CHECK(id->str() == row.id);
  }
}

TEST_CASE("what is no id is refused") {
  for (const char* bad :
       {"", "kv-", "kst-36200-77", "ah tk-20182019-1", "../etc", "kv-tk-2019Z15244/..", "ah-é", "kv-tk-"}) {
    INFO(bad);
    CHECK_FALSE(PublicatieId::parse(bad));
  }
  CHECK_FALSE(PublicatieId::parse("kv-" + std::string(80, '1')));
}

TEST_CASE("a later version is later") {
  const auto version = [](const char* id) { return PublicatieId::parse(id)->version(); };
  CHECK(version("ah-tk-20012002-1498") == 0);
  CHECK(version("ah-tk-20012002-1498-h1") < version("ah-tk-20012002-1498-h2"));
  CHECK(version("ah-tk-20012002-1498-h9") < version("ah-tk-20012002-1498-n1"));
}

TEST_CASE("every id that the official list knows is accepted") {
  const auto shared = test::shared_folder();
  if (!shared) return;
  const auto list = *shared / "corpus" / "ids" / "kv_ah_ids.txt.xz";
  std::FILE* pipe = ::popen(("xz -dc '" + list.string() + "'").c_str(), "r");
  REQUIRE(pipe);
  std::map<std::string, int> kinds;
  char line[256];
  int refused = 0;
  while (std::fgets(line, sizeof line, pipe)) {
    std::string text(line);
    text.erase(text.find_last_not_of("\r\n") + 1);
    const auto id = PublicatieId::parse(text);
    if (!id) {
      ++refused;
      UNSCOPED_INFO("refused: " << text);
      continue;
    }
    ++kinds[std::string(name(id->kind()))];
  }
  ::pclose(pipe);
  CHECK(refused == 0);
  int total = 0;
  for (const auto& [kind, n] : kinds) total += n;
  CHECK(total == 151327);
  CHECK(kinds["ah"] == 86034);                       // ah-tk of every session, with the AH and the a
  CHECK(kinds["herdruk"] == 224 + 10 + 50 + 1 + 2);  // ah-tk, ah-ek, kv-ten digits, kv-Z, kv-…-h
  CHECK(kinds["correction"] == 72 + 2 + 58 + 1);     // ah-tk, ah-ek, kv-tk, kv-ek
}

TEST_CASE("vraagnummers are upper-cased and checked") {
  struct Row {
    const char *text, *number;
  };
  const Row rows[] = {{"2019Z15244", "2019Z15244"},
                      {"2010z02324", "2010Z02324"},
                      {" 2019Z15244 ", "2019Z15244"},
                      {"2009D25439", "2009D25439"},
                      {"2000109160", "2000109160"},
                      {"218190001", "218190001"},
                      {"2015Z15377a", "2015Z15377A"},
                      {"", ""},
                      {"Z15244", ""},
                      {"2019Z", ""},
                      {"2019X15244", ""},
                      {"12", ""}};
  for (const auto& row : rows) {
    INFO(row.text);
    const auto number = Vraagnummer::parse(row.text);
    CHECK((number ? number->str() : "") == row.number);
  }
}

TEST_CASE("vergaderjaren are read in their forms") {
  CHECK(Vergaderjaar::parse("2018-2019")->str() == "2018-2019");
  CHECK(Vergaderjaar::parse("2018–2019")->str() == "2018-2019");
  CHECK(Vergaderjaar::parse("20182019")->compact() == "20182019");
  for (const char* bad : {"", "2018", "2018-2020", "2018-19", "vergaderjaar 2018-2019"}) {
    INFO(bad);
    CHECK_FALSE(Vergaderjaar::parse(bad));
  }
}

TEST_CASE("a sleutel is a kamer and a nummer, and nothing else") {
  struct Row {
    const char* text;
    Kamer kamer;
    const char* nummer;
  };
  for (const auto& row : {Row{"tweede:2019Z15244", Kamer::tweede, "2019Z15244"},
                          {"eerste:2019Z15244", Kamer::eerste, "2019Z15244"},
                          {"tweede:ah-tk-20182019-3922", Kamer::tweede, "ah-tk-20182019-3922"},
                          {"tweede:kv-2007-01-11", Kamer::tweede, "kv-2007-01-11"}}) {
    INFO(row.text);
    const auto sleutel = Sleutel::parse(row.text);
    REQUIRE(sleutel);
    CHECK(sleutel->str() == row.text);
    CHECK(sleutel->kamer() == row.kamer);
    CHECK(sleutel->nummer() == row.nummer);
  }
  for (const auto* bad : {"", ":", "tweede", "tweede:", "derde:2019Z15244", "2019Z15244", "tweede:2019z15244",
                          "tweede: 2019Z15244", "tweede:nummer", "Tweede:2019Z15244"}) {
    INFO(bad);
    CHECK_FALSE(Sleutel::parse(bad));
  }
  CHECK(Sleutel(Kamer::eerste, Vraagnummer::parse("2019z15244").value()).str() == "eerste:2019Z15244");
  CHECK(Sleutel(Kamer::tweede, PublicatieId::parse("ah-1151601").value()) == Sleutel::parse("tweede:ah-1151601"));
}

TEST_CASE("a parliamentary year begins on Prinsjesdag") {
  struct Row {
    const char *day, *expected;
  };
  const Row rows[] = {
      {"2024-09-16", "2023-2024"}, {"2024-09-17", "2024-2025"}, {"2008-09-15", "2007-2008"},
      {"2008-09-16", "2008-2009"}, {"2015-09-15", "2015-2016"}, {"2015-09-14", "2014-2015"},
      {"2020-09-15", "2020-2021"}, {"2022-09-20", "2022-2023"}, {"2022-09-19", "2021-2022"},
      {"2024-01-01", "2023-2024"}, {"1996-09-17", "1996-1997"}, {"1996-12-31", "1996-1997"},
  };
  for (const auto& row : rows) {
    INFO(row.day);
    CHECK(Vergaderjaar::on(*Date::from_iso(row.day)).str() == row.expected);
  }
  CHECK(Vergaderjaar::parse("2023-2024")->next().first_day() == Date::of(2024, 9, 17));
}

TEST_CASE("a vraagnummer of the usual form has a year, a letter and five digits, or ten digits") {
  CHECK(Vraagnummer::parse("2019Z15244")->is_usual());
  CHECK(Vraagnummer::parse("2009D25439")->is_usual());
  CHECK(Vraagnummer::parse("2000109160")->is_usual());
  CHECK_FALSE(Vraagnummer::parse("2015Z9178")->is_usual());
  CHECK_FALSE(Vraagnummer::parse("2015Z15377a")->is_usual());
  CHECK_FALSE(Vraagnummer::parse("298996150")->is_usual());
  CHECK(Vraagnummer::parse("2015Z9178")->year() == 2015);
  CHECK_FALSE(Vraagnummer::parse("2000109160")->year());
}

}  // namespace kamervragen::test
