// What a query finds: exact counts, ranked hits, exact facets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "schema/program/error.hh"
#include "schema/record/dates.hh"
#include "searcher/index/context.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/index.hh"
#include "searcher/match/reasons.hh"
#include "searcher/passage/snippets.hh"
#include "searcher/query/query.hh"

namespace kamervragen::ask {

/// A value chosen as on a web page: values of one field are OR-ed, fields AND-ed, and a field's own counts ignore its
/// own choice.
struct Selection {
  std::string field, value;  ///< a facet value as the facets print it (a bucket for number and date fields)
};

struct SearchOptions {
  std::size_t offset = 0;
  std::optional<std::size_t> limit = 10;  ///< absent: all
  std::string sort{};                     ///< a name of sort_orders(); empty: relevance
  bool match_any = false;                 ///< words side by side are OR-ed (filters still narrow)
  index::Expansions expansions{};         ///< what words stand for beside their inflections
  bool relax = false;                     ///< fill the first page with what spells alike, then with any of the words
  std::vector<Selection> selections{};
  std::vector<std::string> facets{};     ///< names of fields to count
  std::size_t snippets = 3;              ///< per hit
  bool reasons = false;                  ///< why each hit stands where it does
  std::optional<Date> reference_date{};  ///< default: the newest publication in the index
};

struct Hit {
  std::size_t rank = 0;  ///< from 1
  double score = 0;      ///< comparable within one answer only
  Kamervraag record;     ///< without its texts (RecordHead); Index::record has those
  std::vector<passage::Snippet> snippets;
  std::vector<match::Reason> reasons{};  ///< where they were asked for, and hits are ranked
};

/// How a page was filled beyond its exact matches.
struct Relaxation {
  std::size_t from_rank = 0;
  std::string by;  ///< "spelling" or "any"
  std::string query;
};

struct Answer {
  std::uint64_t count = 0;  ///< exact, before limits
  std::vector<Hit> hits;
  std::vector<index::Facet> facets;
  std::vector<Relaxation> relaxed;
  std::optional<Date> reference_date;  ///< where the query depends on it
  index::IndexInfo index;              ///< of the snapshot that answered
};

/// Hits are handed out one by one (an export of everything stays in constant memory); the answer's `hits` stay empty
/// when `each_hit` is given. Stops when it gives false. Without words in the query, relevance is newest first.
/// Errors: unknown-sort, unknown-field, not-a-facet, not-selectable, too-many-words (Exit::usage), index-moved
/// (Exit::busy, when a writer overtakes it after hits were handed out), record-twice (Exit::no_input, when two of the
/// hits are one record in two parts of the index), and those of `Index::read`.
Result<Answer> search(index::Index&, const query::Zoekvraag&, const SearchOptions&,
                      const std::function<bool(const Hit&)>& each_hit = {});

/// How the query was understood: the canonical form, each word's parts and stems, the values that each label matched,
/// the reference date where it matters, and the engine's query. For `--explain`.
struct Explanation {
  struct Part {
    /// "woord", "zin", "voorvoegsel", "nabijheid", "sleutel", "label", "getal", "datum", "berekend", "alles"
    std::string what;
    std::string text;                   ///< as in the canonical form
    std::vector<std::string> matched;   ///< stems, words or values that it stands for
    std::vector<std::string> by_alias;  ///< those of the values of which the text is another name
    std::vector<std::string>
        compounds;             ///< written words of the index that a word is a part of, the most frequent first
    std::uint64_t itself = 0;  ///< records that it would match without them
    std::uint64_t count = 0;   ///< records that it matches alone
  };
  /// Words that stand for another form as well; `added` records match by it alone.
  struct Widening {
    std::string typed, to, why;  ///< why: "samenstelling" or "andere naam"
    std::uint64_t added = 0;
  };
  std::string canonical;
  std::vector<Part> parts;
  std::vector<Widening> widened;
  std::string engine;
  std::optional<Date> reference_date;
};
Result<Explanation> explain(index::Index&, const query::Zoekvraag&, const SearchOptions&);

/// Queries near to one without hits that do have some, best first: another spelling, the nearest value, fewer words.
/// `count` is exact.
struct Suggestion {
  std::string query;
  std::uint64_t count = 0;
};
Result<std::vector<Suggestion>> suggest(index::Index&, const query::Zoekvraag&, const SearchOptions&);

/// All values of a field that have the given folded prefix, as facets print and order them, with their counts; for
/// `info values` and completion. Fails (Exit::usage, no-values) for a text field.
Result<std::vector<index::FacetValue>> values_of(index::Index&, const layout::Field&,
                                                 const std::string& folded_prefix = {});

}  // namespace kamervragen::ask
