#include "searcher/render/json_schema_measures.hh"

#include <nlohmann/json.hpp>

#include "schema/layout/fields.hh"
#include "searcher/render/json_schema_parts.hh"
#include "searcher/sheet/context_columns.hh"
#include "searcher/sheet/cross_columns.hh"
#include "searcher/sheet/package_columns.hh"
#include "searcher/sheet/stats_columns.hh"
#include "searcher/sheet/trend_columns.hh"
#include "searcher/sheet/words_columns.hh"
#include "searcher/words/dictionary.hh"

namespace kamervragen::render {
namespace {

using namespace schema_of;

Json cell_type(sheet::ColumnType type_of_cell) {
  switch (type_of_cell) {
    case sheet::ColumnType::text: return or_null("string");
    case sheet::ColumnType::number: return or_null("integer");
    case sheet::ColumnType::decimal:
    case sheet::ColumnType::share: return or_null("number");
    case sheet::ColumnType::list: return list(type("string"));
  }
  return {};
}

/// A row of a measure. Before these columns stand those of the fields that it is grouped by, under their names.
template <class Columns>
Json measured_row(const Columns& columns) {
  Json properties = Json::object();
  for (const auto& one : columns) {
    auto& property = properties[std::string(one.column.name)] = cell_type(one.column.type);
    property["description"] = one.column.description;
  }
  return object(properties);
}

/// The same with the entry of the dictionary that it is of, where there is one.
Json with_entry(Json row) {
  row["properties"][std::string(measure::entry_field().name)] = type("string");
  return row;
}

/// The same with the values that it is of, under the names of their fields.
Json grouped(Json row) {
  for (const auto& field : layout::fields())
    if (field.facet) row["properties"][std::string(field.name)] = type("string");
  return with_entry(std::move(row));
}

/// What every measure says, and the tables of its own.
Json measure(const Json& own, std::initializer_list<std::string_view> optional = {}) {
  Json all = {{"count", type("integer")},
              {"coverage",
               {{"anyOf",
                 {object({{"harvest_complete", or_null("string")}, {"months_with_gaps", list(type("string"))}}),
                  type("null")}}}},
              {"definitions", type("object")},
              {"remarks", list(type("string"))}};
  all.update(own);
  auto out = answer(all, optional);
  out["properties"]["dictionary"] = list(type("string"));  // the names of its entries, where there is one
  return out;
}

Json tests(const Json& more = Json::object()) {
  Json all = {
      {"test", type("string")}, {"chi_square", type("number")}, {"degrees", type("integer")}, {"p", type("number")}};
  all.update(more);
  return list(object(all));
}

/// Of reply times: rows of groups, or of their curves.
Json stats_of_days(Json row) {
  return measure(
      {{"of", {{"const", "dagen"}}},
       {"by", list(type("string"))},
       {"band", one_of({"log-log", "log", "plain"})},
       {"sort", type("string")},
       {"rows", list(grouped(std::move(row)))},
       {"total", measured_row(sheet::reply_columns)},
       {"excluded", list(object({{"reason", type("string")}, {"n", type("integer")}, {"meaning", type("string")}}))},
       {"tests", tests()}},
      {"tests"});
}
Json stats_of_amounts() {
  const auto row = measured_row(sheet::amount_columns);
  return measure({{"of", type("string")},
                  {"by", list(type("string"))},
                  {"sort", type("string")},
                  {"rows", list(grouped(row))},
                  {"total", row}});
}
Json trend() {
  return measure({{"by", type("string")},
                  {"scope", type("string")},
                  {"sets", type("integer")},
                  {"missing", type("integer")},
                  {"rows", list(with_entry(measured_row(sheet::trend_columns)))}});
}
Json context() {
  return measure({{"sort", type("string")},
                  {"words", type("integer")},
                  {"lines", type("integer")},
                  {"sets", type("integer")},
                  {"rows", list(measured_row(sheet::context_columns))}});
}
Json sample() {
  return measure({{"seed", type("integer")},
                  {"unit", one_of({"set", "vraag"})},
                  {"rows", list(object({{"nummer", type("string")},
                                        {"vraag", type("integer")},
                                        {"stratum", type("string")},
                                        {"tekst", type("string")},
                                        {"antwoord", type("string")},
                                        {"ingezonden", date_or_null()},
                                        {"titel", type("string")},
                                        {"indieners", list(type("string"))},
                                        {"fracties", list(type("string"))},
                                        {"ministeries", list(type("string"))},
                                        {"status", type("string")},
                                        {"url", type("string")}},
                                       {"vraag", "stratum", "tekst", "antwoord"}))}});
}
/// Its rows have a column an entry beside those that are named: those keys are the user's.
Json matrix() {
  const Json row = {
      {"type", "object"},
      {"description", "nummer, ingezonden, of questions vraag, and of each entry the places of its words"},
      {"required", {"nummer", "ingezonden"}},
      {"additionalProperties", {{"type", {"string", "integer", "null"}}}}};
  return measure({{"unit", one_of({"set", "vraag"})},
                  {"units", type("integer")},
                  {"rows", list(row)},
                  {"entries", list(object({{"entry", type("string")},
                                           {"query", type("string")},
                                           {"sets", type("integer")},
                                           {"share", or_null("number")},
                                           {"units", type("integer")},
                                           {"times", type("integer")}}))}});
}
Json package() { return measure({{"to", type("string")}, {"rows", list(measured_row(sheet::written_columns))}}); }
Json keywords() {
  const auto rows = list(measured_row(sheet::keyword_columns));
  return measure({{"against", type("string")},
                  {"reference_sets", type("integer")},
                  {"target_words", type("integer")},
                  {"reference_words", type("integer")},
                  {"rows", rows},
                  {"left_out", rows}});
}
Json collocations() {
  return measure({{"in", type("string")},
                  {"scope_sets", type("integer")},
                  {"window", type("integer")},
                  {"node", type("integer")},
                  {"words", type("integer")},
                  {"rows", list(measured_row(sheet::collocation_columns))}});
}
/// The same with what is counted by seats, where one of the fields is the fractie.
Json with_rates(Json row) {
  const auto rates = measured_row(sheet::rate_columns<sheet::Counted>);
  row["properties"].update(rates["properties"]);
  return row;
}
Json cross() {
  return measure({{"by", list(type("string"))},
                  {"overlapping", one_of({"yes", "no"})},
                  {"rows", list(grouped(with_rates(measured_row(sheet::cell_columns))))},
                  {"row_totals", list(grouped(with_rates(measured_row(sheet::total_columns))))},
                  {"column_totals", list(grouped(with_rates(measured_row(sheet::total_columns))))},
                  {"tests", tests({{"v", type("number")}, {"small_share", type("number")}})}});
}

}  // namespace

nlohmann::ordered_json measure_schemas() {
  return {{"stats_of_replies", stats_of_days(measured_row(sheet::reply_columns))},
          {"stats_of_survival", stats_of_days(measured_row(sheet::survival_columns))},
          {"stats_of_amounts", stats_of_amounts()},
          {"trend", trend()},
          {"table", cross()},
          {"context", context()},
          {"sample", sample()},
          {"matrix", matrix()},
          {"export", package()},
          {"keywords", keywords()},
          {"collocations", collocations()}};
}

}  // namespace kamervragen::render
