#include "searcher/render/overview.hh"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/text/width.hh"

namespace kamervragen::render {
namespace {

using Json = nlohmann::ordered_json;

void add(YearCounts& counts, const Kamervraag& k) {
  ++counts.kamervragen;
  if (k.vragen.empty() && k.antwoorden.empty()) ++counts.without_text;
  const bool open = k.status == Status::onbeantwoord || k.status == Status::uitgesteld;
  if (open && !k.mondeling) ++counts.without_known_answer;
}

/// What can be unknown, and how a record counts in it. An indiener or minister counts once a record; one who is only
/// named by the office counts as unknown, as does a fractie or ministry that the facts do not know.
struct Kept {
  std::string_view field, of;
  void (*count)(const Head&, Unknown&);
};

void tally(Unknown& u, bool known) {
  ++u.total;
  if (!known) ++u.unknown;
}

template <class Person>
void tally_each(Unknown& u, const std::vector<Person>& persons, std::string Person::*member) {
  for (const auto& person : persons) tally(u, !(person.*member).empty());
}

constexpr std::array kept = {
    Kept{"indiener", "indieners", [](const Head& k, Unknown& u) { tally_each(u, k.indieners, &Indiener::persoon); }},
    Kept{"fractie", "indieners", [](const Head& k, Unknown& u) { tally_each(u, k.indieners, &Indiener::fractienaam); }},
    Kept{"minister", "ministers",
         [](const Head& k, Unknown& u) { tally_each(u, k.ministers, &Bewindspersoon::persoon); }},
    Kept{"ministerie", "ministers",
         [](const Head& k, Unknown& u) { tally_each(u, k.ministers, &Bewindspersoon::ministerielijn); }},
    Kept{"kabinet", "Kamervragen", [](const Head& k, Unknown& u) { tally(u, !k.kabinet.empty()); }},
    Kept{"positie", "Kamervragen", [](const Head& k, Unknown& u) { tally(u, !k.positie.empty()); }},
};

std::string unknown_line(const Unknown& u) {
  const double share = u.total == 0 ? 0 : 100.0 * static_cast<double>(u.unknown) / static_cast<double>(u.total);
  return fmt::format("  {:<10} {:>8} of {:>8} {} ({:.1f} %)\n", u.field, u.unknown, u.total, u.of, share);
}

Json counts(const YearCounts& c) {
  return {{"kamervragen", c.kamervragen},
          {"without_text", c.without_text},
          {"without_known_answer", c.without_known_answer}};
}

std::string year_line(std::string_view year, const YearCounts& c) {
  return fmt::format("  {:<10} {:>11} {:>13} {:>21}\n", year, c.kamervragen, c.without_text, c.without_known_answer);
}

constexpr std::string_view not_in_it =
    "Not in it: what was asked before the first day and since the last, publications that were never fetched "
    "(kamervragen harvest "
    "status tells the gaps), and the words of those without text: only their title, people and dates can be searched.";

}  // namespace

Result<Overview> overview(index::Index& index) {
  Overview out;
  std::unordered_set<std::string> publications;
  for (const auto& one : kept) out.unknown.push_back({std::string(one.field), std::string(one.of)});
  auto done = index.each_record([&](const Kamervraag& k) {
    for (std::size_t i = 0; i < kept.size(); ++i) kept[i].count(k, out.unknown[i]);
    add(out.total, k);
    add(out.years[k.ingezonden ? k.ingezonden->year() : 0], k);
    ++(k.kamer == Kamer::tweede ? out.tweede : out.eerste);
    ++(k.mondeling ? out.mondeling : out.schriftelijk);
    for (const auto& bron : k.publicaties) publications.insert(bron.id);  // one may belong to several records
    if (k.ingezonden && (!out.first || *k.ingezonden < *out.first)) out.first = k.ingezonden;
    if (k.ingezonden && (!out.last || *out.last < *k.ingezonden)) out.last = k.ingezonden;
    return true;
  });
  if (!done) return pass(done);
  out.publicaties = publications.size();
  return out;
}

std::string overview_text(const Overview& o, const index::IndexInfo& info, const std::string& coverage,
                          const program::Paint& paint, std::size_t width) {
  std::string out = paint(program::Style::title, fmt::format("{} Kamervragen", o.total.kamervragen));
  if (o.first) out += fmt::format(", asked from {} to {}", o.first->dutch(), o.last->dutch());
  out += fmt::format("\n{} of the Tweede Kamer, {} of the Eerste; {} schriftelijk, {} mondeling; {} publicaties\n\n",
                     o.tweede, o.eerste, o.schriftelijk, o.mondeling, o.publicaties);
  out += paint(program::Style::dim, fmt::format("  {:<10} {:>11} {:>13} {:>21}", "jaar", "Kamervragen", "without text",
                                                "without known answer")) +
         "\n";
  for (const auto& [year, c] : o.years) out += year_line(year == 0 ? "unknown" : fmt::to_string(year), c);
  out += year_line("total", o.total);
  out += "\n" + paint(program::Style::dim, "  not known, of what the reference facts add") + "\n";
  for (const auto& u : o.unknown) out += unknown_line(u);
  out +=
      fmt::format("\nindex {}, updated {}, {}\n", info.id, info.updated.empty() ? "at an unknown time" : info.updated,
                  info.checked.empty() ? "never checked" : "checked " + info.checked);
  out += coverage;
  return out + "\n" + text::paragraph(not_in_it, width, "");
}

Json to_json(const Overview& o) {
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

}  // namespace kamervragen::render
