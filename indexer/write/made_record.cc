#include "indexer/write/made_record.hh"

#include <utility>

#include "indexer/join/merge.hh"
#include "indexer/write/document.hh"
#include "schema/layout/fields.hh"
#include "schema/layout/stored_form.hh"
#include "schema/record/codec.hh"

namespace kamervragen::write {

MadeRecord made_record(const Sleutel& sleutel, const std::vector<Publicatie>& publications, dutch::Analyser& analyser) {
  auto record = join::merge(sleutel, publications);
  auto document = make_document(record, layout::fields(), analyser);
  const auto digest = text::digest(encode(record));
  return {std::move(record), std::move(document), digest};
}

text::Digest digest_of_stored(std::string_view data) { return text::digest(layout::record_bytes(data)); }

}  // namespace kamervragen::write
