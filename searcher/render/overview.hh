// What the index holds and what it does not, so that nobody writes "never asked" too soon.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "schema/program/paint.hh"
#include "searcher/index/index.hh"

namespace kamervragen::render {

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
  YearCounts total;
  std::map<int, YearCounts> years;  ///< by year of asking; 0 for an unknown day
  std::optional<Date> first, last;  ///< days of asking
  std::uint64_t tweede = 0, eerste = 0, schriftelijk = 0, mondeling = 0;
  std::uint64_t publicaties = 0;
  std::vector<Unknown> unknown;
};

/// Reads every record once.
Result<Overview> overview(index::Index&);

/// `coverage`: lines on the harvest, may be empty.
std::string overview_text(const Overview&, const index::IndexInfo&, const std::string& coverage, const program::Paint&,
                          std::size_t width);

/// {kamervragen, without_text, without_known_answer, first, last, kamer, soort, publicaties, unknown: [{field, of,
/// total, unknown}], years: [{jaar, …}]}
nlohmann::ordered_json to_json(const Overview&);

}  // namespace kamervragen::render
