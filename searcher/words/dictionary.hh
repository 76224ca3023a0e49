// A dictionary: named queries that question sets are held against, all at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/measure/population.hh"
#include "searcher/measure/sample.hh"
#include "searcher/query/query.hh"

namespace kamervragen::words {

struct Entry {
  std::string name;
  query::Zoekvraag tree;  ///< as it is looked for
};

/// ERRORS: those of compile. Throws what Xapian throws.
Result<measure::Labels> entry_labels(const measure::Population&, const std::vector<Entry>&);

/// A set, or a question of it, and how often each entry's words stand there.
struct EntryCounts {
  std::string nummer;
  int vraag = 0;  ///< number of the question; 0 of a set, and of a question without one
  std::optional<Date> ingezonden;
  std::vector<std::uint64_t> times;  ///< by entry; 0 where the set does not match it, 1 where the entry has no words
};

/// Every set, or every question, by nummer and number; those that no entry matches are among them. Of a set the places
/// in all its texts count, as a concordance lists them; of a question those in it, its answer and their notes.
/// REQUIRES measure::Labels of entry_field. ERRORS: table-too-large; those of a record that is damaged. Throws what
/// Xapian throws.
Result<std::vector<EntryCounts>> entry_counts(const measure::Population&, const std::vector<Entry>&, measure::Unit,
                                              std::size_t cells_max);

}  // namespace kamervragen::words
