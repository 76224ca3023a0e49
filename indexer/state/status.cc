#include "indexer/state/status.hh"

#include <nlohmann/json.hpp>

#include "corpus/store/disk.hh"
#include "indexer/state/folder.hh"
#include "schema/layout/stamp.hh"
#include "schema/program/files.hh"

namespace kamervragen::state {
namespace {

using Json = nlohmann::ordered_json;

/// What stands there; an empty object where nothing, or nothing readable, does: the next notes replace it.
Json read_status(const std::filesystem::path& index) {
  auto status = Json::parse(program::read_file(index / layout::status_file).value_or(""), nullptr, false);
  return status.is_object() ? status : Json::object();
}

Result<void> note(const std::filesystem::path& index, const Json& notes) {
  auto status = read_status(index);
  status.update(notes);
  return store::replace_file(index / layout::status_file,
                             status.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace

Result<void> note_check(const std::filesystem::path& index, const std::string& id, std::uint64_t kamervragen) {
  return note(index, {{"checked", timestamp()}, {"id", id}, {"kamervragen", kamervragen}});
}

Result<void> note_harvest(const std::filesystem::path& index, const std::string& json_text) {
  const auto harvest = Json::parse(json_text, nullptr, false);
  if (!harvest.is_object()) return fail(Code::no_harvest_status);
  return note(index, {{"harvest", harvest}, {"harvest_noted", timestamp()}});
}

Result<void> note_compacted(const std::filesystem::path& index, CompactedSize size) {
  return note(index, {{"compacted", {{"bytes", size.bytes}, {"kamervragen", size.kamervragen}}}});
}

std::optional<CompactedSize> compacted_size(const std::filesystem::path& index) {
  const auto status = read_status(index);
  const auto at = status.find("compacted");
  if (at == status.end() || !at->is_object()) return std::nullopt;
  return CompactedSize{at->value("bytes", std::uint64_t{0}), at->value("kamervragen", std::uint64_t{0})};
}

}  // namespace kamervragen::state
