#include "indexer/forms/html_text.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/tree/walk.hh"
#include "indexer/forms/note_words.hh"
#include "indexer/grammar/leading.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

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
/// A link from a note to where it is referred to.
constexpr std::array<std::string_view, 6> back_signs = {"↩", "↩︎", "↑", "⇑", "^", "⏎"};
/// What a sentence or a title ends with, and a reference stands behind.
constexpr std::array<std::string_view, 10> sentence_ends = {".", "?", "!", ",", ";", ":", ")", "»", "’", "”"};
constexpr std::size_t longest_tail = 8;  // bytes of what was written that are kept

/// The official id in a link: the whole address, or a path on the site itself ("/ah-tk-20192020-3975.html").
std::optional<std::string> official_id(std::string_view href) {
  if (auto id = citation::id_of_doc(href)) return id;
  if (href.find("://") != std::string_view::npos || href.find(':') != std::string_view::npos) return std::nullopt;
  auto name = href.substr(0, href.find_first_of("?#"));
  name = name.substr(name.rfind('/') + 1);
  return citation::id_of_doc(name.substr(0, name.find('.')));
}

/// The words in front of a note's text: "X Noot", and its number where that stands there.
struct NoteFront {
  std::string words, number;
};

NoteFront front_of_note(std::string_view text, const PageNote& note, std::string_view reference) {
  NoteFront front;
  const auto heading = note_heading(text);
  const auto behind = text::trim(text.substr(heading));
  front.words = text.substr(0, heading);
  const auto* element = number_in(note.parts);
  const auto own = element ? markup::flat_text(*element) : std::string{};
  if (!own.empty() && behind.starts_with(own)) {
    front.words += own;
    front.number = own;
    return front;
  }
  const bool item = note.parts.size() == 1 && note.parts.front()->name == "li" && heading == 0;
  const auto awaited = note_sign(reference);
  if (item || (heading == 0 && !awaited)) return front;
  const auto plain = leading_note_number(behind);
  if (plain.empty() || (heading == 0 && note_sign(plain) != awaited)) return front;
  front.words += plain;
  front.number = plain;
  return front;
}

bool holds_blocks(const tree::Node& node) {
  return tree::any_below(node, [](const tree::Node& below) { return is_html_block(below.name); });
}

/// Whether an element holds references and nothing else.
bool holds_references_only(const tree::Node& node) {
  bool any = node.name == "noot";
  if (any) return true;
  for (const auto& child : node.children) {
    if (child.is_text()) {
      if (!between_signs(child.text)) return false;
    } else if (!holds_references_only(child)) {
      return false;
    } else {
      any = true;
    }
  }
  return any;
}

void drop_signs_between(tree::Node& node) {
  if (node.name == "noot") return;
  std::erase_if(node.children, [](const tree::Node& child) { return child.is_text(); });
  for (auto& child : node.children) drop_signs_between(child);
}

