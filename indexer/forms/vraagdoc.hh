// The reader of the oldest vocabulary (1995 to about 2009): vraagdoc, made from the SGML of the printed Aanhangsel. It
// is brought into the newer one and read as that (opxsd.hh), so that order of trust, kinds and warnings are the same.
//
//   vraagdoc
//     frontm?  versie, ordernr, vergjaar, onderw, kamer        meta[@name, @content]*
//     body     vragen   vraagnummer, omschr, vraag*, toelicht?, noot*
//              reactie  vraagnummer?, titel?, omschr, antwoord* or al*, toelicht?, noot*
//
// Known from the parsers of others only, so every part may be absent, stand elsewhere, or in elements not named here:
//   * vergaderjaar   frontm/vergjaar, in any form of its time ("1998-99", "98/99"); titel: frontm/onderw where the
//                    metadata have none; a kamer against the id is a warning
//   * vraagnummer    of a kv its number; of an ah the aanhangselnummer, unless only a question set can have such a
//                    number (ten digits): then the vraagnummer
//   * omschr         the heading, with ondw, naam and datum in it or behind it; a title or a first paragraph that says
//                    "Antwoord van …" where there is no omschr
//   * vraag and antwoord are numbered by nummer, nr, an attribute, or the front of their paragraphs; paragraphs without
//     such elements are questions in vragen and answers in reactie, divided by the numbers at their front
//     (paragraph_numbers.hh); those of a Mededeling are its text
//   * toelicht       toelichting, without that word
//   * notes          stand where they are referred to (legacy_notes.hh)
//   * lines          as line_ends.hh says
// Every word of the body ends in one part, but for the numbers, the titles "Antwoord", "Vragen" and their like, and
// "(herdruk)" behind a number: the id says that.
#pragma once

#include "corpus/tree/tree.hh"
#include "schema/record/record.hh"

namespace kamervragen::forms {

/// Whether the tree is of this vocabulary.
bool is_vraagdoc(const tree::Node& root);

/// Fills in what the text says, as read_opxsd does.
void read_vraagdoc(const tree::Node& root, Publicatie& to);

}  // namespace kamervragen::forms
