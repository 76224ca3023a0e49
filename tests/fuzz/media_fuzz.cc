// Any text as a note: the media that it names are known ones, each once; a name that stands in it alone is found, and
// what a link is compared by is compared by itself.
#include <algorithm>
#include <cstdint>
#include <string>

#include "schema/dutch/analyser.hh"
#include "schema/facts/media.hh"
#include "schema/layout/label_key.hh"
#include "schema/record/record.hh"
#include "tests/fuzz/invariants.hh"

using namespace kamervragen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const auto& media = facts::facts().rows().media;
  for (const auto& text : {std::string(raw), dutch::normalise(raw)}) {
    const auto hosts = media_named(facts::facts(), text);
    fuzz::require(std::ranges::is_sorted(hosts) && std::ranges::adjacent_find(hosts) == hosts.end());
    for (const auto& host : hosts) fuzz::require(std::ranges::find(media, host, &facts::Medium::host) != media.end());
    const auto& medium = media[size % media.size()];
    const auto with = media_named(facts::facts(), text + "\n" + medium.namen.front() + ", 3 mei 2014");
    for (const auto& host : hosts) fuzz::require(std::ranges::find(with, host) != with.end() || medium.vooraan);
    const auto link = record::link_compared("https://www.example.nl/" + text);
    fuzz::require(record::link_compared("http://" + link) == link);
    const auto key = layout::label_key(text);
    fuzz::require(text.empty() || !key.empty());
  }
  return 0;
}
