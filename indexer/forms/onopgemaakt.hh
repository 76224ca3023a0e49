// The reader of texts that are not yet formatted (2021 and later): plain paragraphs, of a page without classes or as
// the lines of one text in `pre` or in the body, as they come out of the PDF. They are written down in the vocabulary
// of op-xsd and read by opxsd.cc; what a paragraph is, sections.hh, numbering.hh and plain_notes.hh say. Vraagnummers
// that the text of an answer begins with count where the metadata have none.
#pragma once

#include "corpus/tree/tree.hh"
#include "schema/record/record.hh"

namespace kamervragen::forms {

/// Whether the root is such a text: it has a heading sentence ("Vragen van …", "Antwoord van …") or begins with its
/// number ("AH 604", "2024Z18294"), and asks or answers something. A page that says that there is nothing is not one.
bool is_onopgemaakt(const tree::Node& root);

/// As read_opxsd, from plain text.
void read_onopgemaakt(const tree::Node& root, Publicatie& to);

}  // namespace kamervragen::forms
