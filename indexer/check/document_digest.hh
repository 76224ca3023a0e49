// The bridge between the inspecting commands and the engine; included by .cc files only.
#pragma once

#include <filesystem>

#include <xapian.h>

#include "schema/errors/error.hh"
#include "schema/text/digest.hh"

namespace kamervragen::check {

/// Of all terms with their positions and frequencies, and all values: what the data alone do not say.
text::Digest digest_of_document(const Xapian::Document&);

/// The current generation of an index, for reading.
Result<Xapian::Database> open_current(const std::filesystem::path& index);

}  // namespace kamervragen::check
