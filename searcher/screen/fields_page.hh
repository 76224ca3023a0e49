// The table of fields as people, scripts and the README read it.
#pragma once

#include <cstddef>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "schema/layout/fields.hh"
#include "schema/program/paint.hh"
#include "searcher/finder/overview.hh"

namespace kamervragen::screen {

/// A line or two a field: name, kind, what it is, aliases, an example.
std::string fields_text(const layout::FieldTable&, const program::Paint&, std::size_t width);

/// The field list of the README.
std::string fields_markdown(const layout::FieldTable&);

/// [{name, aliases, kind, many, facet, exported, buckets, description, example}]
nlohmann::ordered_json fields_json(const layout::FieldTable&);

/// [{field, values, missing, most_frequent, description}]
nlohmann::ordered_json facet_fields_json(const std::vector<finder::FacetField>&);

}  // namespace kamervragen::screen
