#include "searcher/query/parser.hh"

#include <span>

#include <catch2/catch.hpp>

#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/query/query_rows.hh"

namespace kamervragen::test {
using namespace query;

using kamervragen::test::outcome;
using kamervragen::test::QueryRow;

namespace {

constexpr QueryRow words[] = {
    {"", "", "no words is everything"},
    {" \t\r\n ", "", "white space is no words"},
    {"\xC2\xA0\xE2\x80\x89\xEF\xBB\xBF", "", "nor are NBSP, a thin space and a byte order mark"},
    {"stikstof", "stikstof", ""},
    {"Stikstof", "Stikstof", "kept as typed; case is for the analyser"},
    {"  stikstof   vergunning ", "stikstof vergunning", "side by side is AND"},
    {"stikstof\tvergunning\nnatuur", "stikstof vergunning natuur", "control characters are spaces"},
    {std::string_view("stikstof\0natuur", 15), "stikstof natuur", "so is a zero byte"},
    {"Yeşilgöz coöperatie", "Yeşilgöz coöperatie", ""},
    {"Yes\xCC\xA7ilgo\xCC\x88z", "Yeşilgöz", "decomposed letters are composed"},
    {"toe\xC2\xADslag", "toeslag", "a soft hyphen is no letter"},
    {"wat? kalveren, zeg.", "wat? kalveren, zeg.", "punctuation at a word stays, unread"},
    {"+toeslag vraag:+huis", "+toeslag vraag:+huis", "the word itself"},
    {"-+toeslag", "-+toeslag", ""},
    {"+\"OR\"", "+\"OR\"", "quoted, since it looks like an operator"},
    {"\"+31\"", "\"+31\"", "between quotes a + is text"},
    {"+35 261", "+35 261", "a word with a sign is not read together with its neighbour"},
    {"=+toeslag", "=\"+toeslag\"", "one sign a word: behind it a + is text"},
    {"C++", "C++", "only in front is it a sign"},
    {"F-35", "F-35", "a code is one word"},
    {"D66 D'66 D’66", "D66 D'66 D’66", ""},
    {"'s-Gravenhage", "'s-Gravenhage", "one word to the analyser: the 's is no word of its own"},
    {"’s-Gravenhage", "’s-Gravenhage", "with the apostrophe of a word processor"},
    {"‘s-Gravenhage", "\"‘s-Gravenhage\"", "and with the one that it gets wrong"},
    {"‘t Zand en auto’s", "\"‘t\" Zand en auto’s", "‘t is no quote, although a ’ follows"},
    {"auto's foto's zzp'ers", "auto's foto's zzp'ers", ""},
    {"art. 68", "art. 68", "two words, not a phrase: as typed"},
    {"\"2019Z15244\"", "\"2019Z15244\"", "in quotes a vraagnummer is a word"},
    {"\"ah-tk-20182019-3922\"", "\"ah-tk-20182019-3922\"", "and an id its words"},
    {"35 261", "\"35 261\"", "one word to the analyser: a dossier"},
    {"kst 35 261 nr. 4", "kst \"35 261\" nr. 4", "in the middle of others"},
    {"35   261", "\"35 261\"", ""},
    {"12 35 261", "12 \"35 261\"", "the analyser decides which two"},
    {"\"35 261\"", "\"35 261\"", "the same word"},
    {"35 AND 261", "\"35\" \"261\"", "kept apart, and printed so that it stays"},
    {"\"35\" 261", "\"35\" \"261\"", ""},
    {"35 (261)", "\"35\" \"261\"", ""},
    {"-35 261", "-\"35 261\"", "the word is left out, not its first half"},
    {"-35 AND 261", "-\"35\" \"261\"", ""},
    {"35 -261", "35 -261", "a minus keeps them apart"},
    {"35 OR 261", "35 OR 261", ""},
    {"=35 261", "=35 261", "= belongs to one word"},
    {"1.000.000 2,5", "1.000.000 2,5", ""},
    {"dual-use", "\"dual-use\"", "a hyphen inside a word negates nothing"},
    {"\"dual-use\"", "\"dual-use\"", "the same tree"},
    {"\"dual use\"", "\"dual use\"", ""},
    {"\"stikstof\"", "stikstof", "one word in quotes is that word"},
    {"\"  dual \t use \"", "\"dual use\"", ""},
    {"\"wat?\"", "wat?", ""},
    {"\"! wet !\"", "\"! wet !\"", "punctuation beside a word in quotes"},
    {"10:30", "\"10:30\"", "digits before a colon name no field"},
    {"2016/679:5", "\"2016/679:5\"", "nor does what could be no name"},
    {"\"minister:kaag\"", "\"minister:kaag\"", "in quotes a colon is punctuation"},
    {"\"wet:\"", "\"wet:\"", "one word that would read as a field"},
    {"http://nrc.nl/a", "\"nrc.nl/a\" OR noot:\"nrc.nl/a\"",
     "a bare address stands in a text, or is the link of a note"},
    {"HTTPS://nrc.nl/a", "\"nrc.nl/a\" OR noot:\"nrc.nl/a\"", ""},
    {"=toeslagen", "=toeslagen", ""},
    {"=\"de wet\"", "=\"de wet\"", ""},
    {"=\"wet\"", "=wet", ""},
    {"=dual-use", "=\"dual-use\"", ""},
    {"=10:30", "=\"10:30\"", ""},
    {"=OR", "=\"OR\"", "behind = no operator"},
    {"=“de wet”", "=\"de wet\"", ""},
    {"toeslag*", "toeslag*", ""},
    {"Toeslag*", "Toeslag*", ""},
    {"ĳs*", "ĳs*", "three letters once folded"},
    {"2019Z*", "2019Z*", ""},
    {"(toe*)", "toe*", ""},
    {"'toeslag*", "toeslag*", "punctuation before a prefix is dropped"},
    {"“de wet”", "\"de wet\"", ""},
    {"„de wet”", "\"de wet\"", ""},
    {"„de wet“", "\"de wet\"", ""},
    {"”de wet”", "\"de wet\"", ""},
    {"«de wet»", "\"de wet\"", ""},
    {"»de wet«", "\"de wet\"", ""},
    {"‘de wet’", "\"de wet\"", ""},
    {"‚de wet’", "\"de wet\"", ""},
    {"‘auto’s en foto’s’", "\"auto’s en foto’s\"", "an apostrophe does not close"},
    {"(‘de wet’)", "\"de wet\"", ""},
    {"«de \"wet\" van»", "\"de wet van\"", "the plain quote inside others means nothing"},
    {"'de wet'", "'de wet'", "the plain apostrophe is never a quote"},
};

constexpr QueryRow operators[] = {
    {"a AND b", "a b", ""},
    {"a EN b", "a b", ""},
    {"a OR b", "a OR b", ""},
    {"a OF b", "a OR b", ""},
    {"a NOT b", "a -b", ""},
    {"a NIET b", "a -b", ""},
    {"a AND NOT b", "a -b", ""},
    {"a and b or c not d", "a and b or c not d", "in lower case they are words"},
    {"a en b of c niet d", "a en b of c niet d", ""},
    {"a And b Or c", "a And b Or c", "in mixed case too"},
    {"\"AND\" \"NIET\"", "\"AND\" \"NIET\"", "quoted they are words, and stay quoted"},
    {"a b OR c", "(a b) OR c", "AND binds tighter"},
    {"a OR b c", "a OR (b c)", ""},
    {"a b OR c d", "(a b) OR (c d)", ""},
    {"a (b OR c)", "a (b OR c)", ""},
    {"(a OR b) (c OR d)", "(a OR b) (c OR d)", ""},
    {"((a))", "a", "brackets that change nothing go"},
    {"(a b) c", "a b c", "AND is flat"},
    {"a (b (c d))", "a b c d", ""},
    {"(a OR b) OR c", "a OR b OR c", "OR is flat"},
    {"(a)(b)", "a b", "brackets need no spaces between them"},
    {"(a)OR(b)", "a OR b", ""},
    {"NOT(a b)", "-(a b)", ""},
    {"-kalveren", "-kalveren", "all others"},
    {"-a -b", "-a -b", ""},
    {"-\"de wet\"", "-\"de wet\"", ""},
    {"-=wet -=\"de wet\"", "-=wet -=\"de wet\"", ""},
    {"-toe*", "-toe*", ""},
    {"-(a b)", "-(a b)", ""},
    {"-(a OR b)", "-(a OR b)", ""},
    {"-(a)", "-a", ""},
    {"-(-a)", "a", "twice not"},
    {"-(en)", "NOT en", "a minus before en would be a hyphen"},
    {"NOT en a", "NOT en a", ""},
    {"-(en) -d100", "NOT en NOT d100", "and behind it"},
    {"-(-(a b)) c", "a b c", ""},
    {"NOT (NOT a)", "a", ""},
    {"-(-a -b)", "-(-a -b)", ""},
    {"NOT a b", "-a b", "NOT binds to one term"},
    {"NOT a OR b", "-a OR b", ""},
    {"a OR NOT b", "a OR -b", "an alternative of its own: everything without b"},
    {"a OR -b c", "a OR (-b c)", ""},
    {"china NEAR/8 camera", "china NEAR/8 camera", ""},
    {"china NEAR/1 camera", "china NEAR/1 camera", ""},
    {"china NEAR/100 camera", "china NEAR/100 camera", ""},
    {"china NEAR/08 camera", "china NEAR/8 camera", ""},
    {"a china NEAR/8 camera b", "a (china NEAR/8 camera) b", "NEAR takes the word on either side"},
    {"a OR b NEAR/3 c", "a OR (b NEAR/3 c)", ""},
    {"-a NEAR/3 b", "-(a NEAR/3 b)", "NEAR binds tightest"},
    {"NOT a NEAR/3 b", "-(a NEAR/3 b)", ""},
    {"a NEAR/3 35 261", "a NEAR/3 \"35 261\"", "a word of two parts is one word"},
    {"35 261 NEAR/3 a", "\"35 261\" NEAR/3 a", ""},
    {"F-35 NEAR/3 motor", "F-35 NEAR/3 motor", ""},
    {"\"a\" NEAR/3 (b)", "a NEAR/3 b", ""},
    {"\"OR\" NEAR/3 b", "\"OR\" NEAR/3 b", ""},
    {"near/8", "\"near/8\"", "in lower case a text"},
};

constexpr QueryRow values[] = {
    {"vraag:algoritme", "vraag:algoritme", ""},
    {"VRAAG:algoritme", "vraag:algoritme", "case of a field does not matter"},
    {"question:algoritme", "vraag:algoritme", "nor which of its names"},
    {"antwoord:\"geen gegevens\"", "antwoord:\"geen gegevens\"", ""},
    {"antwoord:“geen gegevens”", "antwoord:\"geen gegevens\"", ""},
    {"titel:=wet", "titel:=wet", ""},
    {"titel:=\"de wet\"", "titel:=\"de wet\"", ""},
    {"titel:wet*", "titel:wet*", ""},
    {"titel:dual-use", "titel:\"dual-use\"", ""},
    {"titel:10:30", "titel:\"10:30\"", "a value may have colons"},
    {"titel:OR", "titel:OR", "behind a colon no operator"},
    {"titel:35 261", "titel:35 261", "a field takes one word; quotes for more"},
    {"titel:\"35 261\"", "titel:\"35 261\"", ""},
    {"titel:(35 261)", "titel:\"35 261\"", ""},
    {"titel:(35 AND 261)", "titel:35 titel:261", ""},
    {"vraag:(a b)", "vraag:a vraag:b", ""},
    {"vraag:(a OR b c)", "vraag:a OR (vraag:b vraag:c)", ""},
    {"vraag:(a -b)", "vraag:a -vraag:b", ""},
    {"vraag:(-(a \"b c\" d*))", "!short-wildcard@17", "d* is too short there too"},
    {"vraag:(a (b OR =c) toe*)", "vraag:a (vraag:b OR vraag:=c) vraag:toe*", ""},
    {"vraag:(china NEAR/8 camera)", "vraag:(china NEAR/8 camera)", ""},
    {"vraag:china NEAR/8 vraag:camera", "vraag:(china NEAR/8 camera)", ""},
    {"a vraag:(b NEAR/2 c) -vraag:(d NEAR/3 e)", "a vraag:(b NEAR/2 c) -vraag:(d NEAR/3 e)", ""},
    {"indiener:omtzigt", "indiener:omtzigt", ""},
    {"mp:Omtzigt", "indiener:Omtzigt", ""},
    {"indiener:\"jasper van dijk\"", "indiener:\"jasper van dijk\"", ""},
    {"indiener:=dijk", "indiener:=dijk", ""},
    {"indiener:=\"jasper van dijk\"", "indiener:=\"jasper van dijk\"", ""},
    {"indiener:\"omtzigt\"", "indiener:omtzigt", ""},
    {"indiener:‘van dijk’", "indiener:\"van dijk\"", ""},
    {"indiener:(=dijk OR \"van der staaij\")", "indiener:=dijk OR indiener:\"van der staaij\"", ""},
    {"onderwerp:\"economie | ict\"", "onderwerp:\"economie | ict\"", ""},
    {"onderwerp:economie|ict", "onderwerp:economie|ict", ""},
    {"minister:(kaag OR blok)", "minister:kaag OR minister:blok", ""},
    {"minister:(kaag OF (blok -rutte))", "minister:kaag OR (minister:blok -minister:rutte)", ""},
    {"-minister:kaag", "-minister:kaag", ""},
    {"-minister:(kaag OR blok)", "-(minister:kaag OR minister:blok)", ""},
    {"minister:\"-kaag\"", "minister:\"-kaag\"", ""},
    {"minister:\"a(b)\"", "minister:\"a(b)\"", ""},
    {"fractie:50PLUS", "fractie:50PLUS", ""},
    {"vergaderjaar:2018-2019", "vergaderjaar:2018-2019", ""},
    {"mede_namens:defensie", "namens:defensie", ""},
    {"dagen:22..", "dagen:22..", ""},
    {"dagen:..21", "dagen:..21", ""},
    {"dagen:0..21", "dagen:0..21", ""},
    {"dagen:0-21", "dagen:0..21", "a bucket as the facet prints it"},
    {"dagen:\"85+\"", "dagen:85..", ""},
    {"dagen:30", "dagen:30", ""},
    {"dagen:30..30", "dagen:30", ""},
    {"dagen:007", "dagen:7", ""},
    {"dagen:999999", "dagen:999999", ""},
    {"dagen:\"0..21\"", "dagen:0..21", ""},
    {"dagen:(..7 OR 85..)", "dagen:..7 OR dagen:85..", ""},
    {"days:30", "dagen:30", ""},
    {"jaar:2019", "jaar:2019", ""},
    {"jaar:2018..2020", "jaar:2018..2020", ""},
    {"jaar:(2018 OR 2020)", "jaar:2018 OR jaar:2020", ""},
    {"ingezonden:2019", "ingezonden:2019", ""},
    {"datum:2019-07", "ingezonden:2019-07", ""},
    {"ingezonden:2019-07-18", "ingezonden:2019-07-18", ""},
    {"ingezonden:18-7-2019", "ingezonden:2019-07-18", "as the Dutch write it"},
    {"ingezonden:01-02-2019", "ingezonden:2019-02-01", "day first"},
    {"ingezonden:2019-07..2019-09", "ingezonden:2019-07..2019-09", ""},
    {"ingezonden:1-7-2019..2019-09", "ingezonden:2019-07-01..2019-09", ""},
    {"ingezonden:2019..", "ingezonden:2019..", ""},
    {"ingezonden:..2019-07-18", "ingezonden:..2019-07-18", ""},
    {"ingezonden:2020-02-29", "ingezonden:2020-02-29", "a leap year"},
    {"ingezonden:2019-07..2019", "ingezonden:2019-07..2019", "the end is the last day of 2019"},
    {"is:te-laat", "is:te-laat", ""},
    {"has:ministerie", "has:ministerie", "what facets do not count as missing"},
    {"-heeft:partij", "-has:fractie", "by any name of the field"},
    {"has:(noot OR antwoord)", "has:noot OR has:antwoord", ""},
    {"fractie:pvda*", "fractie:pvda*", "every value with a word that begins so"},
    {"lid:van-d*", "indiener:van-d*", ""},
    {"noot:https://www.krant.example/a/b?utm_source=x#top", "noot:\"krant.example/a/b\"", "as links are compared"},
    {"is:Open", "is:open", ""},
    {"is:(open OR te-laat)", "is:open OR is:te-laat", ""},
    {"-is:\"te-laat\"", "-is:te-laat", ""},
    {"nummer:2019Z15244", "nummer:2019Z15244", ""},
    {"nr:2019z15244", "nummer:2019Z15244", ""},
    {"nummer:kv-tk-2019Z15244", "nummer:2019Z15244", ""},
    {"nummer:https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html", "nummer:2019Z15244", ""},
    {"nummer:\"http://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244\"", "nummer:2019Z15244", ""},
    {"nummer:(2019Z1 OR https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html)",
     "nummer:2019Z1 OR nummer:2019Z15244", ""},
    {"nummer:https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html", "publicatie:ah-tk-20182019-3922",
     "the address says which of the two it is"},
    {"publicatie:ah-tk-20182019-3922", "publicatie:ah-tk-20182019-3922", ""},
    {"publicatie:https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html", "publicatie:ah-tk-20182019-3922",
     ""},
    {"publicatie:https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html", "publicatie:kv-tk-2019Z15244", ""},
    {"publicatie:2019Z15244", "nummer:2019Z15244", ""},
    {"aanhangselnummer:3922", "aanhangselnummer:3922", ""},
    {"stikstof jaar:2019 (minister:kaag OR -is:open)", "stikstof jaar:2019 (minister:kaag OR -is:open)", ""},
};

void check(std::span<const QueryRow> rows) {
  for_each_row(rows, [](const auto& row) {
    INFO("query: " << row.query);
    CHECK(outcome(row.query) == row.expected);
  });
}

}  // namespace

TEST_CASE("words, phrases and codes are read as people write them") { check(words); }
TEST_CASE("operators combine terms") { check(operators); }
TEST_CASE("a field takes a value or a group") { check(values); }

TEST_CASE("each construct becomes its node") {
  CHECK(parsed("") == Zoekvraag{All{}});
  CHECK(parsed("wet") == Zoekvraag{Word{"", "wet", false}});
  CHECK(parsed("titel:=wet") == Zoekvraag{Word{"titel", "wet", true}});
  CHECK(parsed("=\"de wet\"") == Zoekvraag{Phrase{"", "de wet", true}});
  CHECK(parsed("vraag:toe*") == Zoekvraag{Prefix{"vraag", "toe"}});
  CHECK(parsed("a NEAR/8 b") == Zoekvraag{Near{"", "a", "b", 8}});
  CHECK(parsed("nr:2019z15244") == Zoekvraag{Key{"nummer", "2019Z15244"}});
  CHECK(parsed("lid:=\"van dijk\"") == Zoekvraag{Label{"indiener", "van dijk", true}});
  CHECK(parsed("dagen:22..") == Zoekvraag{NumberRange{"dagen", 22, std::nullopt}});
  CHECK(parsed("dagen:30") == Zoekvraag{NumberRange{"dagen", 30, 30}});
  CHECK(parsed("is:open") == Zoekvraag{Computed{"is", "open"}});
  CHECK(parsed("a b") == Zoekvraag{And{{parsed("a"), parsed("b")}}});
  CHECK(parsed("a OR b") == Zoekvraag{Or{{parsed("a"), parsed("b")}}});
  CHECK(parsed("-a") == Zoekvraag{Not{std::make_shared<const Zoekvraag>(parsed("a"))}});
  CHECK_FALSE(parsed("-a") == parsed("-b"));
  CHECK_FALSE(parsed("a b") == parsed("a OR b"));
  CHECK(parsed("dual-use") == parsed("\"dual-use\""));
}

TEST_CASE("a range of dates covers whole months and years") {
  const auto range = [](const std::string& text) { return std::get<DateRange>(parsed(text).node).range; };
  CHECK(range("ingezonden:2019-07..2019-09") == record::DateRange{Date::of(2019, 7, 1), Date::of(2019, 9, 30)});
  CHECK(range("ingezonden:2020-02") == record::DateRange{Date::of(2020, 2, 1), Date::of(2020, 2, 29)});
  CHECK(range("ingezonden:2019..") == record::DateRange{Date::of(2019, 1, 1), std::nullopt});
  CHECK(range("ingezonden:..2019") == record::DateRange{std::nullopt, Date::of(2019, 12, 31)});
  CHECK(range("ingezonden:18-7-2019") == record::DateRange{Date::of(2019, 7, 18), Date::of(2019, 7, 18)});
}

TEST_CASE("a query may be as long as the limits say") {
  std::string many = "a";
  for (std::size_t i = 1; i < query_leaves_max; ++i) many += " a";
  CHECK(outcome(many) == many);
  CHECK(outcome(many + " a") == "!too-many-terms@" + std::to_string(many.size() + 1));
  const std::string open(query_depth_max, '('), close(query_depth_max, ')');
  CHECK(outcome(open + "a" + close) == "a");
  CHECK(outcome("(" + open + "a" + close + ")") == "!too-deep@100");
  CHECK(outcome(std::string(30'000, '(') + "a" + std::string(30'000, ')')) == "!too-deep@100");
  CHECK(outcome(std::string(100'000, '(')) == "!too-long@65536");
  CHECK(outcome(std::string(query_size_max, ' ')) == "");
  CHECK(outcome(std::string(query_size_max, 'a') + "b") == "!too-long@65536");
}

TEST_CASE("a tree is never deeper than its canonical text may be") {
  const auto nested = [](std::size_t levels) {
    std::string text = "a";
    for (std::size_t i = 0; i < levels; ++i) text = "b (c OR a " + text + ")";
    return text;
  };
  const auto fits = outcome(nested(49));
  CHECK(fits.front() == 'b');
  CHECK(outcome(fits) == fits);
  CHECK(outcome(nested(50)).substr(0, 9) == "!too-deep");
}

TEST_CASE("a query whose canonical text would be too long is refused") {
  std::string group = "aanhangselnummer:(";
  for (std::size_t i = 0; i < 990; ++i) group += (i ? " OR " : "") + std::string(60, '1');
  CHECK(group.size() < query_size_max);
  CHECK(outcome(group + ")") == "!too-long-written-out@0");
}

}  // namespace kamervragen::test
