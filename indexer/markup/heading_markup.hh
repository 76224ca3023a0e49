// From the element of a heading to its sentence.
#pragma once

#include "corpus/tree/tree.hh"
#include "indexer/grammar/headings.hh"
#include "indexer/markup/body.hh"

namespace kamervragen::markup {

/// The sentence as it is printed, on one line, with the places of the elements in it: `naam` (whose line breaks are
/// furniture), `kamervraagonderwerp`, `datum` with its isodatum. Notes do not belong to the sentence: they go to
/// `notes`, with the ids that the sentence's extrefs name.
grammar::KopTekst read_kop(const tree::Node& element, Passage& notes);

}  // namespace kamervragen::markup
