#include "searcher/web/answering.hh"

#include <exception>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/digest.hh"
#include "schema/text/split.hh"
#include "searcher/http/http.hh"

namespace kamervragen::web {

std::string entity_tag(const index::IndexInfo& info, const http::Target& target) {
  const auto key = fmt::format("{}\n{}\n{}\n{}", KAMERVRAGEN_VERSION, info.id, info.checked, http::target_text(target));
  return fmt::format("\"{}\"", text::digest(key).hex());
}

bool names_tag(std::string_view list, std::string_view tag) {
  for (const auto& one : text::split(list, ',')) {
    auto trimmed = text::trim(one);
    if (trimmed.starts_with("W/")) trimmed.remove_prefix(2);
    if (trimmed == tag || trimmed == "*") return true;
  }
  return false;
}

Result<ask::Answered> answered_safely(index::Index& index, const ask::Request& request, ask::Sink& sink) {
  try {
    return ask::answer([&]() -> Result<index::Index*> { return &index; }, request, sink);
  } catch (const std::exception& e) {
    return fail(Code::internal, {{"why", e.what()}});
  }
}

int status_of(const ask::Answered& answered) {
  return answered.exit == Exit::nothing_found && !answered.closing.missing.empty() ? http::not_found : http::ok;
}

}  // namespace kamervragen::web
