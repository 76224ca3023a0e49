// Any bytes as a page of the service: it is refused, or its records have ids, and each becomes an entry whose folder
// stays below the store.
#include <cstdint>
#include <string_view>

#include "corpus/harvest/discover.hh"
#include "corpus/harvest/sru.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  const auto page = harvest::parse_page({reinterpret_cast<const char*>(data), size});
  if (!page) {
    fuzz::require(page.error().exit() == Exit::no_input && !page.error().message().empty());
    return 0;
  }
  for (const auto& record : page->records) {
    fuzz::require(!record.id.empty());
    const auto id = PublicatieId::parse(record.id);
    if (!id) continue;
    fuzz::require(id->str().find('/') == std::string::npos && id->str().find("..") == std::string::npos);
    const auto entry = harvest::after_listing(*id, nullptr, record, harvest::Soort::vraag);
    fuzz::require(entry && entry->id == *id);
    fuzz::require(!harvest::after_listing(*id, &*entry, record, harvest::Soort::vraag));
  }
  return 0;
}
