#include "indexer/forms/vraagdoc.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/tree/walk.hh"
#include "indexer/forms/legacy_notes.hh"
#include "indexer/forms/opxsd.hh"
#include "indexer/forms/paragraph_numbers.hh"
#include "indexer/grammar/headings.hh"
#include "indexer/grammar/leading.hh"
#include "indexer/grammar/numbers.hh"
#include "indexer/grammar/warnings.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/line_ends.hh"
#include "schema/record/ids.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

enum class Side { none, question, answer };

bool holds_part(const tree::Node& node) {
  static constexpr std::array<std::string_view, 6> parts = {"vragen",   "reactie", "vraag",
                                                            "antwoord", "omschr",  "toelicht"};
  return std::ranges::any_of(node.children,
                             [](const tree::Node& c) { return text::among(parts, c.name) || holds_part(c); });
}

tree::Node element(std::string name, std::size_t line, std::string text = {}) {
  tree::Node out;
  out.name = std::move(name);
  out.line = line;
  if (!text.empty()) out.children.emplace_back().text = std::move(text);
  return out;
}

/// "1998-99", "98/99", "9899", "1998–1999" → "1998-1999"; the text itself where it is none of these.
std::string whole_vergaderjaar(std::string_view text) {
  std::vector<std::string> years;
  bool open = false;
  for (const char c : text) {
    if (!text::is_digit(c)) {
      open = false;
      continue;
    }
    if (!std::exchange(open, true)) years.emplace_back();
    years.back() += c;
  }
  if (years.size() == 1 && (years[0].size() == 4 || years[0].size() == 8)) {
    const auto half = years[0].size() / 2;
    years = {years[0].substr(0, half), years[0].substr(half)};
  }
  if (years.size() != 2) return std::string(text);
  for (auto& year : years) {
    if (year.size() == 2) year.insert(0, year[0] >= '5' ? "19" : "20");
  }
  const auto both = years[0] + '-' + years[1];
  const auto year = Vergaderjaar::parse(both);
  return year ? year->str() : std::string(text);
}

/// Only a question set has such a number: a letter in it, or more digits than an Aanhangsel ever had numbers.
bool is_vraagnummer(std::string_view number) {
  return Vraagnummer::parse(number) && (number.size() >= 8 || !std::ranges::all_of(number, text::is_digit));
}

/// Titles that say no more than their element does.
constexpr std::array<std::string_view, 8> labels = {"antwoord",   "antwoorden", "vraag",   "vragen",
                                                    "mededeling", "reactie",    "herdruk", "toelichting"};

/// Brings one document into the newer vocabulary.
class Translator {
 public:
  explicit Translator(Publicatie& to) : to_(to), is_kv_(to.id.is_question()) { out_ = element("kamervragen", 0); }

  tree::Node translate(tree::Node& root) {
    parts(root, Side::none);
    end_run(Side::none);
    return std::move(out_);
  }

  const std::string& subject() const { return subject_; }

 private:
  /// What is known of the vragen or the reactie that is being read.
  struct Section {
    bool own_elements = false;  // it has vraag or antwoord elements
    bool heading = false, notice = false, begun = false;
  };

  void parts(tree::Node& node, Side side) {
    for (auto& child : node.children) part(child, side);
  }

  void part(tree::Node& node, Side side) {
    if (node.is_text()) {
      if (!text::trim(node.text).empty()) put(std::move(node), side);
      return;
    }
    const auto& name = node.name;
    if (name == "meta" || name == "metadata") return;
    if (name == "frontm") return front(node);
    if (name == "vragen") return section(node, Side::question);
    if (name == "reactie" || name == "antwoorden") return section(node, Side::answer);
    if (name == "vraagnummer") return number(node, side);
    if (name == "omschr") return heading(node, side);
    if (name == "titel" || name == "kop") return title(node, side);
    if (name == "ondw" || name == "datum" || name == "naam") return more_heading(node, side);
    if (name == "vraag" || name == "antwoord") return numbered(node, side);
    if (name == "toelicht") return explanation(node, side);
    if (holds_part(node)) return parts(node, side);
    if (!markup::is_block(name)) return put(std::move(node), side);
    if (name == "al" && !section_.heading && !section_.begun && is_heading(node, side)) return heading(node, side);
    if (name == "al-groep") return parts(node, side);
    section_.begun = true;
    run_.push_back(std::move(node));
  }

  /// What is passed on as it is.
  void put(tree::Node node, Side side) {
    end_run(side);
    out_.children.push_back(std::move(node));
  }

  void front(const tree::Node& node) {
    for (const auto& child : node.children) {
      const auto text = child.is_text() ? std::string{} : markup::flat_text(child);
      if (text.empty()) continue;
      if (child.name == "vergjaar") {
        to_.vergaderjaar = whole_vergaderjaar(text);
        if (!Vergaderjaar::parse(to_.vergaderjaar)) {
          grammar::warn(to_.waarschuwingen, grammar::waarschuwing::vergaderjaar_ongeldig, "frontm vergjaar",
                        "\"" + text + "\" is no vergaderjaar");
        }
      }
      if (child.name == "onderw") subject_ = to_.titel = text;
      if (child.name == "kamer") {
        const bool first = text == "1" || text::contains_ci(text, "eerste") || text::ascii_lower(text) == "ek";
        if (first != (to_.kamer == Kamer::eerste)) {
          grammar::warn(to_.waarschuwingen, grammar::waarschuwing::kamer_verschilt, "frontm kamer", text);
        }
      }
    }
  }

