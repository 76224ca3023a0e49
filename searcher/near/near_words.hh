// Words of the index that may have been meant by one that was typed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/context.hh"

namespace kamervragen::near {

/// What may have been meant, as it is to be typed: a word, two words with a space between, or a value.
struct Reading {
  std::string text;
  double cost = 0;  ///< in bits of implausibility: what is less likely meant costs more; costs of several words add up
};

/// How often a written word occurs.
struct Occurrence {
  std::uint64_t in_main = 0, in_text = 0;  ///< records, the most of any such field of the part
  std::uint64_t records() const { return in_main > in_text ? in_main : in_text; }
};
Occurrence occurrence(const index::QueryContext&, const std::string& part, const std::string& written);
/// The same of its stem, so of any inflection; and of the compounds that it is a part of.
Occurrence occurrence_of_part(const index::QueryContext&, const std::string& part, const std::string& stem);
Occurrence occurrence_of_stem(const index::QueryContext&, const std::string& part, const std::string& stem);

/// The cost of reading one word as another: by the number of slips, by whether the slip is often made, and by how often
/// the other word occurs, in titles and names most of all.
double cost_of(std::string_view typed, std::string_view meant, std::size_t slips, const Occurrence&);

/// The written words of a part (empty: all text fields) that are that many slips away, best first and at most `most`;
/// of those with one stem the best only. Those of one slip include a sound written in another way, names that are
/// heard alike, and words typed as one; those of two include two sounds.
std::vector<Reading> near_words(const index::QueryContext&, const std::string& part, const std::string& written,
                                std::size_t slips, std::size_t most);

}  // namespace kamervragen::near
