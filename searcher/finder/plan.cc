#include "searcher/finder/plan.hh"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xapian.h>

#include "searcher/compiler/compile.hh"
#include "searcher/compiler/expand.hh"
#include "searcher/compiler/filters.hh"
#include "searcher/match/match.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

template <class Names>
std::string listed(const Names& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

Result<std::optional<int>> sort_slot(const std::string& name) {
  if (name.empty() || name == "relevance") return std::nullopt;
  std::vector<std::string_view> known{"relevance"};
  for (const auto& order : layout::sort_orders()) {
    if (order.name == name) return order.slot;
    known.push_back(order.name);
  }
  return fail(Code::unknown_sort, {{"order", name}, {"known", listed(known)}});
}

Result<const layout::Field*> facet_field(const std::string& name, const layout::FieldTable& table) {
  auto field = field_of(name, table);
  if (!field || (*field)->facet) return field;
  std::vector<std::string_view> facets;
  for (const auto& row : table)
    if (row.facet) facets.push_back(row.name);
  return fail(Code::not_a_facet, {{"field", (*field)->name}, {"known", listed(facets)}});
}

}  // namespace

Result<const layout::Field*> field_of(const std::string& name, const layout::FieldTable& table) {
  if (const layout::Field* field = table.find(name)) return field;
  return fail(Code::unknown_field, {{"field", name}, {"near", table.suggest(name)}});
}

Result<Plan> understand(const SearchOptions& options, const layout::FieldTable& table) {
  Plan plan;
  auto slot = sort_slot(options.sort);
  if (!slot) return pass(slot);
  plan.sort_slot = *slot;
  for (const auto& name : options.facets) {
    auto field = facet_field(name, table);
    if (!field) return pass(field);
    if (std::ranges::find(plan.facets, *field) == plan.facets.end()) plan.facets.push_back(*field);
  }
  for (const auto& [name, value, left_out] : options.selections) {
    auto field = field_of(name, table);
    if (!field) return pass(field);
    if ((*field)->kind == layout::Kind::text)
      return fail(Code::not_selectable, {{"field", (*field)->name}, {"value", value}});
    auto& choice = plan.chosen[*field];
    (left_out ? choice.none : choice.any).push_back(value);
  }
  return plan;
}

compiler::CompiledQuery narrowed(const compiler::CompiledQuery& query, const Plan& plan,
                                 const index::QueryContext& context, const layout::Field* except) {
  auto out = query;
  const auto any_of = [&](const layout::Field& field, const std::vector<std::string>& values) {
    std::vector<compiler::CompiledQuery> any;
    for (const auto& value : values) any.push_back(compiler::value_query(context, field, value));
    return compiler::CompiledQuery::combined(compiler::Operator::any, std::move(any));
  };
  const auto narrow = [&](compiler::Operator by, compiler::CompiledQuery with) {
    out = compiler::CompiledQuery::combined(by, {std::move(out), std::move(with)});
  };
  for (const auto& [field, choice] : plan.chosen) {
    if (field == except) continue;
    if (!choice.any.empty()) narrow(compiler::Operator::filter, any_of(*field, choice.any));
    if (!choice.none.empty()) narrow(compiler::Operator::without, any_of(*field, choice.none));
  }
  return out;
}

bool depends_on_date(const Plan& plan) {
  return std::ranges::any_of(plan.chosen, [](const auto& chosen) {
    const layout::Field* field = chosen.first;
    const Choice& choice = chosen.second;
    const auto depends = [&](const std::string& value) {
      return compiler::depends_on_date(query::Computed{std::string(field->name), value});
    };
    return field->kind == layout::Kind::computed &&
           (std::ranges::any_of(choice.any, depends) || std::ranges::any_of(choice.none, depends));
  });
}

query::Zoekvraag meant(const query::Zoekvraag& asked, const SearchOptions& options,
                       const index::QueryContext& context) {
  const auto expanded = compiler::expand(asked, context);
  return options.match_any ? query::any_words(expanded) : expanded;
}

std::uint64_t count_of(const query::Zoekvraag& tree, const Plan& plan, const SearchOptions& options,
                       const index::QueryContext& context) {
  const auto query = compiler::compile(meant(tree, options, context), context);
  return query ? match::count_matches(context, narrowed(*query, plan, context)) : 0;
}

index::QueryContext context_of(index::Index& index, const Xapian::Database& database, const SearchOptions& options) {
  return {database, index.snapshot(), index.workspace(), options.expansions,
          options.reference_date ? options.reference_date : index.newest()};
}

}  // namespace kamervragen::finder
