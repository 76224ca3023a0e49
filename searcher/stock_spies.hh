// Counting of slots by the engine's own counters, one a slot: they run in a xapian-tcpsrv, where a counter of ours cannot.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "searcher/facets.hh"

namespace Xapian {
class Enquire;
}

namespace kamervragen {

class StockSpies {
 public:
  explicit StockSpies(const std::vector<const Field*>& fields);
  ~StockSpies();
  StockSpies(const StockSpies&) = delete;
  StockSpies& operator=(const StockSpies&) = delete;

  /// Counts in the next run. The counters are this object's.
  void watch(Xapian::Enquire&);
  /// One for each field; the engine counts no records without a value, so how many matched has to be told.
  std::vector<SlotCounts> take(std::uint64_t matches) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamervragen
