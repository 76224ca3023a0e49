#include "searcher/render/json_schema_parts.hh"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "searcher/render/json_keys.hh"

namespace kamervragen::render::schema_of {

Json type(std::string_view name) { return {{"type", name}}; }
Json or_null(std::string_view name) { return {{"type", {name, "null"}}}; }
Json of(std::string_view definition) { return {{"$ref", "#/$defs/" + std::string(definition)}}; }
Json or_null_of(std::string_view definition) { return {{"anyOf", {of(definition), type("null")}}}; }
Json list(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json date_or_null() { return {{"type", {"string", "null"}}, {"format", "date"}}; }
Json one_of(std::initializer_list<std::string_view> names) {
  Json out = {{"enum", Json::array()}};
  for (const auto name : names) out["enum"].push_back(name);
  return out;
}

/// An object whose keys are all there, but for those that `optional` names.
Json object(const Json& properties, std::initializer_list<std::string_view> optional) {
  Json required = Json::array();
  for (const auto& [key, value] : properties.items())
    if (std::ranges::find(optional, std::string_view(key)) == optional.end()) required.push_back(key);
  return {{"type", "object"}, {"properties", properties}, {"required", std::move(required)}};
}

Json version() { return {{"const", json_version}}; }

/// An answer: what each carries, and keys of its own.
Json answer(const Json& own, std::initializer_list<std::string_view> optional) {
  Json properties = {{"schema_version", version()},
                     {"index", or_null_of("index")},
                     {"query", or_null_of("query")},
                     {"source", object({{"attribution", type("string")}, {"licence", type("string")}})},
                     {"partial", list(object({{"index", type("string")}, {"why", type("string")}}))}};
  properties.update(own);
  auto out = object(properties, optional);
  auto& required = out["required"];
  for (auto it = required.begin(); it != required.end();) it = *it == "partial" ? required.erase(it) : it + 1;
  return out;
}

}  // namespace kamervragen::render::schema_of
