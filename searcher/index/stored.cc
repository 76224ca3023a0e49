#include "searcher/index/stored.hh"

#include <xapian.h>

#include "schema/layout/compressed.hh"

namespace kamervragen::index {

Stored::Stored(const Xapian::Database& database, unsigned document)
    : document_(document),
      bytes_(database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data()),
      parts_(layout::parts_of(bytes_)) {}

tl::unexpected<Error> Stored::damaged() const { return fail(Code::index_document_damaged, {{"document", document_}}); }

Result<record::DecodedHead> Stored::head() const {
  auto head = record::decode_head(parts_.head);
  if (!head) return damaged();
  return head;
}

Result<Kamervraag> Stored::record() const {
  auto record = record_of(parts_);
  if (!record) return damaged();
  return record;
}

Result<StoredTexts> Stored::texts(const record::DecodedHead& head) const {
  auto bytes = std::make_unique<const std::string>(layout::decompressed(parts_.compressed_texts));
  auto texts = record::body_texts(head.places, *bytes);
  if (!texts) return damaged();
  auto signatures =
      layout::signatures_in(parts_.signatures, texts->size()).value_or(std::vector<layout::EncodedSignatures>{});
  return StoredTexts{std::move(bytes), std::move(*texts), std::move(signatures)};
}

Result<Kamervraag> stored_record(const Xapian::Database& database, unsigned document) {
  return Stored(database, document).record();
}

tl::unexpected<Error> record_twice(const Head& head) { return fail(Code::record_twice, {{"nummer", head.nummer}}); }

tl::unexpected<Error> index_moved() { return fail(Code::index_moved); }

}  // namespace kamervragen::index
