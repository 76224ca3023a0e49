// What narrows, orders and cuts what a query finds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/record/dates.hh"
#include "searcher/index/context.hh"

namespace kamervragen::finder {

/// A value chosen as on a web page, or left out: those chosen of one field are OR-ed, fields AND-ed, and a field's own
/// counts ignore its own choice.
struct Selection {
  std::string field, value;  ///< a facet value as the facets print it (a bucket for number and date fields)
  bool left_out = false;     ///< the records without it
};

struct SearchOptions {
  std::size_t offset = 0;
  std::optional<std::size_t> limit = 10;  ///< absent: all
  std::string sort{};                     ///< a name of sort_orders(); empty: relevance
  bool match_any = false;                 ///< words side by side are OR-ed (filters still narrow)
  index::Expansions expansions{};         ///< what words stand for beside their inflections
  bool relax = false;                     ///< fill the first page: first_tier.hh, then each Widening (search.hh)
  std::vector<Selection> selections{};
  std::vector<std::string> facets{};  ///< names of fields to count
  /// So many of the values of each, from the first, are wanted; the others come as they are stored. Absent: all.
  std::optional<std::size_t> facet_values{};
  std::size_t snippets = 3;              ///< per hit
  bool title_marks = false;              ///< where its words stand in the title of a hit
  bool reasons = false;                  ///< why each hit stands where it does
  std::optional<Date> reference_date{};  ///< default: the newest publication in the index
};

}  // namespace kamervragen::finder
