// Who types three words for a title may remember one of them wrong: records whose title or names have all words but one
// stand beside those that have all.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// A query of a few plain words, and what else it asks.
///
/// THREADS  A plain value: any number read it, or one changes it.
struct FirstTier {
  std::vector<std::string> words;      ///< as typed, without those that most records have
  std::vector<query::Zoekvraag> rest;  ///< what narrows: filters, Nots
  query::Zoekvraag any;                ///< what the tier is ordered by
};

/// Of a query that is three or four plain words, beside what narrows it and words that most records have; none of any
/// other. One word less of two says
/// too little, one of five or more too much.
std::optional<FirstTier> first_tier(const query::Zoekvraag& asked, const query::Zoekvraag& expanded,
                                    const index::QueryContext&);

/// The records that have all words, and those whose title or names have all but one, not all of these in names; ordered
/// by any of the words.
/// `all` is the query as asked. Fails as `compile` does.
Result<compiler::CompiledQuery> tier_query(const FirstTier&, const compiler::CompiledQuery& all,
                                           const index::QueryContext&);

/// For each document, the words that it has not: of those that have all, none. Throws what Xapian throws.
std::vector<std::vector<std::string>> lacking(const FirstTier&, const compiler::CompiledQuery& all,
                                              const std::vector<unsigned>& documents, const index::QueryContext&);

}  // namespace kamervragen::finder
