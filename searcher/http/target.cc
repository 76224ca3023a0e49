#include "searcher/http/target.hh"

#include <algorithm>
#include <optional>

#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::http {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

std::optional<std::size_t> digit(char c) {
  const auto place = hex_digits.find(text::ascii_upper(c));
  return place == std::string_view::npos ? std::nullopt : std::optional(place);
}

bool stands_as_it_is(char c) {
  return text::is_letter(c) || text::is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

bool is_control(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

tl::unexpected<Error> bad_target(std::string_view part) { return fail(Code::bad_target, {{"text", part}}); }

/// `plus_is_space`: as forms write it.
Result<std::string> unescaped(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space) {
      out += ' ';
    } else if (text[i] == '%') {
      const bool whole = i + 2 < text.size();
      const auto high = whole ? digit(text[i + 1]) : std::nullopt, low = whole ? digit(text[i + 2]) : std::nullopt;
      if (!high || !low) return bad_target(text.substr(i, 3));
      out += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  if (std::ranges::any_of(out, [](char c) { return is_control(static_cast<unsigned char>(c)); }) ||
      text::find_invalid_utf8(out))
    return bad_target(escaped(out));
  return out;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (stands_as_it_is(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex_digits[byte / 16];
    out += hex_digits[byte % 16];
  }
  return out;
}

Result<Target> parse_target(std::string_view text) {
  if (text.size() > target_size_max)
    return fail(Code::target_too_long, {{"size", text.size()}, {"max", target_size_max}});
  const auto question = text.find('?');
  const auto path = text.substr(0, question);
  if (!path.starts_with('/')) return bad_target(escaped(path));
  Target out;
  auto read = unescaped(path, false);
  if (!read) return pass(read);
  out.path = std::move(*read);
  if (question == std::string_view::npos) return out;
  for (auto rest = text.substr(question + 1); !rest.empty();) {
    const auto end = std::min(rest.find('&'), rest.size());
    const auto pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    auto name = unescaped(pair.substr(0, equals), true);
    if (!name) return pass(name);
    if (name->empty()) return bad_target(pair);
    auto value = unescaped(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!value) return pass(value);
    out.keys.emplace_back(std::move(*name), std::move(*value));
  }
  return out;
}

std::string target_text(const Target& target) {
  std::string out;
  for (std::size_t at = 0; at < target.path.size();) {
    const auto slash = std::min(target.path.find('/', at), target.path.size());
    out += escaped(std::string_view(target.path).substr(at, slash - at));
    if (slash < target.path.size()) out += '/';
    at = slash + 1;
  }
  char mark = '?';
  for (const auto& [name, value] : target.keys) {
    out += mark;
    out += escaped(name);
    if (!value.empty()) out += '=' + escaped(value);
    mark = '&';
  }
  return out;
}

}  // namespace kamervragen::http
