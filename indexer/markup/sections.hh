// From a text in reading order to its parts: heading sentences, questions, answers, remarks. For the forms whose
// elements do not say where a part begins, or not always: the pages of the site, and plain text.
#pragma once

#include <vector>

#include "corpus/tree/tree.hh"

namespace kamervragen::markup {

/// Blocks in reading order → the element `kamervragen` of op-xsd, for read_opxsd. A block is either one of op-xsd's
/// parts already (vraag, antwoord, kamervraagomschrijving …), which stays as it is, or running text (al, lijst, table,
/// tussenkop, citaat …), which goes into the part that it belongs to:
///   * in front of the first question: the heading sentences, put together where they stand in several paragraphs, with
///     "(ingezonden …)" and "Zie ook Aanhangsel …" behind them; "AH 604" and "2024Z18294"; the lines that op-xsd has as
///     tekstregels, and page furniture, which is left out. What else stands there is loose text (overig)
///   * "Vraag 2 en 3", "Antwoord op vraag 2:", "Toelichting", "Mededeling" open a part, until the next one
///   * without one "Vraag 1", numbers in front of paragraphs open questions where that is sound (numbering.hh)
///   * "Antwoord" without a number answers the questions in front of it, since the last answer
///   * a kv without numbers: each paragraph is a question where each asks something, else all of them are one
///   * an answer's heading without questions or answers behind it: what follows is the notice that it announces, or one
///     answer
/// No number is guessed: a question whose number the text does not say has none.
tree::Node sections_of(std::vector<tree::Node> blocks);

/// Puts the label that a part's first paragraph begins with ("Vraag 1: Kent u …") into its nr.
void split_label(tree::Node& part);

/// Which parts of a publication of Kamervragen are there.
struct Contents {
  bool heading = false;   ///< a heading sentence
  bool dated = false;     ///< one that says when it was ingezonden or ontvangen
  bool parts = false;     ///< questions, answers or remarks
  bool numbered = false;  ///< one of them with a number
};
Contents what_is_in(const tree::Node& kamervragen);

}  // namespace kamervragen::markup
