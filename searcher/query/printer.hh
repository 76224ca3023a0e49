// From the tree back to text.
#pragma once

#include <string>

#include "searcher/query/query.hh"

namespace kamervragen::query {

/// The canonical text of a tree that the parser gave; parses to an equal tree. And is a space, Or is OR, Not is -; an
/// And, Or or NEAR inside another node stands in brackets; a field is repeated before each of its values; phrases stand
/// in quotes, words do where they would not be read as that word. All is empty.
std::string canonical(const Zoekvraag&);

}  // namespace kamervragen::query
