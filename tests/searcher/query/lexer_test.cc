#include "searcher/query/lexer.hh"

#include <catch2/catch.hpp>

#include "schema/dutch/analyser.hh"
#include "searcher/query/bare.hh"
#include "searcher/query/joiner.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
using namespace query;

namespace {

/// One letter a kind, then the text; = for exact, + for itself, : for a value.
std::string shown(const std::vector<Lexeme>& lexemes) {
  constexpr std::string_view kinds = "wqpf()-&|!~";
  std::string out;
  for (const auto& l : lexemes) {
    if (!out.empty()) out += ' ';
    out += kinds[static_cast<std::size_t>(l.kind)];
    if (l.value) out += ':';
    if (l.exact) out += '=';
    if (l.itself) out += '+';
    if (l.kind == LexemeKind::op_near) out += std::to_string(l.distance);
    if (l.kind <= LexemeKind::field) out += "<" + l.text + ">";
  }
  return out;
}

struct LexerRow {
  std::string_view query, expected, why;
};

constexpr LexerRow lexer_rows[] = {
    {"", "", ""},
    {"a b", "w<a> w<b>", ""},
    {"a AND b EN c", "w<a> & w<b> & w<c>", ""},
    {"OR OF NOT NIET", "| | ! !", "order is the parser's matter"},
    {"ANDERS", "w<ANDERS>", "an operator is a whole word"},
    {"AND,", "w<AND,>", ""},
    {"a NEAR/12 b", "w<a> ~12 w<b>", ""},
    {"NEARBY", "w<NEARBY>", ""},
    {"+a =b x:+c", "w+<a> w=<b> f<x> w:+<c>", "signs"},
    {"-a -(b)", "- w<a> - ( w<b> )", ""},
    {"a-b", "w<a-b>", ""},
    {"=a =\"b c\"", "w=<a> q=<b c>", ""},
    {"a=b", "w<a=b>", ""},
    {"toe*", "p<toe>", ""},
    {"f:a", "f<f> w:<a>", "whether there is such a field is the parser's matter"},
    {"F-x_1:a", "f<F-x_1> w:<a>", ""},
    {"f:=a", "f<f> w:=<a>", ""},
    {"f:\"a b\"", "f<f> q:<a b>", ""},
    {"f:=“a b”", "f<f> q:=<a b>", ""},
    {"f:a*", "f<f> p:<a>", ""},
    {"f:(a b)", "f<f> ( w<a> w<b> )", ""},
    {"f:a:b", "f<f> w:<a:b>", ""},
    {"f:OR", "f<f> w:<OR>", ""},
    {"f:-a", "f<f> w:<-a>", ""},
    {"f:http://x/y", "f<f> w:<http://x/y>", ""},
    {"http://x/y", "w<http://x/y>", ""},
    {"httpx://y", "f<httpx> w:<//y>", "only the two schemes of a web address"},
    {"10:30 1:a", "w<10:30> w<1:a>", ""},
    {"a.b:c", "w<a.b:c>", "no field could be called so"},
    {"a\xE2\x80\xAF"
     "b\xE3\x80\x80"
     "c",
     "w<a> w<b> w<c>", "narrow and wide spaces"},
    {"a\x01"
     "b\x7F"
     "c\xC2\x85"
     "d",
     "w<a> w<b> w<c> w<d>", "control characters"},
    {"‘a b’ c", "q<a b> w<c>", ""},
    {"‘t b’ ‘s-b’", "w<‘t> w<b’> w<‘s-b’>", "'t and 's are no quotes"},
    {"‘a b c", "w<‘a> w<b> w<c>", "without its pair it is an apostrophe"},
    {"‘a \"b’ c\"", "w<‘a> q<b’ c>", "single quotes do not pair across double ones"},
    {"‘’ a", "w<‘’> w<a>", "nor around nothing"},
};

}  // namespace

TEST_CASE("text becomes lexemes") {
  for_each_row(lexer_rows, [](const auto& row) {
    INFO("query: " << row.query);
    const auto lexemes = lex(row.query);
    REQUIRE(lexemes);
    CHECK(shown(*lexemes) == row.expected);
  });
}

TEST_CASE("lexemes know where they stand") {
  const auto lexemes = lex("é -=\"a b\" f:wet NEAR/3");
  REQUIRE(lexemes);
  const std::vector<std::pair<std::size_t, std::size_t>> expected = {{0, 2},   {3, 4},   {4, 10},
                                                                     {11, 13}, {13, 16}, {17, 23}};
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (const auto& l : *lexemes) found.emplace_back(l.begin, l.end);
  CHECK(found == expected);
}

TEST_CASE("adjacent words of which the analyser makes one are joined") {
  dutch::Analyser analyser;
  const auto joined = [&](std::string_view query) { return shown(join_words(*lex(query), analyser)); };
  CHECK(joined("35 261") == "w<35 261>");
  CHECK(joined("a 35 261 b") == "w<a> w<35 261> w<b>");
  CHECK(joined("a b") == "w<a> w<b>");
  CHECK(joined("35 OR 261") == "w<35> | w<261>");
  CHECK(joined("35 \"261\"") == "w<35> q<261>");
  CHECK(joined("f:35 261") == "f<f> w:<35> w<261>");
  CHECK(joined("35 =261") == "w<35> w=<261>");
  CHECK(joined("-35 261 a") == "- w<35 261> w<a>");
  CHECK(joined("! 35 261 !") == "w<!> w<35 261> w<!>");
  CHECK(words_join({"35", "261"}, analyser));
  CHECK_FALSE(words_join({"35", "a", "261"}, analyser));
}

TEST_CASE("a text is bare when it would be lexed as that word") {
  for (const std::string_view text : {"wet", "F-35", "auto's", "10:30", "and", "wat?", "a|b"}) {
    INFO(text);
    CHECK(is_bare_word(text, false));
    CHECK(is_bare_word(text, true));
  }
  for (const std::string_view text : {"", "a b", "-a", "=a", "toe*", "a(b", "\"a\"", "‘a", "“a”"}) {
    INFO(text);
    CHECK_FALSE(is_bare_word(text, false));
    CHECK_FALSE(is_bare_word(text, true));
  }
  for (const std::string_view text : {"AND", "NIET", "NEAR/8", "f:a", "f:", "a=b", "vraag>"}) {
    INFO(text);
    CHECK_FALSE(is_bare_word(text, false));
    CHECK(is_bare_word(text, true));
  }
}

TEST_CASE("many unpaired single quotes cost no more than one look each") {
  std::string text;
  while (text.size() < 60'000) text += "‘aa ";
  const auto lexemes = lex(text);
  REQUIRE(lexemes);
  CHECK(lexemes->size() == text.size() / std::string_view("‘aa ").size());
}

}  // namespace kamervragen::test
