#include "schema/text/split.hh"

namespace kamervragen::text {

std::vector<std::string> split(std::string_view text, char separator) {
  const auto views = split_views(text, separator);
  return {views.begin(), views.end()};
}

std::vector<std::string_view> split_views(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = text.find(separator);
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> lines(std::string_view text) {
  auto out = split_views(text, '\n');
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace kamervragen::text
