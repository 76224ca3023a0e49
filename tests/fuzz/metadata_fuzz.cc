// Any bytes as metadata.xml, taken into a publication without text.
#include <cstdint>
#include <string>

#include "indexer/forms/metadata.hh"
#include "indexer/read/reader.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  store::StoredContent content;
  content.metadata.assign(reinterpret_cast<const char*>(data), size);
  for (const auto* name : {"ah-tk-20202021-9001", "kv-tk-2020Z90001"}) {
    if (const auto p = read::read_publicatie(*PublicatieId::parse(name), content)) fuzz::require_sound(*p);
  }
  forms::metadata_surname(content.metadata);
  return 0;
}
