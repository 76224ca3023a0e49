// Who asked and who answered, out of all publications of a set.
#pragma once

#include "indexer/merge_roles.hh"
#include "schema/facts.hh"
#include "schema/record.hh"

namespace kamervragen {

/// Sets indieners, gericht_aan, ministers, mede_namens, kabinet and positie. Expects ingezonden and kamer.
void set_people(Kamervraag&, const Roles&, const Facts&);

}  // namespace kamervragen
