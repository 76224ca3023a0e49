// The JSON that every answer of `kamervragen` carries, and the parts that several share.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/ask/explain.hh"
#include "searcher/ask/facet_view.hh"
#include "searcher/ask/search.hh"
#include "searcher/cli/asked.hh"

namespace kamervragen::cli {

/// schema_version, index (null where none was read), query (null where there is none), source; and, only where parts of
/// the index are left out, partial: [{index, why}].
nlohmann::ordered_json common_keys(const index::IndexInfo*, const Asked*);

/// {id, uuid, revision, kamervragen, updated, checked}
nlohmann::ordered_json to_json(const index::PartInfo&);

/// [{field, values: [{value, count}], missing, more}]
nlohmann::ordered_json to_json(const std::vector<ask::ShownFacet>&);

/// {rank, score, nummer, …, snippets}
nlohmann::ordered_json to_json(const ask::Hit&);

/// {canonical, parts: [{what, text, matched, count}], engine, reference_date}
nlohmann::ordered_json to_json(const ask::Explanation&);

/// [{from_rank, by, query}]
nlohmann::ordered_json to_json(const std::vector<ask::Relaxation>&);

/// A document with its line end.
std::string to_document(const nlohmann::ordered_json&);

}  // namespace kamervragen::cli
