#include "searcher/index/stored.hh"

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/compressed.hh"

namespace kamervragen::index {

Stored::Stored(const Xapian::Database& database, unsigned document)
    : document_(document),
      bytes_(database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data()),
      parts_(layout::parts_of(bytes_)) {}

tl::unexpected<Error> Stored::damaged(const Error& why) const {
  return fail(Exit::no_input, "damaged-record",
              fmt::format("document {} of the index cannot be read: {}", document_, why.message),
              "make the index anew: kamervragen index rebuild");
}

Result<record::DecodedHead> Stored::head() const {
  auto head = record::decode_head(parts_.head);
  if (!head) return damaged(head.error());
  return head;
}

Result<Kamervraag> Stored::record() const {
  auto record = record_of(parts_);
  if (!record) return damaged(record.error());
  return record;
}

Result<StoredTexts> Stored::texts(const record::DecodedHead& head) const {
  auto bytes = std::make_unique<const std::string>(layout::decompressed(parts_.compressed_texts));
  auto texts = record::body_texts(head.places, *bytes);
  if (!texts) return damaged(record::record_damaged());
  auto signatures =
      layout::signatures_in(parts_.signatures, texts->size()).value_or(std::vector<layout::EncodedSignatures>{});
  return StoredTexts{std::move(bytes), std::move(*texts), std::move(signatures)};
}

Result<Kamervraag> stored_record(const Xapian::Database& database, unsigned document) {
  return Stored(database, document).record();
}

tl::unexpected<Error> record_twice(const Head& head) {
  return fail(Exit::no_input, "record-twice",
              fmt::format("{} stands in two parts of the index: counts are too high", head.nummer),
              "cut the parts by one division: kamervragen index rebuild --shard K/N, with one N, from one corpus");
}

tl::unexpected<Error> index_moved() {
  return fail(Exit::busy, std::string(index_moved_code), "the index changed while its results were read out",
              "try again");
}

}  // namespace kamervragen::index
