#include "searcher/near/near_keys.hh"

#include <algorithm>

#include <xapian.h>

#include "schema/layout/fields.hh"
#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"
#include "searcher/near/slips.hh"

namespace kamervragen::near {
namespace {

constexpr std::size_t slips_most = 2;

/// How many characters two texts begin with alike.
std::size_t alike(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

std::vector<std::string> near_keys(const index::QueryContext& context, const layout::Field& field,
                                   std::string_view mistyped, std::size_t most) {
  const std::string prefix(field.prefix);
  const auto typed = text::ascii_lower(mistyped);
  std::vector<std::string> found;
  auto least = slips_most;
  const auto end = context.database.allterms_end(prefix);
  for (auto term = context.database.allterms_begin(prefix); term != end; ++term) {
    auto value = (*term).substr(prefix.size());
    if (difference_of_sizes(value, typed) > least) continue;
    const auto slips = text::edit_distance(typed, text::ascii_lower(value));
    if (slips == 0 || slips > least) continue;
    if (slips < least) found.clear();
    least = slips;
    found.push_back(std::move(value));
  }
  // A slip is likelier the further on it stands: what was typed last may not have been typed at all.
  std::ranges::stable_sort(found, std::ranges::greater{},
                           [&](const std::string& value) { return alike(typed, text::ascii_lower(value)); });
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace kamervragen::near
