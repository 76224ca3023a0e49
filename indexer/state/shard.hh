// A share of the records, where an index is made in several: each on its own machine, from the same corpus.
//
// A hash of its sleutel decides in which a record lies, whatever publications it is joined from, so no record stands in
// two. Each shard remembers all publications: links between them cross the shards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/ids.hh"

namespace kamervragen::state {

struct Shard {
  unsigned number = 1, of = 1;  ///< number from 1
  bool whole() const { return of <= 1; }
  bool has(const Sleutel&) const;
  /// Those of them that it has.
  std::vector<Sleutel> of_these(std::vector<Sleutel>) const;
  /// "2/4".
  std::string text() const;
  bool operator==(const Shard&) const = default;
};

/// "2/4". Error (Exit::usage): bad-shard.
Result<Shard> parse_shard(std::string_view);

/// Which an index is, by its metadata: the whole where they do not say.
Shard shard_of(std::string_view metadata);

}  // namespace kamervragen::state
