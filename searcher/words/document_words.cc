#include "searcher/words/document_words.hh"

#include <algorithm>
#include <string_view>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/words/texts.hh"

namespace kamervragen::words {

DocumentWords::DocumentWords(const index::QueryContext& context, WordCounter& counter)
    : context_(context), counter_(counter) {
  for (const auto& field : context.table)
    if (field.role == layout::Role::body) beginnings_.push_back(layout::written_term(field.prefix, ""));
  std::ranges::sort(beginnings_);  // a list of terms is read forwards
}

bool DocumentWords::add_terms(unsigned document) {
  found_.clear();
  auto at = context_.database.termlist_begin(document);
  const auto end = context_.database.termlist_end(document);
  for (const auto& beginning : beginnings_) {
    for (at.skip_to(beginning); at != end; ++at) {
      const auto term = *at;
      if (!term.starts_with(beginning)) break;
      if (layout::perhaps_cut(term)) return false;
      found_.emplace_back(std::string_view(term).substr(beginning.size()), at.get_wdf());
    }
  }
  for (const auto& [word, times] : found_) counter_.add(word, times);
  return true;
}

Result<void> DocumentWords::add(unsigned document) {
  index::spend_time();
  counter_.next_set();
  if (add_terms(document)) return {};
  return read_texts(
      context_, document, {}, [](Head&) {}, [this](const PartText& text) { counter_.add(text.text); });
}

}  // namespace kamervragen::words
