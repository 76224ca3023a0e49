// Records as the index stores them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/signatures.hh"
#include "schema/layout/stored_form.hh"
#include "schema/record/body_texts.hh"
#include "schema/record/codec.hh"
#include "schema/record/record.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

/// The record of one document. Fails (Exit::no_input, index-document-damaged) on bytes that are none; throws what
/// Xapian throws.
Result<Kamervraag> stored_record(const Xapian::Database&, unsigned document);

/// The running texts of a Stored, which must outlive them.
struct StoredTexts {
  std::unique_ptr<const std::string> bytes;  ///< that the texts stand in, wherever this is moved to
  std::vector<record::BodyText> texts;
  std::vector<layout::EncodedSignatures> signatures;  ///< of their words; none where they cannot be read
};

/// The same a part at a time: a list of hits shows the head of a record, and passages of its texts if any.
///
/// THREADS  Any number, once it is made: it holds the bytes, and nothing of the engine.
class Stored {
 public:
  /// Throws what Xapian throws.
  Stored(const Xapian::Database&, unsigned document);
  Stored(const Stored&) = delete;
  Stored& operator=(const Stored&) = delete;
  /// Each fails as `stored_record` does.
  Result<record::DecodedHead> head() const;
  Result<StoredTexts> texts(const record::DecodedHead&) const;
  Result<Kamervraag> record() const;

 private:
  tl::unexpected<Error> damaged() const;

  unsigned document_;
  std::string bytes_;
  layout::StoredParts parts_;  // of those bytes
};

/// What a reader answers that has handed out results when a writer overtakes it: Exit::busy, index-moved. To go on
/// would mix two states of the index.
tl::unexpected<Error> index_moved();

/// Of a record that two parts of an index hold: Exit::no_input, record-twice. It was counted twice as well.
tl::unexpected<Error> record_twice(const Head&);

}  // namespace kamervragen::index
