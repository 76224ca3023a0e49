#include "searcher/index/index_info.hh"

#include <algorithm>

#include <fmt/format.h>

namespace kamervragen::index {
namespace {

Result<void> all_different(const std::vector<PartInfo>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto &one = parts[j], &other = parts[i];
      const bool copies = !one.uuid.empty() && one.uuid == other.uuid;
      const bool same = one.kamervragen > 0 && one.id == other.id;
      if (copies || same) return fail(Code::same_index_twice, {{"index", one.place}, {"other", other.place}});
    }
  }
  return {};
}

}  // namespace

Result<IndexInfo> as_one(std::vector<PartInfo> parts) {
  if (auto different = all_different(parts); !different) return pass(different);
  IndexInfo out;
  static_cast<PartInfo&>(out) = parts.front();
  for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
    out.place += ", " + part->place;
    out.uuid += ":" + part->uuid;
    out.revision.reset();
    out.kamervragen += part->kamervragen;
    out.updated = std::max(out.updated, part->updated);
    out.checked = std::min(out.checked, part->checked);  // unknown of one: unknown of all
    out.newest = std::max(out.newest, part->newest);
    out.content = out.content && part->content ? std::optional(*out.content + *part->content) : std::nullopt;
  }
  out.id = out.content ? layout::content_id(*out.content) : "";
  out.parts = std::move(parts);
  return out;
}

}  // namespace kamervragen::index
