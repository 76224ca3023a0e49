// The whole way from a word list and our tables to the image.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/lexicon/roots.hh"
#include "tools/lexicon/words.hh"

namespace kamervragen::lexicon {

struct Sources {
  std::string list;    ///< a word a line
  std::string tables;  ///< the folder of irregular.tsv, parts.tsv, compounds.tsv and taught.txt
};

/// `off` as in find_roots; "exceptions" leaves irregular.tsv out and "lone forms" the roots that the list lacks.
/// Throws std::runtime_error for unreadable files and for rows that name words that are not listed.
std::vector<std::uint32_t> make(const Sources& sources, const Names& off = {});

/// The listed words that are written without a capital, folded and sorted.
std::vector<std::string> lower_case_words(const Sources& sources);

}  // namespace kamervragen::lexicon
