#include "searcher/cli/query_lines.hh"

#include <string_view>

#include "schema/text/utf8.hh"
#include "searcher/query/query.hh"

namespace kamervragen::cli {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank_line(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto point = text::code_point(line, at);
    if (!text::is_blank(point.value)) return false;
    at += point.size;
  }
  return true;
}

bool is_comment(std::string_view line) {
  return line.starts_with('#') && (line.size() == 1 || text::is_blank(text::code_point(line, 1).value));
}

}  // namespace

bool QueryLines::read(std::string& line) {
  constexpr std::size_t most = query::query_size_max + 1;  // one more is an error
  line.clear();
  auto* from = from_.rdbuf();
  bool some = false;
  for (int c = from->sbumpc(); c != std::istream::traits_type::eof(); c = from->sbumpc()) {
    some = true;
    if (c == '\n') break;
    if (line.size() < most) line += static_cast<char>(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  return some;
}

bool QueryLines::next(std::string& line) {
  while (read(line)) {
    if (++number_ == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    if (!is_blank_line(line) && !is_comment(line)) return true;
  }
  return false;
}

}  // namespace kamervragen::cli
