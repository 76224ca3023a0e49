#include "schema/dutch/breaker.hh"

#include <algorithm>
#include <array>
#include <iterator>

#include "schema/dutch/characters.hh"
#include "schema/dutch/fold.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::dutch {
namespace {

/// Before a hyphen, more letters are no part of a code.
constexpr std::size_t longest_of_code = 3;
/// Fewer letters behind a code are its own: CO2eq.
constexpr std::size_t shortest_behind_code = 4;

/// The letters of ASCII in lower case; nothing for what is none.
constexpr auto plain_letters = [] {
  std::array<char, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    if (const auto c = static_cast<char>(i); text::is_letter(c)) out[i] = text::ascii_lower(c);
  return out;
}();

/// How many of the characters at `i` are such.
std::size_t run_at(std::string_view text, std::size_t i, bool (*is)(char)) {
  std::size_t n = 0;
  while (i + n < text.size() && is(text[i + n])) ++n;
  return n;
}
std::size_t digits_at(std::string_view text, std::size_t i) { return run_at(text, i, text::is_digit); }
std::size_t letters_at(std::string_view text, std::size_t i) { return run_at(text, i, text::is_letter); }

bool word_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto c = classify(next_code_point(text, i));
  return c == CharClass::letter || c == CharClass::digit;
}

/// Whether a raised two or three belongs to what has been written: m², km³. Elsewhere it is a reference to a note.
bool is_power(std::string_view unit, std::int32_t c) {
  static constexpr std::array<std::string_view, 6> lengths = {"m", "km", "hm", "dm", "cm", "mm"};
  return (c == 0xB2 || c == 0xB3) && text::among(lengths, unit);
}

/// The letters of the alphabet, without capitals, that stand apart by points at `i`: c.a.o., b.v.; how many bytes they
/// take. Capitals are initials of names, which are looked for one by one.
std::size_t dotted_at(std::string_view text, std::size_t i) {
  const auto lower = [&](std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; };
  std::size_t at = i, letters = 0;
  for (; lower(at) && at + 1 < text.size() && text[at + 1] == '.'; at += 2) ++letters;
  if (lower(at) && letters > 0 && !word_at(text, at + 1)) {  // c.a.o without its last point
    ++at;
    ++letters;
  }
  return letters > 1 && !word_at(text, at) ? at - i : 0;
}

}  // namespace

bool Breaker::next() {
  while (at_ < text_.size()) {
    std::size_t i = at_;
    const auto c = is_ascii(text_[i]) ? classify_ascii(text_[i++]) : classify(next_code_point(text_, i));
    const bool word = c == CharClass::letter || c == CharClass::digit;
    if (word && !elided()) {
      read();
      return true;
    }
    at_ = i;
  }
  return false;
}

/// Whether here is the s of 's-Gravenhage: people leave it out.
bool Breaker::elided() const {
  if ((text_[at_] != 's' && text_[at_] != 'S') || at_ + 1 >= text_.size() || text_[at_ + 1] != '-' ||
      !word_at(text_, at_ + 2))
    return false;
  const auto before = text_.substr(0, at_);
  return before.ends_with("'") || before.ends_with("\u2019") || before.ends_with("\u2018");
}

void Breaker::read() {
  begin = at_;
  written.clear();
  letters_ = digits_ = 0;
  if (read_plain() || join_dotted()) return;
  read_run();
  if (digits_ == 0 && letters_ <= longest_of_code) join_code();
  if (written == "e") join_mail();
  if (letters_ == 0) {
    join_number();
    join_generation();
    join_plus();
  }
  end = at_;
}

/// Letters of ASCII alone, as most words are, where what is behind them joins nothing to them: the rest of this file
/// comes to the same, a character at a time.
bool Breaker::read_plain() {
  std::array<char, 64> word;  // one of more letters is read as the rest is
  std::size_t letters = 0;
  for (const auto rest = text_.substr(at_, word.size() - 1); letters < rest.size(); ++letters) {
    word[letters] = plain_letters[static_cast<unsigned char>(rest[letters])];
    if (word[letters] == '\0') break;
  }
  const auto behind = at_ + letters;
  if (letters == 0 || letters == word.size() - 1) return false;
  if (behind < text_.size()) {
    const char sign = text_[behind];
    if (!is_ascii(sign) || classify_ascii(sign) != CharClass::other) return false;
    if ((sign == '.' && letters == 1) || (sign == '-' && letters <= longest_of_code)) return false;
  }
  written.assign(word.data(), letters);
  at_ = end = behind;
  return true;
}

