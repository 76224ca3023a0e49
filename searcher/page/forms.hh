// Pages before anything is asked: their boxes.
#pragma once

#include "searcher/page/page.hh"

namespace kamervragen::page {

/// The box that a draft is pasted into.
Html draft_form(const Visit&);

}  // namespace kamervragen::page
