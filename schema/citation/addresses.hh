// Web addresses: where they end in a text, and what they are the address of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/citation/citation.hh"

namespace kamervragen::citation {

/// The web addresses in plain text, in order: "https://…", "www.…" (as http://www.…), without the punctuation behind.
std::vector<std::string> find_addresses(std::string_view text);

/// The bytes of the address that a text begins with, without the punctuation behind it; 0 where there is none. Also
/// without a scheme, as browsers show it: "zoek.officielebekendmakingen.nl/ah-…", and a path alone that begins with a
/// slash.
std::size_t address_size(std::string_view text);

/// What an address names: the last part of its path that is an id or a vraagnummer, whatever stands behind it
/// (.html, /metadata.xml, /1/xml/…), or `id` of its query (tweedekamer.nl/…/detail?id=2022Z10576&did=…). A number
/// behind the vraagnummer is a sub-question: /kamervraag/2019Z15244/4. Numbers without a letter are read only where the
/// address says what they are, since news sites number their articles so.
std::optional<Citation> in_address(std::string_view address);

}  // namespace kamervragen::citation
