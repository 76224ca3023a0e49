#include "schema/layout/fields.hh"

#include <algorithm>
#include <array>

#include "schema/layout/field_rows.hh"
#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"
#include "schema/text/split.hh"

namespace kamervragen::layout {
namespace {

constexpr bool unique_rows() {
  for (std::size_t i = 0; i < field_rows.size(); ++i) {
    for (std::size_t j = i + 1; j < field_rows.size(); ++j) {
      if (field_rows[i].name == field_rows[j].name || field_rows[i].prefix == field_rows[j].prefix) return false;
      if (field_rows[i].slot != no_slot && field_rows[i].slot == field_rows[j].slot) return false;
    }
  }
  return true;
}
constexpr bool sound_rows() {
  return std::ranges::all_of(field_rows, [](const Field& f) {
    const bool has_slot = f.slot != no_slot;
    return !f.prefix.empty() && f.prefix != "XD" && f.prefix != "XZ" && f.prefix[0] != 'Q' && !f.example.empty() &&
           f.values.empty() == (f.kind == Kind::presence) && (f.kind == Kind::presence) == (f.prefix == "XX") &&
           (!f.printed || f.kind == Kind::label) &&
           f.values.needs_texts() == (f.role == Role::body || f.role == Role::note) &&
           (f.kind == Kind::text ? f.role != Role::none && f.prefix.size() == 1
                                 : f.role == Role::none && f.prefix[0] == 'X') &&
           (!f.facet || has_slot) && (has_slot ? f.slot >= 10 : true) &&
           ((f.kind != Kind::date && f.kind != Kind::number) || has_slot);
  });
}
static_assert(unique_rows(), "names, prefixes and slots of fields stand once each");
static_assert(
    sound_rows(),
    "a field has a prefix, an example and an accessor, of the head but for running text; facets and ranges have a slot "
    "above the sort slots");

/// The names that a field goes by, its own first.
Values names_of(const Field& field) {
  Values out{std::string(field.name)};
  if (field.aliases.empty()) return out;
  for (const auto alias : text::split_views(field.aliases, ' ')) out.emplace_back(alias);
  return out;
}

}  // namespace

std::string_view name(Kind kind) {
  constexpr std::array<std::string_view, 7> names = {"key", "text", "label", "date", "number", "computed", "presence"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<std::string> listed_values(const Field& field) {
  if (field.closed) return field.closed();
  return field.buckets.empty() ? std::vector<std::string>{} : text::split(field.buckets, '|');
}

const Field* FieldTable::find(std::string_view name_or_alias) const {
  // Mostly it is the name itself; no name belongs to two fields.
  if (const auto own = std::ranges::find(rows_, name_or_alias, &Field::name); own != rows_.end()) return &*own;
  const auto text = text::ascii_lower(name_or_alias);
  for (const auto& field : rows_) {
    const auto names = names_of(field);
    if (std::ranges::find(names, text) != names.end()) return &field;
  }
  return nullptr;
}

std::string FieldTable::suggest(std::string_view mistyped) const {
  Values names;
  for (const auto& field : rows_) std::ranges::move(names_of(field), std::back_inserter(names));
  return text::nearest(text::ascii_lower(mistyped), names);
}

const FieldTable& fields() {
  static constexpr FieldTable all{std::span<const Field>(field_rows)};
  return all;
}

}  // namespace kamervragen::layout
