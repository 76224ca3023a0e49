#include "indexer/forms/page_notes.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/tree/walk.hh"
#include "indexer/forms/furniture.hh"
#include "indexer/forms/html_text.hh"
#include "indexer/forms/note_words.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/markup/body.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

constexpr std::array<std::string_view, 4> note_names = {"noot", "voetnoot", "footnote", "eindnoot"};
constexpr std::array<std::string_view, 5> place_names = {"noten", "voetnoten", "footnotes", "eindnoten", "notes"};
constexpr std::array<std::string_view, 5> number_names = {"nootnum", "nootnr", "nootnummer", "noot-nr", "noot.nr"};
// What is looked at to tell what an element begins with.
constexpr std::size_t label_bytes = 160, heading_bytes = 40;

template <std::size_t N>
bool has_any_class(const tree::Node& node, const std::array<std::string_view, N>& names) {
  return std::ranges::any_of(names, [&](auto name) { return has_class(node, name); });
}

bool is_inline_mark(const tree::Node& node) { return node.name == "a" || node.name == "sup" || node.name == "span"; }

bool opens_part(const tree::Node& node) {
  const auto front = front_of(node, label_bytes);
  const auto line = grammar::front_line_of(front);
  return grammar::label_of(front).part != grammar::Part::none || line == grammar::FrontLine::vraagkop ||
         line == grammar::FrontLine::antwoordkop;
}

/// A link of a number to a place on the page.
std::string_view reference_to(const tree::Node& node) {
  if (node.name != "a") return {};
  const auto id = fragment_of(node.attribute("href"));
  return !id.empty() && note_sign(front_of(node, 8)) ? id : std::string_view{};
}

/// Whether the element stands in front of all words of the other.
bool stands_first(const tree::Node& block, const tree::Node& element, bool& found) {
  for (const auto& child : block.children) {
    if (&child == &element) {
      found = true;
      return true;
    }
    if (child.is_text() ? !text::trim(child.text).empty() : !stands_first(child, element, found)) return false;
    if (found) return true;
  }
  return true;
}

/// The raised letters that a block begins with, where no other block stands within it; null where it begins otherwise.
const tree::Node* raised_in_front(const tree::Node& block) {
  for (const auto& child : block.children) {
    if (child.is_text()) {
      if (!text::trim(child.text).empty()) return nullptr;
    } else if (child.name == "sup") {
      return &child;
    } else if (!front_of(child, 1).empty()) {
      return block.children.size() > 1 && is_html_block(child.name) ? nullptr : raised_in_front(child);
    }
  }
  return nullptr;
}

/// An element that a reference leads to, with what stands around it.
struct Target {
  std::string id;
  const tree::Node* element = nullptr;
  std::vector<const tree::Node*> above;  ///< from the page down
};

/// Goes through a page in its order; a note has to stand behind what refers to it.
class Targets {
 public:
  explicit Targets(const PageNotes& notes) : notes_(notes) {}

  std::vector<Target> find(const tree::Node& page) {
    walk(page);
    return std::move(found_);
  }

 private:
  void walk(const tree::Node& node) {
    if (node.is_text() || notes_.holds(node)) return;
    for (const std::string_view key : {"id", "name"}) {
      const auto wanted = wanted_.find(node.attribute(key));
      if (wanted == wanted_.end()) continue;
      found_.push_back({*wanted, &node, above_});
      wanted_.erase(wanted);
    }
    if (const auto id = reference_to(node); !id.empty()) wanted_.emplace(id);
    above_.push_back(&node);
    for (const auto& child : node.children) walk(child);
    above_.pop_back();
  }

  const PageNotes& notes_;
  std::set<std::string, std::less<>> wanted_;
  std::vector<const tree::Node*> above_;
  std::vector<Target> found_;
};

}  // namespace

std::string_view fragment_of(std::string_view href) {
  href = text::trim(href);
  const auto hash = href.find('#');
  if (hash == std::string_view::npos) return {};
  const auto path = href.substr(0, hash);
  // The whole address of the page itself, as a capture may have it.
  const bool page = path.empty() || (path.ends_with(".html") && (path.find("/kv-") != std::string_view::npos ||
                                                                 path.find("/ah-") != std::string_view::npos));
  return page ? href.substr(hash + 1) : std::string_view{};
}

