// The bytes of a record in the index: length-prefixed, canonical (equal records, equal bytes), versioned by the stamp.
//
// A question set has two parts: its head, and its texts one behind the other. The head says how long they are, so
// whoever shows a list of hits reads nothing else, and whoever looks for a passage finds each text without taking all
// of them apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/program/error.hh"
#include "schema/record/record.hh"

namespace kamervragen::record {

struct EncodedRecord {
  std::string head, texts;
};
EncodedRecord encode_apart(const Kamervraag&);
/// Both parts as one.
std::string encode(const EncodedRecord&);
std::string encode(const Kamervraag&);
std::string encode(const Publicatie&);

/// A question set whose texts (those of `body_texts`, notes and `overig`) are still empty.
struct RecordHead {
  struct Place {
    std::size_t begin = 0, size = 0;
  };
  Kamervraag record;
  std::vector<Place>
      running{};  ///< of the texts that `body_texts` gives, empty ones included: where in `texts` they stand
};

/// What each of these fails with (Exit::no_input, record-damaged).
Error record_damaged();

/// Each fails on anything that `encode` or `encode_apart` did not make; never reads past the end.
Result<RecordHead> decode_record_head(std::string_view head);
Result<Kamervraag> decode_kamervraag(std::string_view head, std::string_view texts);
Result<Kamervraag> decode_kamervraag(std::string_view bytes);
Result<Publicatie> decode_publicatie(std::string_view bytes);

}  // namespace kamervragen::record
