// From settings to a request.
#pragma once

#include <vector>

#include "searcher/ask/request.hh"
#include "searcher/cli/settings.hh"

namespace kamervragen::cli {

/// What the settings and the words of a verb ask for; of records that are to be shown with their chain, that.
ask::Request request_of(const Settings&, const std::vector<std::string>& words, ask::Kind);

}  // namespace kamervragen::cli
