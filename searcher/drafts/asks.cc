#include "searcher/drafts/asks.hh"

#include <algorithm>
#include <array>
#include <string>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::drafts {
namespace {

struct Quotes {
  std::string_view open, close;
};
constexpr std::array quotes = {Quotes{"«", "»"}, Quotes{"“", "”"}, Quotes{"„", "”"}, Quotes{"‘", "’"},
                               Quotes{"\"", "\""}};

/// Bytes of a quotation.
constexpr std::size_t longest = 500;

/// Where a quotation ends that begins at `at`, and one that is never closed is none.
std::size_t behind_quotation(std::string_view text, std::size_t at) {
  for (const auto& [open, close] : quotes) {
    if (!text.substr(at).starts_with(open)) continue;
    const auto end = text.substr(at, longest).find(close, open.size());
    if (end != std::string_view::npos) return at + end + close.size();
  }
  return at;
}

std::size_t behind_address(std::string_view text, std::size_t at) {
  for (const std::string_view begin : {"http://", "https://", "www."})
    if (text.substr(at).starts_with(begin)) return std::min(text.find_first_of(" \t\n", at), text.size());
  return at;
}

bool ends_as_source(std::string_view text) {
  text = text::trim(text, ".,;()»”\"");
  const auto word = text.substr(text.find_last_of(" /") + 1);
  return (word.size() == 4 && text::all_digits(word)) ||
         text.substr(text.find_last_of(' ') + 1).find('/') != std::string_view::npos;
}

}  // namespace

bool asks(std::string_view text) {
  bool some = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto behind = std::max(behind_quotation(text, at), behind_address(text, at));
    if (behind > at) {
      at = behind;
      continue;
    }
    some = some || text[at] == '?';
    ++at;
  }
  return some && (text::trim(text).ends_with('?') || !ends_as_source(text));
}

}  // namespace kamervragen::drafts
