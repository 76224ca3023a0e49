#include "indexer/forms/plain_notes.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "indexer/grammar/leading.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::forms {
namespace {

/// A sign in a text: which, and where.
struct Mark {
  int number = 0;
  std::size_t at = 0, size = 0;
};

/// The next "1)" or "[1]" from `from` on; "(zie punt 1)" is none.
std::optional<Mark> find_mark(std::string_view text, std::size_t from, int& depth) {
  for (auto at = from; at < text.size(); ++at) {
    const bool square = text[at] == '[';
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth > 0) --depth;
    const auto begin = at + (square ? 1 : 0);
    if (begin >= text.size() || !text::is_digit(text[begin]) || text[begin] == '0') continue;
    auto end = begin;
    int number = 0;
    while (end < text.size() && end < begin + 3 && text::is_digit(text[end]))
      number = number * 10 + (text[end++] - '0');
    const char before = at > 0 ? text[at - 1] : ' ';
    const bool closed = end < text.size() && text[end] == (square ? ']' : ')');
    const bool apart =
        square || (depth == 0 && before != '.' && before != ',' && before != '-' && !text::is_digit(before));
    if (closed && apart) return Mark{number, at, end + 1 - at};
    if (!square) at = end - 1;
  }
  return std::nullopt;
}

bool is_raised(const tree::Node& node) { return node.name == "sup"; }

/// All numbers that a block refers to, the sign that it begins with aside.
void collect(const tree::Node& node, std::set<int>& out, bool first) {
  if (node.is_text()) {
    int depth = 0;
    for (auto mark = find_mark(node.text, 0, depth); mark; mark = find_mark(node.text, mark->at + mark->size, depth)) {
      if (first && text::trim(std::string_view(node.text).substr(0, mark->at)).empty()) continue;
      out.insert(mark->number);
    }
    return;
  }
  if (is_raised(node)) {
    if (const auto sign = grammar::sign_of(markup::flat_text(node))) out.insert(sign->number);
    return;
  }
  bool leading = first;
  for (const auto& child : node.children) {
    collect(child, out, leading);
    leading = leading && !markup::holds_text(child);
  }
}

/// Puts the note in the place of its sign; false where there is none.
bool place(tree::Node& node, int number, tree::Node& noot, bool first) {
  bool leading = first;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    auto& child = node.children[i];
    if (is_raised(child)) {
      const auto sign = grammar::sign_of(markup::flat_text(child));
      if (sign && sign->number == number && text::trim(markup::flat_text(child)).size() == sign->words.size()) {
        child = std::move(noot);
        return true;
      }
    } else if (!child.is_text()) {
      if (child.name != "noot" && place(child, number, noot, leading)) return true;
    } else {
      int depth = 0;
      for (auto mark = find_mark(child.text, 0, depth); mark;
           mark = find_mark(child.text, mark->at + mark->size, depth)) {
        const bool opens = leading && text::trim(std::string_view(child.text).substr(0, mark->at)).empty();
        if (opens || mark->number != number) continue;
        const auto behind = child.text.substr(mark->at + mark->size);
        auto end = mark->at;
        while (end > 0 && text::is_space(child.text[end - 1])) --end;
        child.text.erase(end);
        const auto line = node.line;
        node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(noot));
        if (!behind.empty()) {
          tree::Node rest;
          rest.text = behind;
          rest.line = line;
          node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(i) + 2, std::move(rest));
        }
        return true;
      }
    }
    leading = leading && !markup::holds_text(node.children[i]);
  }
  return false;
}

struct Paragraph {
  tree::Node node;
  std::string text;
  std::optional<grammar::Sign> sign;
  std::set<int> marks;
  bool opens = false;  ///< a label: no note goes on behind it
  int note = 0;        ///< it is (part of) this note
};

bool is_note_sign(const std::optional<grammar::Sign>& sign) {
  return sign && (sign->style == grammar::Sign::Style::bracket || sign->style == grammar::Sign::Style::square);
}

// Lists with "1)" behind the last text that are looked at, from the end, until one is the notes.
constexpr int most_lists = 50;

