#include "searcher/stored.hh"

#include <fmt/format.h>
#include <xapian.h>

#include "schema/body_texts.hh"
#include "schema/codec.hh"
#include "schema/packed.hh"

namespace kamervragen {

Stored::Stored(const Xapian::Database& database, unsigned document)
    : document_(document), bytes_(database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data()) {}

Result<Kamervraag> Stored::record() const {
  auto record = decode_kamervraag(unpacked(bytes_));
  if (!record)
    return fail(Exit::no_input, "damaged-record",
                fmt::format("document {} of the index cannot be read: {}", document_, record.error().message),
                "make the index anew: kamervragen index rebuild");
  return record;
}

std::vector<WordPrints> Stored::prints(const Kamervraag& record) const {
  return decode_prints(unpacked(behind(bytes_)), body_texts(record).size()).value_or(std::vector<WordPrints>{});
}

Result<Kamervraag> stored_record(const Xapian::Database& database, unsigned document) { return Stored(database, document).record(); }

tl::unexpected<Error> record_twice(const Kamervraag& record) {
  return fail(Exit::no_input, "record-twice", fmt::format("{} stands in two parts of the index: counts are too high", record.nummer),
              "cut the parts by one division: kamervragen index rebuild --shard K/N, with one N, from one corpus");
}

tl::unexpected<Error> index_moved() {
  return fail(Exit::busy, std::string(index_moved_code), "the index changed while its results were read out", "try again");
}

}  // namespace kamervragen
