// ="exact phrases". Only stems have positions in the index, so that the records of an exact phrase are those that have
// its stems side by side and its words, without those in which other forms of the words stand there: de wet, not de
// wetten.
#pragma once

#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::compiler {

/// What has the words of the phrase side by side in a field, each as written. Of records in which a stem of the phrase
/// has more than one form, the text is read: once per context. Throws what Xapian throws.
CompiledQuery exact_phrase(const index::QueryContext&, const layout::Field&, const query::Phrase&);

}  // namespace kamervragen::compiler
