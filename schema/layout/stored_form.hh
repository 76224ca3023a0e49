// What the index keeps of a record, in one piece: its head and the signatures of its words as they are, and its texts
// compressed.
//
// Every hit needs its head, and a page the signatures: they are short, and to decompress them would take longer than to
// read the few bytes more. The engine would compress them on its own and so the whole piece, if that saved a byte; so
// they are made to look like noise. Content is named and compared by what `encode` makes of a record, so neither shows
// in an index's id.
#pragma once

#include <string>
#include <string_view>

#include "schema/errors/error.hh"
#include "schema/record/record.hh"

namespace kamervragen::layout {

std::string stored_form(const Kamervraag&, std::string_view signatures);

/// Its parts; all empty, as those of no record are, in bytes that are no stored form, or no longer the one that was
/// stored: it is sealed (schema/text/digest.hh).
struct StoredParts {
  std::string head, signatures;
  std::string_view compressed_texts;  ///< in the bytes that these are the parts of
};
StoredParts parts_of(std::string_view stored);

/// What `encode` made of the record; empty where it cannot be read.
std::string record_bytes(std::string_view stored);
/// Fails as `decode_kamervraag` does.
Result<Kamervraag> record_of(const StoredParts&);
Result<Kamervraag> record_of(std::string_view stored);

}  // namespace kamervragen::layout
