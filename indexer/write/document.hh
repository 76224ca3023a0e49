// A Kamervraag as a Xapian document: a loop over the field table (layout: schema/layout/terms.hh).
#pragma once

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "schema/record/record.hh"

namespace Xapian {
class Document;
}  // namespace Xapian

namespace kamervragen::write {

/// Terms, values and data of one record.
Xapian::Document make_document(const Kamervraag&, const layout::FieldTable&, dutch::Analyser&);

}  // namespace kamervragen::write
