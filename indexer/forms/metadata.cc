#include "indexer/forms/metadata.hh"

#include <algorithm>
#include <array>

#include "indexer/forms/trust.hh"
#include "indexer/grammar/headings.hh"
#include "indexer/grammar/offices.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

/// "OVERHEIDop.vraagNummer" → "vraagnummer".
std::string known_key(std::string_view name) {
  const auto dot = name.find_last_of(".:");
  return text::ascii_lower(text::trim(dot == std::string_view::npos ? name : name.substr(dot + 1)));
}

void add_once(std::vector<std::string>& list, std::string value) {
  constexpr std::size_t most = 1'000;  // more than any publication names; each is compared with those before it
  if (list.size() < most && !value.empty() && std::ranges::find(list, value) == list.end())
    list.push_back(std::move(value));
}

/// One line of the metadata: its name as written, and its content without white space around it.
struct MetadataLine {
  std::string_view name, scheme, value;
  std::string place() const { return "metadata " + std::string(name); }
  std::string quoted() const { return "\"" + std::string(value) + "\""; }
};

void set_once(std::string& to, std::string_view value) {
  if (to.empty()) to = dutch::normalise(value);
}

void set_date(std::optional<Date>& to, Metadata& m, const MetadataLine& line) {
  if (to) return;
  to = Date::from_iso(line.value);
  // "dd-mm-yyyy" stands there too.
  if (!to && !line.value.empty() && line.value.size() <= 20) to = record::find_dutch_date(line.value);
  if (!to)
    grammar::warn(m.waarschuwingen, grammar::waarschuwing::datum_ongeldig, line.place(), line.quoted() + " is no date");
}

void add_name(std::vector<std::string>& to, const MetadataLine& line) {
  add_once(to, text::collapse(dutch::normalise(line.value)));
}

/// Three lines bear this key; their scheme tells which is which.
void set_type(Metadata& m, const MetadataLine& line) {
  const auto scheme = known_key(line.scheme);
  if (scheme == "aanhangseltypen") set_once(m.aanhangsel_type, line.value);
  if (scheme == "parlementair") set_once(m.parlementair, line.value);
}

void set_publication_name(Metadata& m, const MetadataLine& line) {
  if (m.parlementair.empty() && text::contains_ci(line.value, "zonder antwoord")) m.parlementair = line.value;
}

void add_vraagnummers(Metadata& m, const MetadataLine& whole) {
  MetadataLine line = whole;
  constexpr std::string_view separators = ",; ";
  while (!line.value.empty()) {
    const auto rest = line.value;
    const auto end = std::min(rest.find_first_of(separators), rest.size());
    line.value = text::trim(rest.substr(0, end));
    if (const auto number = Vraagnummer::parse(line.value)) {
      add_once(m.vraagnummers, number->str());
    } else if (!line.value.empty()) {
      grammar::warn(m.waarschuwingen, grammar::waarschuwing::vraagnummer_ongeldig, line.place(),
                    line.quoted() + " is no vraagnummer");
    }
    line.value = rest.substr(std::min(end + 1, rest.size()));
  }
}

void set_vergaderjaar(Metadata& m, const MetadataLine& line) {
  if (m.vergaderjaar) return;
  m.vergaderjaar = Vergaderjaar::parse(line.value);
  if (!m.vergaderjaar)
    grammar::warn(m.waarschuwingen, grammar::waarschuwing::vergaderjaar_ongeldig, line.place(),
                  line.quoted() + " is no vergaderjaar");
}

/// A period may stand here ("2019-09-10;2020-01-01"): it became available on the first day.
void set_available(Metadata& m, const MetadataLine& period) {
  MetadataLine line = period;
  line.value = period.value.substr(0, period.value.find(';'));
  set_date(m.available, m, line);
}

/// Of a kv the ids of its answers and mededelingen; of an ah, until 2009, its number.
void set_aanhangsel(Metadata& m, const MetadataLine& whole) {
  constexpr std::string_view separators = ",; ";
  for (auto rest = whole.value; !rest.empty();) {
    const auto end = std::min(rest.find_first_of(separators), rest.size());
    const auto id = PublicatieId::parse(text::trim(rest.substr(0, end)));
    if (id && !id->is_question()) {
      add_once(m.antwoorden_in, id->str());
    } else if (end == rest.size() && rest.size() == whole.value.size()) {
      set_once(m.aanhangselnummer, rest);
    }
    rest = text::trim(rest.substr(std::min(end + 1, rest.size())));
  }
}

