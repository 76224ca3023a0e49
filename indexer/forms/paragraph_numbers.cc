#include "indexer/forms/paragraph_numbers.hh"

#include <algorithm>
#include <array>
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

/// The bytes of the first of `words` that stands at the front as a word.
template <std::size_t N>
std::size_t word_at(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const auto word : words) {
    if (text::starts_with_word(text, word)) return word.size();
  }
  return 0;
}

constexpr std::array<std::string_view, 9> leads = {"antwoorden", "antwoord", "vragen", "vraag", "ad",
                                                   "op",         "de",       "nrs",    "nr"};
constexpr std::array<std::string_view, 4> ties = {"tot en met", "t/m", "en", "alsmede"};

/// Signs between two numbers.
std::size_t sign_at(std::string_view text) {
  for (const std::string_view sign : {",", "–", "—", "-", "&", "+", "/", ";"}) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

bool begins_a_sentence(std::string_view text) {
  if (text.empty()) return true;
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  for (const std::string_view opening : {"«", "“", "‘", "\"", "'", "(", "„", "[", "…"}) {
    if (text.starts_with(opening)) return true;
  }
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
void cut_front(tree::Node& node, std::size_t& bytes) {
  for (auto& child : node.children) {
    if (bytes == 0) return;
    if (child.is_text()) {
      const auto n = std::min(bytes, child.text.size());
      child.text.erase(0, n);
      bytes -= n;
    } else {
      cut_front(child, bytes);
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

}  // namespace

std::optional<ParagraphNumber> paragraph_number(std::string_view text) {
  const auto whole = text;
  auto at = blank_at(text);
  const bool bracket = text.substr(at).starts_with('(');
  if (bracket) ++at;
  const auto begin = at;
  bool led = false;
  while (const auto n = word_at(text.substr(at), leads)) {
    at += n;
    if (text.substr(at).starts_with('.')) ++at;  // "nr."
    at += blank_at(text.substr(at));
    led = true;
  }
  std::size_t end = 0;     // behind the last number
  std::size_t commas = 0;  // without white space behind them
  while (at < std::min(text.size(), longest_label)) {
    const auto digits = at;
    while (at < text.size() && text::is_digit(text[at])) ++at;
    if (at == digits) break;
    end = at;
    // "1. en 2."
    if (text.substr(at).starts_with('.') && word_at(text.substr(at + 1 + blank_at(text.substr(at + 1))), ties)) ++at;
    at += blank_at(text.substr(at));
    if (const auto sign = sign_at(text.substr(at))) {
      if (text[at] == ',' && at + 1 < text.size() && text::is_digit(text[at + 1])) ++commas;
      at += sign;
      at += blank_at(text.substr(at));
    }
    if (const auto tie = word_at(text.substr(at), ties)) {
      at += tie;
      at += blank_at(text.substr(at));
    }
  }
  if (end == 0) return std::nullopt;
  auto rest = text.substr(end);
  bool closed = false;
  if (bracket) {
    if (!rest.starts_with(')')) return std::nullopt;
    rest.remove_prefix(1);
    closed = true;
  }
  for (const std::string_view sign : {".", ")", ":", ".)", ".-"}) {
    const auto behind = rest.substr(std::min(rest.size(), sign.size()));
    if (!rest.starts_with(sign)) continue;
    // "1.500", "1.a"; but "1.Ja"
    if (!behind.empty() && blank_at(behind) == 0 && !begins_a_sentence(behind)) continue;
    rest = behind;
    closed = true;
    break;
  }
  const auto blank = blank_at(rest);
  if (!rest.empty() && blank == 0 && !closed) return std::nullopt;
  rest = rest.substr(blank);
  for (const std::string_view dash : {"-", "–", "—"}) {
    const auto behind = rest.substr(std::min(rest.size(), dash.size()));
    if (!rest.starts_with(dash) || blank_at(behind) == 0) continue;
    rest = behind.substr(blank_at(behind));
    closed = true;
    break;
  }
  if (!closed && !begins_a_sentence(rest)) return std::nullopt;
  ParagraphNumber out;
  out.label = std::string(whole.substr(begin, end - begin));
  const auto numbers = grammar::parse_nummers(text::collapse(dutch::normalise(out.label)));
  const bool sound = numbers.begrepen || led;
  if (commas == 1 && numbers.nummers.size() == 2) return std::nullopt;  // "1,5"
  if (!sound || numbers.buiten_bereik || numbers.nummers.empty()) return std::nullopt;
  out.nummers = numbers.nummers;
  out.length = whole.size() - rest.size();
  return out;
}

namespace {

/// No numbers where there is none.
ParagraphNumber number_at_front(const tree::Node& paragraph) {
  if (paragraph.name != "al") return {};
  std::string front;
  front_text(paragraph, front);
  return paragraph_number(front).value_or(ParagraphNumber{});
}

}  // namespace

std::vector<NumberedStretch> divide_by_numbers(std::vector<tree::Node> paragraphs, KnownNumbers& known, bool begins) {
  std::vector<NumberedStretch> out;
  for (auto& paragraph : paragraphs) {
    auto number = number_at_front(paragraph);
    const bool fits = !number.nummers.empty() && can_be(number.nummers, known, begins);
    begins = false;
    if (fits) {
      known.taken.insert(number.nummers.begin(), number.nummers.end());
      cut_front(paragraph, number.length);
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
