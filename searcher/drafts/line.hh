// What a line of a pasted text begins.
#pragma once

#include <optional>
#include <string_view>

namespace kamervragen::drafts {

enum class LineKind : unsigned char {
  text,
  vraag,        ///< "Vraag 4", "V1: ", "Vraag"
  item,         ///< of a list with numbers: "4. ", "4) ", "4"
  subitem,      ///< of a list with numbers in numbers: "1.2 "
  part,         ///< of a question: "b) ", "(ii) ", "1b. "
  bullet,       ///< "• "
  antwoord,     ///< "Antwoord op de vragen 3 t/m 5"
  noot,         ///< "[1] ", "Noot 1", "Bronnen:"
  toelichting,  ///< "Toelichting:", and what else goes on to the next mark and is no question
  layout,       ///< of the page that it stood on: "Pagina 2 van 3"
};

/// How a number stands before its text.
enum class Shape : unsigned char {
  closed,  ///< "4. Is het", "(4) Is het"
  bare,    ///< "4 Is het"
  alone,   ///< "4"
};

struct Line {
  LineKind kind = LineKind::text;
  std::optional<int> number{};
  std::string_view rest{};  ///< behind what says so
  Shape shape = Shape::closed;
};

/// REQUIRES a line without white space around it.
Line read_line(std::string_view line);

}  // namespace kamervragen::drafts
