#include "schema/layout/fields.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/facts/facts.hh"
#include "schema/record/body_texts.hh"
#include "schema/text/ascii.hh"
#include "schema/text/nearest.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::layout {
namespace {

Values one(std::string value) {
  Values out;
  if (!value.empty()) out.push_back(std::move(value));
  return out;
}

/// Each once, in their order, without the empty ones and without what a slot could not hold.
Values distinct(Values values) {
  Values out;
  for (auto& v : values) {
    std::erase(v, value_separator);
    if (!v.empty() && std::ranges::find(out, v) == out.end()) out.push_back(std::move(v));
  }
  return out;
}

template <class T, class F>
Values each(const std::vector<T>& items, F one_of) {
  Values out;
  for (const auto& item : items) out.push_back(one_of(item));
  return distinct(std::move(out));
}

Values date(const std::optional<Date>& d) { return one(d ? d->iso() : ""); }
const std::string& who(const Indiener& i) { return i.persoon.empty() ? i.naam : i.persoon; }
const std::string& who(const Bewindspersoon& b) { return b.persoon.empty() ? b.naam : b.persoon; }

Values nummers(const Head& head) { return one(head.nummer); }
Values publicaties(const Head& head) {
  return each(head.publicaties, [](const Bron& b) { return b.id.str(); });
}
Values aanhangselnummers(const Head& head) { return distinct(head.aanhangselnummers); }

Values titel(const Head& head) {
  Values out = one(head.titel);
  if (!head.betreft.empty() && head.betreft != head.titel) out.push_back(head.betreft);
  return out;
}
Values body(const Kamervraag& k, std::string_view field) {
  Values out;
  for (const auto& text : body_texts(k))
    if (text.field == field) out.emplace_back(text.text);
  return out;
}
Values vraag(const Kamervraag& k) { return body(k, "vraag"); }
Values antwoord(const Kamervraag& k) { return body(k, "antwoord"); }
Values naam(const Head& head) {
  Values out;
  const auto add = [&](const auto& person) {
    if (!person.naam.empty()) out.push_back(person.naam);
    if (!person.persoon.empty() && person.persoon != person.naam) out.push_back(person.persoon);
  };
  for (const auto& i : head.indieners) add(i);
  for (const auto& m : head.ministers) add(m);
  std::ranges::sort(out);  // a set of names: that one stands before another says nothing, so no NEAR may find it
  return distinct(std::move(out));
}

Values indieners(const Head& head) {
  return each(head.indieners, [](const Indiener& i) { return who(i); });
}
Values fracties(const Head& head) {
  return each(head.indieners, [](const Indiener& i) { return i.fractienaam.empty() ? i.fractie : i.fractienaam; });
}
Values ministers(const Head& head) {
  return each(head.ministers, [](const Bewindspersoon& b) { return who(b); });
}
const std::string& line(const Bewindspersoon& b) { return b.ministerielijn.empty() ? b.ministerie : b.ministerielijn; }
Values ministeries(const Head& head) { return each(head.ministers, line); }
Values ministeries_toen(const Head& head) {
  return each(head.ministers, [](const Bewindspersoon& b) { return b.ministerie; });
}
Values namens(const Head& head) { return each(head.mede_namens, line); }
Values onderwerpen(const Head& head) {
  Values out;
  for (const auto& o : head.onderwerpen) {
    out.push_back(o);
    if (const auto bar = o.find(" | "); bar != std::string::npos) out.push_back(o.substr(0, bar));
  }
  return distinct(std::move(out));
}

Values dagen(const Head& head) { return one(head.dagen ? fmt::to_string(*head.dagen) : ""); }
std::string dagen_bucket(std::string_view value) {
  const int days = text::whole_number<int>(value).value_or(0);  // fewer than none is in the first too
  return days <= 21 ? "0-21" : days <= 42 ? "22-42" : days <= 84 ? "43-84" : "85+";
}
std::string month_bucket(std::string_view value) { return std::string(value.substr(0, 7)); }

Values ingezonden(const Head& head) { return date(head.ingezonden); }
Values beantwoord(const Head& head) { return date(head.beantwoord); }
Values jaar(const Head& head) { return one(head.ingezonden ? fmt::to_string(head.ingezonden->year()) : ""); }
Values status(const Head& head) { return one(std::string(name(head.status))); }
Values vergaderjaar(const Head& head) { return one(head.vergaderjaar); }
Values kabinet(const Head& head) { return one(head.kabinet); }
Values positie(const Head& head) { return distinct(head.positie); }
Values soort(const Head& head) { return one(head.mondeling ? "mondeling" : "schriftelijk"); }
Values kamer(const Head& head) { return one(std::string(name(head.kamer))); }
Values bron(const Head& head) { return head.bronnen; }
Values verwijst(const Head& head) { return distinct(head.verwijst); }

/// What `is:` matches on its own account; the compiler adds what depends on the reference date.
Values is(const Head& head) {
  Values out;
  // Mondelinge vragen are answered in the chamber; no publication ever says so.
  if (!head.mondeling && (head.status == Status::onbeantwoord || head.status == Status::uitgesteld))
    out.push_back("open");
  if (head.uitgesteld) out.push_back("uitgesteld");
  if (head.dagen && *head.dagen > head.due_days()) out.push_back("te-laat");
  return out;
}

Values fractie_named(std::string_view text) {
  const auto* fractie = facts::facts().fractie(text);
  return one(fractie ? fractie->naam : "");
}
Values ministerie_named(std::string_view text) {
  Values out;
  for (const auto* row : facts::facts().ministeries(text)) out.push_back(row->lijn);
  return distinct(std::move(out));
}
Values persoon_named(std::string_view text) { return facts::facts().with_other_name(text); }

// The table. Prefixes and slots are part of the stamp: changing one is a new schema.
constexpr std::array table = {
    Field{.name = "nummer",
          .exported = "nummer",
          .aliases = "nr zaak",
          .kind = Kind::key,
          .prefix = "XN",
          .description = "the vraagnummer of the question set",
          .example = "nummer:2019Z15244",
          .values = nummers},
    Field{.name = "publicatie",
          .exported = "publicaties",
          .aliases = "id",
          .kind = Kind::key,
          .prefix = "XU",
          .many = true,
          .description = "the id of one of its publications, or its web address",
          .example = "publicatie:ah-tk-20182019-3922",
          .values = publicaties},
    Field{.name = "aanhangselnummer",
          .exported = "aanhangselnummers",
          .aliases = "aanhangsel",
          .kind = Kind::key,
          .prefix = "XH",
          .many = true,
          .description = "its number in the Aanhangsel van de Handelingen",
          .example = "aanhangselnummer:3922",
          .values = aanhangselnummers},
    Field{.name = "titel",
          .aliases = "title",
          .kind = Kind::text,
          .prefix = "S",
          .role = Role::title,
          .description = "words of the title and the subject",
          .example = "titel:emotieherkenning",
          .values = titel},
    Field{.name = "vraag",
          .aliases = "question",
          .kind = Kind::text,
          .prefix = "V",
          .many = true,
          .role = Role::body,
          .description = "words of the questions",
          .example = "vraag:algoritme",
          .values = vraag},
    Field{.name = "antwoord",
          .aliases = "answer",
          .kind = Kind::text,
          .prefix = "A",
          .many = true,
          .role = Role::body,
          .description = "words of the answers and mededelingen",
          .example = "antwoord:\"geen gegevens\"",
          .values = antwoord},
    Field{.name = "naam",
          .aliases = "name",
          .kind = Kind::text,
          .prefix = "N",
          .many = true,
          .role = Role::name,
          .description = "names of indieners and ministers, as words",
          .example = "naam:omtzigt",
          .values = naam},
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
          .values = indieners,
          .named = persoon_named},
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
          .values = fracties,
          .named = fractie_named},
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
          .values = ministers,
          .named = persoon_named},
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
          .values = ministeries,
          .named = ministerie_named},
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
          .values = ministeries_toen},
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
          .values = namens,
          .named = ministerie_named},
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
          .values = onderwerpen},
    Field{.name = "dagen",
          .exported = "dagen",
          .aliases = "days",
          .kind = Kind::number,
          .prefix = "XA",
          .slot = 16,
          .facet = true,
          .description = "calendar days from ingezonden to beantwoord",
          .example = "dagen:22..",
          .values = dagen,
          .bucket = dagen_bucket,
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
          .values = ingezonden,
          .bucket = month_bucket},
    Field{.name = "beantwoord",
          .exported = "beantwoord",
          .aliases = "answered",
          .kind = Kind::date,
          .prefix = "XG",
          .slot = 18,
          .facet = true,
          .description = "the day of the first answer; its facet counts months",
          .example = "beantwoord:2019-09-10",
          .values = beantwoord,
          .bucket = month_bucket},
    Field{.name = "jaar",
          .exported = "jaar",
          .aliases = "year",
          .kind = Kind::number,
          .prefix = "XY",
          .slot = 19,
          .facet = true,
          .description = "the year of asking",
          .example = "jaar:2018..2020",
          .values = jaar},
    Field{.name = "status",
          .exported = "status",
          .kind = Kind::label,
          .prefix = "XS",
          .slot = 20,
          .facet = true,
          .description = "onbeantwoord, uitgesteld, beantwoord or ingetrokken",
          .example = "status:onbeantwoord",
          .values = status},
    Field{.name = "vergaderjaar",
          .exported = "vergaderjaar",
          .aliases = "session",
          .kind = Kind::label,
          .prefix = "XV",
          .slot = 21,
          .facet = true,
          .description = "the parliamentary year",
          .example = "vergaderjaar:2018-2019",
          .values = vergaderjaar},
    Field{.name = "kabinet",
          .exported = "kabinet",
          .aliases = "cabinet",
          .kind = Kind::label,
          .prefix = "XK",
          .slot = 22,
          .facet = true,
          .description = "the cabinet on the day of asking",
          .example = "kabinet:rutte-iii",
          .values = kabinet},
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
          .values = positie},
    Field{.name = "soort",
          .exported = "soort",
          .aliases = "type",
          .kind = Kind::label,
          .prefix = "XT",
          .slot = 24,
          .facet = true,
          .description = "schriftelijk or mondeling",
          .example = "soort:mondeling",
          .values = soort},
    Field{.name = "kamer",
          .exported = "kamer",
          .aliases = "chamber",
          .kind = Kind::label,
          .prefix = "XC",
          .slot = 25,
          .facet = true,
          .description = "tweede or eerste",
          .example = "kamer:eerste",
          .values = kamer},
    Field{.name = "is",
          .kind = Kind::computed,
          .prefix = "XL",
          .many = true,
          .description = "open (no answer yet), uitgesteld (an uitstelbericht came), te-laat (over 21 days, 42 after "
                         "an uitstelbericht)",
          .example = "is:te-laat",
          .values = is,
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
          .values = bron},
    Field{.name = "verwijst",
          .exported = "verwijst",
          .aliases = "cites",
          .kind = Kind::label,
          .prefix = "XQ",
          .many = true,
          .description = "official publications that its text or notes cite",
          .example = "verwijst:2019Z12806",
          .values = verwijst},
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

const Field* FieldTable::find(std::string_view wanted) const {
  const auto text = text::ascii_lower(wanted);
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
