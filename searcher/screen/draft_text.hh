// What was read of a draft, in a line: so that whoever pasted it sees what was taken for what.
#pragma once

#include <string>

#include "searcher/drafts/draft.hh"

namespace kamervragen::screen {

/// "read: 5 questions, 2 notes; left out: 1 answer; about: bruin drinkwater; asked by: Zilvermeeuw; asked of: Water en
/// Lucht"
std::string draft_text(const drafts::Draft&);

}  // namespace kamervragen::screen