  void section(tree::Node& node, Side side) {
    end_run(Side::none);
    const auto outer = std::exchange(section_, {});
    section_.own_elements = tree::holds(node, side == Side::question ? "vraag" : "antwoord");
    parts(node, side);
    end_run(side);
    section_ = outer;
  }

  /// "1498", "nr. 1498 (herdruk)", "2989 901 230".
  void number(const tree::Node& node, Side side) {
    const auto text = markup::flat_text(node);
    auto rest = text::trim(std::string_view(text), ".:");
    for (const std::string_view word : {"vraagnummer", "aanhangselnummer", "nummer", "nr"}) {
      if (grammar::take_word(rest, word)) rest = text::trim(rest, ".:");
    }
    std::string digits;
    std::size_t end = 0;
    while (end < rest.size() &&
           (text::is_digit(rest[end]) || text::is_letter(rest[end]) || text::is_space(rest[end]))) {
      const bool more = !text::is_space(rest[end]) || (end + 1 < rest.size() && text::is_digit(rest[end + 1]));
      if (!more || (text::ascii_lower(rest.substr(end, 1)) == "h" && !digits.empty())) break;
      if (!text::is_space(rest[end])) digits += rest[end];
      ++end;
    }
    const auto behind = text::ascii_lower(text::trim(rest.substr(end), "()[]*.0123456789-"));
    if (!behind.empty() && behind != "h" && behind != "herdruk") {
      put(element("al", node.line, std::string(text::trim(rest.substr(end)))), side);
    }
    if (digits.empty()) return;
    if (is_kv_ || !is_vraagnummer(digits)) {
      put(element("kamervraagnummer", node.line, std::move(digits)), side);
    } else if (auto set = Vraagnummer::parse(digits)->str();
               std::ranges::find(to_.vraagnummers, set) == to_.vraagnummers.end()) {
      to_.vraagnummers.push_back(std::move(set));
    }
  }

  static bool is_heading(const tree::Node& node, Side side) {
    constexpr std::size_t longest = 1'500;
    const auto text = markup::flat_text(node);
    if (text.size() > longest) return false;
    if (side == Side::question) return grammar::opens_vraagkop(text) && text::contains_ci(text, " aan ");
    return side == Side::answer && grammar::is_antwoordkop(text) &&
           (text::contains_ci(text, "ontvangen") || text::contains_ci(text.substr(0, 50), " van minister") ||
            text::contains_ci(text.substr(0, 50), " van staatssecretaris") ||
            text::contains_ci(text.substr(0, 50), " van de "));
  }

  static void rename_subject(tree::Node& node) {
    if (node.name == "ondw" || node.name == "onderw") node.name = "kamervraagonderwerp";
    for (auto& child : node.children) rename_subject(child);
  }

  void heading(tree::Node& node, Side side) {
    node.name = "kamervraagomschrijving";
    node.attributes = {};
    if (side == Side::question) node.attributes.emplace_back("type", "vraag");
    if (side == Side::answer) node.attributes.emplace_back("type", "antwoord");
    rename_subject(node);
    const auto text = markup::flat_text(node);
    section_.notice = section_.notice || text::starts_with_word(text, "mededeling") ||
                      text::starts_with_word(text, "uitstel") || text::starts_with_word(text, "uitstelbericht");
    section_.heading = true;
    put(std::move(node), side);
    heading_ = out_.children.size();
  }

  /// A part of the heading that stands behind it.
  void more_heading(tree::Node& node, Side side) {
    if (!section_.heading || heading_ != out_.children.size()) {
      auto holder = element("omschr", node.line);
      holder.children.push_back(std::move(node));
      return heading(holder, side);
    }
    rename_subject(node);
    auto& to = out_.children.back().children;
    to.emplace_back().text = " ";
    to.push_back(std::move(node));
  }

  void title(tree::Node& node, Side side) {
    const auto text = markup::flat_text(node);
    const auto label = text::ascii_lower(text::trim(text, ":."));
    if (text::among(labels, label)) {
      section_.notice = section_.notice || label == "mededeling";
      return;
    }
    if (!section_.heading && is_heading(node, side)) return heading(node, side);
    put(std::move(node), side);
  }

  void explanation(tree::Node& node, Side side) {
    node.name = "kamervraagopmerking";
    node.children.insert(node.children.begin(), element("titel", node.line, "Toelichting"));
    put(std::move(node), side);
  }

  std::set<int>& taken(std::string_view kind) { return kind == "vraag" ? asked_.taken : answered_.taken; }

