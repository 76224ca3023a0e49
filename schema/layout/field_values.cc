#include "schema/layout/field_values.hh"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <fmt/format.h>

#include "schema/citation/citation.hh"
#include "schema/facts/facts.hh"
#include "schema/record/body_texts.hh"
#include "schema/record/ids.hh"
#include "schema/record/note_texts.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::layout::values {
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
Values number(const std::optional<int>& n) { return one(n ? fmt::to_string(*n) : ""); }

Values body(const Kamervraag& k, std::string_view field) {
  Values out;
  for (const auto& text : body_texts(k))
    if (text.field == field) out.emplace_back(text.text);
  return out;
}
const std::string& line(const Bewindspersoon& b) { return b.ministerielijn.empty() ? b.ministerie : b.ministerielijn; }

/// What the rows of a fact table say, each once.
template <class Row, class Get>
Values of_rows(const std::vector<Row>& rows, Get get) {
  Values out;
  for (const auto& row : rows) out.push_back(get(row));
  return distinct(std::move(out));
}

template <class E>
Values names_of(std::initializer_list<E> all) {
  Values out;
  for (const auto one : all) out.emplace_back(name(one));
  return out;
}

}  // namespace

Values nummers(const Head& head) { return one(head.nummer); }
/// Their ids, and the one that goes with the number in the Aanhangsel that a publication says and its own id does not.
Values publicaties(const Head& head) {
  auto out = each(head.publicaties, [](const Vindplaats& b) { return b.id.str(); });
  for (const auto& place : head.publicaties) {
    const auto cited = citation::cited_as(place, head);
    const bool numbered = cited && cited->kind == citation::Kind::aanhangsel && cited->id != place.id.base();
    if (numbered && std::ranges::find(out, cited->id) == out.end()) out.push_back(cited->id);
  }
  return out;
}
Values aanhangselnummers(const Head& head) { return distinct(head.aanhangselnummers); }

