// kamervragen show: whole records.
//   text  a page each
//   json  {common keys, "kamervragen": [{…, "verwezen_door": ["2020Z01234"]}], "missing": ["2019Z00000"]}
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "schema/record_json.hh"
#include "searcher/answer_json.hh"
#include "searcher/show_page.hh"
#include "searcher/verbs.hh"

namespace kamervragen::cli {
namespace {

/// What was asked for: the records found, each once, and what was not.
struct Found {
  Asked asked;
  std::vector<Shown> shown;
  Words missing;
  std::vector<Error> complaints;
  Exit exit = Exit::done;
};

Result<Shown> with_citations(Index& index, Kamervraag record) {
  Shown shown{std::move(record), {}, {}};
  auto cited = cites(index, shown.record);
  if (!cited) return tl::make_unexpected(cited.error());
  auto citing = cited_by(index, shown.record);
  if (!citing) return tl::make_unexpected(citing.error());
  shown.cites = std::move(*cited);
  shown.cited_by = std::move(*citing);
  return shown;
}

Result<Found> find_all(Index& index, const Words& words) {
  Found found;
  std::set<std::string> seen;
  std::vector<Zoekvraag> queries;
  for (const auto& word : words) {
    auto query = query_for(word);
    if (!query) {
      found.complaints.push_back(query.error());
      found.missing.push_back(word);
      found.exit = Exit::usage;
      continue;
    }
    if (const auto* either = std::get_if<query::Or>(&query->node)) {
      queries.insert(queries.end(), either->children.begin(), either->children.end());
    } else {
      queries.push_back(*query);
    }
    auto matches = records(index, *query);
    if (!matches) return tl::make_unexpected(matches.error());
    if (matches->empty()) {
      found.complaints.push_back({Exit::nothing_found,
                                  "not-found",
                                  fmt::format("{} is not in this index", word),
                                  "what it holds, and what it does not: kamervragen info",
                                  {},
                                  {}});
      found.missing.push_back(word);
      if (found.exit == Exit::done) found.exit = Exit::nothing_found;
    }
    for (const auto& match : *matches) {
      if (!seen.insert(match.sleutel()).second) continue;
      auto record = index.record(match.sleutel());
      if (!record) return tl::make_unexpected(record.error());
      auto shown = with_citations(index, std::move(record->value()));
      if (!shown) return tl::make_unexpected(shown.error());
      found.shown.push_back(std::move(*shown));
    }
  }
  found.asked.text = fmt::format("{}", fmt::join(words, " "));
  found.asked.query = queries.empty()       ? Zoekvraag{query::All{}}
                      : queries.size() == 1 ? queries.front()
                                            : Zoekvraag{query::Or{queries}};
  return found;
}

std::string document(const Found& found, const IndexInfo& info) {
  auto out = common_keys(&info, &found.asked);
  out["kamervragen"] = nlohmann::ordered_json::array();
  for (const auto& shown : found.shown) {
    auto one = kamervragen::to_json(shown.record);
    auto& citing = one["verwezen_door"] = nlohmann::ordered_json::array();
    for (const auto& other : shown.cited_by) citing.push_back(other.nummer);
    out["kamervragen"].push_back(std::move(one));
  }
  out["missing"] = found.missing;
  return to_document(out);
}

}  // namespace

Result<Exit> run_show(Session& session, const Arguments& arguments) {
  if (arguments.words.empty())
    return fail(Exit::usage, "nothing-named", "show needs a vraagnummer, a publication id or a web address",
                "as in kamervragen show 2019Z15244");
  auto index = session.index();
  if (!index) return tl::make_unexpected(index.error());
  Result<Found> found = Found{};
  auto done = (*index)->read([&](Xapian::Database&) -> Result<void> {
    found = find_all(**index, arguments.words);
    if (!found) return tl::make_unexpected(found.error());
    return {};
  });
  if (!done) return tl::make_unexpected(done.error());
  for (const auto& complaint : found->complaints) session.complain(complaint);
  const auto info = (*index)->info();
  if (auto same = session.expected(info); !same) return tl::make_unexpected(same.error());

  if (arguments.get_or("format", "text") == "json") {
    session.out().write(document(*found, info));
    return found->exit;
  }
  session.page();
  bool first = true;
  for (const auto& shown : found->shown) {
    if (!first) session.out().write("\n" + session.paint()(Style::dim, std::string(session.width(), '-')) + "\n\n");
    session.out().write(page(shown, {session.paint(), session.width(), session.verbose()}));
    first = false;
  }
  return found->exit;
}

}  // namespace kamervragen::cli
