#include "indexer/join/join.hh"

#include <algorithm>

#include "schema/dutch/analyser.hh"

namespace kamervragen::join {
namespace {

void sort_distinct(std::vector<std::string>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The publication that this one reprints or corrects; empty where it is none.
std::string base_of(const Links& links) {
  const auto id = PublicatieId::parse(links.id);
  if (!id || id->version() == 0) return {};
  return id->base();
}

std::vector<std::string> sleutels(const Links& links, const std::vector<std::string>& nummers) {
  std::vector<std::string> out;
  for (const auto& nummer : nummers) out.push_back(std::string(name(links.kamer)) + ":" + nummer);
  return out;
}

}  // namespace

Links links_of(const Publicatie& p) {
  Links links{p.id, p.kamer, p.soort == PublicatieSoort::mededeling, p.vraagnummers, p.zie_ook, p.ingezonden, {}};
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
  std::erase(ids, links.id);
  return ids;
}

std::vector<std::string> records_of(const Links& links, const FindLinks& find) {
  if (!links.vraagnummers.empty()) return sleutels(links, links.vraagnummers);
  if (const auto base = base_of(links); !base.empty() && base != links.id) {
    // A base is shorter than its versions, so this ends.
    if (const auto* target = find(base)) return records_of(*target, find);
  }
  for (const auto& id : links.zie_ook) {
    const auto* target = find(id);
    if (target && target->is_mededeling && target->kamer == links.kamer && !target->vraagnummers.empty() &&
        target->ingezonden && target->ingezonden == links.ingezonden && !links.indieners.empty() &&
        target->indieners == links.indieners)
      return sleutels(*target, target->vraagnummers);
  }
  return sleutels(links, {links.id});
}

}  // namespace kamervragen::join
