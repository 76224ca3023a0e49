#include "corpus/tree/tree.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace tree;

namespace {

std::string all_text(const Node& node) {
  if (node.is_text()) return node.text;
  std::string out;
  for (const auto& child : node.children) out += all_text(child);
  return out;
}

std::string xml_text(const std::string& bytes) {
  const auto tree = parse_xml(bytes);
  return tree ? all_text(*tree) : "error: " + std::string(tree.error().name());
}

}  // namespace

TEST_CASE("a document becomes a tree of local names, attributes and text with lines") {
  const auto tree = parse_xml(
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a xmlns:o=\"http://o\" o:x=\"1 &amp; "
      "2\">\n<o:b>t<i>u</i>v</o:b><!-- c "
      "--><![CDATA[<w>]]></a>");
  REQUIRE(tree);
  CHECK(tree->name == "a");
  CHECK(tree->attribute("x") == "1 & 2");
  CHECK(tree->attribute("y").empty());
  REQUIRE(tree->child("b"));
  CHECK(tree->child("b")->line == 3);
  CHECK(tree->child("b")->children.size() == 3);
  CHECK(all_text(*tree) == "\ntuv<w>");
  CHECK_FALSE(tree->child("i"));
}

TEST_CASE("whatever encoding is declared, the text comes out as UTF-8") {
  struct Row {
    std::string bytes;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"<a>caf\xC3\xA9</a>", "café", "UTF-8, not declared"},
      {"\xEF\xBB\xBF<a>caf\xC3\xA9</a>", "café", "a byte order mark"},
      {"<a>caf\xE9 \x93w\x94 \x80</a>", "café “w” €", "windows-1252, not declared"},
      {"<?xml version=\"1.0\" encoding=\"utf-8\"?><a>caf\xE9</a>", "café", "declared UTF-8, is Latin-1"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xE9\x85</a>", "café…",
       "declared Latin-1, with the characters of windows-1252"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xC3\xA9</a>", "café", "declared Latin-1, is UTF-8"},
      {"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><a>\xB9</a>", "š", "another that is declared"},
      {"<?xml version=\"1.0\" encoding=\"no-such\"?><a>caf\xE9</a>", "café", "an unknown one"},
      {"<a>caf\xC3\xA9 caf\xE9</a>", "café café", "two pasted together"},
      {"<a>\xED\xA0\x80</a>", "\xC3\xAD\xC2\xA0\xE2\x82\xAC", "a surrogate is not UTF-8"},
      {std::string("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18), "é", "UTF-16"},
      {"\n \n<?xml version=\"1.0\"?><a>b</a>", "b", "white space before the declaration"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xAB"
       "CAF\xC9\xBB</a>",
       "«CAFÉ»", "two bytes that would be UTF-8 of a character that Dutch does not have"},
      {"<a>\xE9\xE9n caf\xE9\x94\x85</a>", "één café”…", "three of them"},
      {"<a>zo&#146;n &#150; b</a>", "zo’n – b", "numbers of windows-1252"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(xml_text(row.bytes) == row.expected);
  }
}

TEST_CASE("what had to be read otherwise than declared is told") {
  struct Row {
    std::string bytes;
    bool encoding, markup;
    const char* why;
  };
  const Row rows[] = {
      {"<a>caf\xC3\xA9</a>", false, false, "UTF-8 needs no declaration"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xE9</a>", false, false, "declared as what it is"},
      {"<?xml version=\"1.0\" encoding=\"cp1252\"?><a>caf\xE9</a>", false, false, "by another name"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>cafe</a>", false, false, "ASCII is any of them"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xC3\xA9</a>", true, false, "UTF-8 declared Latin-1"},
      {"<?xml version=\"1.0\" encoding=\"utf-8\"?><a>caf\xE9</a>", true, false, "Latin-1 declared UTF-8"},
      {"<a>caf\xE9</a>", true, false, "Latin-1, not declared"},
      {"<a>zo&#146;n</a>", true, false, "a number of windows-1252"},
      {"<a>caf&eacute;</a>", false, false, "a name is no fault of SGML's"},
      {"<a>R&D</a>", false, true, "a bare &"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    Repairs repairs;
    REQUIRE(parse_xml(row.bytes, {}, &repairs));
    CHECK(!repairs.encoding.empty() == row.encoding);
    CHECK(!repairs.markup.empty() == row.markup);
  }
}

TEST_CASE("what SGML allowed and scripts forgot is read as it is meant") {
  struct Row {
    const char* bytes;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"<a>R&D, Jansen & Co.</a>", "R&D, Jansen & Co.", "a bare &"},
      {"<a b=\"x&y\">c</a>", "c", "in an attribute too"},
      {"<a>http://x.example/?a=1&b=2&copy;</a>", "http://x.example/?a=1&b=2©", "in an address"},
      {"<a>5 < 6 en 7 <8</a>", "5 < 6 en 7 <8", "a bare <"},
      {"<a>caf&eacute en co&ouml;rdinatie</a>", "café en coördinatie", "without its semicolon"},
      {"<a>&ijlig;s &ldquor;x&rdquo; &hyphen; &half; &Gbreve;</a>", "ĳs „x” - ½ Ğ", "names of ISO, not of HTML"},
      {"<!DOCTYPE a SYSTEM \"a.dtd\"><a>&half;&eacute;</a>", "½é", "with a DTD that is not loaded"},
      {"<!DOCTYPE a PUBLIC \"-//X//DTD a//NL\">\n<a>b&eacute;</a>", "bé", "a DOCTYPE of SGML has no address"},
      {"<a>b &geen; c</a>", "b &geen; c", "a name that no one knows keeps its letters"},
      {"<a><!-- & < --><![CDATA[& <]]> & </a>", "& < & ", "what is marked as such is not rewritten"},
      {"<a>&#233 & b</a>", "é & b", "a number without its semicolon"},
      {"<a>&lt;b&gt; & c</a>", "<b> & c", "what is escaped stays so"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(xml_text(row.bytes) == row.expected);
  }
  CHECK(parse_xml("<a>&\n\n<b></a>").error().place == "line 3");
}

TEST_CASE("a document's own entities are never expanded") {
  struct Row {
    const char* bytes;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>b&x;c</a>", "bc", "a file is not read"},
      {"<!DOCTYPE a [<!ENTITY x \"secret\">]><a>b&x;c</a>", "bc", "nor a text put in"},
      {"<a>b&amp;c&#233;&lt;</a>", "b&cé<", "the characters of XML are"},
      {"<a>caf&eacute; b&nbsp;c</a>", "café b\u00A0c", "those of HTML too, without a DTD"},
      {"<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a>caf&eacute;</a>", "café",
       "or with one that is not loaded"},
      {"<!DOCTYPE a [<!ENTITY eacute \"x\">]><a>caf&eacute;</a>", "caf", "unless the document redefines them"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(xml_text(row.bytes) == row.expected);
  }
  CHECK(xml_text("<!DOCTYPE a [<!ENTITY x \"secret\">]><a>b&x;c & d</a>") == "bc & d");
  std::string attribute = "<!DOCTYPE a [<!ENTITY x \"secret\">]><a b=\"1&x;2\"/>";
  const auto tree = parse_xml(attribute);
  REQUIRE(tree);
  CHECK(tree->attribute("b") == "12");
}

TEST_CASE("entities that grow without bounds are refused") {
  std::string bytes = "<!DOCTYPE a [<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    bytes += "<!ENTITY e" + std::to_string(i) + " \"";
    for (int n = 0; n < 10; ++n) bytes += "&e" + std::to_string(i - 1) + ";";
    bytes += "\">";
  }
  const auto tree = parse_xml(bytes + "]><a>&e29;</a>");
  CHECK((!tree || all_text(*tree).empty()));
}

TEST_CASE("a broken document is an error with its place") {
  struct Row {
    std::string bytes;
    const char* code;
    const char* place;
    const char* why;
  };
  const Row rows[] = {
      {"", "document-empty", "", "nothing"},
      {" \n", "document-empty", "", "next to nothing"},
      {"<a>\n<b>\n</a>", "document-broken", "line 3", "the wrong end tag"},
      {"\n\n<a>\n<b>\n</a>", "document-broken", "line 5", "lines are counted from the beginning of the file"},
      {"<a>\n", "document-broken", "line 2", "cut off"},
      {"tekst", "document-broken", "line 1", "no XML at all"},
      {"<a>b\x01</a>", "document-broken", "line 1", "a control character"},
      {std::string("<a>b\0c</a>", 10), "document-broken", "line 1", "a NUL"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto tree = parse_xml(row.bytes);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().name() == row.code);
    CHECK(tree.error().place == row.place);
    CHECK(tree.error().exit() == Exit::no_input);
    CHECK_FALSE(tree.error().message().ends_with('\n'));
  }
  CHECK(parse_xml("<a>\n<b>\n</a>").error().position.value() >= 8);
}

TEST_CASE("size and depth are bounded") {
  CHECK(parse_xml("<a>" + std::string(100, 'x') + "</a>", {50, 200}).error().name() == "document-too-large");
  const auto nested = [](std::size_t depth) {
    std::string out;
    for (std::size_t i = 0; i < depth; ++i) out += "<div>";
    for (std::size_t i = 0; i < depth; ++i) out += "</div>";
    return out;
  };
  CHECK(parse_xml(nested(200)));
  CHECK(parse_xml(nested(201)).error().name() == "document-too-deep");
  CHECK_FALSE(parse_xml(nested(5000)));
  CHECK_FALSE(parse_html("<html><body>" + nested(5000)));
  std::string attributes = "<a";
  for (int i = 0; i < 3000; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
  CHECK(parse_xml(attributes + "/>").error().name() == "too-many-attributes");
  std::string words = "<p";
  for (int n = 0; n < 100'000; ++n) words += " a" + std::to_string(n);
  CHECK(parse_html(words + ">").error().name() == "too-many-attributes");
  CHECK(parse_html(words).error().name() == "too-many-attributes");
  const std::string drawn = "<!-- " + std::string(1'000'000, '-');  // the library would take minutes
  CHECK(parse_xml("<a>" + drawn).error().name() == "comment-of-hyphens");
  CHECK(parse_html("<p>" + drawn + "--></p>").error().name() == "comment-of-hyphens");
  CHECK(parse_xml("<a>" + drawn.substr(0, 80) + " --></a>").error().name() == "document-broken");
  CHECK(parse_html("<p>x<!-- " + std::string(80, '-') + " --></p>").has_value());
  std::string prose = "<p title=\"kort\">";
  for (int n = 0; n < 100'000; ++n) prose += " a" + std::to_string(n) + "=b";
  CHECK(parse_html(prose + "</p>"));
}

TEST_CASE("a page is read as it comes, without its scripts and styles") {
  const auto tree = parse_html(
      "<html><head><style>p{}</style><script>if (a<b) c()</script></head><body><p "
      "class=\"x\">caf&eacute;<p>\xE9\xE9n</body>");
  REQUIRE(tree);
  CHECK(tree->name == "html");
  CHECK(all_text(*tree) == "cafééén");
  const auto declared = parse_html("<html><head><meta charset=\"iso-8859-1\"></head><body>caf\xC3\xA9</body></html>");
  REQUIRE(declared);
  CHECK(all_text(*declared) == "café");
  CHECK_FALSE(parse_html(""));
  const auto nul = parse_html(std::string("<html><body>a\0b</body></html>", 29));
  REQUIRE(nul);
  CHECK(all_text(*nul) == "a b");
}

}  // namespace kamervragen::test
