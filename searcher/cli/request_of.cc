#include "searcher/cli/request_of.hh"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kamervragen::cli {

ask::Request request_of(const Settings& settings, const std::vector<std::string>& words, ask::Kind kind) {
  auto out = settings.request;
  out.kind = kind;
  if (kind == ask::Kind::records || kind == ask::Kind::values)
    out.names = words;
  else
    out.text = fmt::format("{}", fmt::join(words, " "));
  return out;
}

}  // namespace kamervragen::cli
