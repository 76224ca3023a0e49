// What aanhangselnummer: asks for: 3922, 3900..3999, 2018-2019/3922, 2018-2019/3900..3999, 2018-2019/..
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/citation/citation.hh"

namespace kamervragen::citation {

/// Numbers in the Aanhangsel, of one vergaderjaar or of any; both ends are included, an absent one is open.
struct AanhangselRange {
  std::optional<record::Vergaderjaar> vergaderjaar{};
  std::optional<int> first{}, last{};
  bool operator==(const AanhangselRange&) const = default;

  bool has(int number) const { return (!first || *first <= number) && (!last || number <= *last); }
  /// Whether it is the number of an aanhangsel in that vergaderjaar.
  bool has(const Citation&) const;
  std::string str() const;  ///< `read_range` reads it back
};

/// Also "2018/19/3922", "2018–2019, nr. 3922", and as the Kamer's own data write it: 181903922. Absent where it is none
/// of these. Its ends may be the wrong way round: that has no number.
std::optional<AanhangselRange> read_range(std::string_view text);

}  // namespace kamervragen::citation
