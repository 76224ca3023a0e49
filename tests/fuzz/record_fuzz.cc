// Any bytes as what an index or a harvest keeps: a record, its stored form, its signatures, a state, a tally, a stamp,
// a stub, a line of the journal. What is read is written as what reads the same; what is sealed and was changed is
// refused.
#include <cstdint>
#include <string>

#include "corpus/harvest/state.hh"
#include "indexer/state/state.hh"
#include "indexer/state/tally.hh"
#include "schema/layout/signatures.hh"
#include "schema/layout/stamp.hh"
#include "schema/layout/stored_form.hh"
#include "schema/layout/stub.hh"
#include "schema/record/codec.hh"
#include "schema/text/digest.hh"
#include "tests/fuzz/invariants.hh"

using namespace kamervragen;

namespace {

void read_record(std::string_view bytes) {
  const auto record = record::decode_kamervraag(bytes);
  if (!record) return;
  const auto encoded = encode(*record);
  fuzz::require(record::decode_kamervraag(encoded).value() == *record);
  const auto stored = layout::stored_form(*record, "");
  fuzz::require(layout::record_of(stored).value() == *record);
}

void read_stored(std::string_view bytes) {
  fuzz::require(!layout::record_of(bytes) || layout::parts_of(bytes).head.size() > 0);
  const auto sealed = text::sealed(std::string(bytes));
  fuzz::require(text::unsealed(sealed) == bytes);
  if (const auto record = layout::record_of(sealed)) read_record(encode(*record));
  auto harmed = sealed;
  harmed[bytes.size() / 2] = static_cast<char>(harmed[bytes.size() / 2] ^ 4);
  fuzz::require(!text::unsealed(harmed));
}

void read_signatures(std::string_view bytes) {
  for (const std::size_t texts : {0, 1, 3, 40})
    if (const auto found = layout::signatures_in(bytes, texts))
      for (const auto& one : *found) one.decoded_places(), one.decoded_words_of_parts();
}

void read_state(std::string_view bytes) {
  for (const auto& given : {std::string(bytes), text::sealed(std::string(bytes))}) {
    state::decode_head(given);
    if (const auto found = state::decode_state(given))
      fuzz::require(state::encode(state::decode_state(state::encode(*found)).value()) == state::encode(*found));
  }
  if (const auto tally = state::parse_tally(bytes))
    fuzz::require(state::parse_tally(state::to_text(*tally)).value() == *tally);
  state::decode_ids(bytes);
}

void read_beside(std::string_view bytes) {
  if (const auto stamp = layout::parse_stamp(bytes)) fuzz::require(layout::parse_stamp(to_text(*stamp)).has_value());
  if (const auto named = layout::stub_target(bytes)) {
    fuzz::require(named->find('/') == std::string::npos && named->find("..") == std::string::npos);
    fuzz::require(layout::generation_number(*named) || named->starts_with("replica_"));
  }
  harvest::HarvestState known;
  fuzz::require(!harvest::apply_line(known, bytes) || known != harvest::HarvestState{});
  harvest::Entry entry;
  entry.id = *PublicatieId::parse("kv-tk-2023Z90001");
  entry.mark = entry.folder = entry.problem = std::string(bytes);
  auto line = harvest::entry_line(entry);
  fuzz::require(line.ends_with('\n') && line.find('\n') + 1 == line.size());
  line.pop_back();
  fuzz::require(harvest::apply_line(known, line) && known.entries.at(entry.id.str()) == entry);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0: read_record(bytes); break;
    case 1: read_stored(bytes); break;
    case 2: read_signatures(bytes); break;
    case 3: read_state(bytes); break;
    default: read_beside(bytes);
  }
  return 0;
}
