// What is asked, whoever asks: a command line, a query string, a file.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "schema/record/dates.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/context.hh"
#include "searcher/package/target.hh"

namespace kamervragen::ask {

/// What kind of answer is wanted. What a format can write is told in these.
enum class Kind : std::uint8_t {
  hits,          ///< search
  count,         ///< the number alone
  facets,        ///< exact counts of values
  records,       ///< question sets whole
  chain,         ///< what they cite, what cites them, what those cite
  fields,        ///< what can be asked
  facet_fields,  ///< each facet in a line
  values,        ///< the values of one field
  index,         ///< what made the index
  overview,      ///< what the index holds and what it does not
  stats,         ///< how long answers took; how much was asked
  trend,         ///< how often over time
  cross,         ///< counts by two fields
  context,       ///< every place of the words, with what stands around it
  sample,        ///< some of the matches, by lot
  package,       ///< all that is known of the matches, as files
  matrix,        ///< which of them match which entries of a dictionary
  keywords,      ///< the words of the matches against those of others
  collocations,  ///< the words around those of the query
  similar,       ///< which sets ask what another one, or a draft, asks
  schema,        ///< what the JSON of all of these is
};

/// What is handed out as Sink::measured.
inline constexpr std::array measures = {Kind::stats,   Kind::trend,  Kind::cross,    Kind::context,     Kind::sample,
                                        Kind::package, Kind::matrix, Kind::keywords, Kind::collocations};
inline constexpr bool is_measure(Kind kind) { return std::ranges::find(measures, kind) != measures.end(); }

/// Whether the words of a request are names of records.
inline constexpr bool names_records(Kind kind) { return kind == Kind::records || kind == Kind::chain; }

/// A named query.
struct DictionaryEntry {
  std::string name, query;
  std::size_t line = 0;  ///< of the file that it stood in, from 1
};

/// At most so many; all where nothing is said.
struct Limit {
  std::optional<std::size_t> most;
};

/// What was not given is absent: the format decides then (Sink::habits).
struct Request {
  Kind kind = Kind::hits;
  std::string text;           ///< the query as typed
  bool running_text = false;  ///< it is words alone: no operators, no fields
  std::size_t line = 0;       ///< of a batch, from 1; 0: asked alone
  std::vector<std::string>
      names{};  ///< records, chain: vraagnummers, publication ids, addresses; values: a field, its beginning
  /// Records whose names were read a line at a time: the line of each name, from 1; of one that was typed 0.
  std::optional<std::vector<std::size_t>> name_lines{};
  std::optional<std::size_t> steps{};     ///< chain: from the named set; absent: links::Bounds
  std::optional<Limit> limit{};           ///< hits
  std::optional<Limit> top{};             ///< values a facet
  std::optional<std::size_t> snippets{};  ///< a hit
  std::size_t offset = 0;
  std::string sort{};  ///< a name of sort_orders(); empty: relevance
  bool match_any = false;
  index::Expansions expansions{};
  bool relax = false;
  std::vector<finder::Selection> selections{};
  std::optional<std::vector<std::string>> facets{};  ///< fields to count; of Kind::facets all where none is named
  std::string facet_order{};                         ///< "count", "value"; empty: the field's own
  bool explain = false;
  bool related = false;  ///< hits: words that stand in many of the first ones, and in few others
  std::optional<std::vector<std::string>> by{};  ///< stats, sample: fields to group by; trend: a stretch of time;
                                                 ///< cross: the two fields
  std::string of = "dagen";                      ///< stats: a number field
  std::string band = "log-log";  ///< stats: how intervals of survival are worked out; a name of statistics::Band
  std::string row_order{};       ///< stats: a column; context: an order of lines; empty: as the records
  std::string against{};         ///< keywords: another query; empty: the rest of the index
  std::string scope{};           ///< collocations, similar: a query; empty: all sets
  std::optional<Date> before{};  ///< similar: sets that were asked before this day
  std::size_t words = 8;         ///< context: on either side
  std::uint64_t seed = 0;        ///< sample
  std::string unit = "set";      ///< sample, matrix: set, or vraag
  std::optional<std::vector<std::string>> columns{};  ///< sample: empty ones, to be filled in
  std::vector<DictionaryEntry> dictionary{};          ///< of all measures: `entry` is a field to group by
  package::Target target{};                           ///< package: where it goes
  bool survival = false;                              ///< stats: the curve of what is unanswered
  bool zero = false;                                  ///< also values that do not occur, where the facts know them
  std::optional<Date> reference_date{};
  std::string expected_index{};  ///< the id that the index must have; empty: any
};

// The values of a request's settings, from text. Each error says what was expected.

/// "status=beantwoord", "status!=beantwoord". Error: bad-selection. Whether there is such a field is the engine's to
/// say.
Result<finder::Selection> parse_selection(std::string_view text, std::string_view called);
/// "compounds,abbreviations", "none". Error: bad-expansion.
Result<index::Expansions> parse_expansions(std::string_view text, std::string_view called);
/// The fields that are facets, in the table's order.
std::vector<std::string> facet_names(const layout::FieldTable& = layout::fields());

}  // namespace kamervragen::ask