/// What a key means, by its last part in lower case.
struct Key {
  std::string_view name;
  void (*set)(Metadata&, const MetadataLine&);
};
constexpr std::array keys = {
    Key{"title", [](Metadata& m, const MetadataLine& l) { set_once(m.titel, l.value); }},
    Key{"identifier", [](Metadata& m, const MetadataLine& l) { set_once(m.id, l.value); }},
    Key{"creator", [](Metadata& m, const MetadataLine& l) { set_once(m.creator, l.value); }},
    Key{"aanhangselnummer", [](Metadata& m, const MetadataLine& l) { set_once(m.aanhangselnummer, l.value); }},
    Key{"aanhangsel", set_aanhangsel},
    Key{"indiener", [](Metadata& m, const MetadataLine& l) { add_name(m.indieners, l); }},
    Key{"ontvanger", [](Metadata& m, const MetadataLine& l) { add_name(m.ontvangers, l); }},
    Key{"category", [](Metadata& m, const MetadataLine& l) { add_name(m.categorieen, l); }},
    Key{"datumindiening", [](Metadata& m, const MetadataLine& l) { set_date(m.ingezonden, m, l); }},
    Key{"datumontvangst", [](Metadata& m, const MetadataLine& l) { set_date(m.ontvangen, m, l); }},
    Key{"issued", [](Metadata& m, const MetadataLine& l) { set_date(m.issued, m, l); }},
    Key{"available", set_available},
    Key{"type", set_type},
    Key{"publicationname", set_publication_name},
    Key{"vraagnummer", add_vraagnummers},
    Key{"vergaderjaar", set_vergaderjaar},
};

void read_line(Metadata& m, std::string_view name, std::string_view scheme, std::string_view content) {
  const MetadataLine line{name, scheme, text::trim(content)};
  if (line.value.empty()) return;
  const auto* key = std::ranges::find(keys, known_key(name), &Key::name);
  if (key != keys.end()) key->set(m, line);
}

void walk(const tree::Node& node, Metadata& m, bool in_document) {
  if (in_document && (node.name == "kamervragen" || node.name == "body")) return;
  const auto name = node.attribute("name");
  if (!name.empty() && (node.name == "metadata" || node.name == "meta")) {
    read_line(m, name, node.attribute("scheme"), node.attribute("content"));
  } else if (!in_document && node.attributes.size() <= 2 && node.children.size() == 1 && node.children[0].is_text()) {
    read_line(m, node.name, node.attribute("scheme"), node.children[0].text);
  }
  for (const auto& child : node.children) {
    if (!child.is_text()) walk(child, m, in_document);
  }
}

template <class T>
void fill(T& to, const T& from) {
  if (to == T{}) to = from;
}

void join_names(Publicatie& p, const Metadata& m, const PublicatieId& id) {
  p.indieners_metadata = m.indieners;
  p.ontvangers = m.ontvangers;
  if (p.indieners.empty()) {
    for (const auto& name : m.indieners) p.indieners.push_back({metadata_surname(name), {}, {}});
  }
  if (!p.koppen.empty()) return;
  auto& who = is_kv(id, m) ? p.gericht_aan : p.ministers;
  if (!who.empty()) return;
  for (const auto& name : m.ontvangers) {
    Bewindspersoon person;
    person.ambt = "bewindspersoon";
    person.naam = metadata_surname(name);
    who.push_back(std::move(person));
  }
}

void join_soort(Publicatie& p, const Metadata& m, const PublicatieId& id) {
  const bool kv_by_metadata = text::contains_ci(m.parlementair, "zonder antwoord");
  const bool ah_by_metadata = text::contains_ci(m.parlementair, "aanhangsel") || !m.aanhangsel_type.empty();
  if ((is_kv(id, m) && ah_by_metadata && !kv_by_metadata) || (!is_kv(id, m) && kv_by_metadata && !ah_by_metadata)) {
    grammar::warn(p.waarschuwingen, grammar::waarschuwing::soort_verschilt, "metadata DC.type",
                  "the metadata say " + m.parlementair + m.aanhangsel_type);
  }
  if (is_kv(id, m)) {
    if (p.soort != PublicatieSoort::mondeling) p.soort = PublicatieSoort::vraag;
    return;
  }
  const auto by_metadata =
      text::contains_ci(m.aanhangsel_type, "mededeling") ? PublicatieSoort::mededeling : PublicatieSoort::antwoord;
  if (std::ranges::none_of(p.koppen, grammar::is_antwoordkop)) {
    p.soort = by_metadata;
  } else if (!m.aanhangsel_type.empty() && by_metadata != p.soort) {
    // The heading has said it; the metadata may differ (ah-tk-20092010-1353).
    grammar::warn(p.waarschuwingen, grammar::waarschuwing::soort_verschilt, "metadata DC.type",
                  "the heading says " + std::string(name(p.soort)) + ", the metadata " + m.aanhangsel_type);
  }
}

}  // namespace

