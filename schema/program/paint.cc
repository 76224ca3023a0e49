#include "schema/program/paint.hh"

#include <array>

#include "schema/text/utf8.hh"

namespace kamervragen::program {
namespace {

constexpr std::array<std::string_view, 6> codes = {
    "\x1b[1m",    // title: bold
    "\x1b[1;4m",  // mark: bold and underlined, so that it shows without colours too
    "\x1b[2m",    // dim
    "\x1b[36m",   // label: cyan
    "\x1b[32m",   // good: green
    "\x1b[31m",   // bad: red
};
constexpr std::string_view plain = "\x1b[0m";

}  // namespace

std::string Paint::operator()(Style style, std::string_view text) const {
  if (!on_ || text.empty()) return std::string(text);
  std::string out(codes[static_cast<std::size_t>(style)]);
  out += text;
  out += plain;
  return out;
}

std::string Paint::marked(std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& marks,
                          std::optional<Style> base) const {
  if (!on_) return std::string(text);
  const auto rest = [&](std::string_view part) { return base ? (*this)(*base, part) : std::string(part); };
  std::string out;
  std::size_t at = 0, character = 0;
  const auto copy_to = [&](std::size_t end) {
    const auto begin = at;
    for (; at < text.size() && character < end; ++character) at += text::code_point(text, at).size;
    return text.substr(begin, at - begin);
  };
  for (const auto& [start, end] : marks) {
    out += rest(copy_to(start));
    out += (*this)(Style::mark, copy_to(end));
  }
  out += rest(text.substr(at));
  return out;
}

}  // namespace kamervragen::program
