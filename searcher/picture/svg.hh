// Drawings as SVG.
#pragma once

#include <string>

#include "searcher/picture/drawing.hh"

namespace kamervragen::picture {

/// A document of its own: with a title and a description, without scripts, style attributes and anything from
/// elsewhere, so that a page of strict rules can hold it.
std::string svg(const Drawing&);

}  // namespace kamervragen::picture
