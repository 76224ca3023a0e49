// The values of a field as the index holds them, and which of them a label query means.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::index {

/// One value of a field as it is stored, what it is compared by, and in how many records it stands.
struct LabelKey {
  std::string stored, key, term;
  std::uint64_t count = 0;
};

/// Every value of a field, in the order of the terms.
std::vector<LabelKey> label_keys(const Xapian::Database&, const layout::Field&);

/// Calls `use` with each value of a field, in the order of the terms.
void each_stored_value(const QueryContext&, const layout::Field&, const std::function<void(const LabelKey&)>& use);

/// The same value as it is shown.
struct IndexedValue {
  std::string value, term;
  std::uint64_t count = 0;
};
void each_value(const QueryContext&, const layout::Field&, const std::function<void(IndexedValue)>& use);

/// A value that a label query matches; `by_alias` where the text is another whole name of it (gl for GroenLinks).
struct MatchingValue : IndexedValue {
  bool by_alias = false;
};

/// The values that a label query matches, as they are shown, in the order of the terms. Words are compared as written
/// (folded), not by their stems.
///   field:="text"   the value that has these words and no other, or of which the text is another name
///   field:text*     each value with these words in order, the last of which may go on
///   field:text      the same value as with =, where there is one; else each with these words in order. A text that is
///                   a surname is no whole name of people, and finds every one of that name.
std::vector<MatchingValue> matching_values(const QueryContext&, const layout::Field&, const query::Label&);

}  // namespace kamervragen::index
