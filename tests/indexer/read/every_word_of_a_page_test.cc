// As every_word_test.cc, for pages of the site and for text that is not yet formatted. What may be left out is looked
// for here by other means than the readers use: class names of one kind of page, and whole lines.
#include <array>
#include <regex>
#include <sstream>

#include <catch2/catch.hpp>

#include "corpus/store/store.hh"
#include "indexer/forms/html_text.hh"
#include "indexer/markup/body.hh"
#include "indexer/read/reader.hh"
#include "schema/text/ascii.hh"
#include "tests/indexer/words.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace read;

namespace {

const tree::Node* with_id(const tree::Node& node, std::string_view id) {
  if (node.attribute("id") == id) return &node;
  for (const auto& child : node.children) {
    if (const auto* found = child.is_text() ? nullptr : with_id(child, id)) return found;
  }
  return nullptr;
}

/// Numbers and furniture within the text of a page of 2012–2019. A reference to a note is its number once more.
bool left_out(const tree::Node& node) {
  static constexpr std::array<std::string_view, 5> classes = {"kamervraagkop", "kamervraagnummer", "stuktitel",
                                                              "nummer", "note-close"};
  if (node.name == "a" && forms::has_class(node, "nootnum")) return true;
  return std::ranges::any_of(classes, [&](auto word) { return forms::has_class(node, word); });
}

void page_text(const tree::Node& node, std::string& out) {
  if (node.is_text()) {
    out += node.text;
    return;
  }
  if (left_out(node)) return;
  const bool block =
      forms::is_html_block(node.name) || node.name == "td" || node.name == "th" || forms::has_class(node, "nootnum");
  if (block) out += ' ';
  for (const auto& child : node.children) page_text(child, out);
  if (block) out += ' ';
}

/// The paragraphs of plain text without the lines that only say what follows.
void plain_text(const tree::Node& node, std::string& out) {
  static const std::regex label(
      "(Vraag|Vragen|Antwoord|Antwoorden)( op)?( de)?( vraag| vragen)?(( |, | en | t/m )[0-9]+)*[:.]?|AH [0-9]+|"
      "[0-9]{4}Z ?[0-9]{5}|Toelichting:?|Mededeling");
  static const std::regex lead("^(Vraag [0-9]+:|Antwoord( [0-9]+)?:|Toelichting:)( |$)");
  const auto line = [&](const std::string& text) {
    if (!std::regex_match(text, label)) out += std::regex_replace(text, lead, "") + '\n';
  };
  if (node.name == "p") return line(markup::flat_text(node));
  for (const auto& child : node.children) {
    std::istringstream lines(child.text);
    for (std::string text; std::getline(lines, text);) line(text::collapse(text));
    if (child.name != "head") plain_text(child, out);
  }
}

/// Left aside: the numbers of questions, and signs of notes, which stand in the text and in front of the note.
void without_numbers(Words& words) {
  std::erase_if(words, [](const auto& entry) {
    const bool number = std::ranges::all_of(entry.first, [](char c) { return text::is_digit(c); });
    return number && entry.first.size() <= 2 && entry.second > 0;
  });
}

struct Checked {
  int pages = 0, plain = 0;
};

Checked check_folder(const std::filesystem::path& folder) {
  Checked checked;
  const auto scan = store::scan_store(folder);
  REQUIRE(scan);
  for (const auto& stored : scan->publications) {
    const auto content = store::read_stored(stored);
    REQUIRE(content);
    if (content->html.empty()) continue;
    INFO(stored.id.str());
    auto alone = *content;
    alone.xml.clear();
    const auto root = tree::parse_html(alone.html);
    const auto p = read_publicatie(stored.id, alone);
    REQUIRE(root);
    REQUIRE(p);
    std::string text;
    Words words;
    if (const auto* page = with_id(*root, "broodtekst")) {
      page_text(*page, text);
      count(text, words, 1);
      take_away(*p, words);
      // The title that a remark's key says.
      if (p->mededeling && words == Words{{"Mededeling", 1}}) words.clear();
      ++checked.pages;
    } else if (stored.id.kind() == IdKind::onopgemaakt) {
      plain_text(*root, text);
      count(text, words, 1);
      take_away(*p, words);
      without_numbers(words);
      ++checked.plain;
    }
    CHECK(words == Words{});
  }
  return checked;
}

}  // namespace

TEST_CASE("every word of a page and of plain text ends in one part of the publication") {
  const auto checked = check_folder(sample_folder());
  CHECK(checked.pages >= 5);
  CHECK(checked.plain >= 2);
}

TEST_CASE("every word of the real pages and plain texts ends in one part of the publication") {
  const auto shared = shared_folder();
  if (!shared) return;
  CHECK(check_folder(*shared / "corpus" / "variant" / "html").pages == 8);
  CHECK(check_folder(*shared / "corpus" / "echt").plain == 14);
}

}  // namespace kamervragen::test
