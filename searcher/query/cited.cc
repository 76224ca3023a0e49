#include "searcher/query/cited.hh"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/tree.hh"

namespace kamervragen::query {
std::vector<Zoekvraag> names_of(const citation::Citation& cited) {
  using citation::Kind;
  std::vector<Zoekvraag> out;
  if (cited.kind == Kind::aanhangsel || cited.kind == Kind::publicatie)
    out.push_back({Key{std::string(id_field), cited.id}});
  const bool numbered = cited.kind == Kind::vraagnummer || (cited.kind == Kind::publicatie && !cited.nummer.empty());
  if (numbered) out.push_back({Key{std::string(number_field), cited.nummer}});
  return out;
}

std::string_view cited_by(const citation::Citation& cited) {
  return cited.kind == citation::Kind::publicatie && !cited.nummer.empty() ? cited.nummer : cited.id;
}

Zoekvraag named_or_mentioned(const std::vector<citation::Citation>& citations, Zoekvraag words) {
  std::vector<Zoekvraag> out;
  for (const auto& cited : citations) std::ranges::move(names_of(cited), std::back_inserter(out));
  for (const auto& cited : citations)
    out.push_back({Label{std::string(citing_field), std::string(cited_by(cited)), false}});
  out.push_back(std::move(words));
  return any_of(std::move(out));
}

}  // namespace kamervragen::query
