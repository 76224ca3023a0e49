// The terms of one document, as far as they are its own.
#pragma once

#include <functional>

namespace Xapian {
class TermIterator;
}  // namespace Xapian

namespace kamervragen::layout {

/// Calls `use` at every term of a document, from the first on. Throws Xapian::DatabaseCorruptError where they do not
/// ascend: behind the end of a damaged list the engine reads on, for ever.
void each_term(const Xapian::TermIterator& first, const std::function<void(const Xapian::TermIterator&)>& use);

}  // namespace kamervragen::layout
