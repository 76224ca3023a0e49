// Every place at which a query's words stand, with what stands around them: keyword in context.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/record.hh"
#include "searcher/measure/population.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::words {

struct ConcordanceLine {
  std::string nummer;
  Kamer kamer{};     ///< a nummer may be one of each
  std::string deel;  ///< titel, vraag, antwoord, noot
  int vraag = 0;     ///< number of the question; 0 where it has none
  std::optional<Date> ingezonden;
  std::vector<std::string> indieners, fracties;
  std::string left, keyword, right;  ///< words that stand side by side in one text; a line end is a space
};

/// An order of lines; those that are equal stand as in the records: by nummer, then part, then place.
enum class LineOrder : std::uint8_t { place, left, right, date, fractie };
/// Nothing where it is none of "place", "left", "right", "date", "fractie".
std::optional<LineOrder> line_order_named(std::string_view);

/// The first of the lines in an order, and how many there are.
struct Concordance {
  std::vector<ConcordanceLine> lines;
  std::uint64_t count = 0, sets = 0;  ///< sets that have a place; others match by a name, or by what is left out
};

/// More lines are not kept: a word that stands everywhere has millions.
inline constexpr std::size_t lines_max = 250'000;

/// A line for each place of the query's positive words in the population, of so many words of context on either side;
/// at most so many of the lines, or all. ERRORS: too-many-lines, where all are wanted; those of a record that is
/// damaged. Throws what Xapian throws.
Result<Concordance> concordance(const measure::Population&, const query::Zoekvraag&, std::size_t words, LineOrder,
                                std::optional<std::size_t> most);

}  // namespace kamervragen::words
