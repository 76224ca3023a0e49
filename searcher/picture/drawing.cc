#include "searcher/picture/drawing.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "schema/text/split.hh"

namespace kamervragen::picture {
namespace {

// Widths in parts of the size: those of DejaVu Sans, which is wider than what most machines have in its place, and a
// little more.
constexpr double narrow = .42, letter = .66, capital = .80, wide = 1.02, bold_factor = 1.13;

double width_of(std::string_view sign) {
  if (sign.size() == 1) {
    const char c = sign.front();
    if (std::string_view("iljtfrI.,:;'|!()[] -/").find(c) != std::string_view::npos) return narrow;
    if (std::string_view("mwMW%@+=<>~#").find(c) != std::string_view::npos) return wide;
    return c >= 'A' && c <= 'Z' ? capital : letter;
  }
  // Letters with accents are as their letters are; what stands further up may be as wide as high.
  return sign.size() == 2 ? capital : wide;
}

std::size_t size_of_sign(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/// Its signs, one by one.
std::vector<std::string_view> signs_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = std::min(size_of_sign(text[at]), text.size() - at);
    out.push_back(text.substr(at, size));
    at += size;
  }
  return out;
}

constexpr double above = .80, below = .26;  // of the line that letters stand on, in parts of the size

/// How light a colour looks, from 0 (black) to 1 (white).
double luminance(std::string_view colour) {
  constexpr std::array<double, 3> parts = {.2126, .7152, .0722};
  double out = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    int value = 0;
    const auto digits = colour.substr(1 + 2 * i, 2);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const auto light = value / 255.;
    out += parts[i] * (light <= .04045 ? light / 12.92 : std::pow((light + .055) / 1.055, 2.4));
  }
  return out;
}

}  // namespace

double contrast(std::string_view one, std::string_view other) {
  const auto a = luminance(one), b = luminance(other);
  return (std::max(a, b) + .05) / (std::min(a, b) + .05);
}

Colour text_colour_on(std::string_view ground) {
  return Colour(contrast(ground, black) >= contrast(ground, white) ? black : white);
}

double text_width(std::string_view text, double size, bool bold) {
  double out = 0;
  for (const auto sign : signs_of(text)) out += width_of(sign);
  return out * size * (bold ? bold_factor : 1);
}

std::string fitted(std::string_view text, double size, double width) {
  if (text_width(text, size) <= width) return std::string(text);
  std::string out;
  for (const auto sign : signs_of(text)) {
    if (text_width(out, size) + (width_of(sign) + wide) * size > width) break;
    out += sign;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out + "…";
}

std::vector<std::string> text_lines(std::string_view text, double size, double width, bool bold) {
  std::vector<std::string> out{""};
  const auto fits = [&](const std::string& line) { return text_width(line, size, bold) <= width; };
  for (const auto& word : text::split(text, ' ')) {
    const auto longer = out.back().empty() ? word : out.back() + " " + word;
    if (fits(longer)) {
      out.back() = longer;
      continue;
    }
    if (!out.back().empty()) out.emplace_back();
    for (const auto sign : signs_of(word)) {
      if (!out.back().empty() && !fits(out.back() + std::string(sign))) out.emplace_back();
      out.back() += sign;
    }
  }
  return out;
}

Box Text::box() const {
  const auto length = text_width(text, size, bold);
  const auto before = anchor == Anchor::start ? 0 : anchor == Anchor::middle ? length / 2 : length;
  if (upward) return {x - above * size, y - (length - before), (above + below) * size, length};
  return {x - before, y - above * size, length, (above + below) * size};
}

}  // namespace kamervragen::picture
