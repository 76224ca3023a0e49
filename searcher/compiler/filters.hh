// Leaves that filter, compiled: keys, labels, ranges, computed values, and the choices of a web page.
// They carry no weight, so they never change the order of the hits.
#pragma once

#include "schema/errors/error.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::compiler {

/// A publication is also found by the id of the first of its versions; an aanhangselnummer with its vergaderjaar
/// (2018-2019/3922), or a range of them, by the ids of the publications that have it.
CompiledQuery filter_query(const index::QueryContext&, const query::Key&);
/// The same, where it stands beside words: the record of that name is first.
CompiledQuery named_query(const index::QueryContext&, const query::Key&);
CompiledQuery filter_query(const index::QueryContext&, const query::Label&);
CompiledQuery filter_query(const index::QueryContext&, const query::NumberRange&);
CompiledQuery filter_query(const index::QueryContext&, const query::DateRange&);
/// open, uitgesteld; te-laat: answered too late, or open and overdue on the reference date.
CompiledQuery filter_query(const index::QueryContext&, const query::Computed&);

/// The records that have a value of the field.
CompiledQuery filter_query(const index::QueryContext&, const query::Has&);

/// The records with one facet value, as the facets print it: a bucket where the field has buckets.
CompiledQuery value_query(const index::QueryContext&, const layout::Field&, const std::string& value);

/// Whether the value is decided against the reference date.
bool depends_on_date(const query::Computed&);
bool depends_on_date(const query::Zoekvraag&);

}  // namespace kamervragen::compiler
