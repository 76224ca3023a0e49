// What the notes of a question set cite.
#pragma once

#include "schema/facts/facts.hh"
#include "schema/record/record.hh"

namespace kamervragen::join {

/// bronnen and antwoordbronnen, from the notes that the record has by now.
void set_bronnen(Kamervraag&, const facts::Facts&);

}  // namespace kamervragen::join
