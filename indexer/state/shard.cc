#include "indexer/state/shard.hh"

#include <fmt/format.h>

#include "schema/text/digest.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::state {

// The other half of the digest than check --part goes by: else a part of a shard would be empty, or the whole of it.
bool Shard::has(const Sleutel& sleutel) const { return whole() || text::digest(sleutel.str()).high % of == number - 1; }

std::vector<Sleutel> Shard::of_these(std::vector<Sleutel> sleutels) const {
  std::erase_if(sleutels, [this](const Sleutel& sleutel) { return !has(sleutel); });
  return sleutels;
}

std::string Shard::text() const { return fmt::format("{}/{}", number, of); }

Result<Shard> parse_shard(std::string_view text) {
  if (const auto share = text::share(text)) return Shard{share->number, share->of};
  return fail(Code::bad_shard, {{"text", text}});
}

Shard shard_of(std::string_view metadata) { return parse_shard(metadata).value_or(Shard{}); }

}  // namespace kamervragen::state
