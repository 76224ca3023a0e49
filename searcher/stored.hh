// Records as the index stores them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/body_texts.hh"
#include "schema/codec.hh"
#include "schema/error.hh"
#include "schema/record.hh"
#include "schema/stored_form.hh"
#include "schema/word_prints.hh"

namespace Xapian {
class Database;
}

namespace kamervragen {

/// The record of one document. Fails (Exit::no_input, damaged-record) on bytes that are none; throws what Xapian throws.
Result<Kamervraag> stored_record(const Xapian::Database&, unsigned document);

/// The same a part at a time: a list of hits shows the head of a record, and passages of its texts if any.
class Stored {
 public:
  /// Throws what Xapian throws.
  Stored(const Xapian::Database&, unsigned document);
  Stored(const Stored&) = delete;
  Stored& operator=(const Stored&) = delete;
  /// Fails as `stored_record` does.
  Result<RecordHead> head() const;
  Result<Kamervraag> record() const;

 private:
  friend class StoredTexts;
  tl::unexpected<Error> damaged(const Error&) const;

  unsigned document_;
  std::string bytes_;
  StoredParts parts_;  // of those bytes
};

/// The running texts of a stored record, unpacked. It must outlive them.
class StoredTexts {
 public:
  /// Fails as `stored_record` does.
  static Result<StoredTexts> of(const Stored&, const RecordHead&);
  const std::vector<BodyText>& texts() const { return texts_; }
  /// Of their words; none where they cannot be read.
  const std::vector<EncodedPrints>& prints() const { return prints_; }

 private:
  std::unique_ptr<const std::string> bytes_;  // that the texts are of, wherever this is moved to
  std::vector<BodyText> texts_;
  std::vector<EncodedPrints> prints_;  // in the bytes of what was stored
};

/// What a reader answers that has handed out results when a writer overtakes it: Exit::busy, index-moved. To go on would
/// mix two states of the index.
tl::unexpected<Error> index_moved();
inline constexpr std::string_view index_moved_code = "index-moved";

/// Of a record that two parts of an index hold: Exit::no_input, record-twice. It was counted twice as well.
tl::unexpected<Error> record_twice(const Kamervraag&);

}  // namespace kamervragen
