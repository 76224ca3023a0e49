#include "schema/layout/document_terms.hh"

#include <string>
#include <utility>

#include <xapian.h>

namespace kamervragen::layout {

void each_term(const Xapian::TermIterator& first, const std::function<void(const Xapian::TermIterator&)>& use) {
  std::string last;
  for (auto at = first; at != Xapian::TermIterator(); ++at) {
    auto term = *at;
    if (term <= last) throw Xapian::DatabaseCorruptError("the terms of a document are not in order");
    use(at);
    last = std::move(term);
  }
}

}  // namespace kamervragen::layout
