// How many documents a query matches at most, by the lengths of its lists: which part of an AND to read first.
#pragma once

#include <functional>
#include <string>

#include "searcher/compiler/compiled_query.hh"

namespace kamervragen::match {

/// No more than so many, or not many more: what is read document by document counts as all of `documents`.
/// `frequency_of` gives how many documents have a term.
double most_matches(const compiler::CompiledQuery&, double documents,
                    const std::function<double(const std::string&)>& frequency_of);

}  // namespace kamervragen::match
