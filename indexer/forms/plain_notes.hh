// The notes of plain text: paragraphs "1) Krant, 3 mei 2024 …" or "[1] …" behind the text, and "1)" or "[1]" in it.
#pragma once

#include <vector>

#include "corpus/tree/tree.hh"
#include "indexer/grammar/warnings.hh"

namespace kamervragen::forms {

/// Takes the notes out of the paragraphs and puts each in the place that refers to it, without the sign there.
///   * Notes with brackets stand together behind the last text, numbered from 1; where the text refers to none of them
///     they are a list, and stay. Notes with square brackets may stand behind any part.
///   * A paragraph behind a note that opens nothing goes on with it: addresses are broken over lines.
///   * A note to which nothing refers, beside one to which something does, comes last on its own, with a warning.
std::vector<tree::Node> place_notes(std::vector<tree::Node> blocks, grammar::Waarschuwingen&);

}  // namespace kamervragen::forms
