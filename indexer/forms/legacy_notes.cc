#include "indexer/forms/legacy_notes.hh"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/markup/body.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

bool is_section(std::string_view name) { return name == "vragen" || name == "reactie"; }

/// Elements of which a note is a part beside others, not a piece of a line.
bool holds_parts(std::string_view name) {
  static constexpr std::array<std::string_view, 11> names = {"vraagdoc", "body",      "vragen",     "reactie",
                                                             "vraag",    "antwoord",  "antwoorden", "toelicht",
                                                             "noten",    "voetnoten", "noot.lijst"};
  return text::among(names, name);
}

bool has_text(const tree::Node& node) {
  if (node.is_text()) return !text::trim(node.text).empty();
  return std::ranges::any_of(node.children, has_text);
}

/// "1)" and "1." name note 1; "*" names itself.
std::string key_of(std::string_view text) { return text::ascii_lower(text::trim(text::collapse(text), "().:[]")); }

std::string number_of(const tree::Node& noot) {
  const auto* nr = noot.child("noot.nr");
  if (!nr) nr = noot.child("nr");
  if (nr) return std::string(text::trim(markup::flat_text(*nr), "().:"));
  return std::string(text::trim(noot.attribute("nr")));
}

/// All that a note may be called by.
std::vector<std::string> names_of(const tree::Node& noot) {
  std::vector<std::string> out;
  for (const auto& name : {number_of(noot), std::string(noot.attribute("nr")), std::string(noot.attribute("id"))}) {
    auto key = key_of(name);
    if (!key.empty() && std::ranges::find(out, key) == out.end()) out.push_back(std::move(key));
  }
  return out;
}

/// `<noot nr="1"/>` in a line is a reference.
bool is_reference(const tree::Node& node, const tree::Node& parent) {
  return node.name == "nootref" || node.name == "noot.ref" ||
         (node.name == "noot" && !has_text(node) && !holds_parts(parent.name));
}

/// Elements that are text, or hold text only.
bool is_line(std::string_view name) { return name == "omschr" || (markup::is_block(name) && !holds_parts(name)); }

constexpr std::array<std::string_view, 5> number_or_label = {"nummer", "nr", "vraagnummer", "titel", "kop"};

bool is_note_list(const tree::Node& node) {
  static constexpr std::array<std::string_view, 3> lists = {"noten", "voetnoten", "noot.lijst"};
  return text::among(lists, node.name);
}

/// The notes in a list: each `noot`, each `li`, or what begins with each `noot.nr`. Empty where it is another list.
std::vector<tree::Node> notes_in(const tree::Node& list) {
  std::vector<tree::Node> out;
  bool open = false;  // the last was begun by a noot.nr
  for (const auto& child : list.children) {
    if (child.name == "noot") {
      out.push_back(child);
      open = false;
    } else if (child.name == "li" && child.child("li.nr")) {
      out.push_back(child);
      out.back().name = "noot";
      for (auto& part : out.back().children) {
        if (part.name == "li.nr") part.name = "noot.nr";
      }
      open = false;
    } else if (child.name == "noot.nr") {
      tree::Node& noot = out.emplace_back();
      noot.name = "noot";
      noot.line = child.line;
      noot.children.push_back(child);
      open = true;
    } else if (open) {
      out.back().children.push_back(child);
    } else if (has_text(child)) {
      return {};
    }
  }
  return out;
}

/// Notes that stand in lists among the parts, put there themselves: `noten` around them, or one `noot` around all.
void unwrap_lists(tree::Node& node) {
  if (!holds_parts(node.name)) return;
  std::vector<tree::Node> children;
  for (auto& child : node.children) {
    const tree::Node* list = is_note_list(child) ? &child : nullptr;
    if (child.name == "noot" && names_of(child).empty()) {
      const auto elements = std::ranges::count_if(child.children, has_text);
      if (const auto* inner = child.child("noot.lijst"); inner && elements == 1) list = inner;
    }
    auto notes = list ? notes_in(*list) : std::vector<tree::Node>{};
    if (notes.empty()) {
      unwrap_lists(child);
      children.push_back(std::move(child));
    } else {
      std::ranges::move(notes, std::back_inserter(children));
    }
  }
  node.children = std::move(children);
}

