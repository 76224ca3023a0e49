// What one publication can name: bounds several times what any since 1995 has, so that one that is made to be
// too much costs what a large one costs.
#pragma once

#include "schema/record/record.hh"

namespace kamervragen::read {

/// Keeps the first of what is more than that, and warns of it (te-veel).
void keep_to_limits(Publicatie&);

}  // namespace kamervragen::read
