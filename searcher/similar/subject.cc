#include "searcher/similar/subject.hh"

#include <utility>

#include "schema/citation/parse.hh"
#include "schema/layout/field_values.hh"
#include "searcher/finder/show_find.hh"

namespace kamervragen::similar {
namespace {

/// Texts and links.
std::vector<std::string> texts_of(const std::vector<Noot>& noten) {
  std::vector<std::string> out;
  for (const auto& noot : noten) {
    out.push_back(noot.tekst);
    for (const auto& link : noot.links) out.push_back(record::link_compared(link));
  }
  return out;
}

std::set<std::string> cited_in(std::string_view text) {
  std::set<std::string> out;
  citation::add_cited(text, out);
  return out;
}

}  // namespace

Result<Subject> subject_of(const Kamervraag& record, std::optional<int> vraag) {
  const auto asked = vraag ? finder::only_vraag(record, *vraag) : record;
  if (vraag && (!asked || asked->vragen.empty())) return tl::make_unexpected(finder::no_such_vraag(record, *vraag));
  Subject out{.titel = record::titel_of(record),
              .vragen = {},
              .noten = {},
              .cited = {record.verwijst.begin(), record.verwijst.end()},
              .indieners = layout::values::indieners(record),
              .ministeries = layout::values::ministeries(record),
              .self = record.sleutel(),
              .ingezonden = record.ingezonden,
              .only = vraag.value_or(0)};
  int place = 0;
  for (const auto& one : asked->vragen) {
    ++place;
    const auto nummer = one.nummers.empty() ? vraag.value_or(place) : one.nummers.front();
    auto& own = out.vragen.emplace_back(SubjectQuestion{nummer, one.tekst, cited_in(one.tekst)});
    for (auto& text : texts_of(one.noten)) {
      citation::add_cited(text, own.cited);
      out.noten.push_back(std::move(text));
    }
  }
  return out;
}

Subject subject_of(const drafts::Draft& draft) {
  Subject out{.titel = draft.titel, .vragen = {}, .noten = draft.noten, .cited = {}};
  out.indieners = draft.indieners;
  out.ministeries = draft.ministeries;
  out.apart = draft.vragen.size() > 1;
  citation::add_cited(draft.titel, out.cited);
  for (const auto& vraag : draft.vragen) {
    const auto& own = out.vragen.emplace_back(SubjectQuestion{vraag.nummer, vraag.tekst, cited_in(vraag.tekst)});
    out.cited.insert(own.cited.begin(), own.cited.end());
  }
  out.noten.insert(out.noten.end(), draft.inleiding.begin(), draft.inleiding.end());
  for (const auto& noot : out.noten) citation::add_cited(noot, out.cited);
  return out;
}

}  // namespace kamervragen::similar
