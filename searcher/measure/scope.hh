// What a query is a part of.
#pragma once

#include "searcher/query/query.hh"

namespace kamervragen::measure {

/// The filters that stand side by side in a query that looks for words: what its matches are counted among. Of a query
/// that is nothing but filters, those of time; all of one whose words and filters are alternatives.
query::Zoekvraag scope_of(const query::Zoekvraag&);

/// The same of a query that is asked beside others, as the entries of a dictionary are: what is nothing but filters is
/// what those are counted among.
query::Zoekvraag filters_of(const query::Zoekvraag&);

/// A scope without its filters of time: those that ask for nothing but the day of asking, or the year, the
/// vergaderjaar or the kabinet that it lies in. The same scope where it has none.
query::Zoekvraag without_times(const query::Zoekvraag& scope);

}  // namespace kamervragen::measure
