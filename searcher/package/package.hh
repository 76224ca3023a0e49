// Question sets, with all that is known of them, written down as tables.
#pragma once

#include <vector>

#include "schema/errors/error.hh"
#include "searcher/measure/population.hh"
#include "searcher/package/target.hh"
#include "searcher/package/writer.hh"

namespace kamervragen::package {

/// All sets of a population, in the order of their vraagnummers: the same index and query write the same bytes. Either
/// all of it stands at the target, or nothing of it does. ERRORS: those of chosen_tables and of the writers,
/// bad-delimiter, export-ending, export-has-no-files; those of a record that is damaged. Throws what Xapian throws.
Result<std::vector<WrittenTable>> write_package(const measure::Population&, const Source&, const Target&);

}  // namespace kamervragen::package
