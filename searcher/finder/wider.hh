// Queries that find more than what was asked, for a page that it does not fill.
#pragma once

#include <cstdint>
#include <string>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// In how many of a hundred records a word stands, in any inflection, from which on to have it says nothing of a
/// record: "de", "vraag".
inline constexpr std::uint64_t common_percent = 75;
bool is_common(const std::string& word, const index::QueryContext&, std::uint64_t percent = common_percent);

/// The query with each of its words that is a compound as the words that it is made of: woningbouwplan → woningbouw
/// plan. The same query where it has none. What is asked exactly is left.
query::Zoekvraag compounds_as_parts(const query::Zoekvraag&, const index::QueryContext&);

/// The query without those of its words, side by side, that say nothing: common ones, and of a text the most frequent,
/// so that what shares its turns of phrase is not found for those. The same query where no others are left.
query::Zoekvraag telling_words(const query::Zoekvraag&, const index::QueryContext&);

}  // namespace kamervragen::finder
