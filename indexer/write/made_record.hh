// A record as an index holds it, from its publications: the one way in which `rebuild` and `update` make it, and
// `check` makes it again. Included by .cc files only.
#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/dutch/analyser.hh"
#include "schema/record/record.hh"
#include "schema/text/digest.hh"

namespace kamervragen::write {

struct MadeRecord {
  Kamervraag record;
  Xapian::Document document;
  text::Digest digest;  ///< of what `encode` makes of it: the index's content id sums these up
};

/// REQUIRES: at least one publication, each once; all that belong to the record.
MadeRecord made_record(const Sleutel&, const std::vector<Publicatie>&, dutch::Analyser&);

/// The digest of a record by what a document stores: that of the MadeRecord that it was written from.
text::Digest digest_of_stored(std::string_view data);

}  // namespace kamervragen::write