  void numbered(tree::Node& node, Side side) {
    end_run(side);
    const auto is_number = [](const tree::Node& n) { return n.name == "nr" || n.name == "nummer"; };
    if (std::ranges::none_of(node.children, is_number)) find_number(node);
    const auto number = std::ranges::find_if(node.children, is_number);
    if (number != node.children.end()) {
      const auto read = grammar::parse_nummers(markup::flat_text(*number));
      taken(node.name).insert(read.nummers.begin(), read.nummers.end());
      return put(std::move(node), side);
    }
    const bool has_loose_text = std::ranges::any_of(node.children, [](const tree::Node& n) {
      return n.is_text() ? !text::trim(n.text).empty() : !markup::is_block(n.name);
    });
    if (has_loose_text) return put(std::move(node), side);
    std::vector<tree::Node> paragraphs;
    for (auto& child : node.children) {
      if (!child.is_text()) paragraphs.push_back(std::move(child));
    }
    if (paragraphs.empty()) return put(std::move(node), side);
    divide(std::move(paragraphs), node.name, true, true);
  }

  /// The number in an attribute, or in an element within the first paragraph, as an element of its own.
  static void find_number(tree::Node& node) {
    for (const std::string_view key : {"nr", "nummer"}) {
      if (const auto value = node.attribute(key); !value.empty()) {
        node.children.insert(node.children.begin(), element("nr", node.line, std::string(value)));
        return;
      }
    }
    const auto al = std::ranges::find(node.children, std::string_view("al"), &tree::Node::name);
    if (al == node.children.end()) return;
    const auto first = std::ranges::find_if(
        al->children, [](const tree::Node& n) { return !n.is_text() || !text::trim(n.text).empty(); });
    if (first == al->children.end() || (first->name != "nr" && first->name != "nummer")) return;
    auto number = std::move(*first);
    al->children.erase(first);
    node.children.insert(node.children.begin(), std::move(number));
  }

  /// Paragraphs as questions or answers. Those without a number are one where `whole` says that they are none the less;
  /// `begins`: the first begins one.
  void divide(std::vector<tree::Node> paragraphs, const std::string& kind, bool whole, bool begins = false) {
    const auto line = paragraphs.front().line;
    auto& known = kind == "vraag" ? asked_ : answered_;
    if (kind == "antwoord") answered_.possible = asked_.taken;
    for (auto& stretch : divide_by_numbers(std::move(paragraphs), known, begins)) {
      if (stretch.label.empty() && !whole) {
        std::ranges::move(stretch.paragraphs, std::back_inserter(out_.children));
        continue;
      }
      auto part = element(kind, stretch.paragraphs.empty() ? line : stretch.paragraphs.front().line);
      if (!stretch.label.empty()) {
        grammar::warn(to_.waarschuwingen, grammar::waarschuwing::nummer_uit_alinea,
                      kind + ' ' + std::to_string(stretch.nummers.front()), stretch.label);
        part.children.push_back(element("nr", part.line, stretch.label));
      }
      std::ranges::move(stretch.paragraphs, std::back_inserter(part.children));
      out_.children.push_back(std::move(part));
    }
  }

  /// The paragraphs that stood between other elements.
  void end_run(Side side) {
    auto run = std::exchange(run_, {});
    const auto is_explanation = [](const tree::Node& n) {
      return n.name == "al" && text::starts_with_word(markup::flat_text(n), "toelichting");
    };
    const auto behind = std::ranges::find_if(run, is_explanation);
    std::vector<tree::Node> notes(std::make_move_iterator(behind), std::make_move_iterator(run.end()));
    run.erase(behind, run.end());
    if (!run.empty()) {
      if (side == Side::none) {
        std::ranges::move(run, std::back_inserter(out_.children));
      } else if (side == Side::answer && section_.notice && !section_.own_elements) {
        auto remark = element("kamervraagopmerking", run.front().line);
        remark.children.push_back(element("titel", run.front().line, "Mededeling"));
        std::ranges::move(run, std::back_inserter(remark.children));
        out_.children.push_back(std::move(remark));
      } else {
        divide(std::move(run), side == Side::question ? "vraag" : "antwoord", !section_.own_elements);
      }
    }
    if (notes.empty()) return;
    auto remark = element("toelicht", notes.front().line);
    remark.children = std::move(notes);
    explanation(remark, side);
  }

  Publicatie& to_;
  const bool is_kv_;
  tree::Node out_;
  Section section_;
  std::vector<tree::Node> run_;
  std::size_t heading_ = 0;  // how many children there were when the last heading was put
  KnownNumbers asked_, answered_;
  std::string subject_;
};

}  // namespace

bool is_vraagdoc(const tree::Node& root) {
  return root.name == "vraagdoc" || (root.name == "officiele-publicatie" && root.child("vraagdoc"));
}

void read_vraagdoc(const tree::Node& root, Publicatie& to) {
  auto tree = with_notes_in_place(root.name == "vraagdoc" ? root : *root.child("vraagdoc"), to.waarschuwingen);
  markup::join_lines(tree);
  Translator translator(to);
  const auto kamervragen = translator.translate(tree);
  read_kamervragen(kamervragen, to);
  if (to.onderwerp.empty()) to.onderwerp = translator.subject();
}

}  // namespace kamervragen::forms
