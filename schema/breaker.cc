#include "schema/breaker.hh"

#include "schema/characters.hh"

namespace kamervragen {
namespace {

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// How many of the characters at `i` are ASCII digits.
std::size_t digits_at(std::string_view text, std::size_t i) {
  std::size_t n = 0;
  while (i + n < text.size() && ascii_digit(text[i + n])) ++n;
  return n;
}

bool word_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto c = classify(next_code_point(text, i));
  return c == CharClass::letter || c == CharClass::digit;
}

}  // namespace

bool Breaker::next() {
  while (at_ < text_.size()) {
    std::size_t i = at_;
    const auto c = is_ascii(text_[i]) ? classify_ascii(text_[i++]) : classify(next_code_point(text_, i));
    if (c == CharClass::letter || c == CharClass::digit) {
      read();
      return true;
    }
    at_ = i;
  }
  return false;
}

void Breaker::read() {
  begin = at_;
  written.clear();
  letters_ = digits_ = 0;
  run();
  if (digits_ == 0 && letters_ <= 2) join_code();
  if (letters_ == 0) join_number();
  end = at_;
}

/// Letters, digits, and apostrophes between letters.
void Breaker::run() {
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
    } else if (kind == CharClass::letter || kind == CharClass::digit) {
      (kind == CharClass::letter ? letters_ : digits_) += 1;
      if (ascii) {
        written += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      } else {
        append_folded(written, c);
      }
    } else {
      return;
    }
    at_ = i;
  }
}

/// F-35 is F35, MH-17 is MH17; covid-19 and 35300-VI-12 stay apart.
void Breaker::join_code() {
  if (at_ >= text_.size() || text_[at_] != '-' || digits_at(text_, at_ + 1) == 0) return;
  if (begin > 0 && text_[begin - 1] == '-') return;
  ++at_;
  run();
}

/// 1.000.000 is 1000000, 2,5 is one word, and so is 35 261 (a dossier).
void Breaker::join_number() {
  bool grouped = written.size() <= 3;
  while (grouped && at_ < text_.size() && text_[at_] == '.' && digits_at(text_, at_ + 1) == 3 && !word_at(text_, at_ + 4)) {
    written.append(text_, at_ + 1, 3);
    at_ += 4;
  }
  const auto decimals = at_ < text_.size() && text_[at_] == ',' ? digits_at(text_, at_ + 1) : 0;
  const auto behind = at_ + 1 + decimals;
  if (decimals > 0 && !word_at(text_, behind) && !(behind < text_.size() && text_[behind] == ',' && digits_at(text_, behind + 1))) {
    written.append(text_, at_, decimals + 1);
    at_ = behind;
  }
  const bool bare = at_ - begin == 2 && (begin == 0 || !ascii_digit(text_[begin - 1]));
  if (bare && at_ < text_.size() && text_[at_] == ' ' && digits_at(text_, at_ + 1) == 3 && !word_at(text_, at_ + 4)) {
    written.append(text_, at_ + 1, 3);
    at_ += 4;
  }
}

}  // namespace kamervragen