/// Letters, digits, and apostrophes between letters.
void Breaker::read_run() {
  while (at_ < text_.size()) {
    std::size_t i = at_;
    const bool ascii = is_ascii(text_[i]);
    const std::int32_t c = ascii ? text_[i++] : next_code_point(text_, i);
    const auto kind = ascii ? classify_ascii(static_cast<char>(c)) : classify(c);
    if (kind == CharClass::apostrophe && letters_ > 0 && i < text_.size()) {
      std::size_t j = i;
      const auto after = classify(next_code_point(text_, j));
      if (after == CharClass::letter) {
        written += '\'';
      } else if (after != CharClass::digit) {  // D'66 is D66
        return;
      }
    } else if (is_power(written, c)) {
      digits_ += 1;
      append_folded(written, c);
    } else if (kind == CharClass::letter || kind == CharClass::digit) {
      // CO2uitstoot is CO2 uitstoot, as CO2-uitstoot is.
      if (kind == CharClass::letter && digits_ > 0 && text::is_letter(written.front()) &&
          letters_at(text_, at_) >= shortest_behind_code)
        return;
      // covid19 is covid 19, and natura2000 natura 2000; MH17, COP26 and 2019Z15244 are one word
      if (kind == CharClass::digit && digits_ == 0 && letters_ > 3) return;
      (kind == CharClass::letter ? letters_ : digits_) += 1;
      if (ascii) {
        written += text::ascii_lower(static_cast<char>(c));
      } else {
        append_folded(written, c);
      }
    } else {
      return;
    }
    at_ = i;
  }
}

/// c.a.o. is cao.
bool Breaker::join_dotted() {
  const auto bytes = dotted_at(text_, at_);
  if (bytes == 0) return false;
  std::ranges::remove_copy(text_.substr(at_, bytes), std::back_inserter(written), '.');
  at_ += bytes;
  // The last point may end the sentence too.
  end = text_[at_ - 1] == '.' ? at_ - 1 : at_;
  return true;
}

/// F-35 is F35, MH-17 is MH17, COP-26 is COP26; covid-19, kst-35300 and 35300-VI-12 stay apart.
void Breaker::join_code() {
  if (at_ >= text_.size() || text_[at_] != '-') return;
  const auto digits = digits_at(text_, at_ + 1);
  if (digits == 0 || (letters_ == longest_of_code && digits > 3)) return;
  if (begin > 0 && text_[begin - 1] == '-') return;
  ++at_;
  read_run();
}

/// e-mail is email, and so are e-mailadres and the like.
void Breaker::join_mail() {
  if (!fold(text_.substr(at_, 5)).starts_with("-mail")) return;
  ++at_;
  read_run();
}

/// 5 G is 5G, the network.
void Breaker::join_generation() {
  if (written.size() != 1 || written < "2" || written > "6") return;
  if (!text_.substr(at_).starts_with(" G") || word_at(text_, at_ + 2)) return;
  at_ += 2;
  written += 'g';
}

/// 50+ and 50-plus are 50plus, as 50-plussers are 50plussers; 2+2 is a sum.
void Breaker::join_plus() {
  if (written.size() > 3) return;
  if (fold(text_.substr(at_, 5)) == "-plus") {
    ++at_;
    read_run();
  } else if (text_.substr(at_).starts_with("+") && !word_at(text_, at_ + 1)) {
    ++at_;
    written += "plus";
  }
}

/// 1.000.000 is 1000000, 2,5 is one word, and so is 35 261 (a dossier).
void Breaker::join_number() {
  bool grouped = written.size() <= 3;
  while (grouped && at_ < text_.size() && text_[at_] == '.' && digits_at(text_, at_ + 1) == 3 &&
         !word_at(text_, at_ + 4)) {
    written.append(text_, at_ + 1, 3);
    at_ += 4;
  }
  const auto decimals = at_ < text_.size() && text_[at_] == ',' ? digits_at(text_, at_ + 1) : 0;
  const auto behind = at_ + 1 + decimals;
  if (decimals > 0 && !word_at(text_, behind) &&
      !(behind < text_.size() && text_[behind] == ',' && digits_at(text_, behind + 1))) {
    written.append(text_, at_, decimals + 1);
    at_ = behind;
  }
  const bool bare = at_ - begin == 2 && (begin == 0 || !text::is_digit(text_[begin - 1]));
  if (bare && at_ < text_.size() && text_[at_] == ' ' && digits_at(text_, at_ + 1) == 3 && !word_at(text_, at_ + 4)) {
    written.append(text_, at_ + 1, 3);
    at_ += 4;
  }
}

}  // namespace kamervragen::dutch
