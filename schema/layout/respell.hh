// The names that fields read off a head, in another spelling.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "schema/record/record.hh"

namespace kamervragen::layout {

/// How a value of that field is to be spelled.
using SpelledAs = std::function<const std::string&(std::string_view field, const std::string& value)>;

/// Spells each value of the fields that are names in print (Field::printed, where they are exported) so: afterwards
/// their accessors give what `as` makes of what they gave before. What else the head says stays as published.
void respell(Head&, const SpelledAs& as);

}  // namespace kamervragen::layout
