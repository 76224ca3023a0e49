#include "searcher/screen/reading.hh"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "schema/citation/citation.hh"
#include "schema/dutch/analyser.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"

namespace kamervragen::screen {
namespace {

std::set<std::string> offices(const std::vector<Bewindspersoon>& persons) {
  std::set<std::string> out;
  for (const auto& person : persons) {
    const auto& ministerie = person.ministerielijn.empty() ? person.ministerie : person.ministerielijn;
    out.insert(dutch::fold(ministerie.empty() ? who(person) : fmt::format("{}\n{}", person.ambt, ministerie)));
  }
  return out;
}

/// Who was asked is who answered, with those for whom it was answered, by their offices.
bool answered_by_who_was_asked(const Head& k) {
  auto answering = offices(k.ministers);
  answering.merge(offices(k.mede_namens));
  return offices(k.gericht_aan) == answering;
}

/// The same words, whatever stands between them.
bool same_words(std::string_view a, std::string_view b) {
  dutch::Analyser analyser;
  const auto written = [](const dutch::Token& word) { return word.written; };
  return std::ranges::equal(analyser.words(a), analyser.words(b), {}, written, written);
}

/// "vergaderjaar 2022-2023", and of one vraag alone "vraag 4 van 13".
std::vector<std::string> kinds_of(const finder::Shown& shown) {
  const auto& k = shown.record;
  std::vector<std::string> out = {fmt::format("{} Kamer, {}", k.kamer == Kamer::tweede ? "Tweede" : "Eerste",
                                              k.mondeling ? "mondeling" : "schriftelijk")};
  if (!k.vergaderjaar.empty()) out.push_back("vergaderjaar " + k.vergaderjaar);
  if (!shown.vraag) return out;
  out.push_back(k.omvang.vragen ? say(Phrase::one_vraag, {{"number", *shown.vraag}, {"count", *k.omvang.vragen}})
                                : fmt::format("vraag {}", *shown.vraag));
  return out;
}

/// Each number with the vergaderjaar of its own publication, which may not be the question's; of several, whose.
void add_aanhangsel_numbers(const Head& k, std::vector<Fact>& out) {
  std::vector<std::pair<std::string, std::string>> numbers;  // number, soort
  for (const auto& p : k.publicaties) {
    if (p.aanhangselnummer.empty()) continue;
    auto number = p.vergaderjaar.empty() ? "nr. " + p.aanhangselnummer
                                         : fmt::format("vergaderjaar {}, nr. {}", p.vergaderjaar, p.aanhangselnummer);
    const auto known = std::ranges::find(numbers, number, &std::pair<std::string, std::string>::first);
    if (known == numbers.end()) numbers.emplace_back(std::move(number), name(p.soort));
  }
  std::string label = "aanhangsel";
  for (const auto& [number, soort] : numbers) {
    out.push_back({label, number + (numbers.size() > 1 ? fmt::format(" ({})", soort) : "")});
    label.clear();
  }
}

std::vector<Fact> facts(const Head& k) {
  std::vector<Fact> out;
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) out.push_back({std::string(label), value});
  };
  if (!same_words(k.betreft, title(k))) add("betreft", k.betreft);
  add(k.indieners.size() > 1 ? "indieners" : "indiener", names(k.indieners));
  if (!answered_by_who_was_asked(k)) add("gericht aan", names(k.gericht_aan));
  add(k.ministers.size() > 1 ? "ministers" : "minister", names(k.ministers));
  add("mede namens", names(k.mede_namens));
  add("onderwerpen", joined(k.onderwerpen));
  add_aanhangsel_numbers(k, out);
  add("kabinet", k.positie.empty() ? k.kabinet : fmt::format("{} ({})", k.kabinet, joined(k.positie, ", ")));
  return out;
}

std::vector<Place> places(const finder::Shown& shown) {
  std::vector<Place> out;
  for (const auto& p : shown.record.publicaties) {
    out.push_back({std::string(name(p.soort)),
                   p.datum ? p.datum->dutch() : say(Phrase::no_date),
                   {},
                   record::publication_url(p.id.str()),
                   citation::official(p, shown.record, shown.vraag)});
    if (p.vervangen) out.back().notes.push_back(say(Phrase::replaced));
    if (p.zonder_tekst) out.back().notes.push_back(say(Phrase::no_text));
  }
  return out;
}

std::vector<Section> sections(const Kamervraag& k) {
  std::vector<Section> out;
  const auto add = [&](std::string heading, const std::string& tekst) {
    if (!tekst.empty()) out.push_back({std::move(heading), tekst});
  };
  add("Toelichting", k.toelichting);
  for (const auto& m : k.mededelingen)
    add(fmt::format("Mededeling ({}{})", name(m.soort), m.datum ? ", " + m.datum->dutch() : ""),
        m.tekst.empty() ? say(Phrase::no_text) : m.tekst);
  for (const auto& text : k.overig) add("Overig", text);
  for (const auto& b : k.bijlagen)
    add(b.titel.empty()                  ? "Bijlage"
        : b.titel.starts_with("Bijlage") ? b.titel
                                         : fmt::format("Bijlage: {}", b.titel),
        b.tekst);
  return out;
}

/// By the nummer that the index has it under.
Reference cited(const finder::Citation& citation) {
  const auto& record = citation.records.front();
  return {citation.id == record.nummer ? reference(record) : fmt::format("{} = {}", citation.id, reference(record)),
          record::main_url(record)};
}

/// What is not in the index, with the address where it is found.
Reference cited_elsewhere(const std::string& id) { return {id, record::cited_url(id), true}; }

std::vector<ReferenceList> references(const finder::Shown& shown) {
  ReferenceList see{"Zie ook", {}}, cites{"Verwijst naar", {}}, cited_by{"Verwezen door", {}};
  std::set<std::string> named;
  for (const auto& citation : shown.cites) {
    named.insert(citation.id);
    cites.references.push_back(citation.records.empty() ? cited_elsewhere(citation.id) : cited(citation));
  }
  for (const auto& other : shown.cited_by) cited_by.references.push_back({reference(other), record::main_url(other)});
  for (const auto& id : shown.record.zie_ook)
    if (!named.contains(id)) see.references.push_back(cited_elsewhere(id));
  std::vector<ReferenceList> out;
  for (auto* list : {&see, &cites, &cited_by})
    if (!list->references.empty()) out.push_back(std::move(*list));
  return out;
}

}  // namespace

Reading read(const finder::Shown& shown) {
  const auto& k = shown.record;
  Reading out{.title = title(k),
              .nummer = k.nummer,
              .kinds = kinds_of(shown),
              .dates = dates(k),
              .facts = facts(k),
              .places = places(shown),
              .exchanges = exchanges(k),
              .without_body = k.vragen.empty() && k.antwoorden.empty(),
              .sections = {},
              .references = {},
              .warnings = {}};
  if (shown.vraag) return out;
  out.sections = sections(k);
  out.references = references(shown);
  for (const auto& w : k.waarschuwingen) out.warnings.push_back(fmt::format("{}: {} ({})", w.plaats, w.tekst, w.code));
  return out;
}

}  // namespace kamervragen::screen
