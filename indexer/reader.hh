// From the files of one publication to a Publicatie.
#pragma once

#include "corpus/store.hh"
#include "schema/error.hh"
#include "schema/record.hh"

namespace kamervragen {

/// Reads a publication by what its files contain, not by their names. A publication with metadata but no readable
/// text is a Publicatie with `zonder_tekst`; one of which nothing can be read (broken XML, a page that says 404) is
/// an error with its place.
Result<Publicatie> read_publicatie(const PublicatieId&, const StoredContent&);

}  // namespace kamervragen
