// From the files of one publication to a Publicatie.
#pragma once

#include "corpus/store/store.hh"
#include "schema/errors/error.hh"
#include "schema/record/record.hh"

namespace kamervragen::read {

/// Reads a publication by what its files contain, not by their names. A publication with metadata but no readable
/// text is a Publicatie with `zonder_tekst`; one of which nothing can be read (broken XML, a page that says 404) is
/// an error with its place.
///
/// Where several files hold its text, they are trusted in this order:
///   1. the XML, whatever the HTML says
///   2. the HTML, where the XML is broken, is another kind of document, a page that says that there is none, or
///      an empty shell: with the warning vorm-vervangen
///   3. the metadata alone. A text that is there as PDF only ends here
/// An XML that says that the publication was deleted is an error, whatever HTML lies beside it. Where the HTML cannot
/// be read either, the error is that of the XML. Metadata: metadata.xml, then those inline in the file that is
/// read (and in an empty shell), then the table above the text of a page; opxsd.hh says how they join the text.
Result<Publicatie> read_publicatie(const PublicatieId&, const store::StoredContent&);

}  // namespace kamervragen::read
