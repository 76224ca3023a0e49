// What each format of bibliographies calls what a reference says.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/reference/reference.hh"

namespace kamervragen::render {

/// An entry's type in each format.
struct TypeNames {
  reference::Type type;
  std::string_view csl, biblatex, bibtex, ris;
};
const TypeNames& names_of(reference::Type);

/// A text of a reference, in the order in which entries have them. Empty where a format has no place for it. Authors
/// and days are no rows: each format writes them in its own way.
struct FieldNames {
  std::string (*value)(const reference::Reference&);
  std::string_view csl{}, biblatex{}, bibtex{}, ris{};
  bool verbatim = false;  ///< an address: its signs mean nothing to LaTeX
  bool protects = false;  ///< its capitals stay as they are, whatever a style does to titles
};
std::span<const FieldNames> reference_fields();

}  // namespace kamervragen::render
