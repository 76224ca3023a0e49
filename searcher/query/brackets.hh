// Which brackets of a query text group its terms, and which are part of a running text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/query/quotes.hh"

namespace kamervragen::query {

/// A pair groups where its opening one begins a term (behind white space, a bracket, a sign or a colon) and nothing but
/// punctuation is written to its closing one: "(a OR b)?". Others are text: minister(s), (her)gebruik, "a) het", ":(".
/// What stands between double quotes has none.
struct Brackets {
  std::vector<bool> grouping;                ///< by byte of the text
  std::optional<std::size_t> without_other;  ///< the first that begins or ends a term and has no other
};

/// The quotes are those of the text.
Brackets find_brackets(std::string_view text, const ClosingQuotes& quotes);

}  // namespace kamervragen::query
