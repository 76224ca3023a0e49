#include "schema/errors/messages.hh"

#include <cstdio>

#include <fmt/format.h>

#include "schema/errors/caret.hh"
#include "schema/errors/hints.hh"
#include "schema/text/utf8.hh"
#include "schema/text/width.hh"

namespace kamervragen::errors {
namespace {

constexpr std::size_t message_columns = 400;

/// Every line of the text behind two spaces.
std::string indented(std::string_view text) {
  std::string out = "  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::code_point(text, at);
    if (point.value == U'\uFFFD') {
      out += "\xEF\xBF\xBD";
    } else if (text::is_blank(point.value)) {
      out += ' ';
    } else {
      out += text.substr(at, point.size);
    }
    at += point.size;
  }
  return text::shorten(out, message_columns);
}

std::string error_text(std::string_view program, const Error& error, std::optional<std::string_view> query) {
  auto out = fmt::format("{}: ", program);
  if (!error.place.empty()) out += harmless(error.place);
  if (!error.place.empty() && error.position && !query) out += fmt::format(":{}", *error.position);
  if (!error.place.empty()) out += ": ";
  out += harmless(error.message()) + "\n";
  if (error.position && query) out += indented(caret_line(*query, *error.position)) + "\n";
  if (const auto hint = hint_of(error); !hint.empty()) out += fmt::format("hint: {}\n", harmless(hint));
  return out;
}

void say(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace kamervragen::errors
