#include "searcher/drafts/numbering.hh"

#include <algorithm>
#include <cstddef>

#include "schema/text/ascii.hh"
#include "searcher/drafts/asks.hh"

namespace kamervragen::drafts {
namespace {

bool is_text(const Line& line) {
  return line.kind == LineKind::text || line.kind == LineKind::bullet || line.kind == LineKind::layout;
}

class Numbering {
 public:
  explicit Numbering(const std::vector<Line>& lines) : lines_(lines) {
    by_word_ = some([](const Line& line) { return line.kind == LineKind::vraag; });
    closed_ = some([](const Line& line) { return line.kind == LineKind::item && line.shape == Shape::closed; });
    first_stands_ = some([](const Line& line) { return line.kind == LineKind::item && line.number == 1; });
    for (std::size_t i = 0; i < lines.size(); ++i) out_.push_back(place(i));
    if (questions_ == 0) number_marks();
  }
  std::vector<Placed> placed() && { return std::move(out_); }

 private:
  template <class Test>
  bool some(const Test& test) const {
    return std::ranges::any_of(lines_, test);
  }

  Placed place(std::size_t i) {
    const auto& line = lines_[i];
    switch (line.kind) {
      case LineKind::vraag: return question(line.number.value_or(next_));
      case LineKind::item: return item(i);
      case LineKind::subitem:
      case LineKind::part: return part(i);
      case LineKind::noot: return questions_ > 0 || !line.number ? note(line.number.value_or(0)) : Placed{};
      case LineKind::antwoord: in_answer_ = true; return {Role::antwoord};
      case LineKind::toelichting: return {Role::toelichting};
      case LineKind::layout: return {Role::layout};
      default: return {};
    }
  }

  Placed question(int number) {
    ++questions_;
    in_notes_ = in_answer_ = false;
    item_ = true;
    next_in_answer_ = 1;
    next_ = number + 1;
    return {Role::vraag, number};
  }
  Placed note(int number) {
    in_notes_ = true;
    in_answer_ = false;
    next_note_ = number + 1;
    return {Role::noot, number};
  }

  Placed item(std::size_t i) {
    const auto& line = lines_[i];
    const int number = *line.number;
    if (closed_ && line.shape == Shape::alone) return {Role::layout};  // the number of a page
    const bool asks = asks_from(i);
    if (in_answer_ && !asks && number == next_in_answer_ && more_follows(i)) {
      ++next_in_answer_;
      return {};
    }
    if (by_word_) return is_note(i, asks) ? note(number) : Placed{};
    if (!asks && follows_notes(number)) return stands_apart(line) ? note(number) : Placed{};
    if (questions_ == 0) return begins(i, asks) ? question(number) : Placed{};
    if (number == next_) return stands_apart(line) || !closed_ ? question(number) : Placed{};
    if (!stands_apart(line)) return {};
    if (number == 1) return run_asks(i) ? question(number) : note(number);
    const bool as_others = closed_ == (line.shape == Shape::closed);
    const bool goes_on = line.shape == Shape::closed && number > next_;
    return as_others && (asks || goes_on) ? question(number) : Placed{};
  }

  /// "1b", "1.2": it begins a question where that of its number has not begun. Those of a number that does not stand
  /// alone are questions, those with a letter parts of one.
  Placed part(std::size_t i) {
    const auto& line = lines_[i];
    if (!line.number || by_word_ || !asks_from(i)) return {};
    const bool begun = questions_ > 0 && *line.number == next_ - 1;
    if (begun && (item_ || line.kind == LineKind::part)) return {};
    const auto out = question(*line.number);
    item_ = false;
    return out;
  }

  /// The list of an answer ends before the next question or answer, or before the heading of notes.
  bool more_follows(std::size_t i) const {
    return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(i), lines_.end(), [&](const Line& later) {
      return later.kind == LineKind::vraag || later.kind == LineKind::antwoord || later.kind == LineKind::noot ||
             (later.kind == LineKind::item && !by_word_ && *later.number == next_);
    });
  }

  /// Not the number of a day or of people within a sentence.
  static bool stands_apart(const Line& line) {
    if (line.shape != Shape::bare) return true;
    const auto first = line.rest.front();
    return text::is_upper(first) || std::string_view("'\"([").find(first) != std::string_view::npos ||
           static_cast<unsigned char>(first) >= 0x80 || line.rest.starts_with("http") || line.rest.starts_with("www.");
  }

  /// Behind notes, and behind questions that stand below notes, as at the foot of each page.
  bool follows_notes(int number) const {
    if (in_notes_) return number == next_note_ || number != next_;
    return next_note_ > 1 && number == next_note_ && number != next_;
  }

  bool begins(std::size_t i, bool asks) const {
    const auto& line = lines_[i];
    if (*line.number == 1) return true;
    if (!stands_apart(line)) return false;
    return asks || !first_stands_;
  }

  bool is_note(std::size_t i, bool asks) const {
    const int number = *lines_[i].number;
    if (questions_ == 0 || asks || !stands_apart(lines_[i])) return false;
    return in_notes_ ? number == next_note_ : number == 1;
  }

  /// What stands between a line and the next one that begins something.
  bool asks_from(std::size_t i) const {
    std::string text(lines_[i].rest);
    for (++i; i < lines_.size() && (is_text(lines_[i]) || lines_[i].kind == LineKind::part); ++i)
      text.append(" ").append(lines_[i].rest);
    return asks(text);
  }

  /// Numbers that begin anew: whether one of them asks, until that comes which follows the last question.
  bool run_asks(std::size_t i) const {
    int number = 0;
    for (; i < lines_.size(); ++i) {
      const auto& line = lines_[i];
      if (line.kind != LineKind::item || (closed_ && line.shape == Shape::alone)) continue;
      if (*line.number != number + 1 || (number > 0 && *line.number == next_)) return false;
      if (asks_from(i)) return true;
      ++number;
    }
    return false;
  }

  /// Letters or bullets in the place of numbers.
  void number_marks() {
    const auto is_mark = [](const Line& line) {
      return (line.kind == LineKind::part && !line.number) || line.kind == LineKind::bullet;
    };
    const auto first = std::ranges::find_if(lines_, is_mark);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (is_mark(lines_[i]) && lines_[i].kind == first->kind) out_[i] = question(next_);
  }

  const std::vector<Line>& lines_;
  std::vector<Placed> out_;
  bool by_word_ = false, closed_ = false, in_notes_ = false, in_answer_ = false;
  bool first_stands_ = false;  ///< somewhere there is an item 1
  bool item_ = false;          ///< the last question has a number of its own
  int questions_ = 0, next_ = 1, next_note_ = 1, next_in_answer_ = 1;
};

}  // namespace

std::vector<Placed> placed(const std::vector<Line>& lines) { return Numbering(lines).placed(); }

}  // namespace kamervragen::drafts