class Notes {
 public:
  explicit Notes(std::vector<tree::Node> blocks) {
    for (auto& block : blocks) {
      Paragraph p;
      p.text = markup::flat_text(block);
      if (block.name == "al") {
        p.sign = grammar::sign_of(p.text);
        p.opens = grammar::label_of(p.text).part != grammar::Part::none;
      } else {
        p.opens = true;
      }
      collect(block, p.marks, true);
      p.node = std::move(block);
      all_.push_back(std::move(p));
    }
  }

  std::vector<tree::Node> read(grammar::Waarschuwingen& warnings) {
    behind_the_text();
    square_ones();
    return place_all(warnings);
  }

 private:
  /// From the last "1)" on, to the end of the text or a toelichting.
  void behind_the_text() {
    std::map<int, std::size_t> first_mark;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      for (const int n : all_[i].marks) first_mark.emplace(n, i);
    }
    int tries = most_lists;
    for (std::size_t start = all_.size(); start-- > 0 && tries > 0;) {
      if (!is_note_sign(all_[start].sign) || all_[start].sign->number != 1) continue;
      --tries;
      const auto style = all_[start].sign->style;
      const auto marked = [&](int n) { return first_mark.contains(n) && first_mark[n] < start; };
      std::set<int> numbers;
      std::size_t end = start;
      int last = 0;
      for (; end < all_.size() && !all_[end].opens; ++end) {
        const auto& sign = all_[end].sign;
        if (is_note_sign(sign) && sign->style == style && sign->number == last + 1) numbers.insert(++last);
      }
      const bool ends = end == all_.size() || grammar::label_of(all_[end].text).part == grammar::Part::toelichting;
      if (!ends || std::ranges::none_of(numbers, marked)) continue;
      int note = 0;
      for (auto i = start; i < end; ++i) {
        const auto& sign = all_[i].sign;
        if (is_note_sign(sign) && sign->style == style && sign->number == note + 1) ++note;
        all_[i].note = note;
      }
      return;
    }
  }

  void square_ones() {
    std::set<int> marks, taken;
    for (const auto& p : all_) taken.insert(p.note);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      auto& p = all_[i];
      const bool note = p.note == 0 && p.sign && p.sign->style == grammar::Sign::Style::square;
      if (note && marks.contains(p.sign->number) && taken.insert(p.sign->number).second) {
        p.note = p.sign->number;
      } else if (p.note == 0 && i > 0 && all_[i - 1].note > 0 &&
                 grammar::starts_with_address(text::trim(p.text, "("))) {
        p.note = all_[i - 1].note;
      } else {
        marks.insert(p.marks.begin(), p.marks.end());
      }
    }
  }

  std::vector<tree::Node> place_all(grammar::Waarschuwingen& warnings) {
    std::vector<std::pair<int, tree::Node>> notes;
    std::map<int, std::size_t> host;
    std::size_t kept = 0;
    std::vector<tree::Node> out;
    for (auto& p : all_) {
      if (p.note == 0) {
        for (const int n : p.marks) host.emplace(n, kept);
        ++kept;
        out.push_back(std::move(p.node));
        continue;
      }
      const bool first = notes.empty() || notes.back().first != p.note;
      if (first) {
        markup::cut_front(p.node, p.sign ? p.sign->words : std::string{});
        auto noot = markup::make("noot", p.node.line);
        noot.children.push_back(markup::make("noot.nr", std::to_string(p.note), p.node.line));
        notes.emplace_back(p.note, std::move(noot));
      }
      if (grammar::front_line_of(p.text) == grammar::FrontLine::rand) continue;
      auto al = markup::make("noot.al", p.node.line);
      al.children = std::move(p.node.children);
      notes.back().second.children.push_back(std::move(al));
    }
    for (auto& [number, noot] : notes) {
      const auto found = host.find(number);
      if (found != host.end() && place(out[found->second], number, noot, true)) continue;
      grammar::warn(warnings, grammar::waarschuwing::noot_zonder_verwijzing, "noot " + std::to_string(number),
                    markup::flat_text(noot));
      auto loose = markup::make(markup::loose_text, noot.line);
      loose.children.push_back(std::move(noot));
      out.push_back(std::move(loose));
    }
    return out;
  }

  std::vector<Paragraph> all_;
};

}  // namespace

std::vector<tree::Node> place_notes(std::vector<tree::Node> blocks, grammar::Waarschuwingen& warnings) {
  return Notes(std::move(blocks)).read(warnings);
}

}  // namespace kamervragen::forms
