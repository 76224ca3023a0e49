// Values of a label that may have been meant by a text that matches none.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/near/near_words.hh"
#include "searcher/query/query.hh"

namespace kamervragen::near {

/// Texts that match a value and are a slip or two away from the label's, best first and at most `most`: the whole
/// value, or the words of it that the label's stand for, as they are written there. Words are also found where they are
/// typed as one or apart. A word with digits has to be right.
std::vector<Reading> near_values(const index::QueryContext&, const layout::Field&, const query::Label&,
                                 std::size_t most);

}  // namespace kamervragen::near