const tree::Node* number_in(const std::vector<const tree::Node*>& parts) {
  const std::function<const tree::Node*(const tree::Node&, bool (*)(const tree::Node&))> find =
      [&find](const tree::Node& node, bool (*is)(const tree::Node&)) -> const tree::Node* {
    if (node.is_text()) return nullptr;
    if (is(node)) return &node;
    for (const auto& child : node.children) {
      if (const auto* found = find(child, is)) return found;
    }
    return nullptr;
  };
  constexpr std::array<bool (*)(const tree::Node&), 3> witnesses = {
      [](const tree::Node& n) { return has_any_class(n, number_names); },
      [](const tree::Node& n) { return n.name == "sup"; },
      [](const tree::Node& n) { return n.name == "td" && note_sign(front_of(n, 8)).has_value(); }};
  for (const auto is : witnesses) {
    for (const auto* part : parts) {
      if (const auto* found = find(*part, is)) return found;
    }
  }
  return nullptr;
}

PageNotes::PageNotes(const tree::Node& page, const tree::Node& text, bool (*is_part)(const tree::Node&))
    : text_(&text), is_part_(is_part) {
  collect_named(page, false);
  collect_headed(page);
  collect_referred(page);
  std::set<int> referred;
  collect_raised(page, referred);
  note_titles(page);
  read_numbers();
}

std::optional<std::size_t> PageNotes::led_to(std::string_view href) const {
  const auto found = by_id_.find(fragment_of(href));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> PageNotes::numbered(int number) const {
  const auto [begin, end] = by_number_.equal_range(number);
  const auto free = std::find_if(begin, end, [&](const auto& entry) { return !notes_[entry.second].used; });
  return free == end ? std::nullopt : std::optional(free->second);
}

void PageNotes::read_numbers() {
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const auto& note = notes_[i];
    if (note.linked) continue;
    const auto* own = number_in(note.parts);
    int number = own ? note_sign(front_of(*own, 8)).value_or(0) : 0;
    if (number == 0) {
      std::string front;
      for (const auto* part : note.parts) {
        if (front.size() < heading_bytes) front += front_of(*part, heading_bytes) + ' ';
      }
      const auto plain = leading_note_number(text::trim(std::string_view(front).substr(note_heading(front))));
      number = note_sign(plain).value_or(0);
    }
    if (number > 0) by_number_.emplace(number, i);
  }
}

bool PageNotes::holds_text(const tree::Node& node) const {
  return !node.is_text() &&
         (&node == text_ || is_part_(node) ||
          std::ranges::any_of(node.children, [this](const tree::Node& child) { return holds_text(child); }));
}

void PageNotes::add(PageNote note) {
  for (const auto* part : note.parts) {
    kept_out_.insert(part);
    if (!part->is_text()) add_ids(*part, notes_.size());
  }
  notes_.push_back(std::move(note));
}

