#include "searcher/drafts/paragraphs.hh"

#include <algorithm>
#include <array>

#include "schema/dutch/fold.hh"
#include "searcher/drafts/heading.hh"

namespace kamervragen::drafts {
bool closes_sentence(std::string_view line) {
  return std::ranges::any_of(std::array<std::string_view, 9>{".", "?", "!", ":", ";", "»", "”", "\"", ")"},
                             [&](std::string_view sign) { return line.ends_with(sign); });
}

void join(std::string& to, std::string_view line) {
  const auto text = dutch::normalise(line);
  if (text.empty()) return;
  if (!to.empty()) to += ' ';
  to += text;
}

std::vector<std::string> paragraphs_of(const std::vector<std::string_view>& lines) {
  const bool blanks = std::ranges::find(lines, std::string_view()) != lines.end();
  std::vector<std::string> out;
  bool open = false;
  for (const auto line : lines) {
    if (line.empty()) {
      open = false;
      continue;
    }
    if (!open || begins_as_heading(line)) out.emplace_back();
    join(out.back(), line);
    open = blanks || !closes_sentence(line) || is_open_heading(out.back());
  }
  return out;
}

}  // namespace kamervragen::drafts
