#include "searcher/page/command_line.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "searcher/page/address.hh"

namespace kamervragen::page {
namespace {

bool is_plain(char c) {
  return text::is_letter(c) || text::is_digit(c) || std::string_view("_./:,=-").find(c) != std::string_view::npos;
}

/// As a POSIX shell takes it for one word.
std::string shell_word(const std::string& word) {
  if (!word.empty() && std::ranges::all_of(word, is_plain)) return word;
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'')
      out += R"('\'')";
    else
      out += c;
  }
  return out + "'";
}

}  // namespace

std::string command_line(std::string_view verb, const http::Target& target) {
  auto out = fmt::format("kamervragen {}", verb);
  std::string query;
  for (const auto& [name, value] : target.keys) {
    if (name == language_key) continue;
    if (name == "q") {
      query = value;
      continue;
    }
    out += fmt::format(" {}{}", name.size() == 1 ? "-" : "--", name);
    if (!value.empty()) out += " " + shell_word(value);
  }
  // Behind -- a query may begin with a hyphen.
  if (!query.empty()) out += fmt::format("{} {}", query.starts_with('-') ? " --" : "", shell_word(query));
  return out;
}

}  // namespace kamervragen::page