bool Metadata::empty() const {
  return id.empty() && titel.empty() && vraagnummers.empty() && parlementair.empty() && aanhangsel_type.empty() &&
         !vergaderjaar && !available && !issued && indieners.empty();
}

Metadata read_metadata(const tree::Node& root) {
  Metadata m;
  walk(root, m, false);
  return m;
}

Metadata read_inline_metadata(const tree::Node& root) {
  Metadata m;
  walk(root, m, true);
  return m;
}

void add_missing(Metadata& main, const Metadata& other) {
  fill(main.id, other.id);
  fill(main.titel, other.titel);
  fill(main.aanhangselnummer, other.aanhangselnummer);
  fill(main.creator, other.creator);
  fill(main.vergaderjaar, other.vergaderjaar);
  fill(main.vraagnummers, other.vraagnummers);
  fill(main.categorieen, other.categorieen);
  fill(main.antwoorden_in, other.antwoorden_in);
  fill(main.indieners, other.indieners);
  fill(main.ontvangers, other.ontvangers);
  fill(main.ingezonden, other.ingezonden);
  fill(main.ontvangen, other.ontvangen);
  fill(main.issued, other.issued);
  fill(main.available, other.available);
  fill(main.aanhangsel_type, other.aanhangsel_type);
  fill(main.parlementair, other.parlementair);
}

std::string metadata_surname(std::string_view name) {
  static constexpr std::array<std::string_view, 16> prefixes = {"van", "de",  "der", "den", "ten", "ter", "te", "el",
                                                                "la",  "het", "'t",  "’t",  "von", "op",  "in", "aan"};
  std::vector<std::string_view> words;
  for (std::string_view rest = text::trim(name); !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, end));
    rest = text::trim(rest.substr(end));
  }
  const auto initials = [](std::string_view word) { return word.find('.') != std::string_view::npos; };
  auto begin = words.begin(), end = words.end();
  while (end - begin > 1 && initials(*begin)) ++begin;
  bool behind = false;
  while (end - begin > 1 && initials(*(end - 1))) {
    --end;
    behind = true;
  }
  auto prefix = end;
  if (behind) {  // "Dam van M.H.P."
    while (prefix - begin > 1 && std::ranges::find(prefixes, *(prefix - 1)) != prefixes.end()) --prefix;
  }
  std::string out;
  const auto add = [&](std::string_view word) {
    if (!out.empty()) out += ' ';
    out += word;
  };
  std::for_each(prefix, end, add);
  std::for_each(begin, prefix, add);
  while (out.ends_with(',')) out.pop_back();
  return grammar::surname(out);
}

void apply_metadata(Publicatie& p, const Metadata& m) {
  const auto& id = p.id;
  p.waarschuwingen.insert(p.waarschuwingen.end(), m.waarschuwingen.begin(), m.waarschuwingen.end());
  if (!m.id.empty() && m.id != id.str() && text::ascii_lower(m.id) != text::ascii_lower(id.str())) {
    grammar::warn(p.waarschuwingen, grammar::waarschuwing::id_verschilt, "metadata DC.identifier", "it says " + m.id);
  }
  p.kamer = text::contains_ci(m.creator, "eerste kamer") ? Kamer::eerste : id.kamer();
  if (!m.titel.empty()) p.titel = text::collapse(m.titel);
  p.categorieen = m.categorieen;
  p.gepubliceerd = m.available ? m.available : m.issued;
  join_soort(p, m, id);
  judge_numbers(p, m);
  judge_vergaderjaar(p, m);
  join_names(p, m, id);
  judge_days(p, m);
  p.antwoorden_in = m.antwoorden_in;
}

}  // namespace kamervragen::forms
