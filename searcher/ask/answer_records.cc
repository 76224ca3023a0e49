// Question sets whole, by whatever names them.
#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/citation/parse.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/query/printer.hh"

namespace kamervragen::ask {
namespace {

/// What was asked for: the records found, each once, and what was not.
struct Gathered {
  std::vector<query::Zoekvraag> queries;
  std::vector<finder::Shown> shown;
  Answered answered;
};

Result<finder::Shown> with_citations(index::Index& index, Kamervraag record, const Head& counted) {
  finder::Shown shown{std::move(record), counted};
  auto cited = finder::cites(index, shown.record);
  if (!cited) return pass(cited);
  auto citing = finder::cited_by(index, shown.record);
  if (!citing) return pass(citing);
  shown.cites = std::move(*cited);
  shown.cited_by = std::move(*citing);
  return shown;
}

Result<void> complain(Gathered& out, index::Index& index, const std::string& name, Error error) {
  auto near = finder::near_records(index, name);
  if (!near) return pass(near);
  error.arguments.emplace_back("near", finder::listed(*near));
  if (out.answered.exit != Exit::usage) out.answered.exit = error.exit();
  out.answered.complaints.push_back(std::move(error));
  out.answered.closing.missing.push_back(name);
  std::ranges::move(*near, std::back_inserter(out.answered.closing.near));
  return {};
}

/// An id may be a vraagnummer and a publication: either finds.
void keep_queries(std::vector<query::Zoekvraag>& queries, const query::Zoekvraag& query) {
  if (const auto* either = std::get_if<query::Or>(&query.node)) {
    queries.insert(queries.end(), either->children.begin(), either->children.end());
  } else {
    queries.push_back(query);
  }
}

/// What was typed as several words may be one citation: Aanhangsel Handelingen II 2018/19, nr. 3922.
std::vector<std::string> names_in(const std::vector<std::string>& typed) {
  auto whole = fmt::format("{}", fmt::join(typed, " "));
  return typed.size() > 1 && !citation::read(whole).empty() ? std::vector{std::move(whole)} : typed;
}

Result<Gathered> gather(index::Index& index, const std::vector<std::string>& names) {
  Gathered out;
  std::set<std::string> seen;
  for (const auto& name : names) {
    auto query = finder::query_for(name);
    if (!query) {
      if (auto said = complain(out, index, name, std::move(query.error())); !said) return pass(said);
      continue;
    }
    keep_queries(out.queries, *query);
    auto matches = finder::records(index, *query);
    if (!matches) return pass(matches);
    if (matches->empty())
      if (auto said = complain(out, index, name, Error(Code::not_found, {{"id", name}})); !said) return pass(said);
    for (const auto& match : *matches) {
      if (!seen.insert(match.sleutel().str()).second) continue;
      auto record = index.record(match.sleutel());
      if (!record) return pass(record);
      if (!*record) return fail(Code::record_damaged);  // what found it does not stand in its term's list
      auto shown = with_citations(index, std::move(record->value()), match);
      if (!shown) return pass(shown);
      out.shown.push_back(std::move(*shown));
    }
  }
  return out;
}

Asked asked_for(const Request& request, std::vector<query::Zoekvraag> queries) {
  Asked out;
  out.text = fmt::format("{}", fmt::join(request.names, " "));
  out.query = queries.empty()       ? query::Zoekvraag{query::All{}}
              : queries.size() == 1 ? std::move(queries.front())
                                    : query::Zoekvraag{query::Or{std::move(queries)}};
  return out;
}

}  // namespace

Result<Answered> answer_records(const OpenIndex& open, const Request& request, Sink& sink) {
  if (request.names.empty()) return fail(Code::nothing_named);
  auto index = open();
  if (!index) return pass(index);
  Result<Gathered> gathered = Gathered{};
  auto done = (*index)->read([&](Xapian::Database&) -> Result<void> {
    gathered = gather(**index, names_in(request.names));
    if (!gathered) return pass(gathered);
    return {};
  });
  if (!done) return pass(done);
  const auto info = (*index)->info();
  if (auto same = expect(request, info); !same) return pass(same);
  sink.begin({.kind = Kind::records,
              .index = info,
              .query = described(asked_for(request, std::move(gathered->queries)), info)});
  for (const auto& shown : gathered->shown)
    if (!sink.record(shown)) break;
  sink.end(gathered->answered.closing);
  return std::move(gathered->answered);
}

}  // namespace kamervragen::ask
