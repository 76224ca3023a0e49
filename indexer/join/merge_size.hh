// How much was asked and answered.
#pragma once

#include "schema/record/record.hh"

namespace kamervragen::join {

/// Counts the questions, answers and notes that the record has.
void set_omvang(Kamervraag&);

}  // namespace kamervragen::join
