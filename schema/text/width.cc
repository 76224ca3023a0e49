#include "schema/text/width.hh"

#include <algorithm>

#include "schema/text/utf8.hh"

namespace kamervragen::text {
namespace {

/// The bytes of the escape sequence that begins here; 0 where none does.
std::size_t escape_size(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\x1b[") return 0;
  const auto end = text.find('m', at);
  return end == std::string_view::npos ? text.size() - at : end - at + 1;
}

/// One line, in pieces of at most `width` columns.
void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& out) {
  std::string current;
  std::size_t used = 0;
  std::size_t at = 0;
  bool begun = false;
  while (at <= line.size()) {
    const auto space = std::min(line.find(' ', at), line.size());
    const auto word = line.substr(at, space - at);
    const auto wide = columns(word);
    if (begun && used + 1 + wide > width) {
      out.push_back(std::move(current));
      current.clear();
      used = 0;
      begun = false;
    }
    if (begun) {
      current += ' ';
      ++used;
    }
    current += word;
    used += wide;
    begun = true;
    at = space + 1;
  }
  out.push_back(std::move(current));
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto escape = escape_size(text, at)) {
      at += escape;
      continue;
    }
    const auto point = code_point(text, at);
    total += static_cast<std::size_t>(std::max(0, display_columns(point.value)));
    at += point.size;
  }
  return total;
}

std::string pad(std::string_view text, std::size_t width) {
  const auto wide = columns(text);
  return std::string(text) + std::string(wide < width ? width - wide : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
  const auto wide = columns(text);
  return std::string(wide < width ? width - wide : 0, ' ') + std::string(text);
}

std::string shorten(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  std::size_t used = 1, at = 0;  // one for the "…"
  while (at < text.size()) {
    const auto point = code_point(text, at);
    const auto wide = static_cast<std::size_t>(std::max(0, display_columns(point.value)));
    if (used + wide > width) break;
    used += wide;
    at += point.size;
  }
  while (at > 0 && text[at - 1] == ' ') --at;
  return std::string(text.substr(0, at)) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    wrap_line(text.substr(at, end - at), std::max<std::size_t>(width, 1), lines);
    at = end + 1;
  }
  return lines;
}

std::string paragraph(std::string_view text, std::size_t width, std::string_view first) {
  const auto indent = columns(first);
  std::string out;
  bool begun = false;
  for (const auto& line : wrap(text, width > indent + 20 ? width - indent : 20)) {
    if (begun && !line.empty()) out += std::string(indent, ' ');
    if (!begun) out += first;
    if (line.empty()) out.erase(out.find_last_not_of(' ') + 1);
    out += line;
    out += '\n';
    begun = true;
  }
  return out;
}

std::string on_one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

}  // namespace kamervragen::text
