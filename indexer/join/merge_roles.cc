#include "indexer/join/merge_roles.hh"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

namespace kamervragen::join {
namespace {

/// By date, then version, then id; without a date last.
bool earlier(const Publicatie& a, const Publicatie& b) {
  const auto key = [](const Publicatie& p) {
    const auto date = date_of(p);
    return std::tuple(date ? date->days() : std::numeric_limits<int>::max(), p.id.version(),
                      std::string_view(p.id.str()));
  };
  return key(a) < key(b);
}

bool is_onopgemaakt(const Publicatie& p) { return p.id.kind() == IdKind::onopgemaakt; }

/// Whether a text that is not yet formatted has its formatted successor among them: the kv of the same set, or the ah
/// with the same number (corpus/harvest/successors.hh). A successor without text takes nothing's place.
bool gives_way(const Publicatie& p, const std::vector<Publicatie>& all) {
  return is_onopgemaakt(p) && std::ranges::any_of(all, [&](const Publicatie& other) {
           if (is_onopgemaakt(other) || other.zonder_tekst || is_kv(other) != is_kv(p)) return false;
           return is_kv(p) || (!p.aanhangselnummer.empty() && other.aanhangselnummer == p.aanhangselnummer &&
                               other.vergaderjaar == p.vergaderjaar);
         });
}

/// A kv with text before one without, a formatted one before one that is not, the newest version first.
std::tuple<bool, bool, int, std::string> kv_rank(const Publicatie& p) {
  return {!p.zonder_tekst, !is_onopgemaakt(p), p.id.version(), p.id.str()};
}

}  // namespace

bool is_kv(const Publicatie& p) { return p.soort == PublicatieSoort::vraag || p.soort == PublicatieSoort::mondeling; }

std::optional<Date> date_of(const Publicatie& p) {
  const auto& own = is_kv(p) ? p.ingezonden : p.ontvangen;
  return own ? own : p.gepubliceerd;
}

Roles::Roles(const std::vector<Publicatie>& publications) {
  for (const auto& p : publications) all.push_back(&p);
  std::ranges::sort(all, [](const auto* a, const auto* b) { return earlier(*a, *b); });
  std::map<std::string, int> newest;
  for (const auto* p : all) {
    auto& version = newest[p->id.base()];
    version = std::max(version, p->id.version());
  }
  for (const auto* p : all) {
    if (p->id.version() < newest[p->id.base()] || gives_way(*p, publications)) continue;
    current.push_back(p);
    if (!is_kv(*p)) ah.push_back(p);
  }
  for (const auto* p : current)
    if (is_kv(*p) && (!kv || kv_rank(*p) > kv_rank(*kv))) kv = p;
}

bool Roles::is_current(const Publicatie& p) const { return std::ranges::find(current, &p) != current.end(); }

Publications Roles::answers() const {
  Publications out;
  for (const auto* p : ah)
    if (p->soort == PublicatieSoort::antwoord) out.push_back(p);
  return out;
}

}  // namespace kamervragen::join
