// Which fields are empty more often than they were: how a change in the published format shows the next morning, though
// every publication could be read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/record/record.hh"

namespace kamervragen::check {

/// Of `records` Kamervragen of one period that could have a value in a field, `empty` have none.
struct EmptyShare {
  std::string period;  ///< a vergaderjaar; newest_period for the newest records of all
  std::string_view field;
  std::uint64_t records = 0, empty = 0;
  double share() const { return records == 0 ? 0 : static_cast<double>(empty) / static_cast<double>(records); }
};

/// A field that is emptier in a period than in those beside it.
struct UnusuallyEmpty {
  EmptyShare here;
  double around = 0;  ///< the share beside it; the larger where there are two sides
};

inline constexpr std::string_view newest_period = "newest";
/// How many of the newest records are held against the vergaderjaar before them: about ten nights.
inline constexpr std::size_t newest_records = 120;

/// These and what they are held against.
inline constexpr std::size_t records_for_newest = 20 * newest_records;

/// Counts the empty fields of records, given one by one in any order.
class Emptiness {
 public:
  explicit Emptiness(const layout::FieldTable& = layout::fields());

  void add(const Kamervraag&);

  /// Every vergaderjaar in order, every field in the table's order. A field that only an answer can fill is counted
  /// over the answered records; computed fields are left out.
  std::vector<EmptyShare> shares() const;

  /// The shares that stand out: by more than 5 points, and by more than chance (four standard deviations), above the
  /// two vergaderjaren before and, where there are any, above the two after. A field that came or went for good with an
  /// era is emptier than one side only, and does not stand out; in the last vergaderjaar, and among the newest records,
  /// it does. The first vergaderjaar has nothing before it to differ from.
  std::vector<UnusuallyEmpty> unusual() const;

 private:
  struct Row {
    std::string vergaderjaar;
    int day = 0;                           ///< of its newest publication
    std::uint64_t counted = 0, empty = 0;  ///< a bit a field
  };
  std::vector<EmptyShare> count(const std::vector<const Row*>&, const std::string& period) const;

  std::vector<const layout::Field*> fields_;
  std::vector<Row> rows_;
};

}  // namespace kamervragen::check
