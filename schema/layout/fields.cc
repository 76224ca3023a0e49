#include "schema/layout/fields.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/layout/field_values.hh"
#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::layout {
namespace {

// The table. Prefixes and slots are part of the stamp: changing one is a new schema.
constexpr std::array table = {
    Field{.name = "nummer",
          .exported = "nummer",
          .aliases = "nr zaak",
          .kind = Kind::key,
          .prefix = "XN",
          .description = "the vraagnummer of the question set",
          .example = "nummer:2019Z15244",
          .values = values::nummers},
    Field{.name = "publicatie",
          .exported = "publicaties",
          .aliases = "id",
          .kind = Kind::key,
          .prefix = "XU",
          .many = true,
          .description = "one of its publications: the id, the web address or the citation",
          .example = "publicatie:ah-tk-20182019-3922",
          .values = values::publicaties},
    Field{
        .name = "aanhangselnummer",
        .exported = "aanhangselnummers",
        .aliases = "aanhangsel",
        .kind = Kind::key,
        .prefix = "XH",
        .many = true,
        .description = "its number in the Aanhangsel van de Handelingen, alone or with the vergaderjaar of the answer",
        .example = "aanhangselnummer:3922",
        .values = values::aanhangselnummers},
    Field{.name = "titel",
          .aliases = "title",
          .kind = Kind::text,
          .prefix = "S",
          .role = Role::title,
          .description = "words of the title and the subject",
          .example = "titel:emotieherkenning",
          .values = values::titel},
    Field{.name = "vraag",
          .aliases = "question",
          .kind = Kind::text,
          .prefix = "V",
          .many = true,
          .role = Role::body,
          .description = "words of the questions",
          .example = "vraag:algoritme",
          .values = values::vraag},
    Field{.name = "antwoord",
          .aliases = "answer",
          .kind = Kind::text,
          .prefix = "A",
          .many = true,
          .role = Role::body,
          .description = "words of the answers and mededelingen",
          .example = "antwoord:\"geen gegevens\"",
          .values = values::antwoord},
    Field{.name = "naam",
          .aliases = "name",
          .kind = Kind::text,
          .prefix = "N",
          .many = true,
          .role = Role::name,
          .description = "names of indieners and ministers, as words",
          .example = "naam:omtzigt",
          .values = values::naam},
    Field{.name = "indiener",
          .exported = "indieners",
          .aliases = "lid mp",
          .kind = Kind::label,
          .prefix = "XI",
          .slot = 10,
          .many = true,
          .facet = true,
          .description = "who asked: the person where that is known, else the name as published",
          .example = "indiener:omtzigt",
          .values = values::indieners,
          .named = values::persoon_named},
    Field{.name = "fractie",
          .exported = "fracties",
          .aliases = "partij party",
          .kind = Kind::label,
          .prefix = "XF",
          .slot = 11,
          .many = true,
          .facet = true,
          .description = "the fractie of who asked, at the time of asking, by its one name",
          .example = "fractie:d66",
          .values = values::fracties,
          .named = values::fractie_named},
    Field{.name = "minister",
          .exported = "ministers",
          .aliases = "bewindspersoon",
          .kind = Kind::label,
          .prefix = "XM",
          .slot = 12,
          .many = true,
          .facet = true,
          .description = "who answered or, while unanswered, who was asked",
          .example = "minister:(kaag OR blok)",
          .values = values::ministers,
          .named = values::persoon_named},
    Field{.name = "ministerie",
          .exported = "ministeries",
          .aliases = "ministry",
          .kind = Kind::label,
          .prefix = "XR",
          .slot = 13,
          .many = true,
          .facet = true,
          .description = "the ministerie of the minister, through its renamings, by its last name",
          .example = "ministerie:financiën",
          .values = values::ministeries,
          .named = values::ministerie_named},
    Field{.name = "ministerie_toen",
          .exported = "ministeries_toen",
          .aliases = "ministry_then",
          .kind = Kind::label,
          .prefix = "XJ",
          .slot = 27,
          .many = true,
          .facet = true,
          .description = "the ministerie of the minister, as published",
          .example = "ministerie_toen:\"veiligheid en justitie\"",
          .values = values::ministeries_toen},
    Field{.name = "namens",
          .exported = "namens",
          .aliases = "mede_namens",
          .kind = Kind::label,
          .prefix = "XB",
          .slot = 14,
          .many = true,
          .facet = true,
          .description = "ministeries that the answer speaks for as well, as in ministerie",
          .example = "namens:defensie",
          .values = values::namens,
          .named = values::ministerie_named},
    Field{.name = "onderwerp",
          .exported = "onderwerpen",
          .aliases = "topic",
          .kind = Kind::label,
          .prefix = "XO",
          .slot = 15,
          .many = true,
          .facet = true,
          .description = "topic of the Taxonomie Beleidsagenda; a theme finds its sub-topics",
          .example = "onderwerp:\"economie | ict\"",
          .values = values::onderwerpen},
    Field{.name = "dagen",
          .exported = "dagen",
          .aliases = "days",
          .kind = Kind::number,
          .prefix = "XA",
          .slot = 16,
          .facet = true,
          .description = "calendar days from ingezonden to beantwoord",
          .example = "dagen:22..",
          .values = values::dagen,
          .bucket = values::dagen_bucket,
          .buckets = "0-21|22-42|43-84|85+"},
    Field{.name = "ingezonden",
          .exported = "ingezonden",
          .aliases = "datum date",
          .kind = Kind::date,
          .prefix = "XE",
          .slot = 17,
          .facet = true,
          .description = "the day of asking; its facet counts months",
          .example = "ingezonden:2019-07..2019-09",
          .values = values::ingezonden,
          .bucket = values::month_bucket},
    Field{.name = "beantwoord",
          .exported = "beantwoord",
          .aliases = "answered",
          .kind = Kind::date,
          .prefix = "XG",
          .slot = 18,
          .facet = true,
          .description = "the day of the first answer; its facet counts months",
          .example = "beantwoord:2019-09-10",
          .values = values::beantwoord,
          .bucket = values::month_bucket},
    Field{.name = "jaar",
          .exported = "jaar",
          .aliases = "year",
          .kind = Kind::number,
          .prefix = "XY",
          .slot = 19,
          .facet = true,
          .description = "the year of asking",
          .example = "jaar:2018..2020",
          .values = values::jaar},
    Field{.name = "status",
          .exported = "status",
          .kind = Kind::label,
          .prefix = "XS",
          .slot = 20,
          .facet = true,
          .description = "onbeantwoord, uitgesteld, beantwoord or ingetrokken",
          .example = "status:onbeantwoord",
          .values = values::status},
    Field{.name = "vergaderjaar",
          .exported = "vergaderjaar",
          .aliases = "session",
          .kind = Kind::label,
          .prefix = "XV",
          .slot = 21,
          .facet = true,
          .description = "the parliamentary year",
          .example = "vergaderjaar:2018-2019",
          .values = values::vergaderjaar},
    Field{.name = "kabinet",
          .exported = "kabinet",
          .aliases = "cabinet",
          .kind = Kind::label,
          .prefix = "XK",
          .slot = 22,
          .facet = true,
          .description = "the cabinet on the day of asking",
          .example = "kabinet:rutte-iii",
          .values = values::kabinet},
    Field{.name = "positie",
          .exported = "positie",
          .aliases = "position",
          .kind = Kind::label,
          .prefix = "XP",
          .slot = 23,
          .many = true,
          .facet = true,
          .description = "coalitie or oppositie, both where the indieners differ; absent where unknown",
          .example = "positie:oppositie",
          .values = values::positie},
    Field{.name = "soort",
          .exported = "soort",
          .aliases = "type",
          .kind = Kind::label,
          .prefix = "XT",
          .slot = 24,
          .facet = true,
          .description = "schriftelijk or mondeling",
          .example = "soort:mondeling",
          .values = values::soort},
    Field{.name = "kamer",
          .exported = "kamer",
          .aliases = "chamber",
          .kind = Kind::label,
          .prefix = "XC",
          .slot = 25,
          .facet = true,
          .description = "tweede or eerste",
          .example = "kamer:eerste",
          .values = values::kamer},
    Field{.name = "is",
          .kind = Kind::computed,
          .prefix = "XL",
          .many = true,
          .description = "open (no answer yet), uitgesteld (an uitstelbericht came), te-laat (over 21 days, 42 after "
                         "an uitstelbericht)",
          .example = "is:te-laat",
          .values = values::is,
          .buckets = "open|uitgesteld|te-laat"},
    Field{.name = "bron",
          .exported = "bronnen",
          .aliases = "source",
          .kind = Kind::label,
          .prefix = "XW",
          .slot = 26,
          .many = true,
          .facet = true,
          .description = "host of a link in a note: which newspaper set it off",
          .example = "bron:nrc.nl",
          .values = values::bron},
    Field{.name = "verwijst",
          .exported = "verwijst",
          .aliases = "cites",
          .kind = Kind::label,
          .prefix = "XQ",
          .many = true,
          .description = "official publications that its text or notes cite, in any form of citation",
          .example = "verwijst:2019Z12806",
          .values = values::verwijst},
};

constexpr bool unique_rows() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t j = i + 1; j < table.size(); ++j) {
      if (table[i].name == table[j].name || table[i].prefix == table[j].prefix) return false;
      if (table[i].slot != no_slot && table[i].slot == table[j].slot) return false;
    }
  }
  return true;
}
constexpr bool sound_rows() {
  return std::ranges::all_of(table, [](const Field& f) {
    const bool has_slot = f.slot != no_slot;
    return !f.prefix.empty() && f.prefix != "XD" && f.prefix[0] != 'Q' && !f.example.empty() && !f.values.empty() &&
           f.values.needs_texts() == (f.role == Role::body) &&
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

// Ten digits sort as text; what is absent comes last either way.
std::string ascending(std::optional<int> n) { return n ? fmt::format("{:010}", *n + 1'000'000'000) : "9999999999"; }
std::string descending(std::optional<int> n) { return n ? fmt::format("{:010}", 2'000'000'000 - *n) : "9999999999"; }
std::optional<int> day_number(const std::optional<Date>& d) { return d ? std::optional(d->days()) : std::nullopt; }
/// No two records share it.
std::string total(const Head& head) { return head.nummer + " " + std::string(name(head.kamer)); }
std::string newest_first(const Head& head) { return descending(day_number(head.ingezonden)) + total(head); }
std::string oldest_first(const Head& head) { return ascending(day_number(head.ingezonden)) + total(head); }
std::string longest_first(const Head& head) { return descending(head.dagen) + newest_first(head); }
std::string shortest_first(const Head& head) { return ascending(head.dagen) + newest_first(head); }

constexpr std::array orders = {
    SortOrder{"date", 0, newest_first, "newest question first"},
    SortOrder{"date-asc", 1, oldest_first, "oldest question first"},
    SortOrder{"days", 2, longest_first, "longest time to the answer first"},
    SortOrder{"days-asc", 3, shortest_first, "shortest time to the answer first"},
};

/// The names that a field goes by, its own first.
Values names_of(const Field& field) {
  Values out{std::string(field.name)};
  if (field.aliases.empty()) return out;
  for (const auto alias : text::split_views(field.aliases, ' ')) out.emplace_back(alias);
  return out;
}

}  // namespace

std::string_view name(Kind kind) {
  constexpr std::array<std::string_view, 6> names = {"key", "text", "label", "date", "number", "computed"};
  return names[static_cast<std::size_t>(kind)];
}

const Field* FieldTable::find(std::string_view name_or_alias) const {
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
  static constexpr FieldTable all{std::span<const Field>(table)};
  return all;
}

std::span<const SortOrder> sort_orders() { return orders; }

}  // namespace kamervragen::layout
