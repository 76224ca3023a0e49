#include "searcher/similar/cluster.hh"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/likeness/sketch.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::similar {
namespace {

/// What is the same text to four fifths shares eight of sixteen bands as a rule, and fewer than three in one of 600
/// cases; what is so to nine tenths, in one of a million. A half of it shares three in a third of all cases.
constexpr std::size_t bands_least = 3;

}  // namespace

std::vector<unsigned> near_by_sketch(const likeness::Shingles& shingles, const index::QueryContext& context) {
  const auto& database = context.database;
  std::vector<unsigned> met;
  index::Steps steps;
  for (const auto& band : likeness::sketch(shingles)) {
    const auto term = layout::value_term(layout::sketch_prefix, band);
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at) {
      steps.step();
      met.push_back(*at);
    }
  }
  std::ranges::sort(met);
  std::vector<unsigned> out;
  for (auto at = met.begin(); at != met.end();) {
    const auto behind = std::ranges::upper_bound(at, met.end(), *at);
    if (std::cmp_greater_equal(behind - at, bands_least)) out.push_back(*at);
    at = behind;
  }
  return out;
}

Result<Cluster> cluster_of(const likeness::Shingles& shingles, const index::QueryContext& context,
                           Candidates& candidates) {
  Cluster out;
  // A text that many sets have finds the same for each of them.
  std::set<likeness::Shingles> looked_for{shingles};
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
      if (looked_for.insert(other).second) queue.push_back(&other);
    }
  }
  return out;
}

}  // namespace kamervragen::similar
