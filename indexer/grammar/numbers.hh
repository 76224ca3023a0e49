// The numbers above questions and answers: "Vraag 2, 3 en 4", "Antwoorden 5 en 6", "Antwoord op vraag 3".
// The forms are those of docs and data: "Vragen 1, 2", "3 t/m 6", "3 tot en met 5", "5–7 en 9–10", "4, 5, en 6".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::grammar {

/// The largest number that a question may have: the longest set known has 128, and years ("2018") stand in the same
/// place by mistake.
inline constexpr int max_vraag_nummer = 400;

struct Nummers {
  std::vector<int> nummers;   ///< in order, each once, 1..max_vraag_nummer
  bool understood = true;     ///< every word of the text is part of the grammar
  bool out_of_range = false;  ///< a number was left out
};

/// Reads what stands in a `nr`. An empty text is understood, and has no numbers.
Nummers parse_nummers(std::string_view text);

/// The question whose answer is pointed to, where a text says no more than that: "Zie het antwoord op vraag 4.",
/// "Ik verwijs u naar mijn antwoord op de vragen 2 en 3" (the first). Absent where it says anything else as well.
std::optional<int> zie_antwoord(std::string_view text);

}  // namespace kamervragen::grammar
