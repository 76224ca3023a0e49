// Tables as a page has them.
#pragma once

#include <vector>

#include "searcher/page/page.hh"

namespace kamervragen::page {

/// In a box of its own that scrolls, where it is wider than the page. What names a question set leads to it.
Html table_of(const Visit&, const ask::Table&);
/// What their columns mean, each once.
Html meanings(const Visit&, const std::vector<ask::Table>&);

}  // namespace kamervragen::page
