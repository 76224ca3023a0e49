// Any text as a citation, as what was typed and as a text that cites: places lie in it, and what is printed is read
// back as the same value.
#include <cstdint>
#include <string>

#include "schema/citation/aanhangsel_range.hh"
#include "schema/citation/addresses.hh"
#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "tests/fuzz/invariants.hh"

namespace {

using namespace kamervragen;

void check(const citation::Citation& cited) {
  fuzz::require(!cited.id.empty() && cited.id.find(' ') == std::string::npos);
  auto bare = cited;
  bare.pinpoint.reset();
  fuzz::require(citation::of_id(cited.id) == bare);
  fuzz::require(citation::read_name(cited.id) == std::vector{bare});
  fuzz::require(citation::read_name(citation::official(cited)) == std::vector{cited});
}

void check(const citation::Found& found, std::size_t from, std::size_t size) {
  fuzz::require(!found.citations.empty() && found.begin >= from && found.begin < found.end && found.end <= size);
  for (const auto& cited : found.citations) check(cited);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  for (const auto& text : {std::string(raw), dutch::normalise(raw)}) {
    std::size_t last = 0;
    for (const auto& found : citation::find(text)) {
      check(found, last, text.size());
      last = found.end;
    }
    const citation::Typed typed(text);
    for (std::size_t i = 0; i <= text.size() && i < 200; ++i)
      if (const auto found = typed.at(i)) check(*found, i, text.size());
    const auto whole = citation::read(text);
    for (const auto& cited : whole) check(cited);
    const auto named = citation::read_name(text);
    for (const auto& cited : named) check(cited);
    fuzz::require(whole.empty() || named == whole);
    for (const auto& id : citation::aanhangsels(text, Kamer::eerste)) fuzz::require(id.starts_with("ah-"));
    if (const auto id = citation::id_of_doc(text)) fuzz::require(!id->empty());
    for (const auto& address : citation::find_addresses(text)) fuzz::require(address.find('.') != std::string::npos);
    if (const auto range = citation::read_range(text)) fuzz::require(citation::read_range(range->str()) == range);
  }
  return 0;
}
