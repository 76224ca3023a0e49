#include "schema/text/utf8.hh"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace kamervragen::text {
namespace {

struct Decoded {
  UChar32 value;  // negative where the bytes are not UTF-8
  std::size_t size;
};

Decoded decode(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, U8_MAX_LENGTH);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  std::int32_t next = 0;
  UChar32 value = 0;
  U8_NEXT(bytes, next, static_cast<std::int32_t>(rest.size()), value);
  return {value, static_cast<std::size_t>(next)};
}

constexpr char32_t mark_of_byte_order = 0xFEFF;

}  // namespace

CodePoint code_point(std::string_view text, std::size_t at) {
  const Decoded d = decode(text, at);
  if (d.value < 0) return {U'\uFFFD', 1};
  return {static_cast<char32_t>(d.value), d.size};
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && is_inside_character(text[at]));
  return code_point(text, at);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (d.value < 0) return at;
    at += d.size;
  }
  return std::nullopt;
}

bool is_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_blank(char32_t c) {
  constexpr char32_t zero_width_space = 0x200B;
  const auto value = static_cast<UChar32>(c);
  return u_isUWhiteSpace(value) || u_charType(value) == U_CONTROL_CHAR || c == zero_width_space ||
         c == mark_of_byte_order || is_direction(c);
}

bool is_unseen(char32_t c) {
  return is_blank(c) && !u_isUWhiteSpace(static_cast<UChar32>(c)) && c != mark_of_byte_order;
}

int display_columns(char32_t c) {
  const auto value = static_cast<UChar32>(c);
  switch (u_charType(value)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR: return 0;
    default: break;
  }
  const int width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace kamervragen::text
