// The words that stand more often in some sets than in others.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"
#include "searcher/statistics/keyness.hh"

namespace kamervragen::words {

/// A word counts from so many places in so many sets on.
inline constexpr std::uint64_t places_least = 5, sets_least = 3;

struct Keyword {
  std::string word;
  statistics::WordCounts counts;
  std::uint64_t sets = 0;  ///< of the target that it stands in
  double g2 = 0, log_ratio = 0;
};

struct Keywords {
  std::vector<Keyword> words;     ///< the highest log ratio first; equal ones by their letters
  std::vector<Keyword> left_out;  ///< those that the query asks for, by their letters
  std::uint64_t target_words = 0, reference_words = 0;
};

/// Words of the target with a difference that chance makes once in 10,000 (G² over two cells), more frequent there than
/// in the reference. `tree`: whose words the target was found by; inflections and compounds of them are left out.
/// `all`: every document of the index. Documents in ascending order. ERRORS: those of a record that is damaged. Throws
/// what Xapian throws.
Result<Keywords> keywords(const index::QueryContext&, std::span<const unsigned> target,
                          std::span<const unsigned> reference, std::span<const unsigned> all,
                          const query::Zoekvraag& tree);

}  // namespace kamervragen::words
