// The texts of a document one after the other: what concordances, word counts and dictionaries read.
#pragma once

#include <functional>
#include <string_view>

#include "schema/errors/error.hh"
#include "schema/layout/signatures.hh"
#include "schema/record/record.hh"
#include "searcher/index/context.hh"
#include "searcher/index/stored.hh"

namespace kamervragen::words {

struct PartText {
  std::string_view part;  ///< titel, vraag, antwoord, noot
  int vraag = 0;          ///< number of the question; 0 where it has none
  std::string_view text;
  const layout::EncodedSignatures* signatures = nullptr;  ///< of its words, where they are known
};

/// Which texts are wanted beside those of questions and answers.
struct Wanted {
  bool titles = false, notes = false;
};

/// Calls `begin` with the head, once, which may change it; then `use` with each text, in the order of the record.
/// ERRORS: those of a record that is damaged.
Result<void> texts_of(const index::Stored&, Wanted, const std::function<void(Head&)>& begin,
                      const std::function<void(const PartText&)>& use);
/// The same of a document that is read for it. Spends time. Throws what Xapian throws.
Result<void> read_texts(const index::QueryContext&, unsigned document, Wanted, const std::function<void(Head&)>& begin,
                        const std::function<void(const PartText&)>& use);

}  // namespace kamervragen::words
