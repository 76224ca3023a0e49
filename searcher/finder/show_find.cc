#include "searcher/finder/show_find.hh"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "schema/citation/parse.hh"
#include "searcher/query/cited.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

Result<std::vector<Head>> find(index::Index& index, const query::Zoekvraag& query, SearchOptions options) {
  options.limit.reset();
  options.snippets = 0;
  auto answer = search(index, query, options);
  if (!answer) return pass(answer);
  std::vector<Head> out;
  for (auto& hit : answer->hits) out.push_back(std::move(hit.record));
  return out;
}

}  // namespace

Result<query::Zoekvraag> query_for(const std::string& typed) {
  std::vector<query::Zoekvraag> names;
  for (const auto& cited : citation::read_name(typed))
    std::ranges::move(query::names_of(cited), std::back_inserter(names));
  if (names.empty()) return fail(Code::not_an_id, {{"text", typed}});
  return query::any_of(std::move(names));
}

Result<std::vector<Head>> records(index::Index& index, const query::Zoekvraag& query) {
  SearchOptions options;
  options.sort = "date";
  return find(index, query, options);
}

Result<std::vector<Head>> cited_by(index::Index& index, const Head& k) {
  std::set<std::string> names{k.nummer};
  for (const auto& p : k.publicaties) {
    names.insert(p.id.str());
    names.insert(p.id.base());
  }
  SearchOptions options;
  options.sort = "date-asc";
  for (const auto& name : names) options.selections.push_back({"verwijst", name});
  auto found = find(index, {query::All{}}, options);
  if (found) std::erase_if(*found, [&](const Head& other) { return other.sleutel() == k.sleutel(); });
  return found;
}

Result<std::vector<Citation>> cites(index::Index& index, const Head& k) {
  std::vector<Citation> out;
  for (const auto& id : k.verwijst) {
    Citation citation{id, {}};
    if (const auto query = query_for(id)) {
      auto found = records(index, *query);
      if (!found) return pass(found);
      citation.records = std::move(*found);
    }
    out.push_back(std::move(citation));
  }
  return out;
}

}  // namespace kamervragen::finder
