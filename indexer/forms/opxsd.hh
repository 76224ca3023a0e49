// The reader of the vocabulary op-xsd-2012-1/-2/-3 (2009 to now): officiele-publicatie/kamervragen.
// Elements are told by their local names; any part may be absent; what is not understood is kept and reported.
//
// Where the sources of one fact disagree, they are trusted in this order (apply_metadata in metadata.hh joins them):
//   * ingezonden, ontvangen     what fits the year of its numbers and its vergaderjaar before what does not; of that,
//                               what most say; else the words of the heading, their isodatum attribute, datumIndiening
//                               and datumOntvangst of the metadata. One that does not exist (31 februari) is passed
//                               over
//   * indieners, fracties, gericht_aan, ministers, mede_namens, onderwerp
//                               the heading's text, whether or not elements mark them; without a heading the surnames
//                               of the metadata
//   * id                        what it is stored as
//   * titel, categorieen        the metadata alone
//   * vraagnummers              of a kv its id, its kamervraagnummer, the metadata, the first of the usual form (one
//   that
//                               has lost a digit has not); of an ah the metadata, then the one that a text not yet
//                               formatted begins with
//   * aanhangselnummer          the id, the metadata, the kamervraagnummer; of an ah only
//   * vergaderjaar              the id; the metadata, the tekstregel, of a kv the one that its day of asking lies in
//   * kamer                     the metadata's creator, the id
//   * gepubliceerd              available, else issued
//   * soort                     the heading's words (Mondelinge vragen, Antwoord, Mededeling), the metadata, the id;
//                               then corrected by what the text says (kinds.hh)
// A disagreement is a warning (warnings.hh), never an error.
//
// Every word of the body ends in one part: vraag and antwoord elements in vragen and antwoorden; a kamervraagopmerking
// in toelichting when it begins with that word (markup/explanations.hh: wherever the toelichting stands), in the
// mededeling of a publication that is one, else in overig; kamervraagbijlage in bijlagen; ondertekening and what is
// unknown in overig. Left out are the words that the keys themselves say: the numbers (once they are understood), the
// titles "Mededeling" and "Toelichting", the tekstregels of the kop, and the kamervraagnummer.
#pragma once

#include "corpus/tree/tree.hh"
#include "schema/record/record.hh"

namespace kamervragen::forms {

/// Whether the tree is of this vocabulary, and holds kamervragen, or their parts without that element around them.
bool is_opxsd(const tree::Node& root);

/// Fills in what the text says. `to.id` and `to.kamer` are set already; the kamervraagnummer is left in
/// `to.aanhangselnummer` and the vergaderjaar as printed in `to.vergaderjaar`, for apply_metadata to judge. `verwijst`
/// holds the ids of the extrefs only.
void read_opxsd(const tree::Node& root, Publicatie& to);

/// The same of the element `kamervragen` itself, also one that an older form was brought into (vraagdoc.hh).
void read_kamervragen(const tree::Node& kamervragen, Publicatie& to);

}  // namespace kamervragen::forms
