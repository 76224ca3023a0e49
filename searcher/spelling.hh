// Another spelling for words that occur nowhere, from the words of the index itself.
#pragma once

#include <optional>
#include <string>

#include "searcher/context.hh"
#include "searcher/query.hh"

namespace kamervragen {

/// The written word of the index that is nearest to one that does not occur: one slip away (a letter too much, too few,
/// another, or two swapped), two for words of seven letters or more. Of equally near ones the most frequent. Words of
/// fields that weigh much (titles, names) go before those of running text. The first letter is right, or swapped with or
/// preceded by a wrong one. Absent where there is none, and for words with digits.
std::optional<std::string> nearest_word(const std::string& written, const QueryContext&);

/// The tree with its unknown words corrected, but for those that stand behind = or before *. Absent where nothing changes.
std::optional<Zoekvraag> corrected_spelling(const Zoekvraag&, const QueryContext&);

}  // namespace kamervragen