/// The last vraag, antwoord or loose paragraph of a section, or of the sections below a node.
tree::Node* last_part(tree::Node& node) {
  static constexpr std::array<std::string_view, 3> parts = {"vraag", "antwoord", "al"};
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
    if (text::among(parts, child->name)) return &*child;
    if (holds_parts(child->name)) {
      if (auto* found = last_part(*child)) return found;
    }
  }
  return nullptr;
}

struct Reference {
  std::string key, number;
};

Reference reference_of(const tree::Node& node) {
  const auto text = markup::flat_text(node);
  Reference out;
  for (const auto name :
       {node.attribute("refid"), node.attribute("nr"), node.attribute("idref"), std::string_view(text)}) {
    out.key = key_of(name);
    if (!out.key.empty()) break;
  }
  const auto nr = text::trim(node.attribute("nr"));
  out.number = !nr.empty() ? std::string(nr) : std::string(text::trim(text, "().:"));
  if (out.number.empty()) {  // "n12"
    std::ranges::copy_if(out.key, std::back_inserter(out.number), text::is_digit);
  }
  return out;
}

/// A note and the section (0: none) that it stands in.
struct Placed {
  const tree::Node* node;
  int section;
};

class Binder {
 public:
  explicit Binder(grammar::Waarschuwingen& w) : warnings_(w) {}

  tree::Node bind(const tree::Node& root) {
    collect(root, 0, false);
    match();
    return rebuild(root);
  }

 private:
  using Queue = std::deque<const tree::Node*>;

  void collect(const tree::Node& node, int section, bool in_line) {
    for (const auto& child : node.children) {
      if (child.is_text() || child.name == "frontm") continue;
      if (is_reference(child, node)) {
        references_.push_back({&child, section});
      } else if (child.name == "noot") {
        // References within a note are not followed: two notes could name each other.
        if (in_line) {
          for (const auto& key : names_of(child)) anywhere_[key].push_back(&child);
          bound_.insert(&child);
          continue;
        }
        loose_.insert(&child);
        own_notes_.insert(section);
        for (const auto& key : names_of(child)) {
          by_section_[{section, key}].push_back(&child);
          anywhere_[key].push_back(&child);
        }
      } else {
        const int inside = is_section(child.name) ? ++sections_ : section;
        collect(child, inside, in_line || is_line(child.name));
      }
    }
  }

  const tree::Node* next_unbound(Queue& queue) {
    while (!queue.empty()) {
      const auto* note = queue.front();
      queue.pop_front();
      if (!bound_.contains(note)) return note;
    }
    return nullptr;
  }

  void place(const tree::Node* reference, const tree::Node* note) {
    bound_.insert(note);
    notes_[reference] = note;
  }

  void match() {
    std::vector<std::pair<const tree::Node*, Reference>> later;
    for (const auto& [node, section] : references_) {
      auto reference = reference_of(*node);
      auto own = by_section_.find({section, reference.key});
      if (own != by_section_.end()) {
        if (const auto* note = next_unbound(own->second)) {
          place(node, note);
        } else {
          repeated_.insert(node);
        }
      } else if (!own_notes_.contains(section)) {
        match_anywhere(node, reference);
      } else {
        later.emplace_back(node, std::move(reference));
      }
    }
    for (const auto& [node, reference] : later) match_anywhere(node, reference);
  }

  void match_anywhere(const tree::Node* node, const Reference& reference) {
    const auto all = anywhere_.find(reference.key);
    if (all == anywhere_.end()) return;
    if (const auto* note = next_unbound(all->second)) {
      place(node, note);
    } else {
      repeated_.insert(node);
    }
  }

