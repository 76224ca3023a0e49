#include "searcher/render/index_page.hh"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "searcher/render/json_keys.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

std::string fingerprint(const layout::Stamp& stamp) { return fmt::format("{:016x}", stamp.fingerprint); }

std::string row(std::string_view label, std::string_view value) {
  return fmt::format("{:<13} {}\n", label, value.empty() ? "unknown" : value);
}

Json parts_json(const index::IndexInfo& info) {
  Json out = Json::array();
  for (const auto& part : info.parts) {
    Json one = {{"index", part.place}};
    one.update(to_json(part));
    one["newest"] = date_or_null(part.newest);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string index_text(const ask::IndexPage& page) {
  const auto& info = page.info;
  std::string out;
  out += row("id", info.id);
  out += row("kamervragen", fmt::to_string(info.kamervragen));
  out += row("newest", info.newest ? info.newest->iso() : "");
  out += row("updated", info.updated);
  out += row("checked", info.checked.empty() ? "never" : info.checked);
  out += row("uuid", info.uuid);
  out += row("revision", info.revision ? fmt::to_string(*info.revision) : "");
  out += row("schema", fmt::to_string(info.stamp.schema));
  out += row("fingerprint", fingerprint(info.stamp));
  out += row("made by", fmt::format("kamervragen {}, Xapian {}", info.stamp.program, info.stamp.engine));
  if (page.in_folder) return out;
  for (const auto& part : info.parts)
    out += row("part", fmt::format("{}: {} Kamervragen, id {}, updated {}", part.place, part.kamervragen, part.id,
                                   part.updated));
  for (const auto& part : info.missing) out += row("missing", part.place);
  return out;
}

Json index_json(const ask::IndexPage& page) {
  const auto& info = page.info;
  Json out = {{"stamp",
               {{"schema", info.stamp.schema},
                {"fingerprint", fingerprint(info.stamp)},
                {"kamervragen", info.stamp.program},
                {"xapian", info.stamp.engine}}},
              {"newest", date_or_null(info.newest)}};
  if (!page.in_folder) out["parts"] = parts_json(info);
  return out;
}

}  // namespace kamervragen::render
