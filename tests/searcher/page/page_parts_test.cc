// Markup, addresses, the line of a shell and the phrases that pages are made of.
#include <catch2/catch.hpp>

#include "searcher/page/address.hh"
#include "searcher/page/command_line.hh"
#include "searcher/page/markup.hh"
#include "searcher/page/phrases.hh"

namespace kamervragen::test {

TEST_CASE("text is no markup") {
  using page::element;
  using page::Html;
  CHECK(Html("<b> & \"'").markup() == "&lt;b&gt; &amp; &quot;&#39;");
  CHECK(element("p", "<i>").markup() == "<p>&lt;i&gt;</p>");
  CHECK(element("a", {{"href", "\"><b>"}}, Html("x")).markup() == "<a href=\"&quot;&gt;&lt;b&gt;\">x</a>");
  CHECK(page::void_element("br", {}).markup() == "<br/>");
  CHECK(page::preformatted({}, "a\n  ^").markup() == "<pre>\na\n  ^</pre>");
  CHECK(page::marked("één <water>", {{0, 3}, {5, 10}}).markup() == "<mark>één</mark> &lt;<mark>water</mark>&gt;");
  CHECK(page::marked("kort", {{0, 99}}).markup() == "<mark>kort</mark>");
}

TEST_CASE("an address with a key more, less or other") {
  const page::Address at(*http::parse_target("/zoek?q=a%26b&select=x%3Dy&select=x%3Dz&offset=20&n=5&taal=en"));
  struct Row {
    page::Address made;
    std::string expected;
    const char* why;
  };
  const Row rows[] = {
      {at.without("select", "x=y"), "/zoek?q=a%26b&select=x%3Dz&n=5&taal=en", "one of two, from the first hit on"},
      {at.adding("select", "u=v"), "/zoek?q=a%26b&select=x%3Dy&select=x%3Dz&n=5&taal=en&select=u%3Dv", "one more"},
      {at.with("offset", "40"), "/zoek?q=a%26b&select=x%3Dy&select=x%3Dz&n=5&taal=en&offset=40", "another page"},
      {at.with("taal", "nl"), "/zoek?q=a%26b&select=x%3Dy&select=x%3Dz&offset=20&n=5&taal=nl", "the same hits"},
      {at.seen_as("/trend"), "/trend?q=a%26b&select=x%3Dy&select=x%3Dz&taal=en", "what decides the matches alone"},
      {at.elsewhere("/hulp"), "/hulp?taal=en", "the language alone"},
      {at.in_format("csv", true), "/zoek?q=a%26b&select=x%3Dy&select=x%3Dz&taal=en&n=all&format=csv", "all hits"},
      {at.in_format("json", false), "/zoek?q=a%26b&select=x%3Dy&select=x%3Dz&offset=20&n=5&taal=en&format=json",
       "these hits"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(row.made.text() == row.expected);
  }
}

TEST_CASE("the line that asks the same of a shell") {
  struct Row {
    std::string target, expected;
  };
  const Row rows[] = {
      {"/zoek?q=water", "kamervragen search water"},
      {"/zoek?q=dual+use&n=5&taal=en", "kamervragen search -n 5 'dual use'"},
      {"/zoek?q=foto%27s&select=a%3Db+c", R"(kamervragen search --select 'a=b c' 'foto'\''s')"},
      {"/zoek?q=-water&relax", "kamervragen search --relax -- -water"},
      {"/zoek", "kamervragen search"},
      {"/zoek?q=%24(rm)%60x%60", "kamervragen search '$(rm)`x`'"},
  };
  for (const auto& row : rows) CHECK(page::command_line("search", *http::parse_target(row.target)) == row.expected);
}

TEST_CASE("every phrase is said in both languages") {
  for (const auto& row : page::phrases()) {
    CHECK_FALSE(row.nl.empty());
    CHECK_FALSE(row.en.empty());
  }
  CHECK(page::grouped(1204, page::Language::nl) == "1.204");
  CHECK(page::grouped(1204567, page::Language::en) == "1,204,567");
  CHECK(page::grouped(12, page::Language::nl) == "12");
}

}  // namespace kamervragen::test
