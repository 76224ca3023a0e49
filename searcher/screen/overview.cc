#include "searcher/screen/overview.hh"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::screen {
namespace {

using Json = nlohmann::ordered_json;

std::string unknown_line(const finder::Unknown& u) {
  const double share = u.total == 0 ? 0 : 100.0 * static_cast<double>(u.unknown) / static_cast<double>(u.total);
  return fmt::format("  {:<10} {:>8} of {:>8} {} ({:.1f} %)\n", u.field, u.unknown, u.total, u.of, share);
}

Json counts(const finder::YearCounts& c) {
  return {{"kamervragen", c.kamervragen},
          {"without_text", c.without_text},
          {"without_known_answer", c.without_known_answer}};
}

std::string year_line(std::string_view year, const finder::YearCounts& c) {
  return fmt::format("  {:<10} {:>11} {:>13} {:>21}\n", year, c.kamervragen, c.without_text, c.without_known_answer);
}

constexpr std::string_view not_in_it =
    "Not in it: what was asked before the first day and since the last, publications that were never fetched "
    "(kamervragen harvest status tells the gaps), and the words of those without text: only their title, people and "
    "dates can be searched.";

}  // namespace

std::string overview_text(const finder::Overview& o, const program::Paint& paint, std::size_t width) {
  const auto& info = o.index;
  auto first = paint(program::Style::title, fmt::format("{} Kamervragen", o.total.kamervragen));
  if (o.first) first += fmt::format(", asked from {} to {}", o.first->iso(), o.last->iso());
  auto out = text::paragraph(first, width, "");
  out += text::paragraph(fmt::format("{} of the Tweede Kamer, {} of the Eerste; {} schriftelijk, {} mondeling; from {} "
                                     "publicaties",
                                     o.tweede, o.eerste, o.schriftelijk, o.mondeling, o.publicaties),
                         width, "") +
         "\n";
  out += paint(program::Style::dim, fmt::format("  {:<10} {:>11} {:>13} {:>21}", "jaar", "Kamervragen", "without text",
                                                "without known answer")) +
         "\n";
  for (const auto& [year, c] : o.years) out += year_line(year == 0 ? "unknown" : fmt::to_string(year), c);
  out += year_line("total", o.total);
  out += "\n" + paint(program::Style::dim, "  not known, of what the reference facts add") + "\n";
  for (const auto& u : o.unknown) out += unknown_line(u);
  out +=
      fmt::format("\nindex {}\nupdated {}, {}\n", info.id, info.updated.empty() ? "at an unknown time" : info.updated,
                  info.checked.empty() ? "never checked" : "checked " + info.checked);
  out += o.coverage;
  return out + "\n" + text::paragraph(not_in_it, width, "");
}

Json to_json(const finder::Overview& o) {
  Json out = counts(o.total);
  out["first"] = o.first ? Json(o.first->iso()) : Json(nullptr);
  out["last"] = o.last ? Json(o.last->iso()) : Json(nullptr);
  out["kamer"] = {{"tweede", o.tweede}, {"eerste", o.eerste}};
  out["soort"] = {{"schriftelijk", o.schriftelijk}, {"mondeling", o.mondeling}};
  out["publicaties"] = o.publicaties;
  out["unknown"] = Json::array();
  for (const auto& u : o.unknown)
    out["unknown"].push_back({{"field", u.field}, {"of", u.of}, {"total", u.total}, {"unknown", u.unknown}});
  out["years"] = Json::array();
  for (const auto& [year, c] : o.years) {
    Json one = {{"jaar", year == 0 ? Json(nullptr) : Json(year)}};
    one.update(counts(c));
    out["years"].push_back(std::move(one));
  }
  return out;
}

std::string facet_fields_text(const std::vector<finder::FacetField>& facets, const program::Paint& paint,
                              std::size_t width) {
  std::string out;
  for (const auto& f : facets) {
    out += fmt::format("{} {:>6} {:<6} {:>6} without\n", paint(program::Style::label, text::pad(f.field, 14)), f.values,
                       f.values == 1 ? "value" : "values", f.missing);
    if (f.most_frequent.empty()) continue;
    const auto more = f.values > f.most_frequent.size() ? ", …" : "";
    out += "  " + text::shorten(joined(f.most_frequent, ", ") + more, width - 2) + "\n";
  }
  return out;
}

}  // namespace kamervragen::screen
