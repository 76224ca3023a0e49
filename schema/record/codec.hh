// The bytes of a record in the index: length-prefixed, canonical (equal records, equal bytes), versioned by the stamp.
//
// A question set has two parts: its head, and its texts. The head says where the running texts stand, so whoever shows
// a list of hits reads nothing else, and whoever looks for a passage finds each text without decoding the record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/body_texts.hh"
#include "schema/record/record.hh"

namespace kamervragen::record {

struct EncodedRecord {
  std::string head;   ///< the Head, and the places of the running texts
  std::string texts;  ///< the running texts one behind the other, then all else of the Kamervraag
};
EncodedRecord encode_apart(const Kamervraag&);
/// Both parts as one.
std::string encode(const EncodedRecord&);
std::string encode(const Kamervraag&);
std::string encode(const Publicatie&);

struct DecodedHead {
  Head head;
  std::vector<TextPlace> places;  ///< of what `body_texts` gives for the record, in its texts
};

/// What each of these fails with (Exit::no_input, record-damaged).
Error record_damaged();

/// Each fails on anything that `encode` or `encode_apart` did not make; never reads past the end.
Result<DecodedHead> decode_head(std::string_view head);
Result<Kamervraag> decode_kamervraag(std::string_view head, std::string_view texts);
Result<Kamervraag> decode_kamervraag(std::string_view bytes);
Result<Publicatie> decode_publicatie(std::string_view bytes);

}  // namespace kamervragen::record
