// The notes of a record as texts to search.
#pragma once

#include <string>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::record {

struct NoteText {
  int vraag;         ///< number of the question that it stands in or is answered; 0 where that has none
  std::string text;  ///< of the note, or one of its links, as links are compared
};

/// Those of the questions, then those of the answers, each with its links behind it.
std::vector<NoteText> note_texts(const Kamervraag&);

}  // namespace kamervragen::record
