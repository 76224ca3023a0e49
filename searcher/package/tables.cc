#include "searcher/package/tables.hh"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "schema/citation/citation.hh"
#include "schema/layout/fields.hh"

namespace kamervragen::package {
namespace {

Value text_or_none(const std::string& text) { return text.empty() ? Value() : Value(text); }
Value day(const std::optional<Date>& date) { return date ? Value(date->iso()) : Value(); }
Value number(std::size_t n) { return static_cast<std::int64_t>(n); }

std::vector<std::string> as_texts(const std::vector<int>& numbers) {
  std::vector<std::string> out;
  for (const auto n : numbers) out.push_back(fmt::to_string(n));
  return out;
}

// What every table begins with: a set is told from all others by these.
constexpr PackageColumn of_set{"nummer", Type::text, "the vraagnummer of the question set"};
constexpr PackageColumn of_kamer{"kamer", Type::text, "tweede or eerste"};

// -- sets: the fields of the table of fields that a head says

Type type_of(const layout::Field& field) {
  if (field.many) return Type::list;
  if (field.kind == layout::Kind::number) return Type::integer;
  return field.kind == layout::Kind::date ? Type::date : Type::text;
}

/// The fields that are columns, by the names that other formats export them as.
const std::vector<std::pair<std::string_view, const layout::Field*>>& set_fields() {
  static const auto all = [] {
    std::vector<std::pair<std::string_view, const layout::Field*>> out;
    for (const auto& field : layout::fields()) {
      const auto name = field.exported.empty() ? field.name : field.exported;
      const bool told = !field.exported.empty() || field.kind == layout::Kind::number;
      const bool of_every_table = name == of_set.name || name == of_kamer.name;
      if (told && !of_every_table && !field.values.empty() && !field.values.needs_texts())
        out.emplace_back(name, &field);
    }
    return out;
  }();
  return all;
}

Value value_of(const layout::Field& field, const Head& head) {
  auto values = field.values(head).value_or(layout::Values{});
  if (field.many) return values;
  if (values.empty()) return {};
  if (field.kind == layout::Kind::number) return static_cast<std::int64_t>(std::stoll(values.front()));
  return std::move(values.front());
}

std::vector<Values> sets(const PackagedSet& set) {
  const auto& record = set.record;
  Values out;
  for (const auto& [name, field] : set_fields()) out.push_back(value_of(*field, record));
  out.push_back(text_or_none(record.titel));
  out.push_back(text_or_none(record.betreft));
  out.push_back(record.mondeling);
  out.push_back(record.uitgesteld);
  out.push_back(set.late);
  return {std::move(out)};
}

std::vector<PackageColumn> set_columns() {
  std::vector<PackageColumn> out;
  for (const auto& [name, field] : set_fields()) out.push_back({name, type_of(*field), field->description});
  out.push_back({"titel", Type::text, "the title"});
  out.push_back({"betreft", Type::text, "what it is about, by its heading"});
  out.push_back({"mondeling", Type::boolean, "asked in the chamber, and answered there"});
  out.push_back({"uitgesteld", Type::boolean, "an uitstelbericht came, whatever came after it"});
  out.push_back({"te_laat", Type::boolean,
                 "answered after the term (21 days, 42 after an uitstelbericht), or open beyond it on the reference "
                 "date: is:te-laat"});
  return out;
}

// -- the others

std::vector<Values> questions(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  for (const auto& vraag : record.vragen) {
    std::vector<std::string> answers;
    for (const auto i : record::answers_to(record, vraag)) answers.push_back(fmt::to_string(i + 1));
    out.push_back({number(out.size() + 1), as_texts(vraag.nummers), std::move(answers), text_or_none(vraag.tekst)});
  }
  return out;
}

std::vector<Values> answers(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  for (const auto& antwoord : record.antwoorden)
    out.push_back({number(out.size() + 1), as_texts(antwoord.op_vragen),
                   antwoord.zie_antwoord ? Value(std::int64_t{*antwoord.zie_antwoord}) : Value(),
                   text_or_none(antwoord.tekst)});
  return out;
}

std::vector<Values> people(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  for (const auto& one : record.indieners)
    out.push_back({number(out.size() + 1), "indiener", record::name_of(one), text_or_none(one.naam),
                   text_or_none(record::fractie_of(one)), text_or_none(one.positie), Value(), Value(), Value(),
                   Value()});
  const auto add = [&](std::string_view role, const std::vector<Bewindspersoon>& those) {
    for (const auto& one : those)
      out.push_back({number(out.size() + 1), std::string(role), text_or_none(record::name_of(one)),
                     text_or_none(one.naam), text_or_none(one.fractie), Value(), text_or_none(one.ambt),
                     text_or_none(one.ministerielijn.empty() ? one.ministerie : one.ministerielijn),
                     text_or_none(one.ministerie), text_or_none(one.functie)});
  };
  add("gericht_aan", record.gericht_aan);
  add("minister", record.ministers);
  add("mede_namens", record.mede_namens);
  return out;
}

std::vector<Values> publications(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  for (const auto& one : record.publicaties)
    out.push_back({one.id.str(), std::string(name(one.soort)), day(one.datum), text_or_none(one.vergaderjaar),
                   text_or_none(one.aanhangselnummer), one.vervangen, one.zonder_tekst,
                   text_or_none(citation::official(one, record)), record::publication_url(one.id.str())});
  return out;
}

std::vector<Values> events(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  const auto add = [&](std::string what, const std::optional<Date>& date, const std::string& id,
                       const std::string& text) {
    out.push_back({number(out.size() + 1), std::move(what), day(date), text_or_none(id), text_or_none(text)});
  };
  if (record.ingezonden) add("ingezonden", record.ingezonden, "", "");
  for (const auto& one : record.mededelingen)
    add(std::string(name(one.soort)), one.datum, one.publicatie ? one.publicatie->str() : "", one.tekst);
  if (record.beantwoord) add("beantwoord", record.beantwoord, "", "");
  return out;
}

std::vector<Values> citations(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  for (const auto& id : record.verwijst) out.push_back({number(out.size() + 1), "verwijst", id});
  for (const auto& id : record.zie_ook) out.push_back({number(out.size() + 1), "zie_ook", id});
  return out;
}

std::vector<Values> notes(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  const auto add = [&](std::string_view part, std::size_t of, const std::vector<Noot>& those) {
    for (const auto& one : those)
      out.push_back({number(out.size() + 1), std::string(part), number(of), text_or_none(one.nr),
                     text_or_none(one.tekst), one.links});
  };
  for (std::size_t i = 0; i < record.vragen.size(); ++i) add("vraag", i + 1, record.vragen[i].noten);
  for (std::size_t i = 0; i < record.antwoorden.size(); ++i) add("antwoord", i + 1, record.antwoorden[i].noten);
  return out;
}

std::vector<Values> texts(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  const auto add = [&](std::string_view what, const std::string& title, const std::string& text) {
    out.push_back({number(out.size() + 1), std::string(what), text_or_none(title), text_or_none(text)});
  };
  if (!record.toelichting.empty()) add("toelichting", "", record.toelichting);
  for (const auto& paragraph : record.overig) add("overig", "", paragraph);
  for (const auto& one : record.bijlagen) add("bijlage", one.titel, one.tekst);
  return out;
}

std::vector<Values> warnings(const PackagedSet& set) {
  const auto& record = set.record;
  std::vector<Values> out;
  for (const auto& one : record.waarschuwingen)
    out.push_back({number(out.size() + 1), one.code, text_or_none(one.plaats), text_or_none(one.tekst)});
  return out;
}

constexpr PackageColumn place{"volgorde", Type::integer, "place within the set, from 1"};

/// The sets, what was asked and answered, and by whom.
std::vector<PackageTable> main_tables() {
  return {
      {"sets", "question sets: each is one record, joined from all its publications", set_columns(), 0, sets},
      {"questions",
       "the questions of a set; several that were printed together are one row",
       {{"vraag", Type::integer, "place within the set, from 1"},
        {"vraagnummers", Type::list, "the numbers that it carries"},
        {"antwoorden", Type::list, "the places of its answers among those of the set"},
        {"tekst", Type::text, "the question; paragraphs are lines"}},
       1,
       questions},
      {"answers",
       "the answers of a set",
       {{"antwoord", Type::integer, "place within the set, from 1"},
        {"op_vragen", Type::list, "the numbers of the questions that it answers"},
        {"zie_antwoord", Type::integer, "the question whose answer it points to, where it says no more"},
        {"tekst", Type::text, "the answer; paragraphs are lines"}},
       1,
       answers},
      {"people",
       "who asked, who was asked and who answered",
       {place,
        {"rol", Type::text, "indiener, gericht_aan, minister, mede_namens"},
        {"naam", Type::text, "who it is, as counts have it; else as printed"},
        {"naam_gedrukt", Type::text, "the name as printed"},
        {"fractie", Type::text, "the one name of the fractie, at the time"},
        {"positie", Type::text, "of the fractie: coalitie, oppositie"},
        {"ambt", Type::text, "minister, staatssecretaris, minister-president, ..."},
        {"ministerie", Type::text, "the ministry, by one name through its renamings"},
        {"ministerie_gedrukt", Type::text, "the ministry as printed"},
        {"functie", Type::text, "the office in full, where the person is known"}},
       1,
       people},
  };
}

/// What belongs to them.
std::vector<PackageTable> side_tables() {
  return {
      {"publications",
       "what a set was read from",
       {{"publicatie", Type::text, "the id on officielebekendmakingen.nl"},
        {"soort", Type::text, "vraag, mondeling, antwoord, mededeling"},
        {"datum", Type::date, "the day that it carries"},
        {"vergaderjaar", Type::text, "of the publication"},
        {"aanhangselnummer", Type::text, "of the publication"},
        {"vervangen", Type::boolean, "a reprint or correction stands in for it"},
        {"zonder_tekst", Type::boolean, "only its metadata could be read"},
        {"citatie", Type::text, "how it is cited"},
        {"url", Type::text, "its address"}},
       1,
       publications},
      {"events",
       "what happened to a set, in order",
       {place,
        {"gebeurtenis", Type::text, "ingezonden, uitstel, intrekking, overig, beantwoord"},
        {"datum", Type::date, "the day, where it is known"},
        {"publicatie", Type::text, "that says so, of a mededeling"},
        {"tekst", Type::text, "what was let known"}},
       1,
       events},
      {"citations",
       "what a set cites",
       {place,
        {"verband", Type::text, "verwijst (in texts and notes), zie_ook (in the heading)"},
        {"naar", Type::text, "the official id"}},
       1,
       citations},
      {"notes",
       "the notes of questions and answers",
       {place,
        {"deel", Type::text, "vraag or antwoord"},
        {"van", Type::integer, "the place of that question or answer within the set"},
        {"nr", Type::text, "the number as printed"},
        {"tekst", Type::text, "the note"},
        {"links", Type::list, "its web addresses"}},
       1,
       notes},
      {"texts",
       "what else stands in the publications of a set",
       {place,
        {"soort", Type::text, "toelichting, overig, bijlage"},
        {"titel", Type::text, "of an attachment"},
        {"tekst", Type::text, "the text; paragraphs are lines"}},
       1,
       texts},
      {"warnings",
       "what was not understood in the publications of a set",
       {place,
        {"code", Type::text, "what kind of thing"},
        {"plaats", Type::text, "where"},
        {"tekst", Type::text, "what stood there"}},
       1,
       warnings},
  };
}

}  // namespace

const std::vector<PackageTable>& package_tables() {
  static const auto all = [] {
    auto out = main_tables();
    std::ranges::move(side_tables(), std::back_inserter(out));
    for (auto& table : out) {
      table.columns.insert(table.columns.begin(), {of_set, of_kamer});
      table.key += set_key;
    }
    return out;
  }();
  return all;
}

std::vector<Values> rows_of(const PackageTable& table, const PackagedSet& set) {
  auto out = table.rows(set);
  for (auto& row : out) {
    Values whole;
    whole.reserve(table.columns.size());
    whole.emplace_back(set.record.nummer);
    whole.emplace_back(std::string(name(set.record.kamer)));
    std::ranges::move(row, std::back_inserter(whole));
    row = std::move(whole);
  }
  return out;
}

}  // namespace kamervragen::package
