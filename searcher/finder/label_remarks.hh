// What a label stands for, where that may not be what was meant.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/index/labels.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// How many records a query finds.
using CountOf = std::function<std::uint64_t(const query::Zoekvraag&)>;

/// Of a label that matches several values: which, with their counts.
Error several_values(const query::Label&, std::vector<index::MatchingValue>);

/// Of a query that asks for an indiener and a fractie side by side, where some records have them of two people.
/// Throws what Xapian throws.
std::optional<Error> two_people(const index::QueryContext&, const query::Zoekvraag&, const CountOf&);

/// Of a query that asks for an aanhangselnummer and a vergaderjaar side by side: the number of that year, where that
/// finds others. Throws what Xapian throws.
std::optional<Error> number_and_year(const index::QueryContext&, const query::Zoekvraag&, const CountOf&);

}  // namespace kamervragen::finder
