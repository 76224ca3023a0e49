#include "searcher/cli/request_of.hh"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kamervragen::cli {
namespace {

std::optional<ask::Limit> limit(const std::optional<commands::Limit>& given) {
  return given ? std::optional(ask::Limit{given->most}) : std::nullopt;
}

}  // namespace

ask::Request request_of(const Settings& settings, const std::vector<std::string>& words, ask::Kind kind) {
  const bool named = kind == ask::Kind::records || kind == ask::Kind::values;
  const bool of_facets = kind == ask::Kind::facets;
  return {.kind = kind,
          .text = named ? std::string() : fmt::format("{}", fmt::join(words, " ")),
          .names = named ? words : std::vector<std::string>{},
          .limit = limit(settings.limit),
          .top = limit(settings.top),
          .snippets = settings.snippets,
          .offset = settings.offset,
          .sort = of_facets ? std::string() : settings.sort,
          .match_any = settings.match == "any",
          .expansions = settings.expand.value_or(index::Expansions{}),
          .relax = settings.relax,
          .selections = settings.select,
          .facets = settings.facets.all.empty() ? std::nullopt : std::optional(settings.facets.all),
          .facet_order = of_facets ? settings.sort : std::string(),
          .explain = settings.explain,
          .reference_date = settings.reference_date,
          .expected_index = settings.expect_index.value_or("")};
}

}  // namespace kamervragen::cli
