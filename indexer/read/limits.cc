#include "indexer/read/limits.hh"

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "indexer/grammar/warnings.hh"

namespace kamervragen::read {
namespace {

constexpr std::size_t vraagnummers_most = 100;  // each makes a record with the whole text
constexpr std::size_t people_most = 225;        // the members of both chambers
constexpr std::size_t references_most = 1'000;  // each makes a term
constexpr std::size_t waarschuwingen_most = 1'000;

template <class List>
void keep_first(Publicatie& p, List& list, std::size_t most, std::string_view what) {
  if (list.size() <= most) return;
  const auto had = list.size();
  list.resize(most);
  grammar::warn(p.waarschuwingen, grammar::waarschuwing::te_veel, std::string(what),
                fmt::format("{} of {} are kept", most, had));
}

}  // namespace

void keep_to_limits(Publicatie& p) {
  if (p.waarschuwingen.size() > waarschuwingen_most) p.waarschuwingen.resize(waarschuwingen_most);
  keep_first(p, p.vraagnummers, vraagnummers_most, "vraagnummers");
  keep_first(p, p.indieners, people_most, "indieners");
  keep_first(p, p.indieners_metadata, people_most, "indieners of the metadata");
  keep_first(p, p.gericht_aan, people_most, "gericht aan");
  keep_first(p, p.ministers, people_most, "ministers");
  keep_first(p, p.mede_namens, people_most, "mede namens");
  keep_first(p, p.ontvangers, people_most, "ontvangers");
  keep_first(p, p.categorieen, references_most, "categorieen");
  keep_first(p, p.zie_ook, references_most, "zie ook");
  keep_first(p, p.antwoorden_in, references_most, "antwoorden in");
  keep_first(p, p.verwijst, references_most, "verwijst");
}

}  // namespace kamervragen::read
