#include "schema/dutch/spelling_rules.hh"

#include <algorithm>
#include <iterator>

namespace kamervragen::dutch {
namespace {

char devoiced(char letter) {
  if (letter == 'v') return 'f';
  if (letter == 'z') return 's';
  return letter;
}

/// Two letters that are one sound; those of sociale and actuele are two.
bool is_digraph(std::string_view letters) {
  static constexpr std::string_view all[] = {"aa", "ee", "oo", "uu", "ie", "oe", "eu",
                                             "ui", "ei", "ou", "au", "ai", "oi"};
  return std::find(std::begin(all), std::end(all), letters) != std::end(all);
}

}  // namespace

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

std::vector<std::string> closed_forms(std::string_view open) {
  const auto n = open.size();
  if (n < 2) return {};
  if (open[n - 1] == open[n - 2] && !is_vowel(open[n - 1])) return {std::string(open.substr(0, n - 1))};
  std::string plain(open);
  plain.back() = devoiced(plain.back());
  const char vowel = open[n - 2];
  if (is_vowel(open[n - 1]) || std::string_view("aeou").find(vowel) == std::string_view::npos) return {plain};
  std::string longer = plain;
  longer.insert(n - 1, 1, vowel);
  if (n > 2 && is_digraph(open.substr(n - 3, 2))) return {plain, longer};  // materiele: materieel
  return {longer, plain};
}

std::vector<std::string> open_forms(std::string_view closed) {
  const auto n = closed.size();
  if (n < 2) return {};
  std::vector<std::string> out = {std::string(closed), std::string(closed) + closed.back()};
  const char last = closed.back();
  if (last == 's' || last == 'f') out.push_back(std::string(closed.substr(0, n - 1)) + (last == 's' ? 'z' : 'v'));
  if (n > 2 && closed[n - 2] == closed[n - 3] && is_vowel(closed[n - 2])) {
    const auto count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (i == 1) continue;
      auto shorter = out[i];
      shorter.erase(n - 2, 1);
      out.push_back(std::move(shorter));
    }
  }
  return out;
}

bool ends_voiceless(std::string_view stem) {
  return !stem.empty() &&
         (std::string_view("tkfspx").find(stem.back()) != std::string_view::npos || stem.ends_with("ch"));
}

}  // namespace kamervragen::dutch
