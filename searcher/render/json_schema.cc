#include "searcher/render/json_schema.hh"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "searcher/render/json_schema_measures.hh"
#include "searcher/render/json_schema_parts.hh"
#include "searcher/render/output_keys.hh"

namespace kamervragen::render {
namespace {

using namespace schema_of;

// -- the record ------------------------------------------------------------------------------------------------------

Json noot() {
  return object({{"nr", or_null("string")}, {"tekst", or_null("string")}, {"links", list(type("string"))}});
}
Json antwoord() {
  return object({{"op_vragen", list(type("integer"))},
                 {"tekst", type("string")},
                 {"noten", list(of("noot"))},
                 {"zie_antwoord", or_null("integer")}});
}
/// A question with its answer; where several answer it, the later ones stand in `verdere_antwoorden`.
Json vraag() {
  return object({{"nummers", list(type("integer"))},
                 {"tekst", type("string")},
                 {"noten", list(of("noot"))},
                 {"antwoord", or_null_of("antwoord")},
                 {"verdere_antwoorden", list(of("antwoord"))}},
                {"verdere_antwoorden"});
}
Json mededeling() {
  return object({{"soort", one_of({"uitstel", "intrekking", "overig"})},
                 {"datum", date_or_null()},
                 {"tekst", or_null("string")},
                 {"publicatie", type("string")}},
                {"publicatie"});
}
Json indiener() {
  return object({{"naam", or_null("string")},
                 {"persoon", or_null("string")},
                 {"fractie", or_null("string")},
                 {"fractienaam", or_null("string")},
                 {"positie", or_null("string")}});
}
Json bewindspersoon() {
  return object({{"ambt", or_null("string")},
                 {"naam", type("string")},
                 {"voorzetsel", one_of({"van", "voor"})},
                 {"ministerie", or_null("string")},
                 {"persoon", type("string")},
                 {"fractie", type("string")},
                 {"functie", type("string")},
                 {"portefeuille", type("string")}},
                {"naam", "voorzetsel", "persoon", "fractie", "functie", "portefeuille"});
}
Json publicatie() {
  return object({{"id", type("string")},
                 {"soort", one_of({"vraag", "mondeling", "antwoord", "mededeling"})},
                 {"datum", date_or_null()},
                 {"url", type("string")},
                 {"vergaderjaar", or_null("string")},
                 {"aanhangselnummer", or_null("string")},
                 {"citatie", or_null("string")},
                 {"vervangen", type("boolean")},
                 {"zonder_tekst", type("boolean")}},
                {"vervangen", "zonder_tekst"});
}

Json field_type(const layout::Field& field) {
  if (field.many) return list(type("string"));
  if (field.kind == layout::Kind::number) return or_null("integer");
  return field.kind == layout::Kind::date ? date_or_null() : or_null("string");
}

/// The keys of a field's values, each with what the field is.
void add_fields(Json& properties, const layout::FieldTable& table) {
  for (const auto& key : output_keys(table)) {
    if (key.field == nullptr || key.made_json != nullptr) continue;
    auto& property = properties[std::string(key.name)] = field_type(*key.field);
    property["description"] = key.description;
  }
}

Json people_and_publications() {
  return {{"titel", or_null("string")},
          {"betreft", or_null("string")},
          {"indieners", list(of("indiener"))},
          {"ministers", list(of("bewindspersoon"))},
          {"publicaties", list(of("publicatie"))}};
}

Json kamervraag(const layout::FieldTable& table) {
  Json properties = people_and_publications();
  add_fields(properties, table);
  properties.update(
      {{"gericht_aan", list(of("bewindspersoon"))},
       {"mede_namens", list(of("bewindspersoon"))},
       {"vragen", list(of("vraag"))},
       {"antwoorden_zonder_vraag", list(of("antwoord"))},
       {"mededelingen", list(of("mededeling"))},
       {"toelichting", or_null("string")},
       {"overig", list(type("string"))},
       {"bijlagen", list(object({{"titel", or_null("string")}, {"tekst", type("string")}}))},
       {"zie_ook", list(type("string"))},
       {"waarschuwingen",
        list(object({{"code", type("string")}, {"plaats", or_null("string")}, {"tekst", or_null("string")}}))},
       {"verwezen_door", list(type("string"))},
       {"vraag",
        {{"type", "integer"},
         {"description", "the one vraag that was asked for: the others, and what answers them, are left out"}}}});
  return object(properties, {"vraag"});
}

Json hit(const layout::FieldTable& table) {
  Json properties = {{"rank", type("integer")}, {"score", type("number")}};
  properties.update(people_and_publications());
  add_fields(properties, table);
  properties["url"] = or_null("string");
  properties["snippets"] = list(object({{"deel", one_of({"titel", "vraag", "antwoord", "noot"})},
                                        {"vraag", or_null("integer")},
                                        {"tekst", type("string")},
                                        {"marks", list({{"type", "array"},
                                                        {"prefixItems", {type("integer"), type("integer")}},
                                                        {"items", false},
                                                        {"minItems", 2},
                                                        {"description", "[start, end) in code points"}})}}));
  properties["lacks"] = list(type("string"));
  properties["reasons"] = list(
      object({{"text", type("string")}, {"where", type("string")}, {"as", type("string")}, {"score", type("number")}}));
  return object(properties, {"lacks", "reasons"});
}

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
  return answer(keys, {"line", "explain"});
}
Json hit_line(const layout::FieldTable& table) {
  auto out = hit(table);
  out["properties"]["type"] = {{"const", "hit"}};
  out["properties"]["line"] = type("integer");
  out["required"].push_back("type");
  return out;
}
/// A set that asks what another one asks: why it is told of, and what a hit says.
Json similar_hit(const layout::FieldTable& table) {
  auto out = hit(table);
  for (const auto* key : {"rank", "snippets", "lacks", "reasons"}) out["properties"].erase(key);
  std::erase_if(out["required"].get_ref<Json::array_t&>(),
                [](const Json& key) { return key == "rank" || key == "snippets"; });
  Json own = {{"asked_vraag", or_null("integer")},
              {"row", type("integer")},
              {"reason", one_of({"cites", "cited_by", "same", "largely", "alike"})},
              {"resemblance", type("number")},
              {"vraag", or_null("integer")},
              {"vraagtekst", or_null("string")},
              {"antwoorden", list(type("string"))},
              {"shared", list(type("string"))},
              {"newest_answered", type("boolean")}};
  for (const auto& [key, schema] : own.items()) out["required"].push_back(key);
  out["properties"].update(own);
  return out;
}
Json similar_line(const layout::FieldTable& table) {
  auto out = similar_hit(table);
  out["properties"]["type"] = {{"const", "similar"}};
  out["required"].push_back("type");
  return out;
}
Json similar_section() {
  return object({{"vraag", or_null("integer")}, {"tekst", or_null("string")}, {"hits", list(of("similar_hit"))}});
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
/// A set in a chain, and what hangs on it.
Json chain_link() {
  return object({{"way",
                  {{"enum", {"verwijst", "verwezen_door", nullptr}},
                   {"description", "cited by what stands above it, or citing that; null of the root"}}},
                 {"ids", list(type("string"))},
                 {"nummer", or_null("string")},
                 {"kamer", {{"enum", {"tweede", "eerste", nullptr}}}},
                 {"titel", or_null("string")},
                 {"ingezonden", date_or_null()},
                 {"beantwoord", date_or_null()},
                 {"status", or_null("string")},
                 {"url", or_null("string")},
                 {"seen", {{"type", "boolean"}, {"description", "it stands elsewhere in the chain, with its links"}}},
                 {"more", {{"type", "integer"}, {"description", "links of it that are left out"}}},
                 {"links", list(of("chain_link"))}});
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
  return line("end", found, {"line"});
}

}  // namespace

Json json_schema(const layout::FieldTable& table) {
  Json documents = {{"hits", answer(hits(), {"explain"})},
                    {"count", answer(counted())},
                    {"facets", answer(facets())},
                    {"batch_of_hits", batch("answers", batch_row(hits(), {"explain"}))},
                    {"batch_of_counts", batch("counts", batch_row(counted()))},
                    {"batch_of_facets", batch("answers", batch_row(facets()))},
                    {"similar", answer({{"count", type("integer")}, {"sections", list(of("similar_section"))}})},
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
                    {"begin_line", answer_line("begin", {{"explain", of("explain")}})},
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
  definitions.update(
      {{"noot", noot()},
       {"vraag", vraag()},
       {"antwoord", antwoord()},
       {"mededeling", mededeling()},
       {"indiener", indiener()},
       {"bewindspersoon", bewindspersoon()},
       {"publicatie", publicatie()},
       {"kamervraag", kamervraag(table)},
       {"hit", hit(table)},
       {"similar_hit", similar_hit(table)},
       {"similar_section", similar_section()},
       {"index", index()},
       {"query", query()},
       {"near_record", object({{"typed", type("string")}, {"id", type("string")}, {"titel", or_null("string")}})},
       {"chain_link", chain_link()},
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
