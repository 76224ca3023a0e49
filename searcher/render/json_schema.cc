#include "searcher/render/json_schema.hh"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "searcher/render/json_schema_measures.hh"
#include "searcher/render/json_schema_parts.hh"
#include "searcher/render/json_schema_sets.hh"
#include "searcher/render/output_keys.hh"

namespace kamervragen::render {
namespace {

using namespace schema_of;

// -- what answers share ----------------------------------------------------------------------------------------------

Json index() {
  return object({{"id", type("string")},
                 {"uuid", or_null("string")},
                 {"revision", or_null("integer")},
                 {"kamervragen", type("integer")},
                 {"updated", or_null("string")},
                 {"checked", or_null("string")}});
}
Json query() {
  return object({{"text", type("string")},
                 {"canonical", type("string")},
                 {"expand", list(one_of({"compounds", "abbreviations"}))},
                 {"reference_date", date_or_null()},
                 {"remarks", list(of("error"))}},
                {"remarks"});
}
Json counted_value() { return object({{"value", type("string")}, {"count", type("integer")}}); }
Json facet() {
  return object({{"field", type("string")},
                 {"values", list(of("counted_value"))},
                 {"missing", type("integer")},
                 {"more", type("integer")}});
}
Json explain() {
  return object(
      {{"canonical", type("string")},
       {"parts", list(object({{"what", type("string")},
                              {"text", type("string")},
                              {"matched", list(type("string"))},
                              {"by_alias", list(type("string"))},
                              {"count", type("integer")},
                              {"itself", type("integer")},
                              {"compounds", list(type("string"))}}))},
       {"widened",
        list(object(
            {{"typed", type("string")}, {"to", type("string")}, {"why", type("string")}, {"added", type("integer")}}))},
       {"engine", type("string")},
       {"reference_date", date_or_null()}});
}
Json error() {
  return object({{"code", type("string")},
                 {"message", type("string")},
                 {"position", or_null("integer")},
                 {"hint", or_null("string")}});
}
Json what_was_found() {
  return {
      {"count", type("integer")},
      {"offset", type("integer")},
      {"facets", list(of("facet"))},
      {"relaxed",
       list(object(
           {{"from_rank", type("integer")}, {"by", one_of({"spelling", "parts", "any"})}, {"query", type("string")}}))},
      {"related", list(object({{"word", type("string")}, {"count", type("integer")}, {"together", type("integer")}}))},
      {"suggestions",
       list(object({{"query", type("string")}, {"count", type("integer")}, {"titel", type("string")}}, {"titel"}))}};
}

Json hits() {
  Json own = {{"explain", of("explain")}, {"hits", list(of("hit"))}};
  own.update(what_was_found());
  return own;
}
Json counted() { return {{"count", type("integer")}}; }
Json facets() { return {{"count", type("integer")}, {"facets", list(of("facet"))}}; }

/// A row of a batch: the answer to the query of a line, or the error that it is instead.
Json batch_row(const Json& own, std::initializer_list<std::string_view> optional = {}) {
  Json answered = {{"line", type("integer")}, {"query", of("query")}};
  answered.update(own);
  return {{"anyOf",
           {object(answered, optional),
            object({{"line", type("integer")}, {"query", of("misread_query")}, {"error", of("error")}})}}};
}
Json batch(std::string_view key, Json row) { return answer({{std::string(key), list(std::move(row))}}); }

Json fields() {
  return answer({{"fields", list(object({{"name", type("string")},
                                         {"aliases", list(type("string"))},
                                         {"kind", type("string")},
                                         {"many", type("boolean")},
                                         {"facet", type("boolean")},
                                         {"exported", or_null("string")},
                                         {"buckets", list(type("string"))},
                                         {"description", type("string")},
                                         {"example", type("string")}}))}});
}

Json facet_fields() {
  return answer({{"facets", list(object({{"field", type("string")},
                                         {"values", type("integer")},
                                         {"missing", type("integer")},
                                         {"most_frequent", list(type("string"))},
                                         {"description", type("string")}}))}});
}

Json about_index() {
  auto part = index();
  part["properties"]["index"] = type("string");
  part["properties"]["newest"] = date_or_null();
  return answer({{"stamp", object({{"schema", type("integer")},
                                   {"fingerprint", type("string")},
                                   {"kamervragen", type("string")},
                                   {"xapian", type("string")}})},
                 {"newest", date_or_null()},
                 {"parts", list(part)}},
                {"parts"});
}

Json overview() {
  const Json counts = {
      {"kamervragen", type("integer")}, {"without_text", type("integer")}, {"without_known_answer", type("integer")}};
  Json year = {{"jaar", or_null("integer")}};
  year.update(counts);
  Json all = counts;
  all.update({{"first", date_or_null()},
              {"last", date_or_null()},
              {"kamer", object({{"tweede", type("integer")}, {"eerste", type("integer")}})},
              {"soort", object({{"schriftelijk", type("integer")}, {"mondeling", type("integer")}})},
              {"publicaties", type("integer")},
              {"unknown", list(object({{"field", type("string")},
                                       {"of", type("string")},
                                       {"total", type("integer")},
                                       {"unknown", type("integer")}}))},
              {"years", list(object(year))}});
  return answer({{"overview", object(all)}, {"harvest", or_null("object")}});
}

Json line(std::string_view type_of_line, const Json& properties,
          std::initializer_list<std::string_view> optional = {}) {
  Json all = {{"type", {{"const", type_of_line}}}};
  all.update(properties);
  return object(all, optional);
}

/// A line that has an answer's keys; of a batch it says which line of the input it answers.
Json answer_line(std::string_view type_of_line, const Json& own) {
  Json keys = {{"type", {{"const", type_of_line}}}, {"line", type("integer")}};
  keys.update(own);
  return answer(keys, {"line", "explain", "read"});
}
Json hit_line(const layout::FieldTable& table) {
  auto out = hit(table);
  out["properties"]["type"] = {{"const", "hit"}};
  out["properties"]["line"] = type("integer");
  out["required"].push_back("type");
  return out;
}
Json similar_line(const layout::FieldTable& table) {
  auto out = similar_hit(table);
  out["properties"]["type"] = {{"const", "similar"}};
  out["required"].push_back("type");
  return out;
}
Json similar() {
  return answer({{"read", of("read_draft")}, {"count", type("integer")}, {"sections", list(of("similar_section"))}},
                {"read"});
}
Json record_line(const layout::FieldTable& table) {
  auto out = kamervraag(table);
  out["properties"]["type"] = {{"const", "kamervraag"}};
  out["required"].push_back("type");
  return out;
}
Json shown_names() { return {{"missing", list(type("string"))}, {"near", list(of("near_record"))}}; }
Json records() {
  Json own = {{"kamervragen", list(of("kamervraag"))}};
  own.update(shown_names());
  return answer(own);
}
Json chains() {
  Json own = {{"chains", list(of("chain_link"))}};
  own.update(shown_names());
  return answer(own);
}
Json chain_line() {
  auto out = chain_link();
  out["properties"]["type"] = {{"const", "chain"}};
  out["required"].push_back("type");
  return out;
}
Json end_of_records_line() {
  auto keys = shown_names();
  keys["shown"] = type("integer");
  return line("end", keys);
}
Json end_line() {
  auto found = what_was_found();
  found["shown"] = type("integer");
  found["line"] = type("integer");
  return line("end", found, {"line", "related"});
}

}  // namespace

Json json_schema(const layout::FieldTable& table) {
  Json documents = {{"hits", answer(hits(), {"explain", "related"})},
                    {"count", answer(counted())},
                    {"facets", answer(facets())},
                    {"batch_of_hits", batch("answers", batch_row(hits(), {"explain", "related"}))},
                    {"batch_of_counts", batch("counts", batch_row(counted()))},
                    {"batch_of_facets", batch("answers", batch_row(facets()))},
                    {"similar", similar()},
                    {"similar_line", similar_line(table)},
                    {"similar_end_line", line("end", counted())},
                    {"records", records()},
                    {"chains", chains()},
                    {"fields", fields()},
                    {"facet_fields", facet_fields()},
                    {"values", answer({{"field", type("string")}, {"values", list(of("counted_value"))}})},
                    {"about_index", about_index()},
                    {"overview", overview()},
                    {"failed", object({{"schema_version", version()}, {"error", of("error")}})},
                    {"begin_line", answer_line("begin", {{"explain", of("explain")}, {"read", of("read_draft")}})},
                    {"hit_line", hit_line(table)},
                    {"end_line", end_line()},
                    {"record_line", record_line(table)},
                    {"chain_line", chain_line()},
                    {"end_of_records_line", end_of_records_line()},
                    {"count_line", answer_line("count", counted())},
                    {"facets_line", answer_line("facets", facets())},
                    {"error_line", line("error",
                                        {{"schema_version", version()},
                                         {"line", type("integer")},
                                         {"query", of("misread_query")},
                                         {"error", of("error")}},
                                        {"line", "query"})}};
  documents.update(measure_schemas());
  Json any = Json::array(), definitions = documents;
  for (const auto& [name, schema] : documents.items()) any.push_back(of(name));
  definitions.update(set_schemas(table));
  definitions.update(
      {{"index", index()},
       {"query", query()},
       {"near_record", object({{"typed", type("string")}, {"id", type("string")}, {"titel", or_null("string")}})},
       {"misread_query", object({{"text", type("string")}})},
       {"counted_value", counted_value()},
       {"facet", facet()},
       {"explain", explain()},
       {"error", error()}});
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
          {"title", "What kamervragen prints as JSON"},
          {"description", "A document of the format json, or a line of the format jsonl."},
          {"anyOf", std::move(any)},
          {"$defs", std::move(definitions)}};
}

}  // namespace kamervragen::render
