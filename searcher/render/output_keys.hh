// What a hit says, in the order in which JSON and rows say it. One table for both: a key of JSON is a column of CSV,
// and holds the values that the facets count. A field that the table of fields has more is in it.
//
// Where the publications say more of a value than is counted, JSON has objects (indieners, ministers, publicaties):
// their counted value is `persoon` where it is known, else `naam`, else `id`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "schema/layout/fields.hh"
#include "searcher/finder/hit.hh"

namespace kamervragen::render {

struct OutputKey {
  std::string_view name;
  std::string_view description{};
  const layout::Field* field = nullptr;                               ///< whose values it holds; null: of none
  nlohmann::ordered_json (*made_json)(const finder::Hit&) = nullptr;  ///< in place of the field's values
  std::string (*made_cell)(const finder::Hit&) = nullptr;
  bool column = true;   ///< in rows too
  bool if_any = false;  ///< in JSON only where it holds something

  bool in_json(const finder::Hit&) const;
  /// A list where the field has many values, a number of a number, null where there is none.
  nlohmann::ordered_json json(const finder::Hit&) const;
  /// Several values with "; " between them; empty where there is none.
  std::string cell(const finder::Hit&) const;
};

/// Every key, of a table of fields. The fields of ours are kept; those of another table are put together at each call.
const std::vector<OutputKey>& output_keys(const layout::FieldTable&);

/// The values of a field in JSON.
nlohmann::ordered_json field_json(const layout::Field&, const Head&);

}  // namespace kamervragen::render
