#include "searcher/web/api_description.hh"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/errors/error_table.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/http/target.hh"
#include "searcher/render/format.hh"
#include "searcher/render/json_schema.hh"
#include "searcher/web/endpoints.hh"
#include "searcher/web/problem.hh"

namespace kamervragen::web {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view about =
    "Every verb of the command line, answered as it answers there: the same JSON, byte for byte. Keys are the names of "
    "the options, as `kamervragen help VERB` has them, so they are no camelCase; one that may be given several times "
    "is a key that stands there several times. A key that is not known is an error, never left out. Only GET and HEAD. "
    "Answers have an ETag; what has not changed is 304.";

/// How an option's value looks.
Json schema_of(const commands::Option& option) {
  if (option.value.empty()) return {{"type", "string"}, {"enum", {"", "true", "false"}}};
  if (option.choices == nullptr || option.judged || option.meant != nullptr) return {{"type", "string"}};
  return {{"type", "string"}, {"enum", option.choices()}};
}

Json parameter(std::string_view name, std::string_view description, bool required, bool repeats, Json schema) {
  if (repeats) schema = {{"type", "array"}, {"items", std::move(schema)}};
  Json out = {{"name", name}, {"in", "query"}, {"description", description}, {"required", required}};
  if (repeats) out["explode"] = true;
  out["allowEmptyValue"] = true;
  out["schema"] = std::move(schema);
  return out;
}

Json format_schema(const Endpoint& endpoint) {
  return {{"type", "string"}, {"enum", render::format_names(endpoint.kind)}, {"default", "json"}};
}

Json parameters(const Endpoint& endpoint) {
  auto out = Json::array();
  for (const auto& word : endpoint.words)
    out.push_back(parameter(word.name, word.description, word.required, word.repeats, {{"type", "string"}}));
  for (const auto* option : options_of(endpoint)) {
    const bool is_format = option->name == "format";
    auto schema = is_format ? format_schema(endpoint) : schema_of(*option);
    const auto description = taken(*option) == Taken::inside
                                 ? fmt::format("{} (the text itself, not the name of a file)", option->description)
                                 : std::string(option->description);
    out.push_back(parameter(option->name, description, option->required, option->repeats, schema));
    if (option->letter != 0)
      out.push_back(parameter(std::string(1, option->letter), fmt::format("the same as {}", option->name), false,
                              option->repeats, std::move(schema)));
  }
  return out;
}

/// Every format that its answers can have, by media type.
Json contents(const Endpoint& endpoint) {
  auto out = Json::object();
  for (const auto& format : render::formats())
    if (format.accepts.has(endpoint.kind))
      out[std::string(format.media_type)] = {
          {"schema", format.name == "json" ? Json{{"$ref", "#/components/schemas/answer"}} : Json{{"type", "string"}}}};
  return out;
}

/// The statuses that an error may have.
Json problems() {
  auto out = Json::object();
  for (const auto& row : errors::error_table())
    if (row.http >= 400) out[std::to_string(row.http)] = {{"$ref", "#/components/responses/problem"}};
  return out;
}

Json operation(const Endpoint& endpoint) {
  const auto* verb = commands::find_verb(cli::program(), endpoint.verb);
  Json responses = {{"200", {{"description", "the answer"}, {"content", contents(endpoint)}}},
                    {"304", {{"description", "the client has it already"}}}};
  responses.update(problems());
  auto id = std::string(endpoint.path);
  std::ranges::replace(id, '/', '-');
  return {{"operationId", id},
          {"summary", endpoint.summary.empty() ? verb->summary : endpoint.summary},
          {"parameters", parameters(endpoint)},
          {"responses", std::move(responses)}};
}

Json described() {
  auto paths = Json::object();
  for (const auto& endpoint : endpoints())
    paths[fmt::format("{}{}", api_root, endpoint.path)] = {{"get", operation(endpoint)}};
  const Json problem = {{"type", "object"},
                        {"required", {"type", "title", "status", "detail", "code", "position", "hint"}},
                        {"properties",
                         {{"type", {{"type", "string"}}},
                          {"title", {{"type", "string"}}},
                          {"status", {{"type", "integer"}}},
                          {"detail", {{"type", "string"}}},
                          {"code", {{"type", "string"}}},
                          {"position", {{"type", {"integer", "null"}}}},
                          {"hint", {{"type", {"string", "null"}}}}}}};
  return {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "kamervragen"},
        {"version", api_version},
        {"description", about},
        {"license", {{"name", "GPL-2.0-or-later"}, {"identifier", "GPL-2.0-or-later"}}}}},
      {"servers", Json::array({{{"url", "/"}}})},
      {"paths", std::move(paths)},
      {"components",
       {{"schemas", {{"answer", render::json_schema()}, {"problem", problem}}},
        {"responses",
         {{"problem",
           {{"description", "what went wrong, and what to do"},
            {"content", {{std::string(problem_type), {{"schema", {{"$ref", "#/components/schemas/problem"}}}}}}}}}}}}}};
}

}  // namespace

const std::string& api_description() {
  static const auto text = described().dump(2) + "\n";
  return text;
}

}  // namespace kamervragen::web
