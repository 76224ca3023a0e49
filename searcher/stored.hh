// Records as the index stores them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/error.hh"
#include "schema/record.hh"
#include "schema/word_prints.hh"

namespace Xapian {
class Database;
}

namespace kamervragen {

/// The record of one document. Fails (Exit::no_input, damaged-record) on bytes that are none; throws what Xapian throws.
Result<Kamervraag> stored_record(const Xapian::Database&, unsigned document);

/// The same with the prints of its words beside it (schema/word_prints.hh); each is unpacked when asked for.
class Stored {
 public:
  Stored(const Xapian::Database&, unsigned document);
  Result<Kamervraag> record() const;
  /// Of its body_texts; empty where they cannot be read.
  std::vector<WordPrints> prints(const Kamervraag&) const;

 private:
  unsigned document_;
  std::string bytes_;
};

/// What a reader answers that has handed out results when a writer overtakes it: Exit::busy, index-moved. To go on would
/// mix two states of the index.
tl::unexpected<Error> index_moved();
inline constexpr std::string_view index_moved_code = "index-moved";

/// Of a record that two parts of an index hold: Exit::no_input, record-twice. It was counted twice as well.
tl::unexpected<Error> record_twice(const Kamervraag&);

}  // namespace kamervragen
