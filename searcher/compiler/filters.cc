#include "searcher/compiler/filters.hh"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <utility>

#include <xapian.h>

#include "schema/citation/aanhangsel_range.hh"
#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "searcher/compiler/ranking.hh"
#include "searcher/index/labels.hh"
#include "searcher/query/cited.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::compiler {
namespace {

using Query = CompiledQuery;

constexpr std::string_view late_value = "te-laat";

/// What is absent from a slot sorts before every value, so an open lower end still asks for one.
Query between(const layout::Field& field, const std::string& lo, const std::string& hi) {
  const auto slot = static_cast<Xapian::valueno>(field.slot);
  return Query::engine(hi.empty() ? Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, lo)
                                  : Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, lo, hi));
}

std::string least_number() { return Xapian::sortable_serialise(std::numeric_limits<double>::lowest()); }
constexpr std::string_view least_date = "0";

using text::ascii_lower, text::ascii_upper;

/// Every value of a field that begins so, without the beginning of its terms.
void each_value_from(const index::QueryContext& context, const layout::Field& field, const std::string& beginning,
                     const std::function<void(std::string_view)>& use) {
  const auto begin = layout::value_term(field.prefix, beginning);
  for (auto term = context.database.allterms_begin(begin); term != context.database.allterms_end(begin); ++term)
    use(std::string_view(*term).substr(field.prefix.size()));
}

/// The numbers in the Aanhangsel that a range has: of one vergaderjaar by the ids of the publications, since the record
/// knows that of the question.
Query numbers_in(const index::QueryContext& context, const layout::Field& field,
                 const citation::AanhangselRange& range) {
  std::vector<Query> values;
  if (!range.vergaderjaar) {
    each_value_from(context, field, "", [&](std::string_view value) {
      const auto number = text::whole_number<int>(value);
      if (number && range.has(*number)) values.push_back(Query::term(layout::value_term(field.prefix, value)));
    });
    return Query::any_of(std::move(values));
  }
  const auto* ids = context.table.find(query::id_field);
  if (!ids) return {};
  for (const std::string_view series : {"ah-tk-", "ah-ek-"})
    each_value_from(context, *ids, std::string(series) + range.vergaderjaar->compact(), [&](std::string_view value) {
      const auto publication = PublicatieId::parse(value);
      const auto cited = publication ? citation::of_id(publication->base()) : std::nullopt;
      if (cited && range.has(*cited)) values.push_back(Query::term(layout::value_term(ids->prefix, value)));
    });
  return Query::any_of(std::move(values));
}

/// The id itself, and those of its reprints and corrections.
void add_versions(std::vector<Query>& to, const index::QueryContext& context, const layout::Field& field,
                  const std::string& id) {
  each_value_from(context, field, id + "-", [&](std::string_view value) {
    const auto version = PublicatieId::parse(value);
    if (version && version->base() == id) to.push_back(Query::term(layout::value_term(field.prefix, value)));
  });
}

/// Lower case up to the first digit, upper case behind it: "ah-tk-20142015-AH9002".
std::string lower_front(const std::string& text) {
  const auto digit = static_cast<std::size_t>(std::ranges::find_if(text, text::is_digit) - text.begin());
  return ascii_lower(text.substr(0, digit)) + ascii_upper(text.substr(digit));
}

Query open_since(const index::QueryContext& context, int days) {
  const layout::Field* asked = context.table.find("ingezonden");
  if (!asked || !context.reference) return {};
  return between(*asked, std::string(least_date), Date::from_days(context.reference->days() - days - 1).iso());
}

}  // namespace

Query filter_query(const index::QueryContext& context, const query::Key& key) {
  const layout::Field* field = context.table.find(key.field);
  if (!field) return {};
  const auto range = key.field == query::aanhangsel_field ? citation::read_range(key.value) : std::nullopt;
  if (range && (range->vergaderjaar || range->first != range->last)) return numbers_in(context, *field, *range);
  // Identifiers differ in case by series, never by case alone.
  std::vector<Query> spellings;
  for (const auto& spelling : std::set{key.value, ascii_lower(key.value), ascii_upper(key.value),
                                       lower_front(key.value), citation::as_published(key.value)}) {
    spellings.push_back(Query::term(layout::value_term(field->prefix, spelling)));
    if (key.field == query::id_field) add_versions(spellings, context, *field, spelling);
  }
  return Query::any_of(std::move(spellings));
}

Query named_query(const index::QueryContext& context, const query::Key& key) {
  return Query::worth(filter_query(context, key), named);
}

Query filter_query(const index::QueryContext& context, const query::Label& label) {
  const layout::Field* field = context.table.find(label.field);
  if (!field) return {};
  std::vector<Query> values;
  for (const auto& found : matching_values(context, *field, label)) values.push_back(Query::term(found.term));
  return Query::any_of(std::move(values));
}

Query filter_query(const index::QueryContext& context, const query::NumberRange& range) {
  const layout::Field* field = context.table.find(range.field);
  if (!field) return {};
  if (range.lo && range.lo == range.hi)
    return Query::term(layout::value_term(field->prefix, std::to_string(*range.lo)));
  return between(*field, range.lo ? Xapian::sortable_serialise(*range.lo) : least_number(),
                 range.hi ? Xapian::sortable_serialise(*range.hi) : "");
}

Query filter_query(const index::QueryContext& context, const query::DateRange& range) {
  const layout::Field* field = context.table.find(range.field);
  if (!field) return {};
  const auto& [first, last] = range.range;
  if (first && first == last) return Query::term(layout::value_term(field->prefix, first->iso()));
  return between(*field, first ? first->iso() : std::string(least_date), last ? last->iso() : "");
}

Query filter_query(const index::QueryContext& context, const query::Computed& computed) {
  const layout::Field* field = context.table.find(computed.field);
  if (!field) return {};
  const auto stored = [&](std::string_view value) { return Query::term(layout::value_term(field->prefix, value)); };
  if (!depends_on_date(computed)) return stored(computed.value);
  const Query overdue = Query::any_of(
      {Query::combined(Operator::without, {open_since(context, record::answer_days), stored("uitgesteld")}),
       open_since(context, record::answer_days_after_uitstel)});
  return Query::any_of({stored(late_value), Query::combined(Operator::all, {stored("open"), overdue})});
}

Query filter_query(const index::QueryContext& context, const query::Has& has) {
  const layout::Field* field = context.table.find(has.field);
  return field ? Query::term(layout::present_term(*field)) : Query{};
}

Query value_query(const index::QueryContext& context, const layout::Field& field, const std::string& value) {
  if (field.kind == layout::Kind::computed)
    return filter_query(context, query::Computed{std::string(field.name), value});
  if (field.kind == layout::Kind::presence) return filter_query(context, query::Has{value});
  if (value == layout::missing_value)
    return Query::combined(Operator::without,
                           {Query::everything(), filter_query(context, query::Has{std::string(field.name)})});
  if (!field.bucket) return Query::term(layout::field_term(field, value));
  std::vector<Query> values;
  each_value(context, field, [&](const index::IndexedValue& found) {
    if (field.bucket(found.value) == value) values.push_back(Query::term(found.term));
  });
  return Query::any_of(std::move(values));
}

bool depends_on_date(const query::Computed& computed) { return computed.value == late_value; }

bool depends_on_date(const query::Zoekvraag& tree) {
  bool depends = false;
  each_leaf(tree, [&](const query::Zoekvraag& leaf, bool) {
    const auto* computed = std::get_if<query::Computed>(&leaf.node);
    depends = depends || (computed && depends_on_date(*computed));
  });
  return depends;
}

}  // namespace kamervragen::compiler
