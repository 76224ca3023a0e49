// How long the records of one snapshot are, in words and parts of words as the engine counts them.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/index/lazy.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

/// Each function takes a database of the snapshot, which the caller has to itself.
///
/// THREADS  Any number.
class Lengths {
 public:
  /// To call before so many are asked for: from some number on, reading all of them at once is cheaper. Throws what
  /// Xapian throws.
  void expect(const Xapian::Database&, std::size_t);
  /// Throws what Xapian throws.
  double of(const Xapian::Database& database, unsigned document) const {
    const auto* all = all_.known();
    return all ? (*all)[document] : looked_up(database, document);
  }

 private:
  static double looked_up(const Xapian::Database&, unsigned document);

  std::atomic<std::size_t> asked_ = 0;
  Lazy<std::vector<std::uint32_t>> all_;
};

}  // namespace kamervragen::index