void PageNotes::add_ids(const tree::Node& node, std::size_t note) {
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

void PageNotes::collect_named(const tree::Node& node, bool among_notes) {
  for (const auto& child : node.children) {
    if (child.is_text() || is_inline_mark(child)) continue;
    const bool closes = child.name == "hr" || is_html_heading(child.name);
    const bool note = has_any_class(child, note_names) ||
                      (among_notes && !closes && is_html_block(child.name) && child.name != "ol" &&
                       child.name != "ul" && (child.name != "div" || !child.attribute("id").empty()));
    const bool place = has_any_class(child, place_names) ||
                       std::ranges::find(place_names, text::ascii_lower(child.attribute("id"))) != place_names.end();
    const bool text = (note || place) && holds_text(child);
    if (note && !text) {
      add({{&child}, note_heading(front_of(child, heading_bytes)) > 0});
      continue;
    }
    const auto before = notes_.size();
    collect_named(child, !text && (among_notes || place));
    if (place && !text && notes_.size() > before) kept_out_.insert(&child);
  }
}

bool PageNotes::ends_notes(const tree::Node& node) const {
  if (node.is_text()) return false;
  return node.name == "hr" || is_html_heading(node.name) || holds(node) || is_furniture(node) || holds_text(node) ||
         opens_part(node);
}

std::vector<const tree::Node*> PageNotes::run_from(const tree::Node& parent, std::size_t at,
                                                   const std::function<bool(std::size_t)>& is_next) const {
  std::vector<const tree::Node*> run = {&parent.children[at]};
  for (auto i = at + 1; i < parent.children.size(); ++i) {
    const auto& sibling = parent.children[i];
    if (is_next(i) || ends_notes(sibling)) break;
    run.push_back(&sibling);
  }
  return run;
}

void PageNotes::collect_headed(const tree::Node& node) {
  const auto& children = node.children;
  // The cross may be an element of its own: "<a>X</a> Noot".
  const auto is_headed = [&](std::size_t at) {
    auto front = front_of(children[at], heading_bytes);
    if (front.size() <= 2 && at + 1 < children.size()) front += ' ' + front_of(children[at + 1], heading_bytes);
    return note_heading(front) > 0;
  };
  for (std::size_t i = 0; i < children.size(); ++i) {
    const auto& child = children[i];
    if (holds(child)) continue;
    if (!is_headed(i)) {
      if (!child.is_text()) collect_headed(child);
      continue;
    }
    const auto words = child.is_text() ? std::string(text::trim(child.text)) : markup::flat_text(child);
    const auto behind = text::trim(std::string_view(words).substr(std::min(note_heading(words), words.size())));
    if (!child.is_text() && (count_note_headings(words) > 1 || holds_text(child))) {
      collect_headed(child);
      continue;
    }
    const bool whole = is_html_block(child.name) && !behind.empty() && !note_sign(behind);
    add({whole ? std::vector{&child} : run_from(node, i, is_headed), true});
  }
}

void PageNotes::collect_referred(const tree::Node& page) {
  tree::each_element(page, [this](const tree::Node& node) {
    if (const auto id = reference_to(node); !id.empty()) {
      if (const auto note = by_id_.find(id); note != by_id_.end()) notes_[note->second].linked = true;
    }
  });
  const auto targets = Targets(*this).find(page);
  std::map<const tree::Node*, int> held;  // how many targets an element is or holds
  for (const auto& target : targets) {
    ++held[target.element];
    for (const auto* above : target.above) ++held[above];
  }
  for (const auto& target : targets) {
    const auto* block = target.element;
    auto above = target.above.rbegin();
    while (!is_html_block(block->name) && above != target.above.rend()) block = *above++;
    bool met = block == target.element;
    // What looks through the block comes last: many targets may stand in one.
    if (held[block] == 1 && (met || stands_first(*block, *target.element, met)) && !is_html_heading(block->name) &&
        !ends_notes(*block) && !tree::any_below(*block, opens_part)) {
      add({{block}, false, true});
      continue;
    }
    // An anchor in front of what it names.
    if (target.above.empty() || is_html_block(target.element->name) || ends_notes(*target.element)) continue;
    const auto& parent = *target.above.back();
    auto run = run_from(parent, static_cast<std::size_t>(target.element - parent.children.data()),
                        [&](std::size_t i) { return held.contains(&parent.children[i]); });
    const bool words = std::ranges::any_of(run, [](const tree::Node* n) { return !front_of(*n, 1).empty(); });
    if (words) add({std::move(run), false, true});
  }
}

void PageNotes::collect_raised(const tree::Node& node, std::set<int>& referred) {
  for (const auto& child : node.children) {
    if (child.is_text() || holds(child)) continue;
    if (child.name == "sup") {
      if (const auto number = note_sign(front_of(child, 8))) referred.insert(*number);
      continue;
    }
    const auto* first = is_html_block(child.name) ? raised_in_front(child) : nullptr;
    const auto number = first ? note_sign(front_of(*first, 8)) : std::nullopt;
    if (number && referred.contains(*number) && !ends_notes(child) && !tree::any_below(child, opens_part)) {
      add({{&child}});
    } else {
      collect_raised(child, referred);
    }
  }
}

void PageNotes::note_titles(const tree::Node& node) {
  for (auto child = node.children.begin(); child != node.children.end(); ++child) {
    if (child->is_text() || holds(*child)) continue;
    const auto words = is_html_heading(child->name) ? text::ascii_lower(front_of(*child, 16)) : std::string{};
    if (std::ranges::find(place_names, text::trim(words, ":")) == place_names.end()) {
      note_titles(*child);
    } else if (!notes_.empty() || std::all_of(child + 1, node.children.end(), [](const tree::Node& n) {
                 return front_of(n, 1).empty() || is_site_line(n);
               })) {
      kept_out_.insert(&*child);
    }
  }
}

}  // namespace kamervragen::forms
