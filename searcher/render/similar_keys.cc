#include "searcher/render/similar_keys.hh"

#include <array>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/text/joined.hh"
#include "schema/text/width.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/output_keys.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(int number) { return number > 0 ? Json(number) : Json(nullptr); }
std::string number_cell(int number) { return number > 0 ? fmt::to_string(number) : std::string(); }

/// What is said of it beside what a hit says. A row of cells is one line, whoever reads it.
struct SimilarKey {
  std::string_view name;
  Json (*json)(const similar::Match&, const SimilarPlace&);
  std::string (*cell)(const similar::Match&, const SimilarPlace&);
};
constexpr std::array keys = {
    SimilarKey{"asked_vraag", [](const similar::Match&, const SimilarPlace& p) { return number_or_null(p.asked); },
               [](const similar::Match&, const SimilarPlace& p) { return number_cell(p.asked); }},
    SimilarKey{"row", [](const similar::Match&, const SimilarPlace& p) { return Json(p.row); },
               [](const similar::Match&, const SimilarPlace& p) { return fmt::to_string(p.row); }},
    SimilarKey{"reason", [](const similar::Match& m, const SimilarPlace&) { return Json(name(m.reason)); },
               [](const similar::Match& m, const SimilarPlace&) { return std::string(name(m.reason)); }},
    SimilarKey{"resemblance", [](const similar::Match& m, const SimilarPlace&) { return Json(m.resemblance); },
               [](const similar::Match& m, const SimilarPlace&) { return fmt::to_string(m.resemblance); }},
    SimilarKey{"vraag", [](const similar::Match& m, const SimilarPlace&) { return number_or_null(m.vraag); },
               [](const similar::Match& m, const SimilarPlace&) { return number_cell(m.vraag); }},
    SimilarKey{"vraagtekst", [](const similar::Match& m, const SimilarPlace&) { return text_or_null(m.vraagtekst); },
               [](const similar::Match& m, const SimilarPlace&) { return text::on_one_line(m.vraagtekst); }},
    SimilarKey{"antwoorden", [](const similar::Match& m, const SimilarPlace&) { return Json(m.antwoorden); },
               [](const similar::Match& m, const SimilarPlace&) {
                 return text::on_one_line(text::joined(m.antwoorden, " | "));
               }},
    SimilarKey{"shared", [](const similar::Match& m, const SimilarPlace&) { return Json(m.shared); },
               [](const similar::Match& m, const SimilarPlace&) { return text::joined(m.shared, "; "); }},
    SimilarKey{
        "newest_answered", [](const similar::Match& m, const SimilarPlace&) { return Json(m.newest_answered); },
        [](const similar::Match& m, const SimilarPlace&) { return std::string(m.newest_answered ? "true" : "false"); }},
};

finder::Hit hit_of(const similar::Match& match, const SimilarPlace& place) {
  return {.rank = place.row, .score = match.score, .record = match.counted, .snippets = {}};
}

}  // namespace

Json to_json(const similar::Match& match, const SimilarPlace& place) {
  Json out;
  for (const auto& key : keys) out[std::string(key.name)] = key.json(match, place);
  auto hit = to_json(hit_of(match, place));
  hit.erase("rank");
  hit.erase("snippets");
  out.update(hit);
  return out;
}

Json to_json(const drafts::Draft& draft) {
  return {{"titel", text_or_null(draft.titel)}, {"indieners", draft.indieners}, {"ministeries", draft.ministeries},
          {"questions", draft.vragen.size()},   {"notes", draft.noten.size()},  {"paragraphs", draft.inleiding.size()},
          {"answers", draft.antwoorden},        {"left_out", draft.left_out}};
}

std::vector<std::string> similar_columns() {
  std::vector<std::string> out;
  for (const auto& key : keys) out.emplace_back(key.name);
  for (const auto& key : output_keys(layout::fields()))
    if (key.column && key.name != "rank") out.emplace_back(key.name);
  return out;
}

std::vector<std::string> similar_cells(const similar::Match& match, const SimilarPlace& place) {
  std::vector<std::string> out;
  for (const auto& key : keys) out.push_back(key.cell(match, place));
  const auto hit = hit_of(match, place);
  for (const auto& key : output_keys(layout::fields()))
    if (key.column && key.name != "rank") out.push_back(key.cell(hit));
  return out;
}

bool each_similar(const similar::Section& section,
                  const std::function<bool(const similar::Match&, const SimilarPlace&)>& use) {
  std::size_t row = 0;
  for (const auto& one : section.rows) {
    ++row;
    for (const auto& match : one.matches)
      if (!use(match, {section.vraag, row})) return false;
  }
  return true;
}

}  // namespace kamervragen::render
