// The running text of a record, a question, an answer or an attachment at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::record {

struct BodyText {
  std::string_view field;  ///< vraag or antwoord
  int vraag;               ///< number of the question; 0 where it has none
  std::string_view text;
};

/// Those that say something, in the order in which the index keeps the signatures of their words. The record must
/// outlive them.
std::vector<BodyText> body_texts(const Kamervraag&);

/// One of these texts where they lie one behind the other: behind those before it.
struct TextPlace {
  std::string_view field;
  int vraag = 0;
  std::size_t size = 0;
};
/// The texts at those places, of bytes that begin with them; nullopt where the bytes end too soon. The bytes must
/// outlive them.
std::optional<std::vector<BodyText>> body_texts(const std::vector<TextPlace>&, std::string_view bytes);

}  // namespace kamervragen::record
