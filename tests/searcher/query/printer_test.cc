#include "searcher/query/printer.hh"

#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "schema/errors/caret.hh"
#include "schema/text/split.hh"
#include "searcher/query/parser.hh"
#include "searcher/screen/query_help.hh"
#include "tests/searcher/random_query.hh"

namespace kamervragen::test {
using namespace query;

namespace {

Vocabulary vocabulary() {
  return {
      {"stikstof", "vergunning", "35",       "261",      "12",
       "345",      "F-35",       "D66",      "D'66",     "'s-Gravenhage",
       "‘s",       "foto’s",     "dual-use", "Yeşilgöz", "OR",
       "NIET",     "and",        "10:30",    "wat?",     "|toeslagen",
       "1.000",    "2019Z15244", "art.",     "=x",       "http://nrc.nl/a:b",
       "jaar",     "vraag>",     "in"},
      {{"indiener", {"Jasper van Dijk", "Omtzigt", "Van der Staaij"}},
       {"fractie", {"D66", "50PLUS", "GroenLinks-PvdA"}},
       {"onderwerp", {"Economie | ICT", "Natuur en milieu | Stoffen"}},
       {"nummer", {"2019Z15244", "2010Z00001"}},
       {"publicatie", {"ah-tk-20182019-3922", "kv-tk-2019Z15244"}},
       {"dagen", {"0", "7", "21", "22", "85"}},
       {"jaar", {"2018", "2019", "2020"}},
       {"ingezonden", {"2019-07-18", "2020-02-29", "2018-12-31"}},
       {"beantwoord", {"2019-09-10"}}},
  };
}

/// Whatever parses prints as text that parses to the same tree; whatever does not says where inside the text.
void check_text(const std::string& text) {
  INFO("query: " << text);
  const auto tree = parse_query(text);
  if (!tree) {
    REQUIRE(tree.error().position);
    REQUIRE(*tree.error().position < text.size());
    REQUIRE(errors::caret_line(text, *tree.error().position).ends_with('^'));
    return;
  }
  const auto printed = canonical(*tree);
  INFO("canonical: " << printed);
  const auto again = parse_query(printed);
  REQUIRE(again);
  REQUIRE(*again == *tree);
  REQUIRE(canonical(*again) == printed);
}

}  // namespace

TEST_CASE("words that could compare beside others are quoted") {
  for (const std::string_view text :
       {"vraag>\x01R/8", "vraag> \"R/8\" water", "jaar= x \"y\"", "\"jaar\" in (2019 OR 2020)",
        "jaar \"In\" (water OR brood)", "-\"in\" (a OR b)", "\"dagen\" \"<\" 21", "in (a OR b)"})
    check_text(std::string(text));
  CHECK(canonical(*parse_query("\"jaar\" in (2019 OR 2020)")) == "jaar \"in\" (2019 OR 2020)");
}

TEST_CASE("canonical text of random queries parses to the same tree") {
  RandomQueries queries(vocabulary(), layout::fields(), 20190718, {.depth = 4, .children = 5});
  std::set<std::size_t> kinds;
  const auto note = [&](const auto& self, const Zoekvraag& tree) -> void {
    kinds.insert(tree.node.index());
    if (const auto* a = std::get_if<And>(&tree.node))
      for (const auto& child : a->children) self(self, child);
    if (const auto* o = std::get_if<Or>(&tree.node))
      for (const auto& child : o->children) self(self, child);
    if (const auto* n = std::get_if<Not>(&tree.node)) self(self, *n->child);
  };
  for (int i = 0; i < 5000; ++i) {
    const auto query = queries.next();
    note(note, query.tree);
    check_text(query.text);
  }
  CHECK(kinds.size() == std::variant_size_v<decltype(Zoekvraag::node)>);
}

TEST_CASE("random queries depend on their seed alone") {
  RandomQueries a(vocabulary(), layout::fields(), 7), b(vocabulary(), layout::fields(), 7),
      c(vocabulary(), layout::fields(), 8);
  std::string text_a, text_b, text_c;
  for (int i = 0; i < 50; ++i) {
    text_a += a.next().text;
    text_b += b.next().text;
    text_c += c.next().text;
  }
  CHECK(text_a == text_b);
  CHECK(text_a != text_c);
}

TEST_CASE("every part of a good query parses or says where it does not") {
  const std::string good[] = {
      "stikstof -(\"dual use\" OR =\"de wet\") toeslag* 35 261",
      "vraag:(china NEAR/8 camera) minister:(kaag OF =\"van der blok\") NIET is:te-laat",
      "ingezonden:2019-07..18-9-2019 dagen:22.. nummer:https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html",
      "2019Z15244 -ah-tk-20182019-3922 (Aanhangsel Handelingen II 2018/19, nrs. 12 en 13) Kamervragen (zonder "
      "antwoord) "
      "2019 Z 15244/4 aanhangselnummer:2018-2019/3900..3999 verwijst:\"Kamerstuk 25 242, nr. 686\" kst-36200-77",
      "«Yeşilgöz» ‘s-Gravenhage ‘auto’s’ „F-35” (a b OR (c d EN -e)) 10:30",
  };
  for (const auto& text : good) {
    REQUIRE(parse_query(text));
    for (std::size_t from = 0; from < text.size(); ++from) check_text(text.substr(from));
    for (std::size_t size = 0; size < text.size(); ++size) check_text(text.substr(0, size));
    for (std::size_t at = 0; at < text.size(); ++at) check_text(text.substr(0, at) + text.substr(at + 1));
  }
}

TEST_CASE("random pieces and random bytes never crash") {
  const std::vector<std::string> pieces = {"a",
                                           "wet",
                                           "35",
                                           "261",
                                           "12",
                                           "345",
                                           "OR",
                                           "AND",
                                           "NOT",
                                           "NEAR/3",
                                           "NEAR",
                                           " ",
                                           " ",
                                           " ",
                                           "(",
                                           ")",
                                           "-",
                                           "=",
                                           "*",
                                           "toeslag",
                                           "2019Z15244",
                                           "Z",
                                           "15244",
                                           "Aanhangsel",
                                           "Handelingen II",
                                           "2018/19,",
                                           "nr. 3922",
                                           "verwijst:",
                                           "aanhangselnummer:",
                                           "ah-tk-20182019-3922",
                                           "\"",
                                           "“",
                                           "”",
                                           "„",
                                           "«",
                                           "»",
                                           "‘",
                                           "’",
                                           "‚",
                                           "'",
                                           ":",
                                           "vraag:",
                                           "minister:",
                                           "dagen:",
                                           "ingezonden:",
                                           "is:",
                                           "nummer:",
                                           "..",
                                           "2019",
                                           "-07",
                                           "te-laat",
                                           "http://",
                                           "\xC2\xAD",
                                           "\xCC\x81",
                                           "\xE2\x80\x8E",
                                           "\xC2\xA0",
                                           "\xEF\xBB\xBF",
                                           "\xC3",
                                           "\xFF",
                                           "–",
                                           "é",
                                           "漢",
                                           "😀",
                                           "!",
                                           ",",
                                           "|",
                                           "ĳ",
                                           "\t",
                                           "\n",
                                           std::string(1, '\0')};
  std::mt19937_64 random(42);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    check_text(text);
  }
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (std::size_t n = random() % 20; n > 0; --n) text += static_cast<char>(random() % 256);
    check_text(text);
  }
}

TEST_CASE("each example of the help page parses and stands on it") {
  const auto page = screen::query_help(100'000);
  for (const auto& example : screen::query_examples()) {
    INFO(example.query << example.meaning);
    CHECK(parse_query(example.query));
    CHECK(page.find(example.query) != std::string::npos);
    CHECK(page.find(example.meaning.substr(example.meaning.find_first_not_of(' '))) != std::string::npos);
  }
}

TEST_CASE("the help page fits a terminal, but for what cannot be broken") {
  for (const std::size_t width : {40u, 64u, 80u, 100u}) {
    const auto page = screen::query_help(width);
    REQUIRE(page.ends_with('\n'));
    for (const auto& line : text::split(page, '\n')) {
      INFO(line);
      CHECK(
          (line.size() <= width || line.starts_with("  kamervragen") || line.starts_with("  Aanhangsel Handelingen")));
    }
  }
}

}  // namespace kamervragen::test
