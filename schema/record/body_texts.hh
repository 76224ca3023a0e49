// The running text of a record, a question, an answer or an attachment at a time.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/record/codec.hh"
#include "schema/record/record.hh"

namespace kamervragen::record {

struct BodyText {
  std::string_view field;  ///< vraag or antwoord
  int vraag;               ///< number of the question; 0 where it has none
  std::string_view text;
};

/// Those that say something, in the order in which the index keeps the prints of their words. The record must outlive
/// them.
std::vector<BodyText> body_texts(const Kamervraag&);
/// Of a record of which the texts stand elsewhere, in `texts`; nullopt where they are not as long as its head says.
/// Both must outlive them.
std::optional<std::vector<BodyText>> body_texts(const RecordHead&, std::string_view texts);

}  // namespace kamervragen::record
