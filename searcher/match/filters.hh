// Leaves that filter, as engine queries: keys, labels, ranges, computed values, and the choices of a web page.
// They carry no weight, so they never change the order of the hits.
#pragma once

#include "schema/program/error.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace Xapian {
class Query;
}  // namespace Xapian

namespace kamervragen::match {

Xapian::Query filter_query(const index::QueryContext&, const query::Key&);
Xapian::Query filter_query(const index::QueryContext&, const query::Label&);
Xapian::Query filter_query(const index::QueryContext&, const query::NumberRange&);
Xapian::Query filter_query(const index::QueryContext&, const query::DateRange&);
/// open, uitgesteld; te-laat: answered too late, or open and overdue on the reference date.
Xapian::Query filter_query(const index::QueryContext&, const query::Computed&);

/// The records with one facet value, as the facets print it: a bucket where the field has buckets.
Xapian::Query value_query(const index::QueryContext&, const layout::Field&, const std::string& value);

/// Whether the value is decided against the reference date.
bool depends_on_date(const query::Computed&);
bool depends_on_date(const query::Zoekvraag&);

}  // namespace kamervragen::match
