#include "schema/dutch/fold.hh"

#include <array>
#include <atomic>
#include <memory>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "schema/dutch/characters.hh"
#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::dutch {
namespace {

void append(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  int length = 0;
  UBool error = false;
  U8_APPEND(buffer, length, U8_MAX_LENGTH, c, error);
  if (!error) out.append(buffer, static_cast<std::size_t>(length));
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

/// Letters whose decomposition is not what people type for them.
std::string_view special_fold(UChar32 c) {
  switch (c) {
    case 0xD8:
    case 0xF8: return "o";  // Ø ø
    case 0xC6:
    case 0xE6: return "ae";  // Æ æ
    case 0x152:
    case 0x153: return "oe";  // Œ œ
    case 0xDF:
    case 0x1E9E: return "ss";  // ß
    case 0x110:
    case 0x111:
    case 0xD0:
    case 0xF0: return "d";  // Đ đ Ð ð
    case 0xDE:
    case 0xFE: return "th";  // Þ þ
    case 0x141:
    case 0x142: return "l";  // Ł ł
    case 0x131:
    case 0x130: return "i";  // ı İ
    case 0x126:
    case 0x127: return "h";  // Ħ ħ
    case 0x2019:
    case 0x2018:
    case 0x201B:
    case 0x2BC:
    case 0x60:
    case 0xB4: return "'";
    case 0x2010:
    case 0x2011: return "-";
    default: return {};
  }
}

std::string fold_of(UChar32 c) {
  if (const auto special = special_fold(c); !special.empty()) return std::string(special);
  static const icu::Normalizer2* const nfkd = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(status);
  }();
  icu::UnicodeString decomposed;
  if (!nfkd->getDecomposition(c, decomposed)) decomposed = icu::UnicodeString(c);
  std::string out;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 part = decomposed.char32At(i);
    if (u_charType(part) == U_NON_SPACING_MARK) continue;
    append(out, u_foldCase(part, U_FOLD_CASE_DEFAULT));
  }
  return out;
}

CharClass class_of(UChar32 c) {
  if (c >= 0x2080 && c <= 0x2089) return CharClass::digit;  // CO₂ is CO2; raised digits are mostly those of notes
  if (u_isdigit(c)) return CharClass::digit;
  if (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK) return CharClass::letter;
  if (u_isalnum(c)) return CharClass::letter;
  if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC) return CharClass::apostrophe;
  return CharClass::other;
}

/// Latin text never leaves this range, so that ICU is asked once per block of code points and program run.
constexpr UChar32 table_size = 0x2100;
constexpr UChar32 block_size = 0x40;

struct Block {
  std::array<CharClass, block_size> classes{};
  std::array<std::string, block_size> folds;
  explicit Block(UChar32 first) {
    for (UChar32 i = 0; i < block_size; ++i) {
      classes[static_cast<std::size_t>(i)] = class_of(first + i);
      folds[static_cast<std::size_t>(i)] = fold_of(first + i);
    }
  }
};

/// Made when first asked for: one text needs few. Threads may make the same one at once; then one of the two stays.
const Block& block_of(UChar32 c) {
  static std::array<std::atomic<const Block*>, table_size / block_size> blocks{};
  auto& place = blocks[static_cast<std::size_t>(c / block_size)];
  if (const auto* made = place.load(std::memory_order_acquire)) return *made;
  auto mine = std::make_unique<const Block>(c / block_size * block_size);
  const Block* before = nullptr;
  if (place.compare_exchange_strong(before, mine.get(), std::memory_order_acq_rel)) return *mine.release();
  return *before;
}

}  // namespace

std::int32_t next_code_point(std::string_view text, std::size_t& i) {
  auto at = static_cast<int32_t>(i);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), at, static_cast<int32_t>(text.size()), c);
  i = static_cast<std::size_t>(at);
  return c;
}

CharClass classify(std::int32_t c) {
  return c < table_size ? block_of(c).classes[static_cast<std::size_t>(c % block_size)] : class_of(c);
}

void append_folded(std::string& out, std::int32_t c) {
  if (c < table_size) {
    out += block_of(c).folds[static_cast<std::size_t>(c % block_size)];
  } else {
    out += fold_of(c);
  }
}

std::string normalise(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool composed = true;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      ++i;
      if (byte >= 0x20 || byte == '\n') {
        out += static_cast<char>(byte);
      } else if (byte == '\t' || byte == '\r') {
        out += ' ';
      }
      continue;
    }
    const UChar32 c = next_code_point(text, i);
    if (c == 0xAD || c == 0xFEFF || (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200D)) continue;
    if (text::is_direction(static_cast<char32_t>(c))) continue;
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) {
      out += ' ';
      continue;
    }
    if (c == 0x2028 || c == 0x2029) {
      out += '\n';
      continue;
    }
    if (c >= 0x300) composed = false;
    append(out, c);
  }
  if (composed) return out;
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(out.data(), static_cast<int32_t>(out.size()));
  if (nfc().isNormalizedUTF8(piece, status) || U_FAILURE(status)) return out;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  nfc().normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? out : normal;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    // Nearly all is ASCII, of which the backtick alone is no letter that changes.
    const char c = text[i];
    if (is_ascii(c) && c != '`') {
      out += text::ascii_lower(c);
      ++i;
    } else {
      append_folded(out, next_code_point(text, i));
    }
  }
  return out;
}

}  // namespace kamervragen::dutch
