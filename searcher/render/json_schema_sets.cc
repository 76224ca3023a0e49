#include "searcher/render/json_schema_sets.hh"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "searcher/render/json_schema_parts.hh"
#include "searcher/render/output_keys.hh"

namespace kamervragen::render {

using namespace schema_of;

namespace {

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

Json similar_section() {
  return object({{"vraag", or_null("integer")}, {"tekst", or_null("string")}, {"hits", list(of("similar_hit"))}});
}

Json described(Json schema, std::string_view description) {
  schema["description"] = description;
  return schema;
}
/// How a draft was read.
Json read_draft() {
  return object({{"titel", described(or_null("string"), "what its heading or its mail says it is about")},
                 {"indieners", list(type("string"))},
                 {"ministeries", list(type("string"))},
                 {"questions", described(type("integer"), "questions, each of which is compared")},
                 {"notes", described(type("integer"), "notes, whose words count as well")},
                 {"paragraphs", described(type("integer"), "beside the heading, whose words count as well")},
                 {"answers", described(type("integer"), "answers, which are left out")},
                 {"left_out", described(type("integer"), "other lines that are left out")}});
}

}  // namespace

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
Json set_schemas(const layout::FieldTable& table) {
  return {{"noot", noot()},
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
          {"read_draft", read_draft()},
          {"chain_link", chain_link()}};
}

}  // namespace kamervragen::render
