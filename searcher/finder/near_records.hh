// The records that a mistyped number or id may have meant.
#pragma once

#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/index.hh"

namespace kamervragen::finder {

/// An identifier that the index has, and the title of what bears it.
struct NearRecord {
  std::string typed;  ///< what it is near to
  std::string id, titel;
};

/// The vraagnummers or publications that lie nearest to one that is in no index, nearest first; none where what was
/// typed looks like neither.
Result<std::vector<NearRecord>> near_records(index::Index&, const std::string& typed);

/// "2019Z15244 (Emotieherkenning in China), …": for a sentence.
std::string listed(const std::vector<NearRecord>&);

}  // namespace kamervragen::finder
