#include "searcher/drafts/note_marks.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::drafts {
namespace {

constexpr std::array<std::string_view, 7> measures = {"m", "km", "hm", "dm", "cm", "mm", "µm"};
/// What closes a sentence or a title, and opens none.
constexpr std::array<std::string_view, 5> closing = {"?", "!", "»", "”", ")"};

bool is_raised_digit(char32_t point) {
  return point == 0xB9 || point == 0xB2 || point == 0xB3 || point == 0x2070 || (point >= 0x2074 && point <= 0x2079);
}

class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {
    while (at_ < text_.size()) {
      const auto end = mark();
      if (end) {
        leave_out(*end);
        continue;
      }
      const auto size = text::code_point(text_, at_).size;
      if (text_[at_] == '(') ++depth_;
      if (text_[at_] == ')' && depth_ > 0) --depth_;
      out_ += text_.substr(at_, size);
      at_ += size;
    }
  }
  std::string text() && { return std::move(out_); }

 private:
  using End = std::optional<std::size_t>;

  /// Where the mark ends that begins here.
  End mark() const {
    if (const auto end = bracketed()) return end;
    if (const auto end = raised()) return end;
    return digits();
  }

  std::size_t behind_digits(std::size_t from) const {
    return std::min(text_.find_first_not_of("0123456789", from), text_.size());
  }

  /// "[3]", "[1, 2]", "[noot 3]"
  End bracketed() const {
    if (text_[at_] != '[') return {};
    constexpr std::size_t longest = 24;
    const auto size = text_.substr(at_, longest).find(']');
    if (size == std::string_view::npos) return {};
    const auto end = at_ + size;
    auto inside = text_.substr(at_ + 1, size - 1);
    for (const std::string_view word : {"voetnoot ", "noot ", "^"})
      if (text::starts_with_ci(inside, word)) inside.remove_prefix(word.size());
    const bool numbers = !inside.empty() && text::is_digit(inside.front()) && inside.size() <= 12 &&
                         inside.find_first_not_of("0123456789, ") == std::string_view::npos;
    const bool year = text::all_digits(inside) && inside.size() > 3;
    return numbers && !year ? End(end + 1) : End();
  }

  /// "²", "¹²", but not that of a measure.
  End raised() const {
    auto end = at_;
    while (end < text_.size() && is_raised_digit(text::code_point(text_, end).value))
      end += text::code_point(text_, end).size;
    if (end == at_) return {};
    const auto word = out_.find_last_of(" (/\t");
    const auto before = std::string_view(out_).substr(word == std::string::npos ? 0 : word + 1);
    return text::among(measures, before.substr(std::min(before.find_first_not_of("0123456789.,"), before.size())))
               ? End()
               : End(end);
  }

  bool behind_closing() const {
    return std::ranges::any_of(closing, [&](std::string_view sign) { return std::string_view(out_).ends_with(sign); });
  }
  /// "water." but not "3." and "e.a."
  bool behind_sentence() const {
    return out_.size() > 3 && out_.back() == '.' && std::ranges::all_of(out_.substr(out_.size() - 4, 3), text::is_word);
  }
  bool ends_or_parts(std::size_t at) const {
    return at >= text_.size() || std::string_view(" \t,.;:?!»”)").find(text_[at]) != std::string_view::npos;
  }
  /// A new sentence, or nothing more.
  bool ends_or_begins(std::size_t at) const {
    if (at >= text_.size()) return true;
    const auto next = text_.find_first_not_of(" \t", at);
    return next != at && (next == std::string_view::npos || text::is_upper(text_[next]));
  }

  /// "bericht 1)", "bericht? (1)", and "veilig?1" and "water.1" as a raised digit is copied.
  End digits() const {
    const bool round = text_[at_] == '(';
    const auto end = behind_digits(at_ + (round ? 1 : 0));
    const auto size = end - at_ - (round ? 1 : 0);
    if (size == 0 || size > 2) return {};
    const bool closed = end < text_.size() && text_[end] == ')';
    const bool spaced = !out_.empty() && text::is_space(out_.back());
    if (round) return closed && ends_or_parts(end + 1) && behind_closing_and_space() ? End(end + 1) : End();
    if (closed && depth_ == 0 && ends_or_parts(end + 1) && (spaced || behind_closing())) return end + 1;
    const bool glued = behind_closing() ? ends_or_parts(end) : behind_sentence() && ends_or_begins(end);
    return glued ? End(end) : End();
  }
  bool behind_closing_and_space() const {
    const auto before = text::trim(out_);
    return std::ranges::any_of(closing, [&](std::string_view sign) { return before.ends_with(sign); });
  }

  /// The words around it stay apart, and no space stays before a sign.
  void leave_out(std::size_t end) {
    at_ = end;
    if (ends_or_parts(at_))
      while (!out_.empty() && text::is_space(out_.back())) out_.pop_back();
    else if (!out_.empty() && !text::is_space(out_.back()))
      out_ += ' ';
  }

  std::string_view text_;
  std::size_t at_ = 0, depth_ = 0;
  std::string out_;
};

}  // namespace

std::string without_note_marks(std::string_view text) { return Marks(text).text(); }

}  // namespace kamervragen::drafts
