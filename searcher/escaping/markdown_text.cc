#include "searcher/escaping/markdown_text.hh"

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "searcher/screen/spans.hh"

namespace kamervragen::escaping {
namespace {

/// What is markup wherever it stands; ~ ^ $ @ { } are for pandoc.
constexpr std::string_view signs = "\\`*_[]<>#|&~^$@{}";
/// What is a list, a rule, a term or a title where a line begins with it.
constexpr std::string_view first_signs = "-+=:%";
constexpr std::string_view roman = "ivxlcdmIVXLCDM";

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool entity = text[i] != '&' || (i + 1 < text.size() && (text[i + 1] == '#' || text::is_letter(text[i + 1])));
    if (entity && signs.find(text[i]) != std::string_view::npos) out += '\\';
    out += text[i];
  }
  return out;
}

/// Where a line begins with "12.", "3)", "(iv)" or "a.", as the item of a list does: the sign behind it; else npos.
std::size_t item_sign(std::string_view line) {
  const std::size_t from = line.starts_with('(') ? 1 : 0;
  const auto sign = line.find_first_of(".)", from);
  if (sign == std::string_view::npos || sign == from) return std::string_view::npos;
  if (sign + 1 < line.size() && line[sign + 1] != ' ') return std::string_view::npos;
  const auto name = line.substr(from, sign - from);
  const bool letter = name.size() == 1 && text::is_letter(name[0]);
  const bool counts = text::all_digits(name) || letter || name.find_first_not_of(roman) == std::string_view::npos;
  return counts ? sign : std::string_view::npos;
}

/// What stands at the beginning of a line, escaped: the rest of it, of `text`, is not looked at.
std::string begun(std::string_view text) {
  if (const auto sign = item_sign(text); sign != std::string_view::npos)
    return fmt::format("{}\\{}", escaped(text.substr(0, sign)), escaped(text.substr(sign)));
  const bool first = !text.empty() && first_signs.find(text[0]) != std::string_view::npos;
  return (first ? "\\" : "") + escaped(text);
}

}  // namespace

std::string markdown_text(std::string_view line) {
  const auto shown = screen::visible(line);
  return begun(text::trim(shown));
}

std::string markdown_link(std::string_view text, std::string_view address) {
  const auto safe = screen::safe_address(address);
  if (safe.empty()) return markdown_text(text);
  return text == safe ? fmt::format("<{}>", safe) : fmt::format("[{}](<{}>)", markdown_text(text), safe);
}

std::string markdown_linked(std::string_view line, const std::vector<std::string>& links) {
  const auto shown = screen::visible(line);
  std::string out;
  for (const auto& span : screen::spans(text::trim(shown), links)) {
    if (!span.address.empty())
      out += markdown_link(span.text, span.address);
    else
      out += out.empty() ? begun(span.text) : escaped(span.text);
  }
  return out;
}

}  // namespace kamervragen::escaping