Values titel(const Head& head) {
  Values out = one(head.titel);
  if (!head.betreft.empty() && head.betreft != head.titel) out.push_back(head.betreft);
  return out;
}
Values vraag(const Kamervraag& k) { return body(k, "vraag"); }
Values antwoord(const Kamervraag& k) { return body(k, "antwoord"); }
Values noot(const Kamervraag& k) {
  Values out;
  for (const auto& text : note_texts(k)) out.push_back(text.text);
  return out;
}
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
  return each(head.indieners, [](const Indiener& i) { return record::name_of(i); });
}
Values fracties(const Head& head) { return each(head.indieners, record::fractie_of); }
Values indieners_with_fractie(const Head& head) {
  return each(head.indieners, [](const Indiener& i) {
    const auto& fractie = record::fractie_of(i);
    return record::name_of(i).empty() || fractie.empty() ? record::name_of(i)
                                                         : fmt::format("{} ({})", record::name_of(i), fractie);
  });
}
Values indiener_fracties(const Head& head) {
  Values seen, out;
  for (const auto& i : head.indieners) {
    if (record::name_of(i).empty() || std::ranges::find(seen, record::name_of(i)) != seen.end()) continue;
    seen.push_back(record::name_of(i));
    out.push_back(record::fractie_of(i).empty() ? "–" : record::fractie_of(i));
  }
  return out;
}
Values ministers(const Head& head) {
  return each(head.ministers, [](const Bewindspersoon& b) { return record::name_of(b); });
}
Values ministeries(const Head& head) { return each(head.ministers, line); }
Values ministeries_toen(const Head& head) {
  return each(head.ministers, [](const Bewindspersoon& b) { return b.ministerie; });
}
Values portefeuilles(const Head& head) {
  return each(head.ministers, [](const Bewindspersoon& b) { return b.portefeuille; });
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

Values dagen(const Head& head) { return number(head.dagen); }
Values ingetrokken(const Head& head) { return date(head.ingetrokken); }
Values aantal_vragen(const Head& head) { return number(head.omvang.vragen); }
Values vraagwoorden(const Head& head) { return number(head.omvang.vraagwoorden); }
Values antwoordwoorden(const Head& head) { return number(head.omvang.antwoordwoorden); }
Values aantal_noten(const Head& head) { return number(head.omvang.noten); }
std::string dagen_bucket(std::string_view value) {
  const int days = text::whole_number<int>(value).value_or(0);  // fewer than none is in the first too
  return days <= 21 ? "0-21" : days <= 42 ? "22-42" : days <= 84 ? "43-84" : "85+";
}
std::string tens_bucket(std::string_view value) {
  const int n = text::whole_number<int>(value).value_or(0);
  return n <= 0 ? "0" : n <= 5 ? "1-5" : n <= 10 ? "6-10" : n <= 20 ? "11-20" : "21+";
}
std::string hundreds_bucket(std::string_view value) {
  const int n = text::whole_number<int>(value).value_or(0);
  return n < 100 ? "0-99" : n < 250 ? "100-249" : n < 500 ? "250-499" : n < 1000 ? "500-999" : "1000+";
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
Values antwoordbron(const Head& head) { return head.antwoordbronnen; }
Values verwijst(const Head& head) { return distinct(head.verwijst); }

Values is(const Head& head) {
  Values out;
  // Mondelinge vragen are answered in the chamber; no publication ever says so.
  if (!head.mondeling && (head.status == Status::onbeantwoord || head.status == Status::uitgesteld))
    out.push_back("open");
  if (head.uitgesteld) out.push_back("uitgesteld");
  if (head.dagen && *head.dagen > head.due_days()) out.push_back("te-laat");
  return out;
}

/// Without a word that says what it is: "Ministerie van Financiën", "kabinet-Rutte III", "VVD-fractie".
std::string_view without_kind(std::string_view text, std::initializer_list<std::string_view> before,
                              std::string_view behind = {}) {
  for (const auto word : before)
    if (text.size() > word.size() && text::starts_with_ci(text, word)) return text.substr(word.size());
  if (!behind.empty() && text.size() > behind.size() && text.ends_with(behind))
    return text.substr(0, text.size() - behind.size());
  return text;
}

Values fractie_named(std::string_view text) {
  const auto* fractie = facts::facts_of_fracties().fractie(text);
  if (fractie == nullptr)
    fractie =
        facts::facts_of_fracties().fractie(without_kind(text, {"fractie van de ", "fractie ", "de "}, "-fractie"));
  return one(fractie ? fractie->naam : "");
}
Values ministerie_named(std::string_view text) {
  text = without_kind(text, {"het ministerie van ", "ministerie van ", "ministerie voor ", "min. van "});
  Values out;
  for (const auto* row : facts::facts_of_ministeries().ministeries(text))
    if (row->portefeuille.empty()) out.push_back(row->lijn);
  return distinct(std::move(out));
}
Values portefeuille_named(std::string_view text) {
  Values out;
  for (const auto* row : facts::facts_of_ministeries().ministeries(text)) out.push_back(row->portefeuille);
  return distinct(std::move(out));
}
Values bron_named(std::string_view text) {
  auto out = facts::facts_of_media().hosts(text);
  if (!out.empty()) return out;
  if (text.find("://") != std::string_view::npos) return one(record::host_of_link(text));
  return text.starts_with("www.") ? one(record::host_of_link(fmt::format("https://{}", text))) : Values{};
}
Values kabinet_named(std::string_view text) {
  const auto name = without_kind(text, {"het kabinet-", "kabinet-", "het kabinet ", "kabinet "});
  return name.size() == text.size() ? Values{} : one(std::string(name));
}
Values kamer_named(std::string_view text) {
  const auto key = text::ascii_lower(text);
  const bool second = text::among(std::array<std::string_view, 4>{"tk", "tweede kamer", "ii", "2e"}, key);
  const bool first = text::among(std::array<std::string_view, 4>{"ek", "eerste kamer", "i", "1e"}, key);
  return one(second ? "tweede" : first ? "eerste" : "");
}
Values vergaderjaar_named(std::string_view text) {
  // "2018/19", "2018 – 2019"
  constexpr std::size_t digits = 4;
  const auto first = text.substr(0, digits), behind = text.substr(first.size());
  auto year = Vergaderjaar::parse(text);
  for (const std::string_view sign : {"/", "-", "–", " - ", " – ", " / "})
    if (!year && behind.starts_with(sign)) year = Vergaderjaar::of(first, behind.substr(sign.size()));
  return one(year ? year->str() : "");
}
std::string fractie_respelled(std::string_view text) {
  const auto counted = [](std::string_view name, std::string_view fractie) -> std::string {
    const auto* known = facts::facts_of_fracties().fractie(fractie);
    return known == nullptr ? "" : fmt::format("{} {}", name, known->naam);
  };
  std::string out;
  if (const auto open = text.find('('); open != std::string_view::npos) {
    out = counted(text.substr(0, open), text::trim(text.substr(open), "()"));
  } else {
    // As many words as are the name of a fractie; the first is the person's.
    for (auto at = text.find(' '); out.empty() && at != std::string_view::npos; at = text.find(' ', at + 1))
      out = counted(text.substr(0, at), text.substr(at + 1));
  }
  return out.empty() ? std::string(text) : out;
}
Values persoon_named(std::string_view text) { return facts::facts().with_other_name(text); }

Values names_of_fracties() {
  Values out;
  for (const auto& row : facts::facts_of_fracties().rows().fracties)
    out.insert(out.end(), row.aliassen.begin(), row.aliassen.end());
  return out;
}
Values names_of_ministeries() {
  Values out;
  for (const auto& row : facts::facts_of_ministeries().rows().ministeries)
    if (row.portefeuille.empty()) {
      out.push_back(row.naam);
      if (!row.afkorting.empty()) out.push_back(row.afkorting);
    }
  return out;
}

Values all_fracties() {
  return of_rows(facts::facts_of_fracties().rows().fracties, [](const facts::Fractie& row) { return row.naam; });
}
Values all_ministeries() {
  return of_rows(facts::facts_of_ministeries().rows().ministeries,
                 [](const facts::Ministerienaam& row) { return row.lijn; });
}
Values all_portefeuilles() {
  return of_rows(facts::facts_of_ministeries().rows().ministeries,
                 [](const facts::Ministerienaam& row) { return row.portefeuille; });
}
Values all_kabinetten() {
  return of_rows(facts::facts_of_periods().rows().kabinetten, [](const facts::Kabinet& row) { return row.naam; });
}
Values all_statuses() {
  return names_of({Status::onbeantwoord, Status::uitgesteld, Status::beantwoord, Status::ingetrokken});
}
Values all_posities() { return {"coalitie", "oppositie"}; }
Values all_soorten() { return {"schriftelijk", "mondeling"}; }
Values all_kamers() { return names_of({Kamer::tweede, Kamer::eerste}); }
Values no_values() { return {}; }

}  // namespace kamervragen::layout::values
