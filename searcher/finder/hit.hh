// A record that a query found, and why.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/record/record.hh"
#include "searcher/match/reasons.hh"
#include "searcher/passage/snippets.hh"

namespace kamervragen::finder {

struct Hit {
  std::size_t rank = 0;  ///< from 1
  double score = 0;      ///< comparable within one answer only
  Head record;           ///< Index::record has the texts
  std::vector<passage::Snippet> snippets;
  std::vector<passage::CharacterRange> title_marks{};  ///< in its titel, else its betreft; where they were asked for
  std::vector<match::Reason> reasons{};                ///< where they were asked for, and hits are ranked
  std::vector<std::string> lacks{};                    ///< words of the query that it has not; see first_tier.hh
};

}  // namespace kamervragen::finder
