// The bytes of a record in the index: length-prefixed, canonical (equal records, equal bytes), versioned by the stamp.
#pragma once

#include <string>
#include <string_view>

#include "schema/error.hh"
#include "schema/record.hh"

namespace kamervragen {

std::string encode(const Kamervraag&);
std::string encode(const Publicatie&);

/// Fails on anything that `encode` did not make; never reads past the end.
Result<Kamervraag> decode_kamervraag(std::string_view bytes);
Result<Publicatie> decode_publicatie(std::string_view bytes);

}  // namespace kamervragen
