// What a query is a part of.
#pragma once

#include "searcher/query/query.hh"

namespace kamervragen::measure {

/// The filters that stand side by side in a query that looks for words: what its matches are counted among. All of a
/// query that is nothing but filters, and of one whose words and filters are alternatives.
query::Zoekvraag scope_of(const query::Zoekvraag&);

/// The same of a query that is asked beside others, as the entries of a dictionary are: what is nothing but filters is
/// what those are counted among.
query::Zoekvraag filters_of(const query::Zoekvraag&);

}  // namespace kamervragen::measure
