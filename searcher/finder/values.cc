#include "searcher/finder/values.hh"

#include <map>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/label_key.hh"
#include "searcher/compiler/filters.hh"
#include "searcher/finder/plan.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/labels.hh"
#include "searcher/match/match.hh"

namespace kamervragen::finder {
namespace {

/// The values of a computed field are those of its row; one that depends on the date has to be matched.
std::vector<index::FacetValue> computed_values(const index::QueryContext& context, const layout::Field& field) {
  std::vector<index::FacetValue> out;
  std::string_view rest = field.buckets;
  while (!rest.empty()) {
    const auto end = rest.find('|');
    const std::string value(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (const auto count = match::count_matches(context, compiler::value_query(context, field, value)))
      out.push_back({value, count});
  }
  return out;
}

std::vector<index::FacetValue> stored_values(const index::QueryContext& context, const layout::Field& field) {
  std::map<std::string, std::uint64_t> counts;
  each_value(context, field, [&](const index::IndexedValue& found) {
    counts[field.bucket ? field.bucket(found.value) : found.value] += found.count;
  });
  std::vector<index::FacetValue> out;
  for (const auto& [value, count] : counts) out.push_back({value, count});
  return out;
}

}  // namespace

Result<void> has_values(const layout::Field& field) {
  if (field.kind != layout::Kind::text) return {};
  return fail(Code::no_values, {{"field", field.name}, {"example", field.example}});
}

Result<std::vector<index::FacetValue>> values_of(index::Index& index, const layout::Field& field,
                                                 const std::string& beginning) {
  if (auto has = has_values(field); !has) return pass(has);
  std::vector<index::FacetValue> out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const auto context = context_of(index, database, {});
    out = field.kind == layout::Kind::computed ? computed_values(context, field) : stored_values(context, field);
    const auto words = layout::label_key(beginning);
    const auto begins = dutch::fold(beginning);
    std::erase_if(out, [&](const index::FacetValue& v) {
      return !dutch::fold(v.value).starts_with(begins) &&
             !(field.kind == layout::Kind::label && layout::has_words_that_begin(layout::label_key(v.value), words));
    });
    sort_values(field, out);
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace kamervragen::finder
