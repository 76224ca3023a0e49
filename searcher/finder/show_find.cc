#include "searcher/finder/show_find.hh"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/citation/parse.hh"
#include "schema/layout/terms.hh"
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

/// Adds the reprints and corrections of publications that texts cite, whether the index has them or not.
Result<void> add_cited_versions(index::Index& index, std::set<std::string>& names) {
  const auto* field = index.table().find(query::citing_field);
  if (field == nullptr) return {};
  return index.read([&](Xapian::Database& database) -> Result<void> {
    for (const auto& name : std::set(names)) {
      const auto begin = layout::value_term(field->prefix, name + "-");
      for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
        const auto cited = PublicatieId::parse(std::string_view(*term).substr(field->prefix.size()));
        if (cited && cited->base() == name) names.insert(cited->str());
      }
    }
    return {};
  });
}

}  // namespace

Result<query::Zoekvraag> query_for(const std::string& typed) {
  std::vector<query::Zoekvraag> names;
  for (const auto& cited : citation::read_name(typed))
    std::ranges::move(query::names_of(cited), std::back_inserter(names));
  if (names.empty()) return fail(Code::not_an_id, {{"text", typed}});
  return query::any_of(std::move(names));
}

Result<std::vector<NamedRecords>> queries_for(const std::string& typed) {
  std::vector<std::pair<std::optional<int>, std::vector<query::Zoekvraag>>> groups;
  for (const auto& cited : citation::read_name(typed)) {
    auto names = query::names_of(cited);
    if (names.empty()) continue;
    if (groups.empty() || groups.back().first != cited.pinpoint)
      groups.emplace_back(cited.pinpoint, std::vector<query::Zoekvraag>{});
    std::ranges::move(names, std::back_inserter(groups.back().second));
  }
  if (groups.empty()) return fail(Code::not_an_id, {{"text", typed}});
  std::vector<NamedRecords> out;
  for (auto& [vraag, names] : groups) out.push_back({vraag, query::any_of(std::move(names))});
  return out;
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
  if (auto done = add_cited_versions(index, names); !done) return pass(done);
  SearchOptions options;
  options.sort = "date-asc";
  for (const auto& name : names) options.selections.push_back({std::string(query::citing_field), name});
  auto found = find(index, {query::All{}}, options);
  if (!found) return found;
  std::erase_if(*found, [&](const Head& other) { return other.sleutel() == k.sleutel(); });
  // The engine leaves those of one day in the order in which they were written.
  std::ranges::stable_sort(*found, {}, [](const Head& head) {
    return std::tuple(head.ingezonden.has_value() ? 0 : 1, head.ingezonden, head.sleutel());
  });
  return found;
}

Result<std::vector<Citation>> cites(index::Index& index, const Head& k) {
  std::vector<Citation> out;
  for (const auto& id : k.verwijst) {
    Citation citation{id, {}};
    // A reprint may be cited of which the index has the first alone, and the other way.
    const auto publication = PublicatieId::parse(id);
    if (const auto query = query_for(publication ? publication->base() : id)) {
      auto found = records(index, *query);
      if (!found) return pass(found);
      citation.records = std::move(*found);
    }
    out.push_back(std::move(citation));
  }
  return out;
}

}  // namespace kamervragen::finder
