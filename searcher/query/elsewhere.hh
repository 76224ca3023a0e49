// A value that another field knows than the one that was asked.
#pragma once

#include <string>

#include "schema/layout/fields.hh"

namespace kamervragen::query {

/// The value with the field that does know it, as a query writes it: of status "open" → is:open, of is "beantwoord" →
/// status:beantwoord. Of the fields with a list of values alone; empty where none has it.
std::string value_elsewhere(const layout::FieldTable& table, const layout::Field& asked, const std::string& value);

}  // namespace kamervragen::query
