// Where an export stands: it is made beside its target and moved there at once, over what may be replaced and nothing
// else.
#pragma once

#include <filesystem>
#include <string_view>

#include "schema/errors/error.hh"
#include "searcher/package/target.hh"

namespace kamervragen::package {

/// Where it is made, beside the target. ERRORS: export-exists, export-not-ours, export-changed, export-failed.
Result<std::filesystem::path> place_beside(const Target&, bool folder);
/// From there to the target: at once, over an earlier export where that may be replaced, and over nothing else,
/// whatever has come there meanwhile. ERRORS: export-exists, export-not-ours, export-changed, export-failed.
Result<void> move_into_place(const std::filesystem::path& from, const Target&, bool folder);
tl::unexpected<Error> export_failed(const std::filesystem::path&, std::string_view why);

}  // namespace kamervragen::package
