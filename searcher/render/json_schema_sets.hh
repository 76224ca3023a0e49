// The JSON of question sets, as schemas: whole, as a hit, as one that is similar, in a chain.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "schema/layout/fields.hh"

namespace kamervragen::render {

/// By the name that `schema_of::of` refers to each by.
nlohmann::ordered_json set_schemas(const layout::FieldTable&);

nlohmann::ordered_json kamervraag(const layout::FieldTable&);
nlohmann::ordered_json hit(const layout::FieldTable&);
nlohmann::ordered_json similar_hit(const layout::FieldTable&);
nlohmann::ordered_json chain_link();

}  // namespace kamervragen::render
