#include "schema/layout/stored_form.hh"

#include <catch2/catch.hpp>

#include "schema/layout/compressed.hh"
#include "schema/record/codec.hh"

namespace kamervragen::test {
using namespace layout;

TEST_CASE("what the index keeps of a record is its head, its texts and its signatures") {
  Kamervraag record;
  record.nummer = "2023Z90001";
  record.titel = "De vuurtoren van Wierum-aan-Zee";
  record.vragen = {{{1}, "Klopt het?", {{"1", "Dijkbode", {}}}}};
  record.antwoorden = {{{1}, "Ja.", {}, std::nullopt}};
  const auto stored = stored_form(record, "signatures");
  const auto parts = parts_of(stored);
  CHECK(parts.head == encode_apart(record).head);
  CHECK(decompressed(parts.compressed_texts) == encode_apart(record).texts);
  CHECK(parts.signatures == "signatures");
  CHECK(record_bytes(stored) == encode(record));
  CHECK(record_of(stored).value() == record);
  CHECK(record_bytes(stored_form(record, "")) == encode(record));
  CHECK(record_bytes("").empty());
  CHECK(stored.find("Wierum-aan-Zee") == std::string::npos);  // or the engine's zlib would take hold of it
  CHECK(record_bytes("no record").empty());
  for (std::size_t n = 0; n < stored.size(); ++n) {
    CHECK_FALSE(record::decode_kamervraag(record_bytes(stored.substr(0, n))));
    CHECK_FALSE(record_of(stored.substr(0, n)));
  }
  for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
    auto flipped = stored;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    INFO("bit " << bit);
    REQUIRE_FALSE(record_of(flipped));
    REQUIRE(parts_of(flipped).head.empty());
  }
}

}  // namespace kamervragen::test
