#include "indexer/forms/note_words.hh"

#include <algorithm>
#include <array>

#include "schema/dutch/analyser.hh"
#include "schema/record/dates.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

constexpr std::array<std::string_view, 3> crosses = {"X", "x", "×"};
constexpr std::size_t most_digits = 3;

void append_front(const tree::Node& node, std::size_t bytes, std::string& out) {
  for (const auto& child : node.children) {
    if (out.size() > bytes) return;
    if (child.is_text()) {
      for (const char c : std::string_view(child.text).substr(0, 2 * bytes)) {
        if (!text::is_space(c)) {
          out += c;
        } else if (!out.empty() && out.back() != ' ') {
          out += ' ';
        }
      }
      continue;
    }
    append_front(child, bytes, out);
  }
}

}  // namespace

std::size_t note_heading(std::string_view text) {
  for (const auto cross : crosses) {
    if (!text.starts_with(cross)) continue;
    auto at = cross.size();
    while (at < text.size() && text::is_space(text[at])) ++at;
    if (text.substr(at).starts_with("Noot") && (at + 4 == text.size() || !text::is_letter(text[at + 4]))) return at + 4;
  }
  return 0;
}

std::size_t count_note_headings(std::string_view text) {
  std::size_t found = 0;
  for (auto at = text.find("Noot"); at != std::string_view::npos; at = text.find("Noot", at + 4)) {
    const auto begin = at - std::min<std::size_t>(at, 3);
    for (auto from = begin; from < at; ++from) {
      if (note_heading(text.substr(from)) == at + 4 - from) {
        ++found;
        break;
      }
    }
  }
  return found;
}

std::optional<int> note_sign(std::string_view text) {
  text = text::trim(text, "()[].");
  if (text.empty() || text.size() > most_digits || text[0] == '0') return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (!text::is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::string_view leading_note_number(std::string_view text) {
  const auto word = text.substr(0, text.find(' '));
  if (!note_sign(word)) return {};
  // A day, its month and its year.
  auto end = word.size();
  for (int n = 0; n < 2 && end < text.size(); ++n) end = std::min(text.find(' ', end + 1), text.size());
  return record::find_dutch_date(text.substr(0, end)) ? std::string_view{} : word;
}

bool between_signs(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return text::is_space(c) || std::string_view(",;()[]").find(c) != std::string_view::npos; });
}

std::string front_of(const tree::Node& node, std::size_t bytes) {
  std::string out;
  if (node.is_text()) {
    tree::Node holder;
    holder.children.push_back(node);
    append_front(holder, bytes, out);
  } else {
    append_front(node, bytes, out);
  }
  return std::string(text::trim(dutch::normalise(out)));
}

}  // namespace kamervragen::forms
