// What the site puts around the text of a publication.
#pragma once

#include "corpus/tree/tree.hh"

namespace kamervragen::forms {

/// A menu, a search box, links to other forms of the text, the table of its dates, a footer: by tag, id, class or by
/// what a table says. Of elements that hold no part of the text.
bool is_furniture(const tree::Node&);

/// A line of the site's own words: "U bent hier:", "Naar boven".
bool is_site_line(const tree::Node&);

/// A heading behind which only furniture stands: "Relaties", "Technische informatie".
bool opens_furniture(const tree::Node&);

/// The table above the text, or the list in its place: its first row holds the labels ("Datum publicatie").
bool is_date_table(const tree::Node&);

}  // namespace kamervragen::forms
