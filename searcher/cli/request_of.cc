#include "searcher/cli/request_of.hh"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kamervragen::cli {

ask::Request request_of(const Settings& settings, const std::vector<std::string>& words, ask::Kind kind) {
  auto out = settings.request;
  const bool chain = kind == ask::Kind::records && (settings.chain || settings.request.steps);
  out.kind = chain ? ask::Kind::chain : kind;
  if (ask::names_records(kind) || kind == ask::Kind::values) {
    out.names = words;
  } else if (kind == ask::Kind::cross) {
    // The fields of the rows and the columns stand before the query.
    const auto fields = std::min<std::size_t>(2, words.size());
    const auto query = words.begin() + static_cast<std::ptrdiff_t>(fields);
    out.by.emplace(words.begin(), query);
    out.text = fmt::format("{}", fmt::join(query, words.end(), " "));
  } else {
    out.text = fmt::format("{}", fmt::join(words, " "));
  }
  return out;
}

}  // namespace kamervragen::cli
