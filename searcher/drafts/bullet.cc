#include "searcher/drafts/bullet.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::drafts {
namespace {

struct Signs {
  char32_t first, last;
};
/// Signs that are always bullets where a line begins: those of symbol fonts stand in an area of Unicode that is
/// nobody's.
constexpr std::array symbols = {
    Signs{0x2022, 0x2023},  // • ‣
    Signs{0x2043, 0x2043},  // ⁃
    Signs{0x2190, 0x21FF},  // arrows
    Signs{0x2219, 0x2219},  // ∙
    Signs{0x25A0, 0x25FF},  // ▪ ● ◦
    Signs{0x2600, 0x27BF},  // ✓ ❖ ➢
    Signs{0x2B00, 0x2BFF},  // ⬥
    Signs{0xB7, 0xB7},      // ·
    Signs{0xE000, 0xF8FF},  // of Symbol and Wingdings
};
/// Signs that are bullets before white space alone.
constexpr std::u32string_view spaced = U"-–—*+~";
/// What the fonts of bullets show as one and copy as these: before a tab, or before a capital.
constexpr std::u32string_view letter_bullets = U"o§";

bool begins_upper(std::string_view text) { return !text.empty() && text::is_upper(text.front()); }

}  // namespace

std::optional<std::string_view> behind_bullet(std::string_view line) {
  if (line.empty()) return {};
  const auto point = text::code_point(line, 0);
  const auto sign = point.value;
  const auto behind = line.substr(point.size), rest = text::trim(behind);
  if (std::ranges::any_of(symbols, [&](Signs s) { return sign >= s.first && sign <= s.last; })) return rest;
  if (!behind.empty() && !text::is_space(behind.front())) return {};
  if (spaced.find(sign) != std::u32string_view::npos) return rest;
  const bool letter = letter_bullets.find(sign) != std::u32string_view::npos;
  return letter && (behind.empty() || behind.front() == '\t' || begins_upper(rest)) ? std::optional(rest)
                                                                                    : std::nullopt;
}

}  // namespace kamervragen::drafts
