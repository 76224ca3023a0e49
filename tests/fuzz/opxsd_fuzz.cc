// Any bytes as a publication's XML, read to the end: corrected in kind, cited, joined with its metadata.
#include <cstdint>
#include <string>

#include "indexer/read/reader.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  store::StoredContent content;
  content.xml.assign(reinterpret_cast<const char*>(data), size);
  const auto id = PublicatieId::parse("ah-tk-20202021-9001");
  if (const auto p = read::read_publicatie(*id, content)) {
    fuzz::require_sound(*p);
  } else {
    fuzz::require(!p.error().name().empty() && !p.error().message().empty());
  }
  return 0;
}
