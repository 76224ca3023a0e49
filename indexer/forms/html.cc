#include "indexer/forms/html.hh"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

#include "corpus/tree/walk.hh"
#include "indexer/forms/furniture.hh"
#include "indexer/forms/html_text.hh"
#include "indexer/forms/note_words.hh"
#include "indexer/forms/opxsd.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "indexer/markup/sections.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

struct Role {
  std::string_view word, element;
};
constexpr std::array roles = {
    Role{"vraag", "vraag"},
    Role{"antwoord", "antwoord"},
    Role{"kamervraagomschrijving_kop", "kamervraagomschrijving"},
    Role{"kamervraagomschrijving", "kamervraagomschrijving"},
    Role{"kamervraagopmerking", "kamervraagopmerking"},
    Role{"mededeling", "kamervraagopmerking"},
    Role{"toelichting", "kamervraagopmerking"},
    Role{"kamervraagbijlage", "kamervraagbijlage"},
    Role{"kamervraagnummer", "kamervraagnummer"},
    Role{"kamervraagkop", "kamervraagkop"},
    Role{"ondertekening", "ondertekening"},
};
/// Parts that hold paragraphs; a paragraph or a link that bears such a class is not one.
constexpr std::array<std::string_view, 5> containers = {"vraag", "antwoord", "kamervraagopmerking", "kamervraagbijlage",
                                                        "kamervraagkop"};
constexpr std::array<std::string_view, 5> title_words = {"nummer", "nr", "stuktitel", "vraagnummer", "titel"};

std::string_view role_of(const tree::Node& node) {
  if (node.attribute("class").empty()) return {};
  const auto role = std::ranges::find_if(roles, [&](const Role& r) { return has_class(node, r.word); });
  if (role == roles.end()) return {};
  const bool small = node.name == "p" || node.name == "a" || node.name == "span" || is_html_heading(node.name);
  if (small && std::ranges::find(containers, role->element) != containers.end()) return {};
  return role->element;
}

bool holds_role(const tree::Node& node) {
  return tree::any_below(node, [](const tree::Node& c) { return !role_of(c).empty(); });
}

bool is_part(const tree::Node& node) {
  return !role_of(node).empty() || node.attribute("id") == "broodtekst" || has_class(node, "stuk") ||
         node.name == "main";
}

/// A number of a question or an answer that stands alone.
bool is_label(const tree::Node& node) {
  constexpr std::size_t longest = 40;
  const auto words = front_of(node, longest);
  const auto label = grammar::label_of(words);
  return (label.part == grammar::Part::vraag || label.part == grammar::Part::antwoord) && !label.nummers.empty() &&
         label.words.size() == words.size();
}

/// A heading of HTML that says what follows it, as pages have that name no classes.
bool is_shaped(const tree::Node& node) {
  if (!is_html_heading(node.name)) return false;
  const auto line = grammar::front_line_of(markup::flat_text(node));
  return line == grammar::FrontLine::vraagkop || line == grammar::FrontLine::antwoordkop || is_label(node);
}

bool is_site(const tree::Node& node) {
  return node.attribute("id") == "broodtekst" || node.attribute("id") == "main-column" || has_class(node, "stuk") ||
         has_class(node, "stuktitel") || has_class(node, "global-main") || !role_of(node).empty() || is_shaped(node);
}

class Page {
 public:
  Page(const tree::Node& root, const tree::Node& place) : text_(root, place, is_part), place_(place) {}

  std::vector<tree::Node> read(grammar::Waarschuwingen& warnings) {
    walk(place_);
    for (auto& note : text_.unmarked()) {
      grammar::warn(warnings, grammar::waarschuwing::noot_zonder_verwijzing, "regel " + std::to_string(note.line),
                    markup::flat_text(note));
      // Behind everything, and in no part of it.
      auto loose = markup::make(markup::loose_text, note.line);
      loose.children.push_back(std::move(note));
      out_.push_back(std::move(loose));
    }
    return std::move(out_);
  }

 private:
  void walk(const tree::Node& node) {
    auto run = markup::make("al", node.line);
    const auto flush = [&] {
      text_.end_line(run);
      if (markup::holds_text(run)) out_.push_back(std::move(run));
      run = markup::make("al", node.line);
    };
    bool dropping = false;
    for (const auto& child : node.children) {
      if (child.is_text()) {
        if (!dropping) text_.add(child, run);
        continue;
      }
      const auto role = role_of(child);
      const bool within = role.empty() && holds_role(child);
      dropping = (dropping && role.empty() && !within && !is_html_heading(child.name)) ||
                 (role.empty() && opens_furniture(child));
      if (!within && role.empty() && (dropping || is_furniture(child))) continue;
      if (text_.is_note(child)) continue;
      if (!role.empty() && !nested_part(child, role)) {
        flush();
        part(child, role);
      } else if (within || !role.empty() || is_section(child)) {
        flush();
        walk(child);
        flush();
      } else if (is_html_block(child.name) && child.name != "br") {
        flush();
        out_.push_back(text_.block(child));
      } else {
        text_.add(child, run);
      }
    }
    flush();
  }

