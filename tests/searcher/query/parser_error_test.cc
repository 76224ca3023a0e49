#include <catch2/catch.hpp>

#include "searcher/query/parser.hh"
#include "tests/rows.hh"
#include "tests/searcher/query/query_rows.hh"

namespace kamervragen::test {
using namespace query;

using kamervragen::test::outcome;
using kamervragen::test::QueryRow;

namespace {

constexpr QueryRow errors[] = {
    {"a \xFF", "!invalid-utf8@2", ""},
    {"\xC3", "!invalid-utf8@0", "cut off in a character"},
    {"a \xED\xA0\x80", "!invalid-utf8@2", "a surrogate"},
    {"minster:kaag", "!unknown-field@0", ""},
    {"a -minster:kaag", "!unknown-field@3", ""},
    {"a (b minster:kaag)", "!unknown-field@5", ""},
    {"mailto:kaag", "!unknown-field@0", "a word before a colon is a field"},
    {"foto’s:kaag", "!unknown-field@0", ""},
    {":kaag", "!missing-field@0", ""},
    {"minister:", "!missing-value@0", ""},
    {"(minister:)", "!missing-value@1", ""},
    {"-minister:", "!missing-value@1", ""},
    {"minister:()", "!empty-group@9", ""},
    {"minister:\"\"", "!empty-word@9", ""},
    {"minister:...", "!empty-word@9", ""},
    {"minister:(\"-\" OR a)", "!empty-word@10", ""},
    {"minister:-kaag", "!minus-behind-field@9", "the minus stands before the field"},
    {"vraag:-kaag", "!minus-behind-field@6", ""},
    {"minister:=(kaag)", "!misplaced-exact@9", ""},
    {"nummer:2019Z*", "!wildcard-in-field@7", "a number is compared whole"},
    {"nummer:2019Z*", "!wildcard-in-field@7", ""},
    {"minister:(vraag:a)", "!nested-field@10", ""},
    {"minister:(a NEAR/3 b)", "!near-operand@10", "NEAR is for text"},
    {"dagen:-5", "!bad-number@6", "negative"},
    {"dagen:x", "!bad-number@6", ""},
    {"dagen:1,5", "!bad-number@6", ""},
    {"dagen:..", "!bad-number@6", "no end at all"},
    {"dagen:1..2..3", "!bad-number@6", ""},
    {"dagen:1...3", "!bad-number@6", ""},
    {"dagen:>21", "!foreign-word@6", ""},
    {"dagen:0-20", "!bad-number@6", "no range, and no bucket"},
    {"jaar:2018-2019", "!bad-number@5", ""},
    {"dagen:1000000", "!bad-number@6", "absurd"},
    {"dagen:99999999999999999999", "!bad-number@6", ""},
    {"dagen:\"\"", "!bad-number@6", ""},
    {"dagen:21..0", "!reversed-range@6", ""},
    {"jaar:2020..2018", "!reversed-range@5", ""},
    {"jaar:(2019 OR x)", "!bad-number@14", ""},
    {"ingezonden:2019-02-29", "!no-such-day@11", "no leap year"},
    {"ingezonden:2019-02-00", "!no-such-day@11", ""},
    {"ingezonden:31-4-2019", "!no-such-day@11", ""},
    {"ingezonden:2019-13", "!no-such-month@11", ""},
    {"ingezonden:2019-00", "!no-such-month@11", ""},
    {"ingezonden:18-13-2019", "!no-such-month@11", ""},
    {"ingezonden:1789", "!no-such-year@11", ""},
    {"ingezonden:20190718", "!bad-date@11", ""},
    {"ingezonden:19-7-18", "!bad-date@11", ""},
    {"ingezonden:2019-7-18", "!bad-date@11", "ISO has two digits"},
    {"ingezonden:gisteren", "!bad-date@11", ""},
    {"ingezonden:..", "!bad-date@11", ""},
    {"ingezonden:2019-", "!bad-date@11", ""},
    {"ingezonden:2019..x", "!bad-date@11", ""},
    {"ingezonden:2019-09..2019-07", "!reversed-range@11", ""},
    {"ingezonden:2020..2019-12-31", "!reversed-range@11", ""},
    {"is:telaat", "!unknown-value@3", ""},
    {"is:x", "!unknown-value@3", ""},
    {"nummer:https://nrc.nl/", "!bad-address@7", ""},
    {"publicatie:\"http://\"", "!bad-address@11", ""},
    {"nummer:!", "!foreign-operator@7", ""},
    {"!!!", "!empty-word@0", ""},
    {"\x01", "!unseen-word@0", "a character that nobody sees"},
    {"\xE2\x80\x8B ", "!unseen-word@0", "a space without width"},
    {"a && b", "!foreign-operator@2", ""},
    {"a || b", "!foreign-operator@2", ""},
    {"\"\"", "!empty-word@0", ""},
    {"=\"!\"", "!foreign-operator@0", ""},
    {"-", "!empty-word@0", "a lone dash may mean two things"},
    {"--a", "!double-minus@0", ""},
    {"–kalveren", "!typographic-dash@0", "would find what was to be left out"},
    {"a —kalveren", "!typographic-dash@2", ""},
    {"−\"de wet\"", "!typographic-dash@0", ""},
    {"=", "!empty-word@0", ""},
    {"=(a b)", "!misplaced-exact@0", ""},
    {"=minister:kaag", "!sign-before-field@0", ""},
    {"+", "!empty-word@0", ""},
    {"+(a b)", "!misplaced-plus@0", "+ is for one word"},
    {"+\"de wet\"", "!plus-before-phrase@0", "a phrase is never widened"},
    {"+minister:kaag", "!sign-before-field@0", ""},
    {"minister:+kaag", "!plus-before-value@9", "values are never widened"},
    {"dagen:+3", "!plus-before-value@6", ""},
    {"+a NEAR/3 b", "!near-operand@0", "NEAR is never widened"},
    {"+toeslag*", "!signed-wildcard@8", ""},
    {"=toeslag*", "!signed-wildcard@8", ""},
    {"*", "!wildcard@0", ""},
    {"*slag", "!wildcard@0", ""},
    {"toe*slag", "!wildcard@3", ""},
    {"toeslag**", "!wildcard@7", ""},
    {"toeslag*,", "!wildcard@7", ""},
    {"to*", "!short-wildcard@0", ""},
    {"a to*", "!short-wildcard@2", ""},
    {"dual-use*", "!wildcard-not-behind-word@0", "two words"},
    {"art.*", "!wildcard-not-behind-word@0", "a full stop is no letter"},
    {"\"de wet*\"", "!quoted-wildcard@7", ""},
    {"\"de wet", "!unclosed-quote@0", ""},
    {"a =\"de wet", "!unclosed-quote@3", ""},
    {"titel:“de wet\"", "!unclosed-quote@6", "other quotes do not close"},
    {"»a»", "!unclosed-quote@0", ""},
    {"\"a b\"~5", "!foreign-word@5", ""},
    {"\"de wet\"*", "!wildcard@8", ""},
    {"minister:kaag(a)", "!missing-space@13", ""},
    {"(", "!unclosed-bracket@0", ""},
    {"(a", "!unclosed-bracket@0", ""},
    {"a (b (c)", "!unclosed-bracket@2", ""},
    {"minister:(kaag", "!unclosed-bracket@9", ""},
    {")", "!unbalanced-bracket@0", ""},
    {"a b) c", "!unbalanced-bracket@3", ""},
    {"(a OR b))", "!unbalanced-bracket@8", ""},
    {"()", "!empty-group@0", ""},
    {"a ( )", "!empty-group@2", ""},
    {"-()", "!empty-group@1", ""},
    {"AND", "!operator-at-start@0", ""},
    {"OR a", "!operator-at-start@0", ""},
    {"a OR", "!operator-at-end@2", ""},
    {"a EN ", "!operator-at-end@2", ""},
    {"NOT", "!operator-at-end@0", ""},
    {"a NIET", "!operator-at-end@2", ""},
    {"a AND OR b", "!hanging-operator@6", ""},
    {"a OR OR b", "!hanging-operator@5", ""},
    {"a OR AND b", "!hanging-operator@5", ""},
    {"(a OR) b", "!hanging-operator@3", ""},
    {"(OR a)", "!operator-at-start@1", ""},
    {"a (AND b)", "!operator-at-start@3", ""},
    {"a NOT OR b", "!hanging-operator@6", ""},
    {"-OR", "!hanging-operator@1", ""},
    {"NOT NOT a", "!double-negation@4", ""},
    {"NOT -a", "!double-negation@4", ""},
    {"-NOT a", "!double-negation@1", ""},
    {"NEAR/3 b", "!operator-at-start@0", ""},
    {"a NEAR/3", "!operator-at-end@2", ""},
    {"a NEAR/3 OR b", "!hanging-operator@9", ""},
    {"a NEAR b", "!bad-distance@2", ""},
    {"a NEAR/ b", "!bad-distance@2", ""},
    {"a NEAR/0 b", "!bad-distance@2", ""},
    {"a NEAR/101 b", "!bad-distance@2", ""},
    {"a NEAR/-1 b", "!bad-distance@2", ""},
    {"a NEAR/x b", "!bad-distance@2", ""},
    {"a NEAR/99999999999 b", "!bad-distance@2", ""},
    {"a NEAR/3 b NEAR/3 c", "!near-chain@11", ""},
    {"\"de wet\" NEAR/3 b", "!near-operand@0", ""},
    {"a NEAR/3 dual-use", "!near-operand@9", "two words to the analyser"},
    {"a NEAR/3 -b", "!near-operand@9", ""},
    {"a NEAR/3 =b", "!near-operand@9", ""},
    {"toe* NEAR/3 b", "!near-operand@0", ""},
    {"a NEAR/3 (b OR c)", "!near-operand@9", ""},
    {"vraag:a NEAR/3 b", "!near-parts@8", "in which part is b?"},
    {"vraag:a NEAR/3 titel:b", "!near-parts@8", ""},
    {"minister:a NEAR/3 b", "!near-operand@0", ""},
};

Error error_of(std::string_view text) {
  const auto tree = parse_query(text);
  REQUIRE_FALSE(tree);
  return tree.error();
}

}  // namespace

TEST_CASE("what is not understood is an error with a position") {
  for_each_row(errors, [](const auto& row) {
    INFO("query: " << row.query);
    CHECK(outcome(row.query) == row.expected);
    CHECK(error_of(row.query).exit() == Exit::usage);
    CHECK_FALSE(error_of(row.query).message().empty());
    CHECK_FALSE(error_of(row.query).hint().empty());
  });
}

TEST_CASE("messages say what was expected, what was found and what to do") {
  CHECK(error_of("minster:kaag").message() == "unknown field \"minster\" (did you mean minister?)");
  CHECK(error_of("qqqqqq:kaag").message() == "unknown field \"qqqqqq\"");
  CHECK(error_of("ingezonden:2019-02-30").message() == "\"2019-02-30\" does not exist: 2019-02 has 28 days");
  CHECK(error_of("ingezonden:2019-13").message() == "there is no month 13 in \"2019-13\"");
  CHECK(error_of("ingezonden:1650").message() == "the year 1650 is not one of 1900 to 2199");
  CHECK(error_of("dagen:9..3").message() == "the range 9..3 ends before it begins");
  CHECK(error_of("is:telaat").message() == "unknown value \"telaat\" of is (did you mean te-laat?)");
  CHECK(error_of("is:telaat").hint() == "known: open, uitgesteld, te-laat");
  CHECK(error_of("jaar:2019-2021").hint() == "write 2019..2021, or a number or a range: 30, 22.., ..21, 0..21");
  CHECK(error_of("jaar:2019-x").hint() == "write a number or a range: 30, 22.., ..21, 0..21");
  CHECK(error_of("a AND OR b").message() == "expected a term behind AND, found OR");
  CHECK(error_of("a OR").message() == "expected a term behind OR, found the end of the query");
  CHECK(error_of("(a OR)").message() == "expected a term behind OR, found )");
  CHECK(error_of("OR a").message() == "expected a term before OR, found nothing");
  CHECK(error_of("a || b").hint() == "write OR; as punctuation, leave it out");
  CHECK(error_of("vraag:china NEAR/8 camera").hint() == "write vraag:(china NEAR/8 camera)");
  CHECK(error_of("to*").message() == "expected 3 letters or more before *, found \"to\"");
  CHECK(error_of(std::string(1000, 'x') + ":y").message().size() < 250);
  CHECK(error_of("a NEAR/500 b").message() == "expected NEAR/1 to NEAR/100, found \"NEAR/500\"");
}

}  // namespace kamervragen::test
