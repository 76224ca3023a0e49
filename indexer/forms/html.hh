// The reader of the pages of officielebekendmakingen.nl: that of 2012–2019 (div#broodtekst, div.vraag > h2.stuktitel),
// the older one (p.nummer), and that of 2020 and later (main.global-main, div.stuk). A page is written down in the
// vocabulary of op-xsd and read by opxsd.cc, so what opxsd.hh says of trust and of every word holds here too.
//
// Class lists are matched by single words, ASCII case aside; questions and answers without a class are told by their
// headings ("Vraag 1"), or by their numbers (sections.hh). Left out is what the site puts around a text: menus, links,
// the table of dates and numbers above it, "Relaties", "Technische informatie".
#pragma once

#include "corpus/tree/tree.hh"
#include "indexer/forms/metadata.hh"
#include "schema/record/record.hh"

namespace kamervragen::forms {

/// The text of a page in reading order, as blocks of op-xsd (sections.hh): its parts where classes say so, else running
/// text. Notes stand where they are referred to; what refers to none comes last.
std::vector<tree::Node> page_blocks(const tree::Node& root, grammar::Waarschuwingen&);

/// Whether the root is a page of the site that shows a publication of Kamervragen. A page that says that there is none,
/// one to log in or to accept cookies, and a list of results are not.
bool is_html(const tree::Node& root);

/// As read_opxsd, from a page.
void read_html(const tree::Node& root, Publicatie& to);

/// What the table above the text says (2020 and later: Datum publicatie, Organisatie, Vergaderjaar, Nummer, Datum
/// ontvangst), where no metadata do.
Metadata read_page_table(const tree::Node& root, const PublicatieId&);

/// A text in the vocabulary of op-xsd, made by sections_of, into the publication. The vraagnummers that the text of an
/// answer begins with go to `to.vraagnummers`.
void read_sections(tree::Node kamervragen, Publicatie& to);

/// Whether a paragraph says that the publication was deleted ("Deze publicatie is op verzoek van …"), whatever is left.
bool says_deleted(const tree::Node& root);

/// Whether a page says in a heading that there is nothing ("404", "niet gevonden"). Asked of pages without questions
/// and answers only: those of a publication may hold any words.
bool says_gone(const tree::Node& root);

}  // namespace kamervragen::forms
