// What the index holds and what it does not, so that nobody writes "never asked" too soon.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/dates.hh"
#include "searcher/index/index.hh"

namespace kamervragen::finder {

/// Counts of one year of asking.
struct YearCounts {
  std::uint64_t kamervragen = 0;
  std::uint64_t without_text = 0;          ///< no question or answer that can be read
  std::uint64_t without_known_answer = 0;  ///< open: no answer, not withdrawn, not mondeling
};

/// Of what the reference facts add, how much they leave open.
struct Unknown {
  std::string field;  ///< whose values it is about
  std::string of;     ///< what is counted: "Kamervragen", "indieners", "ministers"
  std::uint64_t total = 0, unknown = 0;
  bool operator==(const Unknown&) const = default;
};

struct Overview {
  YearCounts total{};
  std::map<int, YearCounts> years{};    ///< by year of asking; 0 for an unknown day
  std::optional<Date> first{}, last{};  ///< days of asking
  std::uint64_t tweede = 0, eerste = 0, schriftelijk = 0, mondeling = 0;
  std::uint64_t publicaties = 0;
  std::vector<Unknown> unknown{};
  index::IndexInfo index{};  ///< of the snapshot that was counted
  std::string harvest{};     ///< what the harvest noted beside the index, as JSON; empty where nothing is
  std::string coverage{};    ///< the same in lines for people
};

/// Reads every record once.
Result<Overview> overview(index::Index&);

/// One facet in a line: how many values it has, how many records have none, and the most frequent.
struct FacetField {
  std::string field, description;
  std::uint64_t values = 0, missing = 0;
  std::vector<std::string> most_frequent;
};

/// Every facet of the table, in its order.
Result<std::vector<FacetField>> facet_fields(index::Index&);

}  // namespace kamervragen::finder
