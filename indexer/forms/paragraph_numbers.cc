#include "indexer/forms/paragraph_numbers.hh"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "indexer/grammar/numbers.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

constexpr std::string_view nbsp = "\u00A0";
constexpr std::size_t longest_label = 120;

/// The bytes of white space at the front; NBSP stands between "1" and the text in many.
std::size_t blank_at(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size()) {
    if (text::is_space(text[n])) {
      ++n;
    } else if (text.substr(n).starts_with(nbsp)) {
      n += nbsp.size();
    } else {
      break;
    }
  }
  return n;
}

std::string_view after_blank(std::string_view text) { return text.substr(blank_at(text)); }

constexpr std::array<std::string_view, 9> leads = {"antwoorden", "antwoord", "vragen", "vraag", "ad",
                                                   "op",         "de",       "nrs",    "nr"};
constexpr std::array<std::string_view, 4> ties = {"tot en met", "t/m", "en", "alsmede"};
constexpr std::array<std::string_view, 8> signs = {",", "–", "—", "-", "&", "+", "/", ";"};
constexpr std::array<std::string_view, 5> closings = {".", ")", ":", ".)", ".-"};
constexpr std::array<std::string_view, 3> dashes = {"-", "–", "—"};
constexpr std::array<std::string_view, 9> openings = {"«", "“", "‘", "\"", "'", "(", "„", "[", "…"};

/// The bytes of the first of `words` that stands at the front as a word.
std::size_t word_at(std::string_view text, std::span<const std::string_view> words) {
  const auto word = std::ranges::find_if(words, [&](auto w) { return text::starts_with_word(text, w); });
  return word == words.end() ? 0 : word->size();
}

/// The bytes of the first of `marks` that stands at the front.
std::size_t mark_at(std::string_view text, std::span<const std::string_view> marks) {
  const auto mark = std::ranges::find_if(marks, [&](auto m) { return text.starts_with(m); });
  return mark == marks.end() ? 0 : mark->size();
}

bool begins_a_sentence(std::string_view text) {
  if (text.empty()) return true;
  if ((text[0] >= 'A' && text[0] <= 'Z') || mark_at(text, openings) > 0) return true;
  // À to Þ
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) < 0x9F;
}

/// The text that a paragraph begins with, of its inline elements too; a note ends it.
bool front_text(const tree::Node& node, std::string& out) {
  for (const auto& child : node.children) {
    if (out.size() > longest_label) return false;
    if (child.is_text()) {
      out += child.text;
    } else if (child.name == "noot" || child.name == "al" || child.name == "lijst" || child.name == "table") {
      return false;
    } else if (!front_text(child, out)) {
      return false;
    }
  }
  return true;
}

/// Takes bytes off the front of what front_text gave.
void cut_label(tree::Node& node, std::size_t& bytes) {
  for (auto& child : node.children) {
    if (bytes == 0) return;
    if (child.is_text()) {
      const auto n = std::min(bytes, child.text.size());
      child.text.erase(0, n);
      bytes -= n;
    } else {
      cut_label(child, bytes);
    }
  }
}

// A number that is left out is seen; more than two are not.
constexpr int widest_step = 2;
// A group of questions that runs further ahead is a list of something else.
constexpr int widest_group = 40;

bool can_be(const std::vector<int>& nummers, const KnownNumbers& known, bool begins) {
  const auto &taken = known.taken, &possible = known.possible;
  const int last = taken.empty() ? 0 : *taken.rbegin();
  const bool twice = begins && possible.empty() && nummers == std::vector{last};
  if (twice) return true;
  if (std::ranges::any_of(nummers, [&](int n) { return taken.contains(n); })) return false;
  if (!possible.empty()) {
    // A question whose number was printed wrong leaves a hole.
    return std::ranges::all_of(nummers,
                               [&](int n) { return possible.contains(n) || (begins && n < *possible.rbegin()); });
  }
  int free = 1;
  while (taken.contains(free)) ++free;
  const bool follows =
      nummers.front() == free || (begins && nummers.front() > last && nummers.front() <= last + 1 + widest_step);
  return follows && std::ranges::is_sorted(nummers) && nummers.back() <= nummers.front() + widest_group;
}

bool is_blank(const tree::Node& node) {
  return node.is_text() ? blank_at(node.text) == node.text.size() : std::ranges::all_of(node.children, is_blank);
}

/// Reads along the front of a paragraph, a step of the grammar a function.
class Front {
 public:
  explicit Front(std::string_view text) : text_(text) {}

