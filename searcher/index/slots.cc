#include "searcher/index/slots.hh"

#include <xapian.h>

namespace kamervragen::index {

void each_slot_value(const Xapian::Database& database, int slot, const UseSlotValue& use) {
  const auto number = static_cast<Xapian::valueno>(slot);
  const auto end = database.valuestream_end(number);
  for (auto value = database.valuestream_begin(number); value != end; ++value) use(value.get_docid(), *value);
}

void each_slot_value(const Xapian::Database& database, int slot, const DocumentSet& documents,
                     const UseSlotValue& use) {
  const std::string none;
  const auto number = static_cast<Xapian::valueno>(slot);
  const auto end = database.valuestream_end(number);
  auto value = database.valuestream_begin(number);
  documents.each([&](unsigned document) {
    if (value != end && value.get_docid() < document) value.skip_to(document);
    if (value != end && value.get_docid() == document) {
      use(document, *value);
    } else {
      use(document, none);
    }
  });
}

}  // namespace kamervragen::index
