#include "indexer/join/merge_sources.hh"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "schema/facts/media.hh"

namespace kamervragen::join {
namespace {

using Hosts = std::set<std::string>;

void add_hosts(Hosts& out, const Noot& noot) {
  for (const auto& link : noot.links)
    if (auto host = record::host_of_link(link); !host.empty()) out.insert(std::move(host));
}

std::vector<std::string> listed(const Hosts& hosts) { return {hosts.begin(), hosts.end()}; }

}  // namespace

void set_bronnen(Kamervraag& k, const facts::Facts& facts) {
  Hosts asked, answered;
  for (const auto& vraag : k.vragen)
    for (const auto& noot : vraag.noten) {
      add_hosts(asked, noot);
      if (noot.links.empty())
        for (auto& host : media_named(facts, noot.tekst)) asked.insert(std::move(host));
    }
  for (const auto& antwoord : k.antwoorden)
    for (const auto& noot : antwoord.noten) add_hosts(answered, noot);
  k.bronnen = listed(asked);
  k.antwoordbronnen = listed(answered);
}

}  // namespace kamervragen::join
