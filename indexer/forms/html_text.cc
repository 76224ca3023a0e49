#include "indexer/forms/html_text.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/grammar/leading.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::forms {
namespace {

/// The blocks of HTML, with their names in op-xsd; an empty name has no words.
struct Name {
  std::string_view html, official;
};
constexpr std::array names = {
    Name{"p", "al"},           Name{"h1", "tussenkop"},  Name{"h2", "tussenkop"},
    Name{"h3", "tussenkop"},   Name{"h4", "tussenkop"},  Name{"h5", "tussenkop"},
    Name{"h6", "tussenkop"},   Name{"ul", "lijst"},      Name{"ol", "lijst"},
    Name{"dl", "lijst"},       Name{"li", "li"},         Name{"dt", "al"},
    Name{"dd", "al"},          Name{"pre", "al"},        Name{"table", "table"},
    Name{"caption", "title"},  Name{"thead", "thead"},   Name{"tbody", "tbody"},
    Name{"tfoot", "tfoot"},    Name{"tr", "row"},        Name{"blockquote", "citaat"},
    Name{"br", "br"},          Name{"div", "tekst"},     Name{"section", "tekst"},
    Name{"article", "tekst"},  Name{"main", "tekst"},    Name{"aside", "tekst"},
    Name{"header", "tekst"},   Name{"figure", "tekst"},  Name{"figcaption", "bijschrift"},
    Name{"address", "al"},     Name{"center", "tekst"},  Name{"form", "tekst"},
    Name{"fieldset", "tekst"}, Name{"details", "tekst"}, Name{"summary", "tekst"},
};
constexpr std::array<std::string_view, 16> wordless = {"script", "style",  "head",   "template", "svg",    "button",
                                                       "input",  "select", "option", "textarea", "iframe", "img",
                                                       "hr",     "object", "map",    "noscript"};
constexpr std::array<std::string_view, 4> note_words = {"noot", "voetnoot", "footnote", "eindnoot"};
constexpr std::array<std::string_view, 5> notes_words = {"noten", "voetnoten", "footnotes", "eindnoten", "notes"};
constexpr std::array<std::string_view, 5> number_words = {"nootnum", "nootnr", "nootnummer", "noot-nr", "noot.nr"};

/// A link from a note to where it is referred to.
constexpr std::array<std::string_view, 6> back_signs = {"↩", "↩︎", "↑", "⇑", "^", "⏎"};

template <std::size_t N>
bool has_any_class(const tree::Node& node, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [&](auto word) { return has_class(node, word); });
}

/// The official id in a link: the whole address, or a path on the site itself ("/ah-tk-20192020-3975.html").
std::optional<std::string> official_id(std::string_view href) {
  if (auto id = citation::id_of_doc(href)) return id;
  if (href.find("://") != std::string_view::npos || href.find(':') != std::string_view::npos) return std::nullopt;
  auto name = href.substr(0, href.find_first_of("?#"));
  name = name.substr(name.rfind('/') + 1);
  return citation::id_of_doc(name.substr(0, name.find('.')));
}

const tree::Node* marked_number(const tree::Node& note) {
  for (const auto& child : note.children) {
    if (child.is_text()) continue;
    if (has_any_class(child, number_words)) return &child;
    if (const auto* found = marked_number(child)) return found;
  }
  return nullptr;
}

/// The element that holds a note's number: marked as one, or raised in front of its text.
const tree::Node* number_of_note(const tree::Node& note) {
  if (const auto* marked = marked_number(note)) return marked;
  const tree::Node* at = &note;
  while (true) {
    const auto first = std::ranges::find_if(at->children, [](const tree::Node& child) {
      return !text::trim(markup::flat_text(child)).empty() || (child.is_text() && !text::trim(child.text).empty());
    });
    if (first == at->children.end() || first->is_text()) return nullptr;
    if (first->name == "sup") return &*first;
    at = &*first;
  }
}

}  // namespace

bool has_class(const tree::Node& node, std::string_view lower_word) {
  const auto list = node.attribute("class");
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find_first_of(" \t\r\n", at), list.size());
    if (end - at == lower_word.size() && text::ascii_lower(list.substr(at, end - at)) == lower_word) return true;
    at = end + 1;
  }
  return false;
}

bool is_html_block(std::string_view name) {
  return std::ranges::any_of(names, [&](const Name& n) { return n.html == name; });
}

bool is_html_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

HtmlText::HtmlText(const tree::Node& page, const tree::Node& text, bool (*is_part)(const tree::Node&))
    : text_(&text), is_part_(is_part) {
  collect_notes(page, false);
}

bool HtmlText::holds_part(const tree::Node& node) const {
  return !node.is_text() &&
         (&node == text_ || is_part_(node) ||
          std::ranges::any_of(node.children, [this](const tree::Node& child) { return holds_part(child); }));
}

