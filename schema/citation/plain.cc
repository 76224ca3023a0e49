#include "schema/citation/plain.hh"

#include <algorithm>
#include <iterator>

#include "schema/text/utf8.hh"

namespace kamervragen::citation {
namespace {

constexpr std::u32string_view dashes = U"‐‑‒–—―−﹘﹣－",
                              without_width = U"\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

/// Of ASCII, and no control character.
bool is_plain(char c) { return (c >= ' ' && static_cast<unsigned char>(c) < 0x80) || c == '\n'; }

bool is_among(std::u32string_view few, char32_t c) { return few.find(c) != std::u32string_view::npos; }

}  // namespace

std::size_t Plain::origin(std::size_t at) const {
  const auto behind = std::ranges::upper_bound(shifts_, at, {}, &Shift::from);
  return behind == shifts_.begin() ? at : at + std::prev(behind)->by;
}

std::optional<std::size_t> Plain::of_origin(std::size_t place) const {
  const auto came_from = [](const Shift& shift) { return shift.from + shift.by; };
  const auto behind = std::ranges::upper_bound(shifts_, place, {}, came_from);
  const auto at = behind == shifts_.begin() ? place : place - std::prev(behind)->by;
  return origin(at) == place ? std::optional(at) : std::nullopt;
}

Plain plain(std::string_view text) {
  Plain out;
  out.text.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto plain_end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_plain);
    const auto run = static_cast<std::size_t>(plain_end - text.begin()) - i;
    out.text.append(text, i, run);
    i += run;
    if (i == text.size()) break;
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out.text += ' ';
      ++i;
      continue;
    }
    const auto c = text::code_point(text, i);
    i += c.size;
    if (is_among(dashes, c.value)) {
      out.text += '-';
    } else if (is_among(without_width, c.value)) {
    } else if (text::is_blank(c.value)) {
      out.text += ' ';
    } else {
      out.text.append(text, i - c.size, c.size);
      continue;
    }
    out.shifts_.push_back({out.text.size(), i - out.text.size()});
  }
  return out;
}

}  // namespace kamervragen::citation
