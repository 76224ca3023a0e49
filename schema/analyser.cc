#include "schema/analyser.hh"

#include <array>
#include <unordered_map>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <xapian.h>

#include "schema/digest.hh"

namespace kamervragen {
namespace {

/// Raised when the rules of this file change what any word becomes.
constexpr std::string_view rules_version = "2";

void append(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  int length = 0;
  UBool error = false;
  U8_APPEND(buffer, length, U8_MAX_LENGTH, c, error);
  if (!error) out.append(buffer, static_cast<std::size_t>(length));
}

/// Reads the code point at `i` and moves `i` behind it; U+FFFD for what is not UTF-8.
UChar32 next(std::string_view text, std::size_t& i) {
  auto at = static_cast<int32_t>(i);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), at, static_cast<int32_t>(text.size()), c);
  i = static_cast<std::size_t>(at);
  return c;
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

/// Letters whose decomposition is not what people type for them.
std::string_view special_fold(UChar32 c) {
  switch (c) {
    case 0xD8: case 0xF8: return "o";            // Ø ø
    case 0xC6: case 0xE6: return "ae";           // Æ æ
    case 0x152: case 0x153: return "oe";         // Œ œ
    case 0xDF: case 0x1E9E: return "ss";         // ß
    case 0x110: case 0x111: case 0xD0: case 0xF0: return "d";  // Đ đ Ð ð
    case 0xDE: case 0xFE: return "th";           // Þ þ
    case 0x141: case 0x142: return "l";          // Ł ł
    case 0x131: case 0x130: return "i";          // ı İ
    case 0x126: case 0x127: return "h";          // Ħ ħ
    case 0x2019: case 0x2018: case 0x201B: case 0x2BC: case 0x60: case 0xB4: return "'";
    case 0x2010: case 0x2011: return "-";
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

/// What a code point is for the word break, and what it folds to.
enum class Class : unsigned char { other, letter, digit, apostrophe };

Class class_of(UChar32 c) {
  if (u_isdigit(c)) return Class::digit;
  if (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK) return Class::letter;
  if (u_isalnum(c)) return Class::letter;
  if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC) return Class::apostrophe;
  return Class::other;
}

/// Latin text never leaves this range, so that ICU is asked once per code point and program run.
constexpr UChar32 table_size = 0x2100;

struct FoldTable {
  std::array<Class, table_size> classes{};
  std::array<std::string, table_size> folds;
  FoldTable() {
    for (UChar32 c = 0; c < table_size; ++c) {
      classes[static_cast<std::size_t>(c)] = class_of(c);
      folds[static_cast<std::size_t>(c)] = fold_of(c);
    }
  }
};

const FoldTable& table() {
  static const FoldTable made;
  return made;
}

Class classify(UChar32 c) { return c < table_size ? table().classes[static_cast<std::size_t>(c)] : class_of(c); }

void append_fold(std::string& out, UChar32 c) {
  if (c < table_size) {
    out += table().folds[static_cast<std::size_t>(c)];
  } else {
    out += fold_of(c);
  }
}

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// How many of the characters at `i` are ASCII digits.
std::size_t digits_at(std::string_view text, std::size_t i) {
  std::size_t n = 0;
  while (i + n < text.size() && ascii_digit(text[i + n])) ++n;
  return n;
}

bool word_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto c = classify(next(text, i));
  return c == Class::letter || c == Class::digit;
}

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() && word.substr(word.size() - tail.size()) == tail;
}

/// Plurals that no rule reaches.
const std::unordered_map<std::string_view, std::string_view>& exceptions() {
  static const std::unordered_map<std::string_view, std::string_view> words = {
      {"leden", "lid"}, {"steden", "stad"}, {"schepen", "schip"}, {"kinderen", "kind"}, {"eieren", "ei"}};
  return words;
}

/// The break rules of one text, one word at a time.
class Breaker {
 public:
  explicit Breaker(std::string_view text) : text_(text) {}

  /// Finds the next word; `token.stem` is left alone.
  bool next_word(Token& token) {
    while (at_ < text_.size()) {
      std::size_t i = at_;
      const auto c = classify(next(text_, i));
      if (c == Class::letter || c == Class::digit) {
        read(token);
        return true;
      }
      at_ = i;
    }
    return false;
  }

 private:
  void read(Token& token) {
    token.begin = at_;
    token.written.clear();
    letters_ = digits_ = 0;
    run(token.written);
    if (digits_ == 0 && letters_ <= 2) join_code(token);
    if (letters_ == 0) join_number(token);
    token.end = at_;
  }

  /// Letters, digits, and apostrophes between letters.
  void run(std::string& out) {
    while (at_ < text_.size()) {
      std::size_t i = at_;
      const UChar32 c = next(text_, i);
      const auto kind = classify(c);
      if (kind == Class::apostrophe && letters_ > 0 && i < text_.size()) {
        std::size_t j = i;
        const auto after = classify(next(text_, j));
        if (after == Class::letter) {
          out += '\'';
        } else if (after != Class::digit) {  // D'66 is D66
          return;
        }
      } else if (kind == Class::letter || kind == Class::digit) {
        (kind == Class::letter ? letters_ : digits_) += 1;
        append_fold(out, c);
      } else {
        return;
      }
      at_ = i;
    }
  }

