// Sums by document, while a query is worked out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "searcher/index/document_set.hh"

namespace kamervragen::index {

/// Which documents there are, and a sum for each. What is taken out keeps its sum, which then means nothing, until the
/// tally is cleared.
///
/// THREADS  A plain value: any number read it, or one changes it.
class Tally {
 public:
  explicit Tally(unsigned last) : documents_(last), touched_(last), sums_(last + 1) {}

  const DocumentSet& documents() const { return documents_; }
  double of(unsigned document) const { return sums_[document]; }
  /// The sum of the n-th document in the order of the sums, highest first; n is from 1 to the number of documents.
  double highest(std::size_t n) const {
    std::vector<double> heap;  // the n highest so far, the least of them in front
    documents_.each([&](unsigned document) {
      const auto sum = sums_[document];
      if (heap.size() == n) {
        if (sum <= heap.front()) return;
        std::ranges::pop_heap(heap, std::greater());
        heap.back() = sum;
      } else {
        heap.push_back(sum);
      }
      std::ranges::push_heap(heap, std::greater());
    });
    return heap.front();
  }

  void add(unsigned document, double amount) {
    documents_.add(document);
    sums_[document] += amount;
  }
  /// With nothing to sum up.
  void add_all(const DocumentSet& documents) { documents_.add_all(documents); }
  void keep(const DocumentSet& documents) { remember().keep(documents); }
  void remove(const DocumentSet& documents) { remember().remove(documents); }
  /// Has these instead, each with the sum that it has.
  DocumentSet exchange(DocumentSet documents) { return std::exchange(remember(), std::move(documents)); }
  void clear() {
    keep(DocumentSet(documents_.last()));
    touched_.each([&](unsigned document) { sums_[document] = 0; });
    touched_ = documents_;
  }

 private:
  DocumentSet& remember() {
    touched_.add_all(documents_);
    return documents_;
  }

  DocumentSet documents_;
  DocumentSet touched_;  ///< those that were taken out
  std::vector<double> sums_;
};

/// Tallies that are used again.
///
/// THREADS  One at a time.
class Tallies {
 public:
  /// Calls `use` with an empty one, for documents up to `last`; within it, others for the same documents can be used.
  template <class Use>
  void with(unsigned last, Use use) {
    if (last != std::exchange(last_, last)) free_.clear();
    if (free_.empty()) free_.push_back(std::make_unique<Tally>(last));
    auto one = std::move(free_.back());
    free_.pop_back();
    use(*one);
    one->clear();
    free_.push_back(std::move(one));
  }

 private:
  unsigned last_ = 0;
  std::vector<std::unique_ptr<Tally>> free_;
};

}  // namespace kamervragen::index
