#include "searcher/package/descriptor.hh"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/layout/source.hh"
#include "searcher/package/sha256.hh"

namespace kamervragen::package {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view package_title = "Kamervragen: written questions of the Dutch Parliament, and their answers";
/// What a file of a table does to a cell that a spreadsheet would run.
constexpr std::string_view guarded =
    "A cell that begins with a sign of a formula (= + - @, a tab) begins with an apostrophe instead; lists have \"; \" "
    "between their values.";

std::string_view name_of(Type type) {
  switch (type) {
    case Type::text:
    case Type::list: return "string";
    case Type::integer: return "integer";
    case Type::date: return "date";
    case Type::boolean: return "boolean";
  }
  return "";
}

const std::string noughts(64, '0');

/// Where the description has its own digest: no value holds its key, since a quote in a value is written \".
std::optional<std::size_t> place_of_digest(std::string_view description) {
  const auto key = fmt::format("\n    \"{}\": \"", own_digest);
  const auto found = description.find(key);
  if (found == std::string_view::npos || description.size() - found - key.size() < noughts.size()) return std::nullopt;
  return found + key.size();
}

std::string query_of(const Source& source) { return source.query.empty() ? "(all)" : source.query; }

Json schema_of_table(const ChosenTable& chosen, const std::vector<ChosenTable>& all) {
  const auto& table = *chosen.table;
  Json fields = Json::array(), key = Json::array();
  for (const auto column : chosen.columns) {
    const auto& one = table.columns[column];
    Json field = {{"name", one.name}, {"type", name_of(one.type)}, {"description", one.description}};
    if (column < table.key) field["constraints"] = {{"required", true}};
    fields.push_back(std::move(field));
  }
  for (std::size_t i = 0; i < table.key; ++i) key.push_back(table.columns[i].name);
  Json out = {{"fields", std::move(fields)}, {"primaryKey", std::move(key)}, {"missingValues", Json::array({""})}};
  const auto& sets = package_tables().front();
  Json set_columns = Json::array();
  for (std::size_t i = 0; i < set_key; ++i) set_columns.push_back(sets.columns[i].name);
  const bool has_sets = std::ranges::any_of(all, [&](const ChosenTable& one) { return one.table == &sets; });
  if (&table != &sets && has_sets)
    out["foreignKeys"] =
        Json::array({{{"fields", set_columns}, {"reference", {{"resource", sets.name}, {"fields", set_columns}}}}});
  return out;
}

}  // namespace

std::string datapackage_json(const Source& source, const std::vector<ChosenTable>& chosen,
                             const std::vector<WrittenTable>& written,
                             const std::optional<FolderDescription>& of_folder) {
  Json resources = Json::array();
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    Json one = {{"name", chosen[i].table->name}, {"description", chosen[i].table->description}};
    if (of_folder) {
      one["path"] = written[i].file;
      one["profile"] = "tabular-data-resource";
      one["format"] = "csv";
      one["mediatype"] = "text/csv";
      one["encoding"] = "utf-8";
      one["dialect"] = {{"delimiter", of_folder->delimiter},
                        {"lineTerminator", "\r\n"},
                        {"quoteChar", "\""},
                        {"doubleQuote", true},
                        {"header", true}};
      one["bytes"] = written[i].bytes;
      one["hash"] = std::string(digest_kind) + written[i].sha256;
    }
    one["rows"] = written[i].rows;
    one["schema"] = schema_of_table(chosen[i], chosen);
    resources.push_back(std::move(one));
  }
  Json mark = {{"query", source.query},
               {"count", source.count},
               {"index", source.index_id},
               {"reference_date", source.reference_date.empty() ? Json(nullptr) : Json(source.reference_date)},
               {"version", source.version}};
  if (of_folder) {
    mark[crate_digest] = of_folder->crate_sha256;
    mark[own_digest] = noughts;
  }
  const Json out = {
      {"profile", "tabular-data-package"},
      {"name", "kamervragen"},
      {"title", package_title},
      {"description", fmt::format("The {} question sets that match the query {} in the index {}. {}", source.count,
                                  query_of(source), source.index_id, of_folder ? guarded : std::string_view{})},
      {"sources", Json::array({{{"title", layout::attribution}, {"path", layout::attribution_address}}})},
      {"licenses", Json::array({{{"name", "other-pd"}, {"title", layout::licence}}})},
      {descriptor_mark, std::move(mark)},
      {"resources", std::move(resources)}};
  auto text = out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  if (const auto place = place_of_digest(text)) text.replace(*place, noughts.size(), sha256_of(text));
  return text;
}

bool is_unchanged(std::string_view description) {
  const auto place = place_of_digest(description);
  if (!place) return false;
  std::string blank(description);
  blank.replace(*place, noughts.size(), noughts);
  return sha256_of(blank) == description.substr(*place, noughts.size());
}

std::string crate_json(const Source& source, const std::vector<WrittenTable>& written) {
  Json parts = Json::array(), files = Json::array();
  const auto add = [&](std::string_view file, std::string_view name, std::string_view format, const Json& more) {
    parts.push_back({{"@id", file}});
    Json one = {{"@id", file}, {"@type", "File"}, {"name", name}, {"encodingFormat", format}};
    one.update(more);
    files.push_back(std::move(one));
  };
  for (const auto& one : written)
    add(one.file, one.table->name, "text/csv",
        {{"description", one.table->description}, {"contentSize", fmt::to_string(one.bytes)}, {"sha256", one.sha256}});
  add(descriptor_name, "datapackage", "application/json", {{"description", "the codebook: types, keys, descriptions"}});
  Json graph = Json::array(
      {{{"@id", crate_name},
        {"@type", "CreativeWork"},
        {"about", {{"@id", "./"}}},
        {"conformsTo", {{"@id", "https://w3id.org/ro/crate/1.1"}}}},
       {{"@id", "./"},
        {"@type", "Dataset"},
        {"name", package_title},
        {"description", fmt::format("The {} question sets that match the query {}.", source.count, query_of(source))},
        {"license", layout::licence},
        {"isBasedOn", {{"@id", layout::attribution_address}}},
        {"hasPart", std::move(parts)}},
       {{"@id", layout::attribution_address}, {"@type", "WebSite"}, {"name", layout::attribution}},
       {{"@id", "#kamervragen"},
        {"@type", "SoftwareApplication"},
        {"name", "kamervragen"},
        {"version", source.version}},
       {{"@id", "#export"},
        {"@type", "CreateAction"},
        {"instrument", {{"@id", "#kamervragen"}}},
        {"object", {{"@id", fmt::format("#index-{}", source.index_id)}}},
        {"query", source.query},
        {"result", {{"@id", "./"}}}},
       {{"@id", fmt::format("#index-{}", source.index_id)},
        {"@type", "Dataset"},
        {"name", "the index that was asked"},
        {"identifier", source.index_id},
        {"temporalCoverage", source.reference_date.empty() ? Json(nullptr) : Json("../" + source.reference_date)}}});
  for (auto& file : files) graph.push_back(std::move(file));
  const Json out = {{"@context", "https://w3id.org/ro/crate/1.1/context"}, {"@graph", std::move(graph)}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kamervragen::package
