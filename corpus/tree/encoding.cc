#include "corpus/tree/encoding.hh"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace kamervragen::tree {
namespace {

/// The bytes 0x80 to 0x9F of windows-1252.
constexpr std::array<unsigned, 32> windows_1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned byte_at(std::string_view s, std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; }

/// The length of the UTF-8 sequence at `at`; 0 where there is none (overlong forms and surrogates are none).
std::size_t utf8_sequence(std::string_view s, std::size_t at) {
  const auto follows = [&](std::size_t i) { return (byte_at(s, i) & 0xC0u) == 0x80u; };
  const unsigned b = byte_at(s, at);
  if (b < 0x80) return 1;
  if (b >= 0xC2 && b <= 0xDF) return follows(at + 1) ? 2 : 0;
  if (b >= 0xE0 && b <= 0xEF) {
    if (!follows(at + 1) || !follows(at + 2)) return 0;
    if (b == 0xE0 && byte_at(s, at + 1) < 0xA0) return 0;
    if (b == 0xED && byte_at(s, at + 1) > 0x9F) return 0;
    return 3;
  }
  if (b >= 0xF0 && b <= 0xF4) {
    if (!follows(at + 1) || !follows(at + 2) || !follows(at + 3)) return 0;
    if (b == 0xF0 && byte_at(s, at + 1) < 0x90) return 0;
    if (b == 0xF4 && byte_at(s, at + 1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

struct Range {
  unsigned first, last;
};

/// What Dutch texts hold outside ASCII.
constexpr std::array<Range, 5> expected = {{
    {0x0080, 0x024F},  // Latin with accents
    {0x1E00, 0x1EFF},  // more of them
    {0x2000, 0x27FF},  // punctuation, €, ™, arrows, bullets
    {0xFEFF, 0xFEFF},  // a byte order mark
    {0xFFFD, 0xFFFD},  // what an earlier reader could not read
}};

bool is_expected(std::string_view s, std::size_t at, std::size_t n) {
  unsigned code = byte_at(s, at);
  if (n == 1) return true;
  code &= 0xFFu >> (n + 1);
  for (std::size_t i = 1; i < n; ++i) code = (code << 6) | (byte_at(s, at + i) & 0x3Fu);
  return std::ranges::any_of(expected, [&](const Range& r) { return code >= r.first && code <= r.last; });
}

}  // namespace

bool valid_utf8(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    if (i + 8 <= s.size()) {  // nearly all of it is ASCII: eight bytes at a time
      std::uint64_t eight = 0;
      std::memcpy(&eight, s.data() + i, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    const auto n = utf8_sequence(s, i);
    if (n == 0) return false;
    i += n;
  }
  return true;
}

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0u | (code >> 6));
    out += static_cast<char>(0x80u | (code & 0x3Fu));
  } else {
    out += static_cast<char>(0xE0u | (code >> 12));
    out += static_cast<char>(0x80u | ((code >> 6) & 0x3Fu));
    out += static_cast<char>(0x80u | (code & 0x3Fu));
  }
}

std::string repair_utf8(std::string_view s) {
  std::string out;
  out.reserve(s.size() + s.size() / 16);
  for (std::size_t i = 0; i < s.size();) {
    if (const auto n = utf8_sequence(s, i); n > 0 && is_expected(s, i, n)) {
      out.append(s.substr(i, n));
      i += n;
      continue;
    }
    const unsigned b = byte_at(s, i++);
    append_utf8(out, b < 0xA0 ? windows_1252[b - 0x80] : b);
  }
  return out;
}

bool append_text(std::string& out, std::string_view utf8) {
  bool any = false;
  for (std::size_t at = 0; at < utf8.size();) {
    auto next = utf8.find('\xC2', at);
    while (next != std::string_view::npos && byte_at(utf8, next + 1) > 0x9F) next = utf8.find('\xC2', next + 1);
    if (next == std::string_view::npos || next + 1 >= utf8.size()) {
      out.append(utf8.substr(at));
      break;
    }
    out.append(utf8.substr(at, next - at));
    append_utf8(out, windows_1252[byte_at(utf8, next + 1) - 0x80]);
    any = true;
    at = next + 2;
  }
  return any;
}

}  // namespace kamervragen::tree
