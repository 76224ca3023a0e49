#include "searcher/cli/answer_json.hh"

#include <array>

#include <nlohmann/json.hpp>

#include "schema/layout/stamp.hh"
#include "schema/record/record_json.hh"
#include "searcher/query/printer.hh"
#include "searcher/render/describe.hh"

namespace kamervragen::cli {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json date_or_null(const std::optional<Date>& date) { return date ? Json(date->iso()) : Json(nullptr); }

const Json& source() {
  static const Json both = {
      {"attribution", "officiële publicaties of the Staten-Generaal, https://www.officielebekendmakingen.nl"},
      {"licence", "no copyright: article 11 and 15b Auteurswet"},
  };
  return both;
}

Json expansions(const index::Expansions& on) {
  Json out = Json::array();
  if (on.compounds) out.push_back("compounds");
  if (on.abbreviations) out.push_back("abbreviations");
  return out;
}

/// What a hit shares with the record, in its order.
constexpr std::array<std::string_view, 5> head_keys = {"nummer", "kamer", "titel", "betreft", "indieners"};
constexpr std::array<std::string_view, 8> tail_keys = {"ingezonden", "beantwoord", "dagen",   "status",
                                                       "soort",      "kabinet",    "positie", "publicaties"};

Json snippet(const passage::Snippet& s) {
  Json marks = Json::array();
  for (const auto& [start, end] : s.marks) marks.push_back({start, end});
  return {{"deel", name(s.deel)},
          {"vraag", s.vraag > 0 ? Json(s.vraag) : Json(nullptr)},
          {"tekst", s.tekst},
          {"marks", std::move(marks)}};
}

}  // namespace

Json common_keys(const index::IndexInfo* index, const Asked* asked) {
  Json out = {{"schema_version", layout::schema_version}, {"index", nullptr}, {"query", nullptr}, {"source", source()}};
  if (index != nullptr) out["index"] = to_json(*index);
  if (index != nullptr && !index->missing.empty()) {
    auto& partial = out["partial"] = Json::array();
    for (const auto& [place, why] : index->missing) partial.push_back({{"index", place}, {"why", why}});
  }
  if (asked != nullptr)
    out["query"] = {
        {"text", asked->text},
        {"canonical", canonical(asked->query)},
        {"expand", expansions(asked->options.expansions)},
        {"reference_date", date_or_null(index == nullptr ? std::nullopt : date_that_matters(*asked, *index))}};
  return out;
}

Json to_json(const index::PartInfo& info) {
  return {{"id", info.id},
          {"uuid", text_or_null(info.uuid)},
          {"revision", info.revision ? Json(*info.revision) : Json(nullptr)},
          {"kamervragen", info.kamervragen},
          {"updated", text_or_null(info.updated)},
          {"checked", text_or_null(info.checked)}};
}

Json to_json(const std::vector<ask::ShownFacet>& facets) {
  Json out = Json::array();
  for (const auto& [facet, more] : facets) {
    Json values = Json::array();
    for (const auto& v : facet.values) values.push_back({{"value", v.value}, {"count", v.count}});
    out.push_back({{"field", facet.field}, {"values", std::move(values)}, {"missing", facet.missing}, {"more", more}});
  }
  return out;
}

Json to_json(const ask::Hit& hit) {
  const auto record = record::to_json(hit.record);
  Json out = {{"rank", hit.rank}, {"score", hit.score}};
  for (const auto key : head_keys) out[std::string(key)] = record[std::string(key)];
  out["fracties"] = render::fracties(hit.record);
  out["ministers"] = record["ministers"];
  out["ministeries"] = render::ministeries(hit.record);
  out["onderwerpen"] = record["onderwerpen"];
  for (const auto key : tail_keys) out[std::string(key)] = record[std::string(key)];
  out["url"] = text_or_null(render::main_url(hit.record));
  Json snippets = Json::array();
  for (const auto& s : hit.snippets) snippets.push_back(snippet(s));
  out["snippets"] = std::move(snippets);
  if (!hit.reasons.empty()) {
    auto& reasons = out["reasons"] = Json::array();
    for (const auto& r : hit.reasons)
      reasons.push_back({{"text", r.text}, {"where", r.where}, {"as", r.as}, {"score", r.score}});
  }
  return out;
}

Json to_json(const ask::Explanation& explanation) {
  Json parts = Json::array();
  for (const auto& part : explanation.parts)
    parts.push_back({{"what", part.what},
                     {"text", part.text},
                     {"matched", part.matched},
                     {"by_alias", part.by_alias},
                     {"count", part.count},
                     {"itself", part.itself},
                     {"compounds", part.compounds}});
  Json widened = Json::array();
  for (const auto& one : explanation.widened)
    widened.push_back({{"typed", one.typed}, {"to", one.to}, {"why", one.why}, {"added", one.added}});
  return {{"canonical", explanation.canonical},
          {"parts", std::move(parts)},
          {"widened", std::move(widened)},
          {"engine", explanation.engine},
          {"reference_date", date_or_null(explanation.reference_date)}};
}

Json to_json(const std::vector<ask::Relaxation>& relaxed) {
  Json out = Json::array();
  for (const auto& one : relaxed) out.push_back({{"from_rank", one.from_rank}, {"by", one.by}, {"query", one.query}});
  return out;
}

std::string to_document(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace kamervragen::cli
