#include "searcher/similar/cluster.hh"

#include <vector>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/likeness/sketch.hh"

namespace kamervragen::similar {
namespace {

/// What is the same text to four fifths shares eight of sixteen bands as a rule, and fewer than three in one of 600
/// cases; what is so to nine tenths, in one of a million. A half of it shares three in a third of all cases.
constexpr std::size_t bands_least = 3;

}  // namespace

std::vector<unsigned> near_by_sketch(const likeness::Shingles& shingles, const index::QueryContext& context) {
  const auto& database = context.database;
  std::map<unsigned, std::size_t> shared;
  for (const auto& band : likeness::sketch(shingles)) {
    const auto term = layout::value_term(layout::sketch_prefix, band);
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at) ++shared[*at];
  }
  std::vector<unsigned> out;
  for (const auto& [document, times] : shared)
    if (times >= bands_least) out.push_back(document);
  return out;
}

Result<Cluster> cluster_of(const likeness::Shingles& shingles, const index::QueryContext& context,
                           Candidates& candidates) {
  Cluster out;
  std::vector<const likeness::Shingles*> queue{&shingles};
  while (!queue.empty()) {
    const auto& one = *queue.back();
    queue.pop_back();
    for (const auto document : near_by_sketch(one, context)) {
      if (out.contains(document)) continue;
      const auto candidate = candidates.at(document);
      if (!candidate) return pass(candidate);
      const auto& other = (*candidate)->shingles();
      if (likeness::resemblance(one, other) < likeness::same_least) continue;
      out.emplace(document, likeness::resemblance(shingles, other));
      queue.push_back(&other);
    }
  }
  return out;
}

}  // namespace kamervragen::similar
