// The score of a word in a record: BM25 as the engine computes it (Xapian 1.4, weight/bm25weight.cc), so that what is
// scored here and what the engine scores add up. A constant part for the words of the query alone is not used (k2 is
// 0), nor are repeated words (k3).
#pragma once

#include <algorithm>
#include <cmath>

#include "searcher/compiler/ranking.hh"

namespace kamervragen::match {

/// For one index and one way to count lengths.
///
/// THREADS  Any number: nothing changes once it is made.
class Bm25 {
 public:
  Bm25(double documents, double average_length) : documents_(documents), average_length_(average_length) {}

  /// What a word that this many records have can count for at most.
  double weight(double frequency) const {
    auto odds = (documents_ - frequency + 0.5) / (frequency + 0.5);
    if (odds < 2) odds = odds * 0.5 + 1;  // or common words would count against a record
    return std::log(odds) * (compiler::bm25_k1 + 1);
  }
  /// The share of the weight for so many occurrences in a record of this length.
  double share(double occurrences, double length) const {
    const auto relative = std::max(length / average_length_, compiler::bm25_least_length);
    return occurrences / (compiler::bm25_k1 * (relative * compiler::bm25_b + (1 - compiler::bm25_b)) + occurrences);
  }

 private:
  double documents_, average_length_;
};

static_assert(compiler::bm25_k2 == 0, "Bm25 leaves it out");

}  // namespace kamervragen::match
