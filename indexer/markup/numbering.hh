// Which paragraphs open a question, where only numbers say so ("1.", "2. Bent u …"). A list inside a question or an
// answer has numbers too.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/grammar/lines.hh"

namespace kamervragen::markup {

/// A paragraph, as far as numbering needs to know it.
struct Numbered {
  std::optional<grammar::Sign> sign;
  grammar::Label label;
  bool asks = false;  ///< there is a question mark in it
};

/// For each paragraph the number of the question that it opens, 0 where it opens none.
///   * Where "Antwoord" stands between them: in front of each Antwoord the run that goes on from the last question,
///     or that begins with the number that the label names. Of several places for its first number the last that asks.
///   * Without: the numbers from 1 on, each once and rising. Where there are more, those that ask; else those written
///     in one style. Where that is not sound either: none.
std::vector<int> question_numbers(const std::vector<Numbered>& all);

/// Where some questions have a label ("Vraag 4 en 5"): those of the others that an answer names, in front of it, or
/// that go on from the last where the answer names none.
std::vector<int> numbers_beside_labels(const std::vector<Numbered>& all);

/// As the second rule, whether or not anything is asked: for answers below a heading of their own.
std::vector<int> rising_numbers(const std::vector<Numbered>& all);

}  // namespace kamervragen::markup
