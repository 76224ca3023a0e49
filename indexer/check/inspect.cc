#include "indexer/check/inspect.hh"

#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/check/document_digest.hh"
#include "indexer/check/tables.hh"
#include "indexer/state/folder.hh"
#include "schema/layout/stamp.hh"
#include "schema/layout/stored_form.hh"
#include "schema/layout/terms.hh"
#include "schema/record/record_json.hh"

namespace kamervragen::check {
namespace {

using Json = nlohmann::ordered_json;

Json state_line(const std::string& id, const state::PublicationState& state) {
  Json records = Json::array();
  for (const auto& sleutel : state.records) records.push_back(sleutel.str());
  Json failure = nullptr;
  if (state.failure) failure = {{"code", state.failure->code}, {"message", state.failure->message}};
  return {{"publicatie", id},
          {"digest", state.digest.hex()},
          {"records", std::move(records)},
          {"zonder_tekst", state.without_text},
          {"waarschuwingen", state.warnings},
          {"fout", failure}};
}

}  // namespace

Result<Xapian::Database> open_current(const std::filesystem::path& index) {
  const auto named = state::IndexFolder::current_of(index);
  if (!named) return pass(named);
  const auto& current = *named;
  if (!current) return fail(Code::no_index, {{"index", index.string()}});
  try {
    return state::open_generation(*current);
  } catch (const Xapian::Error& e) {
    return fail(Code::unreadable_index, {{"index", index.string()}, {"why", e.get_msg()}});
  }
}

Result<void> dump(const std::filesystem::path& index, const std::function<void(const std::string&)>& put) {
  auto opened = open_current(index);
  if (!opened) return pass(opened);
  // In some damaged blocks the engine goes round for ever, but not where it looks for damage.
  if (const auto damaged = check_tables(state::IndexFolder::current_of(index)->value()); !damaged.empty())
    return fail(Code::unreadable_index,
                {{"index", index.string()}, {"why", damaged.front().what + ": " + damaged.front().text}});
  try {
    const auto& database = *opened;
    if (auto stamp = layout::require_current(database.get_metadata(std::string(layout::meta::stamp))); !stamp)
      return pass(stamp);
    const std::string prefix(layout::record_prefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
      const auto document = database.get_document(*database.postlist_begin(*term));
      const auto record = layout::record_of(document.get_data());
      if (!record) return pass(record);
      auto line = record::to_json(*record);
      line["termen"] = digest_of_document(document).hex();
      put(record::to_line(line));
    }
    const auto states = state::state_key("");
    for (auto key = database.metadata_keys_begin(states); key != database.metadata_keys_end(states); ++key) {
      const auto state = state::decode_state(database.get_metadata(*key));
      if (!state) return pass(state);
      put(record::to_line(state_line((*key).substr(states.size()), *state)));
    }
  } catch (const Xapian::Error& e) {
    return fail(Code::unreadable_index, {{"index", index.string()}, {"why", e.get_description()}});
  } catch (const std::length_error& e) {  // a length in a damaged table
    return fail(Code::unreadable_index, {{"index", index.string()}, {"why", e.what()}});
  }
  return {};
}

Result<std::string> stamp_text(const std::filesystem::path& index) {
  const auto opened = open_current(index);
  if (!opened) return pass(opened);
  try {
    const auto stamp = layout::parse_stamp(opened->get_metadata(std::string(layout::meta::stamp)));
    if (!stamp) return pass(stamp);
    const auto content =
        text::Digest::from_hex(opened->get_metadata(std::string(layout::meta::content))).value_or(text::Digest{});
    const auto shard = opened->get_metadata(std::string(layout::meta::shard));
    return fmt::format("id {}\n{}uuid {}\nrevision {}\nkamervragen {}\nupdated {}\n{}", layout::content_id(content),
                       layout::to_text(*stamp), opened->get_uuid(), opened->get_revision(), opened->get_doccount(),
                       opened->get_metadata(std::string(layout::meta::updated)),
                       shard.empty() ? "" : fmt::format("shard {}\n", shard));
  } catch (const Xapian::Error& e) {
    return fail(Code::unreadable_index, {{"index", index.string()}, {"why", e.get_description()}});
  }
}

}  // namespace kamervragen::check
