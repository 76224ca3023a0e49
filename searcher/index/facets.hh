// Exact counts of values among matches, from the slots of the index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/index/context.hh"
#include "searcher/index/document_set.hh"

namespace kamervragen::index {

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

/// Every value that occurs among the matches, as it is stored (`show_values` spells it). Ordered by count, then value;
/// years, months and ranges in their own order.
///
/// THREADS  A plain value: any number read it, or one changes it.
struct Facet {
  std::string field;
  std::vector<FacetValue> values;
  std::uint64_t missing = 0;  ///< matches without a value
};

/// How many matches have which bytes in a slot; "" for those without a value. A combination of values is one key, so
/// this is also what the engine's own ValueCountMatchSpy gives, which counts on a remote shard.
using SlotCounts = std::unordered_map<std::string, std::uint64_t>;

/// The facet of a field from the counts of its slot: combinations split, numbers read, values put into buckets.
Facet facet_of(const layout::Field&, const SlotCounts&);

/// How many of these documents have which bytes in a slot. Throws what Xapian throws.
SlotCounts slot_counts(const Xapian::Database&, int slot, const DocumentSet&);

/// The values in the bytes of a slot, numbers and buckets as facets print them; each once, in order of their bytes.
std::vector<std::string> values_in(const layout::Field&, const std::string& bytes);

/// The facet of a field over the whole index, from its terms: the same as from its slots, and faster.
Facet facet_of_all(const QueryContext&, const layout::Field&);

/// By count, then value, case and accents aside; years, months and ranges in their own order (Field::in_order).
void sort_values(const layout::Field&, std::vector<FacetValue>&);

}  // namespace kamervragen::index
