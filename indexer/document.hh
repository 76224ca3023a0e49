// A Kamervraag as a Xapian document: a loop over the field table (layout: schema/terms.hh).
#pragma once

#include "schema/analyser.hh"
#include "schema/fields.hh"
#include "schema/record.hh"

namespace Xapian {
class Document;
}

namespace kamervragen {

/// Terms, values and data of one record.
Xapian::Document make_document(const Kamervraag&, const FieldTable&, Analyser&);

}  // namespace kamervragen
