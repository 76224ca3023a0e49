// What a line of a pasted text begins.
#pragma once

#include <optional>
#include <string_view>

namespace kamervragen::similar {

enum class LineKind : unsigned char { text, vraag, antwoord, noot, toelichting, bullet };

struct DraftLine {
  LineKind kind = LineKind::text;
  std::optional<int> number{};
  std::string_view rest;  ///< behind what says so
  bool by_word = false;   ///< "Vraag 4" and its kin, not a bare number
};

/// REQUIRES A line without white space around it.
DraftLine read_line(std::string_view line);

}  // namespace kamervragen::similar