/// "[<noot/>], [<noot/>]": the brackets around references and the commas between them.
void drop_signs_around(tree::Node& node) {
  auto& children = node.children;
  const auto is_reference = [&](std::size_t i) {
    return i < children.size() && !children[i].is_text() && holds_references_only(children[i]);
  };
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (!is_reference(i)) continue;
    drop_signs_between(children[i]);
    if (is_reference(i + 2) && children[i + 1].is_text() && between_signs(children[i + 1].text)) {
      const bool open = children[i + 1].text.find_last_of("([") != std::string::npos;
      const bool closed = children[i + 1].text.find_first_of(")]") != std::string::npos;
      children[i + 1].text = std::string(closed ? "]" : " ") + (open ? " [" : "");
    }
    if (i == 0 || i + 1 >= children.size() || !children[i - 1].is_text() || !children[i + 1].is_text()) continue;
    auto &before = children[i - 1].text, &behind = children[i + 1].text;
    for (const std::string_view pair : {"[]", "()"}) {
      if (!before.ends_with(pair[0]) || !behind.starts_with(pair[1])) continue;
      before.pop_back();
      behind.erase(0, 1);
      while (!before.empty() && text::is_space(before.back())) before.pop_back();
    }
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
    : notes_(page, text, is_part) {}

tree::Node HtmlText::block(const tree::Node& html) {
  const auto known = std::ranges::find_if(names, [&](const Name& n) { return n.html == html.name; });
  // Inline elements are alike but for raised letters; a tag of op-xsd in a page does not mean what it says.
  const std::string_view inline_name = html.name == "sup" ? "sup" : "span";
  auto node = markup::make(known == names.end() ? inline_name : known->official, html.line);
  if (html.name == "ol") node.attributes.emplace_back("type", "ol");
  if (known != names.end()) written_.clear();
  inside(html, node);
  if (known != names.end()) written_.clear();
  return node;
}

void HtmlText::inside(const tree::Node& html, tree::Node& to) {
  for (const auto& child : html.children) add(child, to);
  drop_signs_around(to);
}

std::string HtmlText::words_outside_notes(const tree::Node& html) const {
  return markup::flat_text(outside_notes(html));
}

tree::Node HtmlText::outside_notes(const tree::Node& html) const {
  auto out = markup::make(html.name, html.line);
  out.text = html.text;
  for (const auto& child : html.children) {
    if (!is_note(child)) out.children.push_back(outside_notes(child));
  }
  return out;
}

void HtmlText::end_line(tree::Node& line) {
  drop_signs_around(line);
  written_.clear();
}

void HtmlText::add(const tree::Node& html, tree::Node& to) {
  if (!is_note(html)) write(html, to);
}

void HtmlText::write(const tree::Node& html, tree::Node& to) {
  if (html.is_text()) {
    const auto text = dutch::normalise(html.text);
    markup::add_text(to, text);
    if (!text.empty()) written_ = text.substr(text.size() - std::min(text.size(), longest_tail));
    return;
  }
  if (std::ranges::find(wordless, html.name) != wordless.end() || has_class(html, "note-close")) return;
  if (html.name == "a") return link(html, to);
  if (html.name == "sup") return raised(html, to);
  to.children.push_back(block(html));
}

void HtmlText::raised(const tree::Node& html, tree::Node& to) {
  const auto sign = in_note_ > 0 ? std::nullopt : note_sign(markup::flat_text(html));
  if (sign && !tree::holds(html, "a")) {
    if (const auto index = notes_.numbered(*sign)) {
      to.children.push_back(note(*index, std::to_string(*sign)));
      return;
    }
    const bool behind_sentence = std::ranges::any_of(
        sentence_ends, [&](auto end) { return written_.size() > end.size() && written_.ends_with(end); });
    if (behind_sentence && *sign == last_number_ + 1) {
      to.children.push_back(note_without_text(std::to_string(*sign), html.line));
      return;
    }
  }
  ++in_raised_;
  to.children.push_back(block(html));
  --in_raised_;
}

/// A link that is a reference to a note; false where it is none.
bool HtmlText::reference(const tree::Node& html, std::string_view href, tree::Node& to) {
  const auto words = markup::flat_text(html);
  if (const auto index = notes_.led_to(href)) {
    // Seen before, or a way back from the note itself. A link that nothing ends may hold the note that it leads to.
    if (!notes_[*index].used) to.children.push_back(note(*index, words_outside_notes(html)));
    return true;
  }
  if (href.starts_with('#') && text::among(back_signs, words)) return true;
  const auto sign = note_sign(words);
  const bool glued = !written_.empty() && !text::is_space(written_.back());
  const bool leads = !fragment_of(href).empty() && sign && (in_raised_ > 0 || glued);
  if (in_note_ > 0 || !(has_class(html, "nootnum") || leads)) return false;
  if (holds_blocks(html)) return false;  // an element that nothing ends holds all that follows
  const auto index = sign ? notes_.numbered(*sign) : std::nullopt;
  to.children.push_back(index ? note(*index, words) : note_without_text(words, html.line));
  return true;
}

void HtmlText::link(const tree::Node& html, tree::Node& to) {
  const auto href = text::trim(html.attribute("href"));
  if (reference(html, href, to)) return;
  const auto text = markup::flat_text(html);
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

tree::Node HtmlText::note_without_text(std::string_view reference, std::size_t line) {
  auto noot = markup::make("noot", line);
  noot.children.push_back(markup::make("noot.nr", text::trim(dutch::normalise(reference), "()[]."), line));
  last_number_ = note_sign(reference).value_or(last_number_);
  return noot;
}

tree::Node HtmlText::note(std::size_t index, std::string_view reference) {
  auto& from = notes_[index];
  from.used = true;
  const auto line = from.parts.front()->line;
  auto text = markup::make("noot", line);
  const auto tail = written_;
  ++in_note_;
  if (from.parts.size() == 1 && !from.parts.front()->is_text()) {
    inside(*from.parts.front(), text);
  } else {
    for (const auto* part : from.parts) write(*part, text);
  }
  --in_note_;
  written_ = tail;
  const auto front = front_of_note(markup::flat_text(text), from, reference);
  if (!front.words.empty()) markup::cut_front(text, front.words);
  auto noot = note_without_text(front.number.empty() ? std::string(reference) : front.number, line);
  std::ranges::move(text.children, std::back_inserter(noot.children));
  return noot;
}

std::vector<tree::Node> HtmlText::unmarked() {
  std::vector<tree::Node> out;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    if (notes_[i].used) continue;
    auto al = markup::make("al", notes_[i].parts.front()->line);
    al.children.push_back(note(i, {}));
    out.push_back(std::move(al));
  }
  return out;
}

}  // namespace kamervragen::forms
