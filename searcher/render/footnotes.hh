// What Markdown and HTML of records have in common: notes that are numbered through a document, whatever their records
// call them.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "searcher/screen/reading.hh"

namespace kamervragen::render {

/// So many columns of an answer that stands elsewhere.
inline constexpr std::size_t lead_columns = 100;

struct Footnote {
  std::size_t number = 0;
  screen::Note note;
  std::string published_as;  ///< its number in its publication, where that is another one
};

class Footnotes {
 public:
  /// The number that it has in the document.
  std::size_t add(const screen::Note& note) {
    const auto number = ++last_;
    const bool same = note.nr.empty() || note.nr == std::to_string(number);
    waiting_.push_back({number, note, same ? "" : note.nr});
    return number;
  }
  /// Those that were added since, in order.
  std::vector<Footnote> take() { return std::exchange(waiting_, {}); }

 private:
  std::size_t last_ = 0;
  std::vector<Footnote> waiting_;
};

}  // namespace kamervragen::render
