// The values of a field as the index holds them, and which of them a label query means.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::index {

/// One value of a field: its term in the index, and in how many records it stands.
struct IndexedValue {
  std::string value, term;
  std::uint64_t count = 0;
};

/// A value and the letters that labels are looked for among.
struct LabelValue : IndexedValue {
  std::string letters;
};

/// Every value of a field, in the order of the terms.
std::vector<LabelValue> label_values(const Xapian::Database&, const layout::Field&);

/// Calls `use` with each value of a field, in the order of the terms.
void each_value(const QueryContext&, const layout::Field&, const std::function<void(IndexedValue)>& use);

/// Compares values with the text of a label query: its words in order and next to each other, or, if whole, nothing
/// else. Words are compared as written (folded), not by their stems.
///
/// THREADS  One at a time: it uses the analyser.
class LabelMatcher {
 public:
  LabelMatcher(dutch::Analyser&, const query::Label&);
  bool matches(std::string_view value);
  bool matches(const LabelValue&);

 private:
  bool has_words(std::string_view value);

  dutch::Analyser& analyser_;
  std::vector<std::string> words_;
  std::string letters_;
  bool whole_;
};

/// A value that a label query matches; `by_alias` where the text is another whole name of it (gl for GroenLinks).
struct MatchingValue : IndexedValue {
  bool by_alias = false;
};

/// The values that a label query matches, in the order of the terms: those that LabelMatcher finds, and those of which
/// the text is another name.
std::vector<MatchingValue> matching_values(const QueryContext&, const layout::Field&, const query::Label&);

}  // namespace kamervragen::index
