// kamervragen show: whole records.
//   text  a page each
//   json  {common keys, "kamervragen": [{…, "verwezen_door": ["2020Z01234"]}], "missing": ["2019Z00000"]}
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "schema/record/record_json.hh"
#include "searcher/cli/answer_json.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/render/show_page.hh"

namespace kamervragen::cli {
namespace {

/// What was asked for: the records found, each once, and what was not.
struct Found {
  Asked asked;
  std::vector<render::Shown> shown;
  Words missing;
  std::vector<Error> complaints;
  Exit exit = Exit::done;
};

Result<render::Shown> with_citations(index::Index& index, Kamervraag record) {
  render::Shown shown{std::move(record), {}, {}};
  auto cited = ask::cites(index, shown.record);
  if (!cited) return pass(cited);
  auto citing = ask::cited_by(index, shown.record);
  if (!citing) return pass(citing);
  shown.cites = std::move(*cited);
  shown.cited_by = std::move(*citing);
  return shown;
}

Result<Found> find_all(index::Index& index, const Words& words) {
  Found found;
  std::set<std::string> seen;
  std::vector<query::Zoekvraag> queries;
  for (const auto& word : words) {
    auto query = ask::query_for(word);
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
    auto matches = ask::records(index, *query);
    if (!matches) return pass(matches);
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
      if (!record) return pass(record);
      auto shown = with_citations(index, std::move(record->value()));
      if (!shown) return pass(shown);
      found.shown.push_back(std::move(*shown));
    }
  }
  found.asked.text = fmt::format("{}", fmt::join(words, " "));
  found.asked.query = queries.empty()       ? query::Zoekvraag{query::All{}}
                      : queries.size() == 1 ? queries.front()
                                            : query::Zoekvraag{query::Or{queries}};
  return found;
}

std::string document(const Found& found, const index::IndexInfo& info) {
  auto out = common_keys(&info, &found.asked);
  out["kamervragen"] = nlohmann::ordered_json::array();
  for (const auto& shown : found.shown) {
    auto one = record::to_json(shown.record);
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
  if (!index) return pass(index);
  Result<Found> found = Found{};
  auto done = (*index)->read([&](Xapian::Database&) -> Result<void> {
    found = find_all(**index, arguments.words);
    if (!found) return pass(found);
    return {};
  });
  if (!done) return pass(done);
  for (const auto& complaint : found->complaints) session.complain(complaint);
  const auto info = (*index)->info();
  if (auto same = session.expected(info); !same) return pass(same);

  if (arguments.get_or("format", "text") == "json") {
    session.out().write(document(*found, info));
    return found->exit;
  }
  session.page();
  bool first = true;
  for (const auto& shown : found->shown) {
    if (!first)
      session.out().write("\n" + session.paint()(program::Style::dim, std::string(session.width(), '-')) + "\n\n");
    session.out().write(page(shown, {session.paint(), session.width(), session.verbose()}));
    first = false;
  }
  return found->exit;
}

}  // namespace kamervragen::cli
