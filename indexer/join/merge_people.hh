// Who asked and who answered, out of all publications of a set.
#pragma once

#include "indexer/join/merge_roles.hh"
#include "schema/facts/facts.hh"
#include "schema/record/record.hh"

namespace kamervragen::join {

/// Sets indieners, gericht_aan, ministers, mede_namens, kabinet and positie. Expects ingezonden and kamer.
void set_people(Kamervraag&, const Roles&, const facts::Facts&);

}  // namespace kamervragen::join
