// A byte of every word of a record's texts, so that whoever looks for some words reads those only that may be them.
//
// A page of ten hits has some 16,000 words, of which a few dozen are marked. To find them by reading all takes a third
// of the time of the page; by their signatures next to nothing, for 4 % more of an index. A signature says where a word
// may be and never that it is: that is read off the text. Written with the analyser of the index, which its stamp
// names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/dutch/analyser.hh"

namespace kamervragen::layout {

/// Of one text.
struct WordSignatures {
  /// Places are kept of one word in this many.
  static constexpr std::size_t stride = 4;

  std::string stems;                                ///< by word: the signature of its stem
  std::vector<std::size_t> places;                  ///< of words 0, 4, 8 and so on: the byte that each begins at
  std::vector<std::pair<std::size_t, char>> parts;  ///< of compounds: the word, and the signature of one part's stem

  bool operator==(const WordSignatures&) const = default;
};

char signature_of(std::string_view stem);
/// Of all words of a text.
WordSignatures signatures_of(const std::vector<dutch::WordPlace>&, dutch::Vocabulary&);

/// Of the texts of `body_texts`, in their order.
std::string encode_signatures(const std::vector<WordSignatures>&);

/// The signatures of one text as they were encoded: in most texts none is looked for, and the rest is never decoded.
struct EncodedSignatures {
  std::string_view stems, places, parts, words_of_parts;
  // As in WordSignatures; what is no such bytes gives some numbers.
  std::vector<std::size_t> decoded_places() const;
  std::vector<std::size_t> decoded_words_of_parts() const;
};
/// Nullopt for bytes that are no signatures of so many texts. The bytes must outlive them.
std::optional<std::vector<EncodedSignatures>> signatures_in(std::string_view bytes, std::size_t texts);

}  // namespace kamervragen::layout
