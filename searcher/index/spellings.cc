#include "searcher/index/spellings.hh"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <xapian.h>

#include "schema/layout/label_key.hh"
#include "schema/layout/respell.hh"
#include "schema/layout/terms.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/stored.hh"

namespace kamervragen::index {
namespace {

struct Spelling {
  std::string key, text;
  std::uint64_t records = 0;
};

std::optional<Spelling> spelling_in(const Xapian::Database& database, const layout::Field& field,
                                    const std::string& term) {
  if (!layout::perhaps_cut(term)) {
    const auto begin = layout::spelling_prefix.size() + field.prefix.size();
    const auto end = term.find(layout::spelling_separator, begin);
    if (end == std::string::npos) return std::nullopt;
    return Spelling{term.substr(begin, end - begin), term.substr(end + 1)};
  }
  const auto record = stored_record(database, *database.postlist_begin(term));
  if (!record) return std::nullopt;
  for (auto& value : field.values(*record))
    if (layout::spelling_term(field, value) == term) return Spelling{layout::label_key(value), std::move(value)};
  return std::nullopt;
}

std::vector<Spelling> spellings(const Xapian::Database& database, const layout::Field& field,
                                const std::string& prefix) {
  std::vector<Spelling> out;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end;) {
    auto text = *term;
    if (auto one = spelling_in(database, field, text)) {
      one->records = term.get_termfreq();
      out.push_back(std::move(*one));
    }
    // The engine's ++ reads past every piece of the list of the term's records; to look for the next one does not.
    term.skip_to(text += '\0');
  }
  return out;
}

bool better(const Spelling& a, const Spelling& b) {
  return a.records != b.records ? a.records > b.records : a.text < b.text;
}

/// One value's spellings are some terms, as long as none is cut; a facet's are most of its field.
constexpr std::size_t looked_up_most = 32;

}  // namespace

Spellings::Spellings(const Xapian::Database& database, const layout::Field& field) {
  auto all = spellings(database, field, std::string(layout::spelling_prefix).append(field.prefix));
  // UTF-8 sorts by code point, so a key's spellings stand in the order of ties.
  std::ranges::stable_sort(
      all, [](const Spelling& a, const Spelling& b) { return a.key != b.key ? a.key < b.key : better(a, b); });
  const Spelling* shown = nullptr;
  for (const auto& one : all) {
    if (!shown || shown->key != one.key) shown = &one;
    if (shown == &one) of_key_.emplace(one.key, one.text);
    if (shown != &one) other_.emplace(one.text, shown->text);
  }
}

const std::string& Spellings::of_key(const std::string& key) const {
  const auto found = of_key_.find(key);
  return found == of_key_.end() ? key : found->second;
}

const std::string& Spellings::in_place_of(const std::string& spelling) const {
  const auto found = other_.find(spelling);
  return found == other_.end() ? spelling : found->second;
}

std::string shown_value(const QueryContext& context, const layout::Field& field, const std::string& stored) {
  if (!field.printed) return stored;
  if (context.columns) return context.columns->spellings(context.database, field).of_key(stored);
  const auto prefix = layout::spellings_of(field, stored);
  if (2 * prefix.size() > layout::term_max) return Spellings(context.database, field).of_key(stored);
  const auto all = spellings(context.database, field, prefix);
  return all.empty() ? stored : std::ranges::min_element(all, better)->text;
}

void show_values(const QueryContext& context, const layout::Field& field, Facet& facet,
                 std::optional<std::size_t> most) {
  if (!field.printed) return;
  const auto wanted = std::span(facet.values).first(std::min(most.value_or(facet.values.size()), facet.values.size()));
  if (context.columns || wanted.size() <= looked_up_most) {
    for (auto& one : wanted) one.value = shown_value(context, field, one.value);
    return;
  }
  const Spellings all(context.database, field);
  for (auto& one : wanted) one.value = all.of_key(one.value);
}

const std::string& Respeller::shown(const layout::Field& field, const std::string& spelling) {
  if (!field.printed) return spelling;
  if (context_.columns) return context_.columns->spellings(context_.database, field).in_place_of(spelling);
  const auto [known, is_new] = known_.try_emplace(std::string(field.prefix) + " " + spelling);
  if (is_new) known->second = shown_value(context_, field, layout::label_key(spelling));
  return known->second;
}

void Respeller::respell(Head& head) {
  layout::respell(head, [this](std::string_view name, const std::string& value) -> const std::string& {
    const auto* field = context_.table.find(name);
    return field ? shown(*field, value) : value;
  });
}

}  // namespace kamervragen::index
