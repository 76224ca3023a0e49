// Search options, checked against the field table.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/context.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// The values of one field that were chosen, and those left out.
struct Choice {
  std::vector<std::string> any{}, none{};
};

/// What SearchOptions ask for, in terms of the field table.
struct Plan {
  std::optional<int> sort_slot;              ///< absent: relevance
  std::vector<const layout::Field*> facets;  ///< in the order asked for, each once
  std::map<const layout::Field*, Choice> chosen;
};

/// Fails with Exit::usage: unknown-field.
Result<const layout::Field*> field_of(const std::string& name, const layout::FieldTable&);

/// Fails with Exit::usage: unknown-sort, unknown-field, not-a-facet, not-selectable.
Result<Plan> understand(const SearchOptions&, const layout::FieldTable&);

/// The query narrowed to what was chosen: values of one field OR-ed, fields AND-ed, without what is left out; one
/// field's choice may be ignored.
compiler::CompiledQuery narrowed(const compiler::CompiledQuery&, const Plan&, const index::QueryContext&,
                                 const layout::Field* except = nullptr);

/// Whether what was chosen is decided against the reference date.
bool depends_on_date(const Plan&);

/// What is looked for: the tree as asked, with its words expanded and, with --match any, OR-ed.
query::Zoekvraag meant(const query::Zoekvraag& asked, const SearchOptions&, const index::QueryContext&);

/// How many records a query finds, beside what was chosen; none where it cannot be asked.
std::uint64_t count_of(const query::Zoekvraag&, const Plan&, const SearchOptions&, const index::QueryContext&);

/// The context of a query over the snapshot that `read` gives; the reference date is the index's own unless given.
index::QueryContext context_of(index::Index&, const Xapian::Database&, const SearchOptions&);

}  // namespace kamervragen::finder
