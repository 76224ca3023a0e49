#include "indexer/write/shard.hh"

#include <charconv>

#include <fmt/format.h>

#include "schema/text/digest.hh"

namespace kamervragen::write {

// The other half of the digest than check --part goes by: else a part of a shard would be empty, or the whole of it.
bool Shard::has(const Sleutel& sleutel) const { return whole() || text::digest(sleutel.str()).high % of == number - 1; }

std::vector<Sleutel> Shard::of_these(std::vector<Sleutel> sleutels) const {
  std::erase_if(sleutels, [this](const Sleutel& sleutel) { return !has(sleutel); });
  return sleutels;
}

std::string Shard::text() const { return fmt::format("{}/{}", number, of); }

Result<Shard> parse_shard(std::string_view text) {
  Shard shard;
  const auto* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, shard.number);
  const bool slash = first.ec == std::errc{} && first.ptr != end && *first.ptr == '/';
  const auto second = slash ? std::from_chars(first.ptr + 1, end, shard.of) : first;
  if (slash && second.ec == std::errc{} && second.ptr == end && shard.number >= 1 && shard.number <= shard.of)
    return shard;
  return fail(Code::bad_shard, {{"text", text}});
}

Shard shard_of(std::string_view metadata) { return parse_shard(metadata).value_or(Shard{}); }

}  // namespace kamervragen::write
