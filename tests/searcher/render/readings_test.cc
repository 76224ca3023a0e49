// Records as Markdown and as HTML.
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "searcher/escaping/html_text.hh"
#include "searcher/escaping/markdown_text.hh"
#include "searcher/render/format.hh"
#include "searcher/screen/spans.hh"
#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

struct MarkupRow {
  std::string_view text, expected;
  const char* why;
};

std::string written_as(std::string_view format, const std::vector<finder::Shown>& records) {
  std::string out;
  const auto sink = render::find_format(format)->make([&](std::string_view text) { return out += text, true; }, {});
  sink->begin({.kind = ask::Kind::records});
  for (const auto& shown : records) sink->record(shown);
  sink->end({});
  return out;
}

/// The values of an attribute, in order.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  const std::regex one(" " + attribute + "=\"([^\"]*)\"");
  std::vector<std::string> out;
  for (std::sregex_iterator at(html.begin(), html.end(), one), end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

/// Every id once, every link within the document to one of them.
void check_html_links(const std::string& html) {
  const auto ids = values_of(html, "id");
  const std::set<std::string> known(ids.begin(), ids.end());
  CHECK(known.size() == ids.size());
  for (const auto& href : values_of(html, "href")) {
    INFO(href);
    CHECK(
        (href.starts_with('#') ? known.contains(href.substr(1)) : href.starts_with("http") || href.starts_with("ftp")));
  }
}

Kamervraag with_notes(const std::string& nummer) {
  auto k = record(nummer, "De dijk & de sluis");
  k.vragen = {vraag(1, "Kent u *dit* bericht?"), vraag(2, "Twee?"), vraag(3, "Drie?")};
  k.vragen[0].noten = {{"1", "Krant, 3 mei, www.krant.example/a_b", {"http://www.krant.example/a_b"}}};
  k.antwoorden = {{{1, 3}, "Ja.\nEn nee.", {{"1", "Bron", {"https://bron.example/?a=1&b=2"}}}, {}},
                  {{2}, "Zie antwoord vraag 1.", {}, 1}};
  return k;
}

finder::Shown as_shown(Kamervraag k) {
  const Head counted = k;
  return {std::move(k), counted};
}

}  // namespace

TEST_CASE("text stays text in Markdown") {
  const MarkupRow rows[] = {
      {"a *b* _c_ `d` [e] <f> #g |h|", R"(a \*b\* \_c\_ \`d\` \[e\] \<f\> \#g \|h\|)", "signs of markup"},
      {"a\\b ~c~ ^d^ $e$ @f {g} &amp;", R"(a\\b \~c\~ \^d\^ \$e\$ \@f \{g\} \&amp;)", "and of pandoc"},
      {"1. Ja", R"(1\. Ja)", "a number with a dot begins a list"},
      {"2019. Nee", R"(2019\. Nee)", "of any length"},
      {"3) Ja", R"(3\) Ja)", ""},
      {"(iv) Ja", R"((iv\) Ja)", "a Roman number"},
      {"a. Ja", R"(a\. Ja)", "a letter"},
      {"Ja. Nee", "Ja. Nee", "a word is none"},
      {"1.400 euro", "1.400 euro", "nor is a thousand"},
      {"- Ja", R"(\- Ja)", "an item"},
      {"+ Ja", R"(\+ Ja)", ""},
      {"=== x", R"(\=== x)", "the line under a title"},
      {": Ja", R"(\: Ja)", "what a term means"},
      {"> Ja", R"(\> Ja)", "a quotation"},
      {"    Ja", "Ja", "four spaces are code"},
      {"a\x1b[2J\tb", R"(a \[2J b)", "control characters are not seen"},
      {"", "", ""},
  };
  for_each_row(rows, [](const MarkupRow& row) { CHECK(escaping::markdown_text(row.text) == row.expected); });
}

TEST_CASE("addresses in Markdown are links") {
  const MarkupRow rows[] = {
      {"zie https://a.example/b_c.", "zie <https://a.example/b_c>.", "without the full stop"},
      {"www.a.example/x", "[www.a.example/x](<http://www.a.example/x>)", "without a scheme"},
      {"http://a.example/é", "[http://a.example/é](<http://a.example/%C3%A9>)",
       "what no address has is written by its bytes"},
      {"javascript:alert(1)", "javascript:alert(1)", "what runs is text"},
  };
  for_each_row(rows, [](const MarkupRow& row) { CHECK(escaping::markdown_linked(row.text) == row.expected); });
}

TEST_CASE("a text is cut where its links stand, with their scheme or without") {
  using screen::Span;
  const std::vector<std::string> links = {"https://dijkbode.example/a", "https://dijkbode.example/a/b", "https://x",
                                          "javascript:alert(1)", "ftp://oud.example/f"};
  struct Row {
    std::string_view text;
    std::vector<Span> expected;
    const char* why;
  };
  const Row rows[] = {
      {"in dijkbode.example/a/b.",
       {{"in ", ""}, {"dijkbode.example/a/b", "https://dijkbode.example/a/b"}, {".", ""}},
       "the longest"},
      {"een x, javascript:alert(1)",
       {{"een x, javascript:alert(1)", ""}},
       "a word is no address, a program leads nowhere"},
      {"ftp://oud.example/f", {{"ftp://oud.example/f", "ftp://oud.example/f"}}, "one that is known of a note"},
      {"xdijkbode.example/a", {{"xdijkbode.example/a", ""}}, "within a word is none"},
      {"dijkbode.example/abc", {{"dijkbode.example/abc", ""}}, "nor is the beginning of one"},
  };
  for_each_row(rows, [&](const Row& row) { CHECK(screen::spans(row.text, links) == row.expected); });
}

