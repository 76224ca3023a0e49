#include "schema/facts/kabinetten.hh"

namespace kamervragen::facts {

std::string kabinet_on(const Facts& facts, Date day) {
  std::string found;
  for (const auto& kabinet : facts.rows().kabinetten) {
    if (!covers(kabinet.periode, day)) continue;
    if (!found.empty()) return {};
    found = kabinet.naam;
  }
  return found;
}

std::string positie_on(const Facts& facts, std::string_view fractie, Date day) {
  const auto* asking = facts.fractie(fractie);
  const auto kabinet = kabinet_on(facts, day);
  if (!asking || kabinet.empty()) return {};
  bool parties_known = false;
  for (const auto& partij : facts.rows().kabinetspartijen) {
    if (partij.kabinet != kabinet) continue;
    parties_known = true;
    if (facts.fractie(partij.partij) != asking || !covers(partij.periode, day)) continue;
    return partij.rol == "coalitie" ? partij.rol : std::string{};
  }
  return parties_known ? "oppositie" : "";
}

}  // namespace kamervragen::facts