  /// "(", and "Antwoord op de vragen nrs." before the numbers.
  void opening() {
    blank();
    bracket_ = rest().starts_with('(');
    if (bracket_) ++at_;
    begin_ = at_;
    while (const auto size = word_at(rest(), leads)) {
      at_ += size;
      if (rest().starts_with('.')) ++at_;  // "nr."
      blank();
      led_ = true;
    }
  }

  /// "1", "1, 2 en 3", "1. en 2", "3 t/m 5"; false where no digit stands.
  bool numbers() {
    while (at_ < std::min(text_.size(), longest_label) && digits()) {
      end_ = at_;
      if (rest().starts_with('.') && word_at(after_blank(rest().substr(1)), ties) > 0) ++at_;  // "1. en 2."
      blank();
      if (const auto size = mark_at(rest(), signs)) {
        if (rest().starts_with(',') && rest().size() > 1 && text::is_digit(rest()[1])) ++tight_commas_;
        at_ += size;
        blank();
      }
      if (const auto size = word_at(rest(), ties)) {
        at_ += size;
        blank();
      }
    }
    at_ = end_;
    return end_ > 0;
  }

  /// The sign behind the numbers, white space or a dash; false where what follows makes them a part of the text.
  bool closing() {
    bool closed = bracket_;
    if (bracket_) {
      if (!rest().starts_with(')')) return false;
      ++at_;
    }
    // Not in "1.500", "1.a"; but in "1.Ja".
    const auto* sign = std::ranges::find_if(closings, [&](auto s) {
      return rest().starts_with(s) && (blank_at(behind(s)) > 0 || begins_a_sentence(behind(s)));
    });
    if (sign != closings.end()) {
      at_ += sign->size();
      closed = true;
    }
    if (!rest().empty() && blank_at(rest()) == 0 && !closed) return false;
    blank();
    if (const auto dash = mark_at(rest(), dashes); dash > 0 && blank_at(rest().substr(dash)) > 0) {
      at_ += dash;
      blank();
      closed = true;
    }
    return closed || begins_a_sentence(rest());
  }

  std::optional<ParagraphNumber> result() const {
    ParagraphNumber out{{}, at_, std::string(text_.substr(begin_, end_ - begin_))};
    auto numbers = grammar::parse_nummers(text::collapse(dutch::normalise(out.label)));
    if (tight_commas_ == 1 && numbers.nummers.size() == 2) return std::nullopt;  // "1,5"
    const bool sound = numbers.understood || led_;
    if (!sound || numbers.out_of_range || numbers.nummers.empty()) return std::nullopt;
    out.nummers = std::move(numbers.nummers);
    return out;
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view behind(std::string_view sign) const { return rest().substr(sign.size()); }
  void blank() { at_ += blank_at(rest()); }
  bool digits() {
    const auto from = at_;
    while (at_ < text_.size() && text::is_digit(text_[at_])) ++at_;
    return at_ > from;
  }

  std::string_view text_;
  std::size_t at_ = 0, begin_ = 0, end_ = 0;  ///< where it reads, and the label
  std::size_t tight_commas_ = 0;              ///< with a digit right behind them
  bool bracket_ = false, led_ = false;
};

/// No numbers where there is none.
ParagraphNumber number_at_front(const tree::Node& paragraph) {
  if (paragraph.name != "al") return {};
  std::string front;
  front_text(paragraph, front);
  return paragraph_number(front).value_or(ParagraphNumber{});
}

}  // namespace

std::optional<ParagraphNumber> paragraph_number(std::string_view text) {
  Front front(text);
  front.opening();
  if (!front.numbers() || !front.closing()) return std::nullopt;
  return front.result();
}

std::vector<NumberedStretch> divide_by_numbers(std::vector<tree::Node> paragraphs, KnownNumbers& known, bool begins) {
  std::vector<NumberedStretch> out;
  for (auto& paragraph : paragraphs) {
    auto number = number_at_front(paragraph);
    const bool fits = !number.nummers.empty() && can_be(number.nummers, known, begins);
    begins = false;
    if (fits) {
      known.taken.insert(number.nummers.begin(), number.nummers.end());
      cut_label(paragraph, number.length);
      out.push_back({std::move(number.label), std::move(number.nummers), {}});
      if (is_blank(paragraph)) continue;
    } else if (out.empty()) {
      out.emplace_back();
    }
    out.back().paragraphs.push_back(std::move(paragraph));
  }
  return out;
}

}  // namespace kamervragen::forms