  /// F-35 is F35, MH-17 is MH17; covid-19 and 35300-VI-12 stay apart.
  void join_code(Token& token) {
    if (at_ >= text_.size() || text_[at_] != '-' || digits_at(text_, at_ + 1) == 0) return;
    if (token.begin > 0 && text_[token.begin - 1] == '-') return;
    ++at_;
    run(token.written);
  }

  /// 1.000.000 is 1000000, 2,5 is one word, and so is 35 261 (a dossier).
  void join_number(Token& token) {
    bool grouped = token.written.size() <= 3;
    while (grouped && at_ < text_.size() && text_[at_] == '.' && digits_at(text_, at_ + 1) == 3 && !word_at(text_, at_ + 4)) {
      token.written.append(text_, at_ + 1, 3);
      at_ += 4;
    }
    const auto decimals = at_ < text_.size() && text_[at_] == ',' ? digits_at(text_, at_ + 1) : 0;
    const auto behind = at_ + 1 + decimals;
    if (decimals > 0 && !word_at(text_, behind) && !(behind < text_.size() && text_[behind] == ',' && digits_at(text_, behind + 1))) {
      token.written.append(text_, at_, decimals + 1);
      at_ = behind;
    }
    const bool bare = at_ - token.begin == 2 && (token.begin == 0 || !ascii_digit(text_[token.begin - 1]));
    if (bare && at_ < text_.size() && text_[at_] == ' ' && digits_at(text_, at_ + 1) == 3 && !word_at(text_, at_ + 4)) {
      token.written.append(text_, at_ + 1, 3);
      at_ += 4;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  unsigned letters_ = 0, digits_ = 0;
};

}  // namespace

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
    const UChar32 c = next(text, i);
    if (c == 0xAD || c == 0xFEFF || (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200F)) continue;
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
  for (std::size_t i = 0; i < text.size();) append_fold(out, next(text, i));
  return out;
}

struct Analyser::Impl {
  Xapian::Stem porter{"dutch"};
  std::unordered_map<std::string, std::string> cache;
  /// Bounds the cache: about 20 MB.
  static constexpr std::size_t cache_max = 200'000;

  std::string stem(std::string_view written) {
    if (written.empty() || ascii_digit(written.front())) return std::string(plain(written));
    std::string word;
    for (char c : plain(written))
      if (c != '\'') word += c;
    if (const auto known = exceptions().find(word); known != exceptions().end()) return std::string(known->second);
    std::string out = porter(word);
    // What Porter's Dutch leaves apart: huizen/huis, bedrijven/bedrijf, mannen/man.
    if (out.size() > 2 && !ascii_digit(out.back())) {
      if (out.back() == 'v') out.back() = 'f';
      if (out.back() == 'z') out.back() = 's';
      const char last = out.back();
      if (last == out[out.size() - 2] && std::string_view("aeiou").find(last) == std::string_view::npos) out.pop_back();
    }
    return out;
  }

  /// Without the 's of auto's and the apostrophe of Hans'.
  static std::string_view plain(std::string_view written) {
    if (ends_with(written, "'s")) written.remove_suffix(2);
    while (ends_with(written, "'")) written.remove_suffix(1);
    return written;
  }

  const std::string& cached(const std::string& written) {
    const auto found = cache.find(written);
    if (found != cache.end()) return found->second;
    if (cache.size() >= cache_max) cache.clear();
    return cache.emplace(written, stem(written)).first->second;
  }
};

Analyser::Analyser() : impl_(std::make_unique<Impl>()) {}
Analyser::~Analyser() = default;

std::string Analyser::stem(std::string_view written) { return impl_->cached(std::string(written)); }

void Analyser::words(std::string_view text, std::vector<Token>& out) {
  out.clear();
  Breaker breaker(text);
  Token token{};
  while (breaker.next_word(token)) {
    if (token.written.empty()) continue;  // marks alone
    token.stem = impl_->cached(token.written);
    out.push_back(token);
  }
}

std::vector<Token> Analyser::words(std::string_view text) {
  std::vector<Token> out;
  words(text, out);
  return out;
}

std::uint64_t analyser_fingerprint() {
  // Words that another stemmer, or another version of this one, would treat otherwise.
  constexpr std::string_view probes =
      "huizen bedrijven mannen bazen foto's minister ministers gemeente gemeenten gezondheid mogelijk geluiden wegen "
      "naïeve coöperatie Yeşilgöz Lacin Ĳsselmeer vergunningen toeslagen toeslagenouders kinderen steden leden F-35's "
      "D'66 35 261 1.000.000 2,5 2019Z15244 's-Gravenhage zzp'ers auto's dual-use-verordening groene verordening "
      "onderwijs lerares boete boetes schrijven geschreven beantwoording onderzoeken bestuurlijke veiligheid";
  Analyser analyser;
  std::string seen(rules_version);
  for (const auto& token : analyser.words(normalise(probes))) seen.append("|").append(token.written).append(">").append(token.stem);
  return digest(seen).low;
}

}  // namespace kamervragen
