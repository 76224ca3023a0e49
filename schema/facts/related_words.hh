// Words that are near in meaning: vliegveld and luchthaven, wietteelt and hennepteelt (schema/facts/verwant.tsv). They
// are offered beside what was found, and never looked for unasked: an expansion would change what is counted.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace kamervragen::facts {

/// The words, as the table spells them, that are near in meaning to these: folded words as the analyser gives them, all
/// of them and in order. Empty where the table has none.
///
/// THREADS  Any number; the table is read at the first call.
std::vector<std::string> related_words(std::span<const std::string> written);

}  // namespace kamervragen::facts
