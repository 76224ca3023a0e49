#include "searcher/measure/zero_values.hh"

#include <algorithm>
#include <array>
#include <set>

#include "schema/facts/facts.hh"
#include "schema/record/ids.hh"
#include "searcher/measure/periods.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::measure {
namespace {

using Values = std::vector<std::string>;

template <class Row, class Name>
Values of_time(const std::vector<Row>& rows, const record::DateRange& time, Name name) {
  std::set<std::string> out;
  for (const auto& row : rows)
    if (facts::overlap(row.periode, time)) out.insert(name(row));
  out.erase("");
  return {out.begin(), out.end()};
}

using InKamer = std::optional<Kamer>;

Values fracties(const record::DateRange& time, InKamer kamer) {
  if (kamer == Kamer::tweede)
    return of_time(facts::facts_of_periods().rows().zetels, time, [](const auto& row) { return row.fractie; });
  return of_time(facts::facts_of_fracties().rows().fracties, time, [](const auto& row) { return row.naam; });
}
Values ministeries(const record::DateRange& time, InKamer) {
  return of_time(facts::facts_of_ministeries().rows().ministeries, time,
                 [](const auto& row) { return row.portefeuille.empty() ? row.lijn : std::string(); });
}
Values portefeuilles(const record::DateRange& time, InKamer) {
  return of_time(facts::facts_of_ministeries().rows().ministeries, time,
                 [](const auto& row) { return row.portefeuille; });
}
Values members(const record::DateRange& time, InKamer kamer) {
  return of_time(facts::facts().rows().leden, time,
                 [&](const auto& row) { return !kamer || row.kamer == *kamer ? row.persoon : std::string(); });
}
template <By by>
Values stretches(const record::DateRange& time, InKamer) {
  Values out;
  for (const auto& period : periods(by, *time.first, *time.last)) out.push_back(period.name);
  return out;
}

struct FieldRow {
  std::string_view field;
  Values (*values)(const record::DateRange&, InKamer);
};
constexpr std::array<FieldRow, 9> by_time = {{{"fractie", fracties},
                                              {"ministerie", ministeries},
                                              {"namens", ministeries},
                                              {"portefeuille", portefeuilles},
                                              {"indiener", members},
                                              {"jaar", stretches<By::year>},
                                              {"ingezonden", stretches<By::month>},
                                              {"vergaderjaar", stretches<By::vergaderjaar>},
                                              {"kabinet", stretches<By::kabinet>}}};

void narrow(record::DateRange& to, const record::DateRange& by) {
  if (by.first && (!to.first || *to.first < *by.first)) to.first = by.first;
  if (by.last && (!to.last || *by.last < *to.last)) to.last = by.last;
}

record::DateRange years(const query::NumberRange& range) {
  record::DateRange out;
  if (range.lo) out.first = Date::of(*range.lo, 1, 1);
  if (range.hi) out.last = Date::of(*range.hi, 12, 31);
  return out;
}

void narrow_by(record::DateRange& to, const query::Zoekvraag& leaf) {
  if (const auto* dates = std::get_if<query::DateRange>(&leaf.node); dates && dates->field == "ingezonden")
    narrow(to, dates->range);
  if (const auto* numbers = std::get_if<query::NumberRange>(&leaf.node); numbers && numbers->field == "jaar")
    narrow(to, years(*numbers));
  if (const auto* label = std::get_if<query::Label>(&leaf.node); label && label->field == "vergaderjaar")
    if (const auto one = Vergaderjaar::parse(label->text))
      narrow(to, {one->first_day(), Date::from_days(one->next().first_day().days() - 1)});
}

}  // namespace

std::vector<std::string> values_in_office(const layout::Field& field, Date from, Date to, std::optional<Kamer> kamer) {
  const auto row = std::ranges::find(by_time, field.name, &FieldRow::field);
  return row == by_time.end() ? listed_values(field) : row->values({from, to}, kamer);
}

std::optional<Kamer> kamer_of(const query::Zoekvraag& tree) {
  const auto asked = [](const query::Zoekvraag& one) -> std::optional<Kamer> {
    const auto* label = std::get_if<query::Label>(&one.node);
    if (label == nullptr || label->field != "kamer") return std::nullopt;
    for (const auto kamer : {Kamer::tweede, Kamer::eerste})
      if (label->text == record::name(kamer)) return kamer;
    return std::nullopt;
  };
  const auto* all = std::get_if<query::And>(&tree.node);
  if (all == nullptr) return asked(tree);
  for (const auto& child : all->children)
    if (const auto kamer = asked(child)) return kamer;
  return std::nullopt;
}

bool tells_time(std::string_view field) { return by_of_field(field).has_value(); }

bool is_one_stretch(const query::Zoekvraag& tree) {
  // The field of a leaf, and whether narrow_by reads it.
  const auto named = [](const query::Zoekvraag& leaf) -> std::pair<std::string_view, bool> {
    if (const auto* dates = std::get_if<query::DateRange>(&leaf.node)) return {dates->field, true};
    if (const auto* numbers = std::get_if<query::NumberRange>(&leaf.node)) return {numbers->field, true};
    if (const auto* label = std::get_if<query::Label>(&leaf.node)) return {label->field, label->field != "kabinet"};
    return {};
  };
  std::size_t anywhere = 0, at_the_top = 0;
  query::each_leaf(tree,
                   [&](const query::Zoekvraag& leaf, bool) { anywhere += tells_time(named(leaf).first) ? 1 : 0; });
  const auto look = [&](const query::Zoekvraag& one) {
    const auto [field, read] = named(one);
    at_the_top += read && tells_time(field) ? 1 : 0;
  };
  if (const auto* all = std::get_if<query::And>(&tree.node))
    std::ranges::for_each(all->children, look);
  else
    look(tree);
  return at_the_top == anywhere;
}

record::DateRange days_of_asking(const query::Zoekvraag& tree) {
  record::DateRange out;
  if (const auto* all = std::get_if<query::And>(&tree.node)) {
    for (const auto& child : all->children) narrow_by(out, child);
  } else {
    narrow_by(out, tree);
  }
  return out;
}

}  // namespace kamervragen::measure