  /// A wrapper that bears the class of a part and holds such parts itself.
  static bool nested_part(const tree::Node& node, std::string_view role) {
    return std::ranges::find(containers, role) != containers.end() && tree::any_below(node, [](const tree::Node& c) {
             const auto inner = role_of(c);
             return inner == "vraag" || inner == "antwoord" || inner == "kamervraagomschrijving";
           });
  }

  /// A table or a list that lays out questions and answers: "<tr><td>Vraag 1</td><td>Kent u …</td></tr>".
  static bool lays_out(const tree::Node& node) {
    static constexpr std::array<std::string_view, 8> names = {"table", "tbody", "tr",      "ul",
                                                              "ol",    "dl",    "details", "figure"};
    return std::ranges::find(names, node.name) != names.end() && tree::any_below(node, is_label);
  }

  static bool is_section(const tree::Node& node) {
    static constexpr std::array<std::string_view, 18> names = {
        "div",  "section", "article", "main",  "form", "center", "fieldset", "header", "footer", "aside",
        "body", "font",    "thead",   "tbody", "tr",   "td",     "th",       "li"};  // the last six of what only lays
                                                                                     // out
    if (std::ranges::find(names, node.name) != names.end() || lays_out(node)) return true;
    // Blocks below what should hold words only.
    return !is_html_block(node.name) &&
           tree::any_below(node, [](const tree::Node& c) { return is_html_block(c.name) && c.name != "br"; });
  }

  void part(const tree::Node& html, std::string_view role) {
    if (role == "kamervraagkop") return lines_above(html);
    if (role == "kamervraagnummer")
      return out_.push_back(markup::make(role, text_.words_outside_notes(html), html.line));
    if (role == "kamervraagomschrijving" || role == "ondertekening") {
      auto node = markup::make(role, html.line);
      text_.inside(html, node);
      return out_.push_back(std::move(node));
    }
    auto node = markup::make(role, html.line);
    const auto* title = title_of(html);
    const bool numbered = role == "vraag" || role == "antwoord";
    if (title) {
      node.children.push_back(markup::make(numbered ? "nr" : "titel", title->line));
      text_.inside(*title, node.children.back());
    }
    without(html, title, node);
    if (numbered) markup::split_label(node);
    out_.push_back(std::move(node));
  }

  /// The lines of a kamervraagkop go the way of all that stands in front of a text.
  void lines_above(const tree::Node& html) {
    for (const auto& child : html.children) {
      if (text_.is_note(child)) continue;
      if (child.is_text() ? text::trim(child.text).empty() : markup::flat_text(child).empty()) continue;
      if (!child.is_text() && is_html_block(child.name)) {
        out_.push_back(text_.block(child));
      } else {
        auto line = markup::make("al", html.line);
        text_.add(child, line);
        out_.push_back(std::move(line));
      }
    }
  }

  /// The first thing in a part, where it is a heading or marked as its number.
  const tree::Node* title_of(const tree::Node& html) const {
    for (const auto& child : html.children) {
      if (text_.is_note(child)) continue;
      if (child.is_text()) {
        if (!text::trim(child.text).empty()) return nullptr;
        continue;
      }
      const bool marked = std::ranges::any_of(title_words, [&](auto word) { return has_class(child, word); });
      if (is_html_heading(child.name) || marked) return &child;
      if (markup::flat_text(child).empty()) continue;
      return child.name == "div" || child.name == "header" ? title_of(child) : nullptr;
    }
    return nullptr;
  }

  /// What stands in a part, its title aside.
  void without(const tree::Node& html, const tree::Node* title, tree::Node& to) {
    for (const auto& child : html.children) {
      if (&child == title) continue;
      if (child.is_text()) {
        text_.add(child, to);
      } else if (title && tree::any_below(child, [&](const tree::Node& c) { return &c == title; })) {
        without(child, title, to);
      } else if (!is_furniture(child)) {
        text_.add(child, to);
      }
    }
  }

  HtmlText text_;
  const tree::Node& place_;
  std::vector<tree::Node> out_;
};

const tree::Node* find_first(const tree::Node& node, const std::function<bool(const tree::Node&)>& is) {
  if (is(node)) return &node;
  for (const auto& child : node.children) {
    if (child.is_text()) continue;
    if (const auto* found = find_first(child, is)) return found;
  }
  return nullptr;
}

/// Where the text may stand, the narrowest first.
constexpr std::array<bool (*)(const tree::Node&), 5> text_places = {
    [](const tree::Node& n) { return n.attribute("id") == "broodtekst"; },
    [](const tree::Node& n) { return has_class(n, "stuk"); },
    [](const tree::Node& n) { return n.name == "main" || n.attribute("id") == "main-column"; },
    [](const tree::Node& n) { return n.name == "body"; }, [](const tree::Node& n) { return n.name == "html"; }};

