#include "searcher/finder/label_remarks.hh"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

constexpr std::size_t told_most = 5;

/// The leaf of this kind, of a field, among the parts of a query; null where there is none.
template <class Leaf>
const Leaf* leaf_of(const query::And& all, std::string_view field) {
  for (const auto& child : all.children)
    if (const auto* leaf = std::get_if<Leaf>(&child.node); leaf && leaf->field == field) return leaf;
  return nullptr;
}

/// Any of the people in any of the fracties.
query::Zoekvraag pairs_of(const std::vector<index::MatchingValue>& people,
                          const std::vector<index::MatchingValue>& fracties, std::string_view field) {
  std::vector<query::Zoekvraag> out;
  for (const auto& one : people)
    for (const auto& of : fracties)
      out.push_back({query::Label{std::string(field), fmt::format("{} ({})", one.value, of.value), true}});
  return query::any_of(std::move(out));
}

}  // namespace

Error several_values(const query::Label& label, std::vector<index::MatchingValue> found) {
  std::ranges::stable_sort(found, std::ranges::greater{}, &index::IndexedValue::count);
  const auto all = found.size();
  if (found.size() > told_most) found.resize(told_most);
  std::vector<std::string> told;
  for (const auto& one : found) told.push_back(fmt::format("{} ({})", one.value, one.count));
  if (all > told.size()) told.push_back(fmt::format("{} more", all - told.size()));
  auto one = label;
  one.text = found.front().value;
  one.whole = true;
  return {Code::several_values,
          {{"query", canonical(query::Zoekvraag{label})},
           {"count", all},
           {"values", fmt::format("{}", fmt::join(told, ", "))},
           {"one", canonical(query::Zoekvraag{one})}},
          label.at.byte};
}

std::optional<Error> two_people(const index::QueryContext& context, const query::Zoekvraag& tree,
                                const CountOf& count) {
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all) return std::nullopt;
  const auto* person = leaf_of<query::Label>(*all, "indiener");
  const auto* fractie = leaf_of<query::Label>(*all, "fractie");
  const auto* together = context.table.find("indiener_fractie");
  if (!person || !fractie || !together) return std::nullopt;
  const auto people = matching_values(context, *context.table.find(person->field), *person);
  const auto fracties = matching_values(context, *context.table.find(fractie->field), *fractie);
  const auto pairs = people.size() * fracties.size();
  if (pairs == 0 || pairs > query::query_leaves_max) return std::nullopt;
  auto narrower = *all;
  narrower.children.push_back(pairs_of(people, fracties, together->name));
  const auto both = count(tree), of_one = count(query::Zoekvraag{narrower});
  if (of_one == both) return std::nullopt;
  const query::Label one{std::string(together->name), fmt::format("{} {}", person->text, fracties.front().value)};
  // Of none it would be a query without hits.
  return Error{Code::two_people,
               {{"count", both - of_one}, {"one", of_one == 0 ? std::string{} : canonical(query::Zoekvraag{one})}},
               person->at.byte};
}

std::optional<Error> number_and_year(const index::QueryContext& context, const query::Zoekvraag& tree,
                                     const CountOf& count) {
  const auto* all = std::get_if<query::And>(&tree.node);
  const auto* number = all ? leaf_of<query::Key>(*all, "aanhangselnummer") : nullptr;
  const auto* year = all ? leaf_of<query::Label>(*all, "vergaderjaar") : nullptr;
  if (!number || !year || number->value.find('/') != std::string::npos) return std::nullopt;
  const auto years = matching_values(context, *context.table.find(year->field), *year);
  if (years.size() != 1) return std::nullopt;
  const query::Zoekvraag one{query::Key{number->field, years.front().value + "/" + number->value}};
  auto both = *all;
  both.children.push_back(one);
  const auto of_year = count(one);
  if (of_year == 0 || of_year == count(query::Zoekvraag{std::move(both)})) return std::nullopt;
  return Error{Code::number_has_year, {{"one", canonical(one)}, {"count", of_year}}, year->at.byte};
}

}  // namespace kamervragen::finder
