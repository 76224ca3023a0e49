#include "searcher/render/json_schema_measures.hh"

#include <nlohmann/json.hpp>

#include "schema/layout/fields.hh"
#include "searcher/ask/context_columns.hh"
#include "searcher/ask/stats_columns.hh"
#include "searcher/ask/trend_columns.hh"
#include "searcher/ask/words_columns.hh"
#include "searcher/render/json_schema_parts.hh"

namespace kamervragen::render {
namespace {

using namespace schema_of;

Json cell_type(ask::ColumnType type_of_cell) {
  switch (type_of_cell) {
    case ask::ColumnType::text: return or_null("string");
    case ask::ColumnType::number: return or_null("integer");
    case ask::ColumnType::decimal:
    case ask::ColumnType::share: return or_null("number");
    case ask::ColumnType::list: return list(type("string"));
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

/// The same with the values that it is of, under the names of their fields.
Json grouped(Json row) {
  for (const auto& field : layout::fields())
    if (field.facet) row["properties"][std::string(field.name)] = type("string");
  return row;
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
  return answer(all, optional);
}

Json tests(const Json& more = Json::object()) {
  Json all = {
      {"test", type("string")}, {"chi_square", type("number")}, {"degrees", type("integer")}, {"p", type("number")}};
  all.update(more);
  return list(object(all));
}

Json stats_of_replies() {
  const auto row = measured_row(ask::reply_columns);
  return measure(
      {{"of", {{"const", "dagen"}}},
       {"by", list(type("string"))},
       {"band", one_of({"log-log", "log", "plain"})},
       {"rows", list(grouped(row))},
       {"total", row},
       {"excluded", list(object({{"reason", type("string")}, {"n", type("integer")}, {"meaning", type("string")}}))},
       {"tests", tests()}},
      {"tests"});
}
Json stats_of_amounts() {
  const auto row = measured_row(ask::amount_columns);
  return measure({{"of", type("string")}, {"by", list(type("string"))}, {"rows", list(grouped(row))}, {"total", row}});
}
Json trend() {
  return measure({{"by", type("string")},
                  {"scope", type("string")},
                  {"sets", type("integer")},
                  {"missing", type("integer")},
                  {"rows", list(measured_row(ask::trend_columns))}});
}
Json context() {
  return measure({{"sort", type("string")},
                  {"words", type("integer")},
                  {"lines", type("integer")},
                  {"rows", list(measured_row(ask::context_columns))}});
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
                                        {"status", type("string")}},
                                       {"vraag", "stratum", "tekst", "antwoord"}))}});
}
Json keywords() {
  const auto rows = list(measured_row(ask::keyword_columns));
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
                  {"rows", list(measured_row(ask::collocation_columns))}});
}
Json cross() {
  return measure({{"by", list(type("string"))},
                  {"overlapping", one_of({"yes", "no"})},
                  {"rows", list(grouped(object({{"n", type("integer")},
                                                {"row_share", or_null("number")},
                                                {"column_share", or_null("number")},
                                                {"residual", or_null("number")}})))},
                  {"row_totals", list(grouped(object({{"n", type("integer")}})))},
                  {"column_totals", list(grouped(object({{"n", type("integer")}})))},
                  {"tests", tests({{"v", type("number")}, {"small_share", type("number")}})}});
}

}  // namespace

nlohmann::ordered_json measure_schemas() {
  return {{"stats_of_replies", stats_of_replies()},
          {"stats_of_amounts", stats_of_amounts()},
          {"trend", trend()},
          {"table", cross()},
          {"context", context()},
          {"sample", sample()},
          {"keywords", keywords()},
          {"collocations", collocations()}};
}

}  // namespace kamervragen::render
