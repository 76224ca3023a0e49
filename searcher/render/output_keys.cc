#include "searcher/render/output_keys.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/citation/citation.hh"
#include "schema/layout/field_values.hh"
#include "schema/record/record_json.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

Json snippets(const finder::Hit& hit) {
  Json out = Json::array();
  for (const auto& s : hit.snippets) {
    Json marks = Json::array();
    for (const auto& [start, end] : s.marks) marks.push_back({start, end});
    out.push_back({{"deel", name(s.deel)},
                   {"vraag", s.vraag > 0 ? Json(s.vraag) : Json(nullptr)},
                   {"tekst", s.tekst},
                   {"marks", std::move(marks)}});
  }
  return out;
}

Json reasons_json(const finder::Hit& hit) {
  Json out = Json::array();
  for (const auto& r : hit.reasons)
    out.push_back({{"text", r.text}, {"where", r.where}, {"as", r.as}, {"score", r.score}});
  return out;
}

std::vector<std::string> citations_of(const Head& head) {
  std::vector<std::string> out;
  for (const auto& place : head.publicaties) {
    auto cited = citation::official(place, head);
    if (!cited.empty() && std::ranges::find(out, cited) == out.end()) out.push_back(std::move(cited));
  }
  return out;
}

/// The keys in their order. A row with no more than a name is a field, by the name that it is exported as.
constexpr std::array placed = {
    OutputKey{.name = "rank",
              .description = "place among the hits, from 1",
              .made_json = [](const finder::Hit& h) { return Json(h.rank); },
              .made_cell = [](const finder::Hit& h) { return fmt::to_string(h.rank); }},
    OutputKey{.name = "score",
              .description = "how well it matches; comparable within one answer only",
              .made_json = [](const finder::Hit& h) { return Json(h.score); },
              .made_cell = [](const finder::Hit& h) { return fmt::to_string(h.score); }},
    OutputKey{.name = "nummer"},
    OutputKey{.name = "kamer"},
    OutputKey{.name = "titel",
              .description = "the title",
              .made_json = [](const finder::Hit& h) { return text_or_null(h.record.titel); },
              .made_cell = [](const finder::Hit& h) { return h.record.titel; }},
    OutputKey{.name = "betreft",
              .description = "what it is about, by its heading",
              .made_json = [](const finder::Hit& h) { return text_or_null(h.record.betreft); },
              .made_cell = [](const finder::Hit& h) { return h.record.betreft; }},
    OutputKey{.name = "indieners",
              .made_json = [](const finder::Hit& h) { return record::to_json(h.record.indieners); }},
    OutputKey{
        .name = "indiener_fracties",
        .description = "the fractie of each of the indieners, in their order; – of one without",
        .made_cell = [](const finder::Hit& h) { return screen::joined(layout::values::indiener_fracties(h.record)); }},
    OutputKey{.name = "fracties"},
    OutputKey{.name = "ministers",
              .made_json = [](const finder::Hit& h) { return record::to_json(h.record.ministers); }},
    OutputKey{.name = "ministeries"},
    OutputKey{.name = "onderwerpen"},
    OutputKey{.name = "ingezonden"},
    OutputKey{.name = "beantwoord"},
    OutputKey{.name = "dagen"},
    OutputKey{.name = "status"},
    OutputKey{.name = "soort"},
    OutputKey{.name = "publicaties", .made_json = [](const finder::Hit& h) { return publicaties_json(h.record); }},
    OutputKey{.name = "citaties",
              .description = "the official citation of each of the publicaties that has one",
              .made_cell = [](const finder::Hit& h) { return screen::joined(citations_of(h.record)); }},
    OutputKey{.name = "url",
              .description = "the page that shows most of it",
              .made_json = [](const finder::Hit& h) { return text_or_null(record::main_url(h.record)); },
              .made_cell = [](const finder::Hit& h) { return record::main_url(h.record); }},
    OutputKey{.name = "kabinet"},
    OutputKey{.name = "positie"},
};
/// Behind all fields.
constexpr std::array last = {
    OutputKey{
        .name = "lacks",
        .description = "words of the query that it has not, where its title or names have all others; not counted",
        .made_json = [](const finder::Hit& h) { return Json(h.lacks); },
        .column = false,
        .if_any = true},
    OutputKey{.name = "snippets",
              .description = "passages that show why it is a hit; marks are pairs of code points, [start, end)",
              .made_json = snippets,
              .column = false},
    OutputKey{.name = "reasons",
              .description = "what each part of the query adds to its score",
              .made_json = reasons_json,
              .column = false,
              .if_any = true},
};

std::vector<OutputKey> put_together(const layout::FieldTable& table) {
  std::vector<OutputKey> out;
  const auto has = [&](std::string_view name) { return std::ranges::find(out, name, &OutputKey::name) != out.end(); };
  const auto exported = [&](std::string_view name) -> const layout::Field* {
    const auto found = std::ranges::find(table, name, &layout::Field::exported);
    return found == table.end() ? nullptr : &*found;
  };
  for (auto key : placed) {
    key.field = exported(key.name);
    if (key.description.empty() && key.field != nullptr) key.description = key.field->description;
    out.push_back(key);
  }
  for (const auto& field : table)
    if (!field.exported.empty() && !has(field.exported))
      out.push_back({.name = field.exported, .description = field.description, .field = &field});
  out.insert(out.end(), last.begin(), last.end());
  return out;
}

}  // namespace

bool OutputKey::in_json(const finder::Hit& hit) const {
  return (field != nullptr || made_json != nullptr) && (!if_any || !json(hit).empty());
}

Json OutputKey::json(const finder::Hit& hit) const {
  return made_json != nullptr ? made_json(hit) : field_json(*field, hit.record);
}

std::string OutputKey::cell(const finder::Hit& hit) const {
  if (made_cell != nullptr) return made_cell(hit);
  return screen::joined(field->values(hit.record).value_or(layout::Values{}));
}

const std::vector<OutputKey>& output_keys(const layout::FieldTable& table) {
  static const auto ours = put_together(layout::fields());
  if (&*table.begin() == &*layout::fields().begin()) return ours;
  thread_local std::vector<OutputKey> others;
  others = put_together(table);
  return others;
}

Json field_json(const layout::Field& field, const Head& head) {
  const auto one = [&](const std::string& value) {
    return field.kind == layout::Kind::number ? Json(std::stoll(value)) : Json(value);
  };
  const auto values = field.values(head).value_or(layout::Values{});
  if (!field.many) return values.empty() ? Json(nullptr) : one(values.front());
  Json out = Json::array();
  for (const auto& value : values) out.push_back(one(value));
  return out;
}

}  // namespace kamervragen::render
