#include "searcher/similar/subject.hh"

#include <algorithm>
#include <utility>

#include "schema/citation/parse.hh"
#include "schema/layout/field_values.hh"

namespace kamervragen::similar {
namespace {

void add_notes(const std::vector<Noot>& noten, std::vector<std::string>& out) {
  for (const auto& noot : noten) {
    out.push_back(noot.tekst);
    for (const auto& link : noot.links) out.push_back(record::link_compared(link));
  }
}

}  // namespace

Result<Subject> subject_of(const Kamervraag& record, std::optional<int> vraag) {
  Subject out{.titel = record.titel.empty() ? record.betreft : record.titel,
              .vragen = {},
              .noten = {},
              .cited = {record.verwijst.begin(), record.verwijst.end()},
              .indieners = layout::values::indieners(record),
              .ministeries = layout::values::ministeries(record),
              .self = record.sleutel(),
              .ingezonden = record.ingezonden,
              .only = vraag.value_or(0)};
  int place = 0, most = 0;
  for (const auto& asked : record.vragen) {
    const auto first = asked.nummers.empty() ? ++place : asked.nummers.front();
    const auto last = asked.nummers.empty() ? first : asked.nummers.back();
    most = std::max(most, last);
    const bool wanted = !vraag || first == *vraag || std::ranges::find(asked.nummers, *vraag) != asked.nummers.end();
    if (!wanted) continue;
    out.vragen.push_back({first, asked.tekst});
    add_notes(asked.noten, out.noten);
  }
  if (vraag && out.vragen.empty())
    return fail(Code::no_such_vraag, {{"id", record.nummer}, {"number", *vraag}, {"count", most}});
  return out;
}

Subject subject_of(const Draft& draft) {
  Subject out{.titel = draft.titel, .vragen = draft.vragen, .noten = draft.noten, .cited = {}};
  out.indieners = draft.indieners;
  out.ministeries = draft.ministeries;
  out.apart = draft.vragen.size() > 1;
  citation::add_cited(draft.titel, out.cited);
  for (const auto& vraag : draft.vragen) citation::add_cited(vraag.tekst, out.cited);
  for (const auto& noot : draft.noten) citation::add_cited(noot, out.cited);
  return out;
}

}  // namespace kamervragen::similar