TEST_CASE("only addresses of the web lead anywhere") {
  const MarkupRow rows[] = {
      {"https://a.example/?q=\"><script>", "https://a.example/?q=%22%3E%3Cscript%3E",
       "quotes and brackets by their bytes"},
      {"HTTP://A.example", "HTTP://A.example", "case aside"},
      {"javascript:alert(1)//http://", "", "a program"},
      {"data:text/html,x", "", ""},
      {" https://a.example", "", "a space before it"},
      {"", "", ""},
  };
  for_each_row(rows, [](const MarkupRow& row) { CHECK(screen::safe_address(row.text) == row.expected); });
}

TEST_CASE("notes have numbers of their own through a document, and links both ways") {
  const auto one = as_shown(with_notes("2020Z90001")), other = as_shown(with_notes("2020Z90002"));
  const auto html = written_as("html", {one, other});
  check_html_links(html);
  const auto ids = values_of(html, "id");
  for (const std::string wanted : {"2020Z90001-vraag-1", "2020Z90002-antwoord-1", "noot-1", "noot-4", "noot-4-bij"}) {
    INFO(wanted);
    CHECK(std::ranges::find(ids, wanted) != ids.end());
  }
  CHECK(html.find("<ol start=\"3\">") != std::string::npos);
  CHECK(html.find("(noot 1) Bron") != std::string::npos);
  const auto md = written_as("md", {one, other});
  for (const std::string wanted :
       {"bericht?[^1]\n", "En nee.[^2]\n", "bericht?[^3]\n", "[^1]: Krant", "[^4]: (noot 1) Bron"}) {
    INFO(wanted);
    CHECK(md.find(wanted) != std::string::npos);
  }
  CHECK(md.find("[^5]") == std::string::npos);
}

TEST_CASE("one record alone has the plain ids, and an answer that refers to another leads there") {
  const auto html = written_as("html", {as_shown(with_notes("2020Z90001"))});
  check_html_links(html);
  for (const std::string wanted :
       {"<section class=\"vraag\" id=\"vraag-2\">", "<section class=\"antwoord\" id=\"antwoord-1\">",
        "<h3>Antwoord 1 en 3</h3>", "<section class=\"antwoord\" id=\"antwoord-3\">",
        "<a href=\"#antwoord-1\">→ antwoord 1</a>: Ja.", "<a href=\"#antwoord-1\">→ zie antwoord bij vraag 1</a>",
        "De dijk &amp; de sluis"}) {
    INFO(wanted);
    CHECK(html.find(wanted) != std::string::npos);
  }
}

TEST_CASE("the same record whole and in part has ids of its own each") {
  auto part = as_shown(finder::only_vraag(with_notes("2020Z90001"), 2).value());
  part.vraag = 2;
  const auto html = written_as("html", {as_shown(with_notes("2020Z90001")), part});
  check_html_links(html);
  CHECK(html.find("id=\"2020Z90001-2-vraag-2\"") != std::string::npos);
  CHECK(written_as("text", {part}).find("Vraag 1") == std::string::npos);
  CHECK(written_as("text", {part}).find("→ antwoord 1: Ja.") != std::string::npos);
}

TEST_CASE("a hostile record is inert") {
  const std::string attack =
      "<script>alert(1)</script> \"onload=x' &lt; javascript:alert(1) \x01\x1b[2J\xff\xe2\x80\xae";
  auto k = record("2020Z90001", attack);
  k.betreft = k.toelichting = attack + "\nhttps://a.example/\"><script>";
  k.indieners = {{attack, attack, ""}};
  k.onderwerpen = k.overig = {attack};
  k.bijlagen = {{attack, attack}};
  k.vragen = {{{1}, attack, {{"\"><b>", attack, {"javascript:alert(1)", "https://b.example/\"><script>", attack}}}}};
  k.antwoorden = {
      {{1}, attack, {{"", "", {"data:text/html,<script>"}}}, 7}, {{}, attack, {}, {}}, {{-3}, attack, {}, {}}};
  k.mededelingen = {{MededelingSoort::uitstel, attack, {}}};
  k.zie_ook = k.verwijst = {"\"><script>"};
  auto hostile = as_shown(k);
  hostile.cites = {{"\"><script>", {}}};
  hostile.cited_by = {k};
  const auto html = written_as("html", {hostile, hostile});
  check_html_links(html);
  for (const std::string never :
       {"<script", "<b>", "\x1b", "\x01", "\xff", "\xe2\x80\xae", "onload=x'", "href=\"java", "href=\"data"}) {
    INFO(never);
    CHECK(html.find(never) == std::string::npos);
  }
  // Every tag is one of ours.
  const std::regex tag("<([^>]*)>");
  const std::regex ours(
      "!DOCTYPE html|/?(html|head|meta|title|style|body|main|footer|article|header|section|h[123]|p|"
      "dl|dt|dd|ul|ol|li|a|sup|span)( [a-z-]+=\"[^\"<>]*\")*/?");
  for (std::sregex_iterator at(html.begin(), html.end(), tag), end; at != end; ++at) {
    INFO(at->str());
    CHECK(std::regex_match((*at)[1].str(), ours));
  }
  const auto md = written_as("md", {hostile});
  CHECK_FALSE(std::regex_search(md, std::regex(R"([^\\]<script)")));
  CHECK(md.find("](<javascript") == std::string::npos);
  CHECK(md.find("\\<script\\>") != std::string::npos);
}

TEST_CASE("nothing found is a document too, and none in Markdown") {
  CHECK(written_as("html", {}).find("<p>Geen Kamervragen.</p>") != std::string::npos);
  CHECK(written_as("md", {}).empty());
}

}  // namespace kamervragen::test
