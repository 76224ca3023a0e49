#include "searcher/near/slips.hh"

#include <algorithm>
#include <utility>

#include "schema/text/ascii.hh"

namespace kamervragen::near {
namespace {

constexpr std::size_t one_slip_from = 4, two_slips_from = 7;

/// Ways to write one sound, or sounds that are hard to tell apart.
constexpr std::pair<std::string_view, std::string_view> sounds[] = {
    {"ei", "ij"}, {"au", "ou"}, {"g", "ch"}, {"d", "t"},  {"dt", "t"},  {"c", "k"},  {"c", "s"},
    {"f", "v"},   {"s", "z"},   {"i", "y"},  {"ks", "x"}, {"kw", "qu"}, {"f", "ph"}, {"t", "th"},
};

/// What letters are heard as; longer ones first.
constexpr std::pair<std::string_view, std::string_view> heard[] = {
    {"sch", "sg"}, {"tz", "s"}, {"ts", "s"},  {"dt", "t"}, {"th", "t"}, {"ch", "g"}, {"gh", "g"},
    {"ck", "k"},   {"ph", "f"}, {"qu", "kw"}, {"ij", "y"}, {"ei", "y"}, {"ey", "y"}, {"au", "ou"},
    {"aa", "a"},   {"ae", "a"}, {"ee", "e"},  {"oo", "o"}, {"uu", "u"}, {"ie", "i"}, {"d", "t"},
    {"z", "s"},    {"v", "f"},  {"c", "k"},   {"x", "ks"}, {"q", "k"},
};

/// Rows of keys, each a little to the right of the one above.
constexpr std::string_view keys[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

bool beside_on_keyboard(char a, char b) {
  const auto place = [](char c) -> std::pair<int, int> {
    for (int row = 0; row < 3; ++row)
      if (const auto at = keys[row].find(c); at != std::string_view::npos) return {row, static_cast<int>(at)};
    return {-9, 0};
  };
  auto [row_a, at_a] = place(a);
  auto [row_b, at_b] = place(b);
  if (row_a < 0 || row_b < 0) return false;
  if (row_a > row_b) std::swap(at_a, at_b);
  const int right = at_b - at_a;
  if (row_a == row_b) return right == 1 || right == -1;
  return (row_a - row_b == 1 || row_b - row_a == 1) && (right == 0 || right == -1);
}

/// The longer is the shorter with one letter more, which is the same as the one beside it.
bool doubles(std::string_view shorter, std::string_view longer, std::size_t at) {
  return shorter.substr(at) == longer.substr(at + 1) && at > 0 && longer[at] == longer[at - 1];
}

}  // namespace

bool has_digit(std::string_view word) { return std::ranges::any_of(word, text::is_digit); }

std::size_t slips_allowed(std::string_view word) {
  if (has_digit(word)) return 0;
  return word.size() >= two_slips_from ? 2 : word.size() >= one_slip_from ? 1 : 0;
}

std::vector<std::string> sound_alikes(std::string_view word) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view from, std::string_view to) {
    for (auto at = word.find(from); at != std::string_view::npos; at = word.find(from, at + 1))
      out.push_back(std::string(word).replace(at, from.size(), to));
  };
  for (const auto& [one, other] : sounds) {
    add(one, other);
    add(other, one);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string sounds_of(std::string_view word) {
  std::string out;
  while (!word.empty()) {
    const auto row = std::ranges::find_if(heard, [&](const auto& one) { return word.starts_with(one.first); });
    const auto sound = row == std::end(heard) ? word.substr(0, 1) : row->second;
    if (!sound.empty() && !out.ends_with(sound)) out += sound;
    word.remove_prefix(row == std::end(heard) ? 1 : row->first.size());
  }
  return out;
}

bool is_likely_slip(std::string_view typed, std::string_view meant) {
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(typed, meant).in1 - typed.begin());
  if (typed.size() == meant.size()) {
    if (at == typed.size()) return false;
    if (at + 1 < typed.size() && typed[at] == meant[at + 1] && typed[at + 1] == meant[at])
      return typed.substr(at + 2) == meant.substr(at + 2);
    if (at > 0 && typed.substr(at + 1) == meant.substr(at + 1) && beside_on_keyboard(typed[at], meant[at])) return true;
  } else if (typed.size() + 1 == meant.size() ? doubles(typed, meant, at)
                                              : typed.size() == meant.size() + 1 && doubles(meant, typed, at)) {
    return true;
  }
  const auto alike = sound_alikes(typed);
  return std::ranges::find(alike, meant) != alike.end() || sounds_of(typed) == sounds_of(meant);
}

SlipRows::SlipRows(std::string_view word, std::size_t most) : word_(word), most_(most), rows_(1, Row(word.size() + 1)) {
  for (std::size_t j = 0; j <= word_.size(); ++j) rows_[0][j] = j;
}

bool SlipRows::add_row(char letter) {
  const auto& above = rows_.back();
  const auto n = word_.size();
  Row row(n + 1);
  row[0] = above[0] + 1;
  for (std::size_t j = 1; j <= n; ++j) {
    row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (word_[j - 1] == letter ? 0u : 1u)});
    if (j > 1 && !before_.empty() && word_[j - 1] == before_.back() && word_[j - 2] == letter)
      row[j] = std::min(row[j], rows_[rows_.size() - 2][j - 2] + 1);
  }
  // A swap reaches back over one row.
  const bool alive = *std::ranges::min_element(row) <= most_ || *std::ranges::min_element(above) + 1 <= most_;
  rows_.push_back(std::move(row));
  before_ += letter;
  return alive;
}

SlipRows::Verdict SlipRows::compare(std::string_view candidate) {
  const auto common = static_cast<std::size_t>(std::ranges::mismatch(before_, candidate).in1 - before_.begin());
  before_.resize(common);
  rows_.resize(common + 1);
  while (before_.size() < candidate.size())
    if (!add_row(candidate[before_.size()])) return {false, 0, before_.size()};
  const auto distance = rows_.back().back();
  return {distance <= most_, distance, 0};
}

}  // namespace kamervragen::near
