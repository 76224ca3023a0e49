// The JSON that the programs print, as a JSON Schema (draft 2020-12). Made from the tables that the answers are made
// from: a field more is in it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "schema/layout/fields.hh"

namespace kamervragen::render {

/// One document: `$defs` has an answer of each kind (hits, count, facets, records, …), the lines of jsonl, error, hit
/// and record; any of them is valid against the whole. Objects are open: what `schema_version` promises is that no key
/// that is here changes its name, type or meaning; a reader leaves alone what it does not know.
nlohmann::ordered_json json_schema(const layout::FieldTable& = layout::fields());

}  // namespace kamervragen::render
