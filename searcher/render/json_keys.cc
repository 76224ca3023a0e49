#include "searcher/render/json_keys.hh"

#include <nlohmann/json.hpp>

#include "schema/citation/citation.hh"
#include "schema/errors/hints.hh"
#include "schema/layout/source.hh"
#include "schema/record/record_json.hh"
#include "searcher/links/chain.hh"
#include "searcher/render/output_keys.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

const Json& source() {
  static const Json both = {{"attribution", layout::attribution}, {"licence", layout::licence}};
  return both;
}

Json expansions(const index::Expansions& on) {
  Json out = Json::array();
  if (on.compounds) out.push_back("compounds");
  if (on.abbreviations) out.push_back("abbreviations");
  return out;
}

Json cell(const sheet::Cell& cell) {
  return std::visit(
      [](const auto& value) -> Json {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
          return nullptr;
        } else {
          return value;
        }
      },
      cell);
}

/// Objects of cells by the names of their columns.
Json rows_of(const sheet::Table& table) {
  Json out = Json::array();
  for (const auto& row : table.rows) {
    Json one = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) one[std::string(table.columns[i].name)] = cell(row[i]);
    out.push_back(std::move(one));
  }
  return out;
}

Json coverage(const std::optional<sheet::Coverage>& known) {
  if (!known) return nullptr;
  return {{"harvest_complete", text_or_null(known->complete)}, {"months_with_gaps", known->months_with_gaps}};
}

}  // namespace

nlohmann::ordered_json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
nlohmann::ordered_json date_or_null(const std::optional<Date>& date) {
  return date ? Json(date->iso()) : Json(nullptr);
}

Json common_keys(const ask::Envelope& envelope) {
  Json out = {{"schema_version", json_version}, {"index", nullptr}, {"query", nullptr}, {"source", source()}};
  if (envelope.index) out["index"] = to_json(*envelope.index);
  if (envelope.index && !envelope.index->missing.empty()) {
    auto& partial = out["partial"] = Json::array();
    for (const auto& [place, why] : envelope.index->missing) partial.push_back({{"index", place}, {"why", why}});
  }
  if (envelope.query) out["query"] = to_json(*envelope.query);
  return out;
}

Json to_json(const ask::AskedQuery& query) {
  Json out = {{"text", query.text},
              {"canonical", query.canonical},
              {"expand", expansions(query.expansions)},
              {"reference_date", date_or_null(query.reference_date)}};
  for (const auto& remark : query.remarks) out["remarks"].push_back(to_json(remark));
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

Json to_json(const sheet::Table& table) {
  return {{std::string(table.kind.name_key), table.name},
          {std::string(table.kind.rows_key), rows_of(table)},
          {"missing", table.missing},
          {"more", table.more}};
}

Json to_json(const sheet::Measured& measured) {
  Json out = Json::object(), definitions = Json::object();
  for (const auto& setting : measured.settings) out[std::string(setting.name)] = cell(setting.value);
  out["coverage"] = coverage(measured.coverage);
  for (const auto& table : measured.tables)
    for (const auto& column : table.columns)
      if (!column.description.empty()) definitions[std::string(column.name)] = column.description;
  out["definitions"] = std::move(definitions);
  for (const auto& table : measured.tables) {
    auto rows = rows_of(table);
    out[table.name] = table.single ? std::move(rows.front()) : std::move(rows);
  }
  out["remarks"] = measured.remarks;
  return out;
}

Json to_json(const std::vector<sheet::Table>& tables) {
  Json out = Json::array();
  for (const auto& table : tables) out.push_back(to_json(table));
  return out;
}

Json publicaties_json(const Head& head) {
  auto out = record::to_json(head.publicaties);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i]["citatie"] = text_or_null(citation::official(head.publicaties[i], head));
  return out;
}

Json to_json(const finder::Hit& hit, const layout::FieldTable& table) {
  Json out = Json::object();
  for (const auto& key : output_keys(table))
    if (key.in_json(hit)) out[std::string(key.name)] = key.json(hit);
  return out;
}

Json to_json(const finder::Shown& shown, const layout::FieldTable& table) {
  auto out = record::to_json(shown.record);
  out["publicaties"] = publicaties_json(shown.record);
  for (const auto& key : output_keys(table))
    if (key.field != nullptr && key.made_json == nullptr)
      out[std::string(key.name)] = field_json(*key.field, shown.counted);
  auto& citing = out["verwezen_door"] = Json::array();
  for (const auto& other : shown.cited_by) citing.push_back(other.nummer);
  if (shown.vraag) out["vraag"] = *shown.vraag;
  return out;
}

Json to_json(const links::Link& link) {
  Json way = nullptr;
  if (link.way != links::Way::root) way = link.way == links::Way::cites ? "verwijst" : "verwezen_door";
  Json out = {{"way", way}, {"ids", link.ids}};
  for (const auto key : {"nummer", "kamer", "titel", "ingezonden", "beantwoord", "status", "url"}) out[key] = nullptr;
  if (link.set) {
    const auto& set = *link.set;
    out.update({{"nummer", set.nummer},
                {"kamer", name(set.kamer)},
                {"titel", text_or_null(set.titel)},
                {"ingezonden", date_or_null(set.ingezonden)},
                {"beantwoord", date_or_null(set.beantwoord)},
                {"status", name(set.status)},
                {"url", text_or_null(record::main_url(set))}});
  } else {
    out["url"] = text_or_null(record::cited_url(link.ids.front()));
  }
  out["seen"] = link.seen;
  out["more"] = link.more;
  auto& under = out["links"] = Json::array();
  for (const auto& one : link.links) under.push_back(to_json(one));
  return out;
}

Json to_json(const std::vector<finder::NearRecord>& near) {
  Json out = Json::array();
  for (const auto& one : near)
    out.push_back({{"typed", one.typed}, {"id", one.id}, {"titel", text_or_null(one.titel)}});
  return out;
}

Json to_json(const finder::Explanation& explanation) {
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

Json to_json(const std::vector<finder::Relaxation>& relaxed) {
  Json out = Json::array();
  for (const auto& one : relaxed)
    out.push_back({{"from_rank", one.from_rank}, {"by", name(one.by)}, {"query", one.query}});
  return out;
}

Json to_json(const std::vector<words::RelatedWord>& related) {
  Json out = Json::array();
  for (const auto& one : related) out.push_back({{"word", one.word}, {"count", one.count}, {"together", one.together}});
  return out;
}

Json to_json(const std::vector<finder::Suggestion>& suggestions) {
  Json out = Json::array();
  for (const auto& one : suggestions) {
    out.push_back({{"query", one.query}, {"count", one.count}});
    if (!one.titel.empty()) out.back()["titel"] = one.titel;
  }
  return out;
}

Json to_json(const Error& error) {
  return {{"code", error.name()},
          {"message", error.message()},
          {"position", error.position ? Json(*error.position) : Json(nullptr)},
          {"hint", text_or_null(errors::hint_of(error))}};
}

std::string to_document(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace kamervragen::render
