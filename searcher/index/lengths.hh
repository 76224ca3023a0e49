// How long the records of one snapshot are, in words and parts of words as the engine counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

class Lengths {
 public:
  /// The database must outlive it, on the same snapshot.
  explicit Lengths(const Xapian::Database& database) : database_(database) {}
  /// To call before so many are asked for: from some number on, reading all of them at once is cheaper.
  void expect(std::size_t);
  double of(unsigned document) const { return all_.empty() ? looked_up(document) : all_[document]; }

 private:
  double looked_up(unsigned document) const;

  const Xapian::Database& database_;
  std::size_t asked_ = 0;
  std::vector<std::uint32_t> all_;
};

}  // namespace kamervragen::index
