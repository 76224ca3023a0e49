#include "indexer/grammar/ascii.hh"

#include <algorithm>
#include <array>

namespace kamervragen::grammar {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view text, std::string_view lower_part) {
  return text.size() >= lower_part.size() &&
         std::equal(lower_part.begin(), lower_part.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view trim(std::string_view text, std::string_view also) {
  const auto drop = [&](char c) { return is_space(c) || also.find(c) != std::string_view::npos; };
  while (!text.empty() && drop(text.front())) text.remove_prefix(1);
  while (!text.empty() && drop(text.back())) text.remove_suffix(1);
  return text;
}

std::string collapse(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool starts_with_word(std::string_view text, std::string_view lower_word) {
  return begins(text, lower_word) && (text.size() == lower_word.size() || !is_word(text[lower_word.size()]));
}

bool starts_with_address(std::string_view text) {
  return starts_with_word(text, "http") || starts_with_word(text, "https") || starts_with_word(text, "www");
}

bool contains_ci(std::string_view text, std::string_view lower_part) {
  return find_ci(text, lower_part) != std::string_view::npos;
}

std::size_t find_ci(std::string_view text, std::string_view lower_part, std::size_t from) {
  for (; from + lower_part.size() <= text.size(); ++from) {
    if (begins(text.substr(from), lower_part)) return from;
  }
  return std::string_view::npos;
}

bool take_word(std::string_view& text, std::string_view lower_word) {
  const auto start = trim(text);
  if (!starts_with_word(start, lower_word)) return false;
  text = trim(start.substr(lower_word.size()));
  return true;
}

bool take_all_of_them(std::string_view& text) {
  static constexpr std::array<std::string_view, 5> words = {"beiden", "beide", "allen", "alle", "allebei"};
  return std::ranges::any_of(words, [&](auto word) { return take_word(text, word); });
}

}  // namespace kamervragen::grammar