constexpr std::array<std::string_view, 4> error_words = {"404", "niet gevonden", "not found", "bestaat niet"};
constexpr std::size_t longest_error = 60;  // bytes: "Pagina niet gevonden"

/// A heading sentence, a question or an answer.
bool begins_text(const tree::Node& block) {
  if (block.name == "kamervraagomschrijving" || block.name == "vraag" || block.name == "antwoord") return true;
  if (block.name != "al" && block.name != "tussenkop") return false;
  const auto words = markup::flat_text(block);
  const auto line = grammar::front_line_of(words);
  return line == grammar::FrontLine::vraagkop || line == grammar::FrontLine::antwoordkop ||
         !grammar::label_of(words).nummers.empty();
}

/// What stands in front of the text of a page and is none of a publication's: lists, which are menus, and
/// the title of the page itself, where the head has it too.
void drop_menus(const tree::Node& root, std::vector<tree::Node>& blocks) {
  const auto begin = std::ranges::find_if(blocks, begins_text);
  if (begin == blocks.end()) return;
  const auto* head = find_first(root, [](const tree::Node& n) { return n.name == "title"; });
  const auto title = head ? markup::flat_text(*head) : std::string{};
  const auto is_menu = [&](const tree::Node& block) {
    if (block.name == "lijst") return true;
    if (block.name != "tussenkop" || title.empty()) return false;
    const auto words = markup::flat_text(block);
    return grammar::front_line_of(words) == grammar::FrontLine::none && title.find(words) != std::string::npos;
  };
  blocks.erase(std::remove_if(blocks.begin(), begin, is_menu), begin);
}

struct PageText {
  std::vector<tree::Node> blocks;
  grammar::Waarschuwingen warnings;
};

/// The narrowest place that holds a heading and what follows it; else the narrowest that holds either.
PageText read_page(const tree::Node& root) {
  PageText best;
  bool any = false;
  for (const auto is_place : text_places) {
    const auto* place = find_first(root, is_place);
    if (!place) continue;
    PageText read;
    // Notes may stand outside the place of the text.
    read.blocks = Page(root, *place).read(read.warnings);
    drop_menus(root, read.blocks);
    const auto found = markup::what_is_in(markup::sections_of(read.blocks));
    if (found.heading && found.parts) return read;
    if (!any && (found.heading || found.parts)) {
      best = std::move(read);
      any = true;
    } else if (!any) {
      best = std::move(read);
    }
  }
  return best;
}

}  // namespace

std::vector<tree::Node> page_blocks(const tree::Node& root, grammar::Waarschuwingen& warnings) {
  auto read = read_page(root);
  std::ranges::move(read.warnings, std::back_inserter(warnings));
  return std::move(read.blocks);
}

bool is_html(const tree::Node& root) {
  if (root.name != "html" || !find_first(root, is_site)) return false;
  const auto found = markup::what_is_in(markup::sections_of(read_page(root).blocks));
  if (says_deleted(root)) return false;
  const bool marked = holds_role(root);
  if (found.parts) return marked || found.numbered || found.dated;
  return found.heading && (marked || found.dated) && !says_gone(root);
}

void read_html(const tree::Node& root, Publicatie& to) {
  read_sections(markup::sections_of(page_blocks(root, to.waarschuwingen)), to);
}

void read_sections(tree::Node kamervragen, Publicatie& to) {
  const auto announces = std::ranges::any_of(kamervragen.children, [](const tree::Node& child) {
    return child.name == "kamervraagomschrijving" && child.attribute("type") == "antwoord";
  });
  if (announces) {
    std::erase_if(kamervragen.children, [&](const tree::Node& child) {
      const auto number =
          child.name == "kamervraagnummer" ? Vraagnummer::parse(markup::flat_text(child)) : std::nullopt;
      // An aanhangselnummer can be no vraagnummer: it is shorter, and has no letter.
      if (!number || number->str().find_first_of("ZD") == std::string::npos) return false;
      to.vraagnummers.push_back(number->str());
      return true;
    });
  }
  read_opxsd(kamervragen, to);
}

bool says_deleted(const tree::Node& root) {
  return find_first(root, [](const tree::Node& node) {
    const bool small = node.name == "p" || is_html_heading(node.name) ||
                       std::ranges::all_of(node.children, [](const tree::Node& child) { return child.is_text(); });
    return small && text::starts_with_word(text::trim(markup::flat_text(node)), "deze publicatie is op verzoek van");
  });
}

bool says_gone(const tree::Node& root) {
  return find_first(root, [](const tree::Node& node) {
    if (!is_html_heading(node.name) && node.name != "title") return false;
    const auto text = markup::flat_text(node);
    // A subject may have the words too ("… over het bericht «Wapens niet gevonden»").
    if (text.size() > longest_error || grammar::front_line_of(text) != grammar::FrontLine::none) return false;
    return std::ranges::any_of(error_words, [&](auto words) { return text::contains_ci(text, words); });
  });
}

}  // namespace kamervragen::forms
