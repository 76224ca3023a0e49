// Answers (and questions) that are numbered in their text only: "1 en 2 Ja.", "3. Neen.", a line "4".
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tree/tree.hh"

namespace kamervragen::forms {

/// A number at the front of a paragraph.
struct ParagraphNumber {
  std::vector<int> nummers;
  std::size_t length = 0;  ///< bytes, with the white space and punctuation around it
  std::string label;       ///< as printed: "1 en 2"
};

/// What the front of a paragraph says: "1.", "1 en 2", "3 t/m 5", "(2)", "Antwoord 1", "Ad 3", with a sign behind it
/// (. ) : –), or white space and a capital, or nothing. Absent where it counts something ("2 miljoen", "1.500 gulden",
/// "3 en 4 mei").
std::optional<ParagraphNumber> paragraph_number(std::string_view text);

/// A stretch of paragraphs that belong to one number; `label` is empty for those before the first.
struct NumberedStretch {
  std::string label;
  std::vector<int> nummers;
  std::vector<tree::Node> paragraphs;
};

/// The numbers that the parts before have, and those that there can be.
struct KnownNumbers {
  std::set<int> taken;
  std::set<int> possible;  ///< of the questions, where answers are numbered; empty where anything may follow
};

/// Divides a run of paragraphs by the numbers at their front, and takes the numbers off. Those that are taken are none,
/// nor are those that cannot be; the numbers of questions follow one another, where a group ("1 en 4") may run ahead.
/// Where `begins` says that the first paragraph begins a question or an answer, its number may leave out one or two
/// before it, or be printed twice. A run without numbers is one stretch.
std::vector<NumberedStretch> divide_by_numbers(std::vector<tree::Node> paragraphs, KnownNumbers& known,
                                               bool begins = false);

}  // namespace kamervragen::forms