void HtmlText::collect_notes(const tree::Node& node, bool among_notes) {
  for (const auto& child : node.children) {
    if (child.is_text() || child.name == "a" || child.name == "sup" || child.name == "span") continue;
    const bool closes = child.name == "hr" || is_html_heading(child.name);
    const bool note = has_any_class(child, note_words) ||
                      (among_notes && !closes && is_html_block(child.name) && child.name != "ol" &&
                       child.name != "ul" && (child.name != "div" || !child.attribute("id").empty()));
    const bool place = has_any_class(child, notes_words) ||
                       std::ranges::find(notes_words, text::ascii_lower(child.attribute("id"))) != notes_words.end();
    const bool text = (note || place) && holds_part(child);
    if (note && !text) {
      notes_.push_back({&child});
      kept_out_.insert(&child);
      add_ids(child, notes_.size() - 1);
      continue;
    }
    const auto before = notes_.size();
    collect_notes(child, !text && (among_notes || place));
    if (place && !text && notes_.size() > before) kept_out_.insert(&child);
  }
}

void HtmlText::add_ids(const tree::Node& node, std::size_t note) {
  constexpr std::string_view prefix = "supernote-note-";
  for (const std::string_view key : {"id", "name"}) {
    auto id = node.attribute(key);
    if (id.empty()) continue;
    by_id_.emplace(std::string(id), note);
    if (id.starts_with(prefix)) by_id_.emplace(std::string(id.substr(prefix.size())), note);
  }
  for (const auto& child : node.children) {
    if (!child.is_text()) add_ids(child, note);
  }
}

bool HtmlText::is_note(const tree::Node& html) const { return kept_out_.contains(&html); }

tree::Node HtmlText::block(const tree::Node& html) {
  const auto known = std::ranges::find_if(names, [&](const Name& n) { return n.html == html.name; });
  // Inline elements are alike but for raised letters; a tag of op-xsd in a page does not mean what it says.
  const std::string_view inline_name = html.name == "sup" ? "sup" : "span";
  auto node = markup::make(known == names.end() ? inline_name : known->official, html.line);
  if (html.name == "ol") node.attributes.emplace_back("type", "ol");
  inside(html, node);
  return node;
}

void HtmlText::inside(const tree::Node& html, tree::Node& to) {
  for (const auto& child : html.children) {
    if (child.is_text()) {
      markup::add_text(to, dutch::normalise(child.text));
    } else {
      element(child, to);
    }
  }
}

void HtmlText::element(const tree::Node& html, tree::Node& to) {
  if (std::ranges::find(wordless, html.name) != wordless.end() || has_class(html, "note-close")) return;
  if (std::ranges::find(skip_, &html) != skip_.end() || is_note(html)) return;
  if (html.name == "a") return link(html, to);
  to.children.push_back(block(html));
}

void HtmlText::link(const tree::Node& html, tree::Node& to) {
  const auto href = text::trim(html.attribute("href"));
  if (href.starts_with('#')) {
    if (const auto found = by_id_.find(href.substr(1)); found != by_id_.end()) {
      // Seen before, or a way back from the note itself.
      if (!notes_[found->second].used) to.children.push_back(note(found->second, markup::flat_text(html)));
      return;
    }
  }
  const auto text = markup::flat_text(html);
  if (href.starts_with('#') && std::ranges::find(back_signs, text) != back_signs.end()) return;
  if (has_class(html, "nootnum")) {
    auto noot = markup::make("noot", html.line);
    noot.children.push_back(markup::make("noot.nr", dutch::normalise(text), html.line));
    to.children.push_back(std::move(noot));
    return;
  }
  const auto written_out = grammar::starts_with_address(text);
  const auto id = href.starts_with('#') || written_out ? std::nullopt : official_id(href);
  const bool web = grammar::starts_with_address(href) ||
                   (has_class(html, "externe_link") && href.find('.') != std::string_view::npos);
  if (!id && !web) return inside(html, to);
  auto reference = markup::make("extref", html.line);
  reference.attributes = {{"doc", id ? *id : std::string(href)}, {"soort", id ? "document" : "URL"}};
  inside(html, reference);
  to.children.push_back(std::move(reference));
}

tree::Node HtmlText::note(std::size_t index, std::string_view reference) {
  auto& from = notes_[index];
  from.used = true;
  auto noot = markup::make("noot", from.html->line);
  const auto* number = number_of_note(*from.html);
  const auto nr = number ? markup::flat_text(*number) : std::string(reference);
  noot.children.push_back(markup::make("noot.nr", text::trim(dutch::normalise(nr), "()[]."), from.html->line));
  if (number) skip_.push_back(number);
  inside(*from.html, noot);
  if (number) skip_.pop_back();
  return noot;
}

std::vector<tree::Node> HtmlText::unmarked() {
  std::vector<tree::Node> out;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    if (notes_[i].used) continue;
    auto al = markup::make("al", notes_[i].html->line);
    al.children.push_back(note(i, {}));
    out.push_back(std::move(al));
  }
  return out;
}

}  // namespace kamervragen::forms
