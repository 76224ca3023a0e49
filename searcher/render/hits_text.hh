// Hits for people.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/ask/sink.hh"
#include "searcher/render/format.hh"

namespace kamervragen::render {

/// Titel, number and dates, people, passages, reasons, address; `passages` of the snippets at most, beyond those that
/// repeat the titel.
std::string hit_text(const finder::Hit&, std::size_t passages, const Look&);

/// "12 Kamervragen, 1 to 10 shown; on 2019-07-18", or how many come near; `shown` hits behind `offset`.
std::string summary_text(const ask::Closing&, std::size_t offset, std::size_t shown, const Look&);

/// What stands above the hits that a page was filled with: "spelled alike: veerpont".
std::string tier_text(const finder::Relaxation&, const Look&);

/// "in many of these: stikstofdepositie (212 of 1034), …": how many of what a word finds the query finds too.
std::string related_text(const std::vector<words::RelatedWord>&, const Look&);

}  // namespace kamervragen::render
