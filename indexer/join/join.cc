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

/// The records of its own vraagnummers.
std::vector<Sleutel> own_records(const Links& links) {
  std::vector<Sleutel> out;
  for (const auto& nummer : links.vraagnummers) out.emplace_back(links.kamer, nummer);
  return out;
}

}  // namespace

Links links_of(const Publicatie& p) {
  Links links{p.id, p.kamer, p.soort == PublicatieSoort::mededeling, {}, p.zie_ook, p.ingezonden, {}};
  for (const auto& nummer : p.vraagnummers)
    if (auto parsed = Vraagnummer::parse(nummer)) links.vraagnummers.push_back(std::move(*parsed));
  for (const auto& indiener : p.indieners) links.indieners.push_back(dutch::fold(indiener.naam));
  sort_distinct(links.indieners);
  sort_distinct(links.vraagnummers);
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

std::vector<Sleutel> records_of(const Links& links, const FindLinks& find) {
  if (!links.vraagnummers.empty()) return own_records(links);
  if (const auto base = base_of(links); !base.empty() && base != links.id.str()) {
    // A base is shorter than its versions, so this ends.
    if (const auto* target = find(base)) return records_of(*target, find);
  }
  for (const auto& id : links.zie_ook) {
    const auto* target = find(id);
    if (target && target->is_mededeling && target->kamer == links.kamer && !target->vraagnummers.empty() &&
        target->ingezonden && target->ingezonden == links.ingezonden && !links.indieners.empty() &&
        target->indieners == links.indieners)
      return own_records(*target);
  }
  return {Sleutel(links.kamer, links.id)};
}

}  // namespace kamervragen::join
