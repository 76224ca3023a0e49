// What a paragraph of plain text is by its words: a label ("Vraag 2 en 3", "Antwoord op vraag 1:"), a number, a heading
// sentence, or one of the lines that stand around a text. Used where no element says it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::grammar {

enum class Part { none, vraag, antwoord, toelichting, mededeling };

/// What opens a part, at the start of a paragraph.
struct Label {
  Part part = Part::none;
  std::vector<int> nummers;  ///< empty where it names none ("Antwoord:")
  std::string words;         ///< "Antwoord op vraag 1:"; what is cut off the paragraph
  bool lettered = false;     ///< "Vraag 1a": the letter is no number
};

/// "Vraag 1", "Vragen 2 en 3:", "Vraag 4: Kent u …", "Vraag 4 Kent u …", "Antwoord op vraag 1", "Antwoord",
/// "Gezamenlijk antwoord op vragen 2 en 3", "Toelichting: …", "Mededeling". With a capital, since the same words may
/// begin a line in the middle of a sentence.
Label label_of(std::string_view paragraph);

/// The number that a paragraph begins with: "1", "1.", "1. Kent u", "1) Kent u", "1 Kent u". Not "1.5", "3 miljoen".
struct Sign {
  enum class Style { bare, dot, bracket, square };
  int number = 0;
  Style style = Style::bare;
  std::string words;  ///< what is cut off the paragraph
};
std::optional<Sign> sign_of(std::string_view paragraph);

/// The lines in front of a text and around it.
enum class FrontLine {
  none,
  aanhangselnummer,  ///< "AH 604"
  vraagnummer,       ///< "2024Z18294"
  ingezonden,        ///< "(ingezonden 20 november 2024)", alone
  vraagkop,          ///< "Vragen van …", "Mondelinge vragen van …"
  antwoordkop,       ///< "Antwoord van …", "Nader antwoord van …", "Mededeling van …"
  zie_ook,           ///< "Zie ook Aanhangsel Handelingen, …"
  tekstregel,        ///< "Vergaderjaar 2024–2025", "Tweede Kamer der Staten-Generaal": what a kamervraagkop holds
  versie,            ///< "Herdruk", "Gecorrigeerde versie", "Ter vervanging van …": kept as it is
  rand,              ///< page numbers, ISSN, rules: furniture
};
FrontLine front_line_of(std::string_view paragraph);

/// The vraagnummer in a line, spaces aside ("2024Z 17972"); empty where there is none.
std::string vraagnummer_in(std::string_view line);

/// Whether a paragraph opens something by its words: a label, a number with a text behind it, a line of the front.
bool is_structural(std::string_view paragraph);

}  // namespace kamervragen::grammar
