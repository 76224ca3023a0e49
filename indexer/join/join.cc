#include "indexer/join/join.hh"

#include <algorithm>

#include "schema/dutch/analyser.hh"

namespace kamervragen::join {
namespace {

template <class T>
void sort_distinct(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The publication that this one reprints or corrects; empty where it is none.
std::string base_of(const Links& links) { return links.id.version() == 0 ? std::string{} : links.id.base(); }

/// The records of its own vraagnummers, and of those who name it.
std::vector<Sleutel> numbered_records(const Links& links, const Neighbours& others) {
  std::vector<Sleutel> named;
  for (const auto& id : others.named_by(links.id.str())) {
    const auto* kv = others.find(id);
    if (!kv || kv->kamer != links.kamer || kv->id == links.id) continue;
    for (const auto& nummer : kv->vraagnummers) named.emplace_back(kv->kamer, nummer);
    if (kv->vraagnummers.empty()) named.emplace_back(kv->kamer, kv->id);
  }
  std::vector<Sleutel> out;
  for (const auto& nummer : links.vraagnummers)
    if (named.empty() || nummer.is_usual()) out.emplace_back(links.kamer, nummer);
  out.insert(out.end(), named.begin(), named.end());
  sort_distinct(out);
  return out;
}

}  // namespace

Links links_of(const Publicatie& p) {
  Links links{p.id, p.kamer, p.soort == PublicatieSoort::mededeling, {}, p.zie_ook, p.antwoorden_in, p.ingezonden, {}};
  for (const auto& nummer : p.vraagnummers)
    if (auto parsed = Vraagnummer::parse(nummer)) links.vraagnummers.push_back(std::move(*parsed));
  for (const auto& indiener : p.indieners) links.indieners.push_back(dutch::fold(indiener.naam));
  sort_distinct(links.indieners);
  sort_distinct(links.vraagnummers);
  sort_distinct(links.antwoorden_in);
  return links;
}

std::vector<std::string> depends_on(const Links& links) {
  if (!links.vraagnummers.empty()) return {};
  std::vector<std::string> ids = links.zie_ook;
  if (auto base = base_of(links); !base.empty()) ids.push_back(std::move(base));
  sort_distinct(ids);
  std::erase(ids, links.id.str());
  return ids;
}

std::vector<Sleutel> records_of(const Links& links, const Neighbours& others) {
  if (auto numbered = numbered_records(links, others); !numbered.empty()) return numbered;
  if (const auto base = base_of(links); !base.empty() && base != links.id.str()) {
    // A base is shorter than its versions, so this ends.
    if (const auto* target = others.find(base)) return records_of(*target, others);
  }
  for (const auto& id : links.zie_ook) {
    const auto* target = others.find(id);
    if (!target || !target->is_mededeling || target->kamer != links.kamer || !target->ingezonden ||
        target->ingezonden != links.ingezonden || links.indieners.empty() || target->indieners != links.indieners)
      continue;
    if (auto records = numbered_records(*target, others); !records.empty()) return records;
  }
  return {Sleutel(links.kamer, links.id)};
}

}  // namespace kamervragen::join
