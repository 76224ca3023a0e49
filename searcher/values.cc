#include <map>

#include <fmt/format.h>
#include <xapian.h>

#include "searcher/facets.hh"
#include "searcher/filters.hh"
#include "searcher/labels.hh"
#include "searcher/match.hh"
#include "searcher/request.hh"
#include "searcher/search.hh"

namespace kamervragen {
namespace {

/// The values of a computed field are those of its row; one that depends on the date has to be matched.
std::vector<FacetValue> computed_values(const QueryContext& context, const Field& field) {
  std::vector<FacetValue> out;
  std::string_view rest = field.buckets;
  while (!rest.empty()) {
    const auto end = rest.find('|');
    const std::string value(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (const auto count = count_matches(context, value_query(context, field, value))) out.push_back({value, count});
  }
  return out;
}

std::vector<FacetValue> stored_values(const QueryContext& context, const Field& field) {
  std::map<std::string, std::uint64_t> counts;
  each_value(context, field, [&](const IndexedValue& found) {
    counts[field.bucket ? field.bucket(found.value) : found.value] += found.count;
  });
  std::vector<FacetValue> out;
  for (const auto& [value, count] : counts) out.push_back({value, count});
  return out;
}

}  // namespace

Result<std::vector<FacetValue>> values_of(Index& index, const Field& field, const std::string& folded_prefix) {
  if (field.kind == Kind::text)
    return fail(Exit::usage, "no-values", fmt::format("{} has words, no values", field.name),
                "search for words: " + std::string(field.example));
  std::vector<FacetValue> out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const auto context = context_of(index, database, {});
    out = field.kind == Kind::computed ? computed_values(context, field) : stored_values(context, field);
    std::erase_if(out, [&](const FacetValue& v) { return !fold(v.value).starts_with(folded_prefix); });
    sort_values(field, out);
    return {};
  });
  if (!done) return tl::make_unexpected(std::move(done.error()));
  return out;
}

}  // namespace kamervragen
