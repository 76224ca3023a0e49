// How a query was understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/dates.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

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

}  // namespace kamervragen::finder