  /// `number` where the note has none itself.
  static tree::Node numbered(const tree::Node& noot, const std::string& number) {
    tree::Node out = noot;
    const auto own = number_of(noot);
    std::erase_if(out.children, [](const tree::Node& child) { return child.name == "noot.nr" || child.name == "nr"; });
    tree::Node nr;
    nr.name = "noot.nr";
    nr.line = noot.line;
    nr.children.emplace_back().text = own.empty() ? number : own;
    if (!nr.children[0].text.empty()) out.children.insert(out.children.begin(), std::move(nr));
    return out;
  }

  tree::Node rebuild(const tree::Node& node) {
    tree::Node out;
    out.name = node.name;
    out.text = node.text;
    out.attributes = node.attributes;
    out.line = node.line;
    for (const auto& child : node.children) {
      if (child.is_text()) {
        out.children.push_back(child);
      } else if (is_reference(child, node)) {
        reference(child, out);
      } else if (child.name == "noot") {
        loose_.contains(&child) ? loose_note(child, out) : out.children.push_back(numbered(child, {}));
      } else {
        out.children.push_back(rebuild(child));
        if (text::among(number_or_label, child.name)) notes_out_of_last(out.children);
      }
    }
    return out;
  }

  /// What a number or a label says is left out later; its notes are not.
  static void notes_out_of_last(std::vector<tree::Node>& children) {
    const auto last = children.size() - 1;
    std::vector<tree::Node> notes;
    take_notes(children[last], notes);
    std::ranges::move(notes, std::back_inserter(children));
  }
  static void take_notes(tree::Node& node, std::vector<tree::Node>& to) {
    for (auto& child : node.children) {
      if (child.name == "noot") {
        to.push_back(std::exchange(child, {}));  // an empty run of text
      } else {
        take_notes(child, to);
      }
    }
  }

  void reference(const tree::Node& node, tree::Node& to) {
    if (repeated_.contains(&node)) return;
    const auto number = reference_of(node).number;
    const auto note = notes_.find(&node);
    if (note != notes_.end()) {
      to.children.push_back(numbered(*note->second, number));
      return;
    }
    tree::Node empty;
    empty.name = "noot";
    empty.line = node.line;
    to.children.push_back(numbered(empty, number));
  }

  void loose_note(const tree::Node& noot, tree::Node& beside) {
    if (bound_.contains(&noot)) return;
    grammar::warn(warnings_, grammar::waarschuwing::noot_zonder_verwijzing, "regel " + std::to_string(noot.line),
                  "noot " + number_of(noot));
    tree::Node* part = nullptr;
    if (beside.name == "vraag" || beside.name == "antwoord") {
      part = &beside;
    } else if (!ends_in_note(beside)) {  // behind a note that found none there is none either
      part = last_part(beside);
    }
    (part ? *part : beside).children.push_back(numbered(noot, {}));
  }

  static bool ends_in_note(const tree::Node& node) {
    const auto last =
        std::find_if(node.children.rbegin(), node.children.rend(), [](const tree::Node& n) { return !n.is_text(); });
    return last != node.children.rend() && last->name == "noot";
  }

  grammar::Waarschuwingen& warnings_;
  int sections_ = 0;
  std::vector<Placed> references_;
  std::set<const tree::Node*> loose_;
  std::set<int> own_notes_;
  std::map<std::pair<int, std::string>, Queue> by_section_;
  std::map<std::string, Queue> anywhere_;
  std::set<const tree::Node*> bound_, repeated_;
  std::map<const tree::Node*, const tree::Node*> notes_;
};

}  // namespace

tree::Node with_notes_in_place(tree::Node root, grammar::Waarschuwingen& warnings) {
  unwrap_lists(root);
  return Binder(warnings).bind(root);
}

}  // namespace kamervragen::forms
