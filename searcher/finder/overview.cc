#include "searcher/finder/overview.hh"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "searcher/finder/search.hh"
#include "searcher/index/notes.hh"

namespace kamervragen::finder {
namespace {

void add(YearCounts& counts, const Kamervraag& k) {
  ++counts.kamervragen;
  if (k.vragen.empty() && k.antwoorden.empty()) ++counts.without_text;
  const bool open = k.status == Status::onbeantwoord || k.status == Status::uitgesteld;
  if (open && !k.mondeling) ++counts.without_known_answer;
}

/// What can be unknown, and how a record counts in it. An indiener or minister counts once a record; one who is only
/// named by the office counts as unknown, as does a fractie or ministry that the facts do not know.
struct UnknownOf {
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

constexpr std::array unknowns = {
    UnknownOf{"indiener", "indieners",
              [](const Head& k, Unknown& u) { tally_each(u, k.indieners, &Indiener::persoon); }},
    UnknownOf{"fractie", "indieners",
              [](const Head& k, Unknown& u) { tally_each(u, k.indieners, &Indiener::fractienaam); }},
    UnknownOf{"minister", "ministers",
              [](const Head& k, Unknown& u) { tally_each(u, k.ministers, &Bewindspersoon::persoon); }},
    UnknownOf{"ministerie", "ministers",
              [](const Head& k, Unknown& u) { tally_each(u, k.ministers, &Bewindspersoon::ministerielijn); }},
    UnknownOf{"kabinet", "Kamervragen", [](const Head& k, Unknown& u) { tally(u, !k.kabinet.empty()); }},
    UnknownOf{"positie", "Kamervragen", [](const Head& k, Unknown& u) { tally(u, !k.positie.empty()); }},
};

constexpr std::size_t most_frequent_shown = 3;

}  // namespace

Result<Overview> overview(index::Index& index) {
  Overview out;
  std::unordered_set<std::string> publications;
  for (const auto& one : unknowns) out.unknown.push_back({std::string(one.field), std::string(one.of)});
  auto done = index.each_record([&](const Kamervraag& k) {
    for (std::size_t i = 0; i < unknowns.size(); ++i) unknowns[i].count(k, out.unknown[i]);
    add(out.total, k);
    add(out.years[k.ingezonden ? k.ingezonden->year() : 0], k);
    ++(k.kamer == Kamer::tweede ? out.tweede : out.eerste);
    ++(k.mondeling ? out.mondeling : out.schriftelijk);
    for (const auto& bron : k.publicaties) publications.insert(bron.id.str());  // one may belong to several records
    if (k.ingezonden && (!out.first || *k.ingezonden < *out.first)) out.first = k.ingezonden;
    if (k.ingezonden && (!out.last || *out.last < *k.ingezonden)) out.last = k.ingezonden;
    return true;
  });
  if (!done) return pass(done);
  out.publicaties = publications.size();
  out.index = index.info();            // of the snapshot that was counted: nothing was read since
  const auto folder = index.folder();  // each part of several has a harvest of its own
  const auto notes = folder ? index::read_notes(*folder) : nlohmann::ordered_json::object();
  if (notes.contains("harvest")) out.harvest = notes["harvest"].dump();
  out.coverage = index::coverage_text(notes);
  return out;
}

Result<std::vector<FacetField>> facet_fields(index::Index& index) {
  SearchOptions options;
  options.limit = 0;
  for (const auto& field : index.table())
    if (field.facet) options.facets.emplace_back(field.name);
  auto answer = search(index, {query::All{}}, options);
  if (!answer) return pass(answer);
  std::vector<FacetField> out;
  for (auto& facet : answer->facets) {
    FacetField one{
        facet.field, std::string(index.table().find(facet.field)->description), facet.values.size(), facet.missing, {}};
    std::ranges::stable_sort(facet.values, std::ranges::greater{}, &index::FacetValue::count);
    for (std::size_t i = 0; i < std::min(most_frequent_shown, facet.values.size()); ++i)
      one.most_frequent.push_back(facet.values[i].value);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace kamervragen::finder
