#include "searcher/ask/measuring.hh"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/dictionary.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/index/notes.hh"
#include "searcher/measure/groups.hh"
#include "searcher/query/printer.hh"

namespace kamervragen::ask {
namespace {

std::optional<Coverage> coverage_of(const index::Index& index) {
  const auto folders = index.folders();
  if (!folders) return std::nullopt;
  const auto noted = index::harvest_gaps(*folders);
  if (!noted) return std::nullopt;
  return Coverage{noted->complete, noted->months};
}

Result<void> check_against(index::Index& index, const Request& request, Asked& asked) {
  if (request.against.empty()) return {};
  const auto other = other_query(request.against, "against");
  if (!other) return pass(other);
  auto said = check_other(index, *other, asked.options, "against");
  if (!said) return pass(said);
  std::ranges::move(*said, std::back_inserter(asked.remarks));
  return {};
}

/// What this index has to say of the words and values of each entry goes to the remarks.
Result<void> check_entries(index::Index& index, const Request& request, std::vector<Asked>& entries,
                           std::vector<Error>& remarks) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (auto known = check_values(index, entries[i]); !known)
      return tl::make_unexpected(of_entry(std::move(known.error()), request.dictionary[i]));
    for (auto& remark : entries[i].remarks) remarks.push_back(of_entry(std::move(remark), request.dictionary[i]));
  }
  return {};
}

/// The entries as they are looked for; the matches know which they match from here on.
Result<std::vector<words::Entry>> dictionary_of(const Request& request, const std::vector<Asked>& entries,
                                                const index::QueryContext& context, measure::Population& matches) {
  std::vector<words::Entry> out;
  if (entries.empty()) return out;
  for (std::size_t i = 0; i < entries.size(); ++i)
    out.push_back({request.dictionary[i].name, finder::meant(entries[i].query, entries[i].options, context)});
  auto labels = words::entry_labels(matches, out);
  if (!labels) return pass(labels);
  matches.add(measure::entry_field(), std::move(*labels));
  return out;
}

std::vector<std::string> canonical_of(const std::vector<Asked>& entries) {
  std::vector<std::string> out;
  for (const auto& entry : entries) out.push_back(canonical(entry.query));
  return out;
}

}  // namespace

Result<Answered> answer_measured(const OpenIndex& open, const Request& request, Sink& sink, const Measure& work) {
  auto asked = understood(request, sink.habits());
  if (!asked) return pass(asked);
  auto entries = entries_of(request, sink.habits());
  if (!entries) return pass(entries);
  auto opened = open();
  if (!opened) return pass(opened);
  auto& index = **opened;
  const auto plan = finder::understand(asked->options, index.table());
  if (!plan) return pass(plan);

  const auto read_as = asked->remarks;
  const auto entries_read_as = *entries;
  Measured measured;
  AskedQuery query;
  Answered out;
  index::IndexInfo info;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    asked->remarks = read_as;
    if (auto known = check_values(index, *asked); !known) return known;
    *entries = entries_read_as;
    if (auto known = check_against(index, request, *asked); !known) return known;
    if (auto known = check_entries(index, request, *entries, asked->remarks); !known) return known;
    auto context = finder::context_of(index, database, asked->options);
    context.columns = index.columns();
    const auto compiled = compiler::compile(finder::meant(asked->query, asked->options, context), context);
    if (!compiled) return pass(compiled);
    measure::Population matches(context, finder::narrowed(*compiled, *plan, context));
    auto dictionary = dictionary_of(request, *entries, context, matches);
    if (!dictionary) return pass(dictionary);
    auto coverage = coverage_of(index);
    measure::Judged judged{context.reference, {}};
    if (coverage) judged.months_with_gaps.insert(coverage->months_with_gaps.begin(), coverage->months_with_gaps.end());
    info = index.info();
    auto found = work({request, *asked, *plan, context, matches, info, std::move(judged), coverage,
                       std::move(*dictionary), canonical_of(*entries)});
    if (!found) return pass(found);
    measured = std::move(*found);
    measured.coverage = std::move(coverage);
    if (!request.dictionary.empty()) measured.settings.push_back({"dictionary", entry_names(request.dictionary)});
    query = described(*asked, info);
    query.reference_date = context.reference;
    out.closing.count = matches.size();
    out.closing.reference_date = context.reference;
    return {};
  });
  if (!done) return pass(done);
  if (auto same = expect(request, info); !same) return pass(same);
  out.complaints = asked->remarks;
  sink.begin({.kind = request.kind, .line = request.line, .index = std::move(info), .query = std::move(query)});
  sink.measured(measured);
  sink.end(out.closing);
  return out;
}

Result<void> names_free(std::span<const std::string_view> own, std::span<const std::string> wanted) {
  for (auto name = wanted.begin(); name != wanted.end(); ++name)
    if (std::ranges::find(own, *name) != own.end() || std::find(wanted.begin(), name, *name) != name)
      return fail(Code::column_taken, {{"name", *name}});
  return {};
}

std::vector<std::string> entry_names(const std::vector<DictionaryEntry>& dictionary) {
  std::vector<std::string> out;
  for (const auto& entry : dictionary) out.push_back(entry.name);
  return out;
}

Result<std::vector<const layout::Field*>> grouped_by(const Measuring& measuring) {
  std::vector<const layout::Field*> out;
  for (const auto& name : measuring.request.by.value_or(std::vector<std::string>{})) {
    const auto* field = &measure::entry_field();
    if (name == field->name) {
      if (measuring.entries.empty()) return fail(Code::no_dictionary);
    } else {
      const auto plan = finder::understand({.facets = {name}}, measuring.context.table);
      if (!plan) return pass(plan);
      field = plan->facets.front();
    }
    if (std::ranges::find(out, field) == out.end()) out.push_back(field);
  }
  if (!measuring.entries.empty() && std::ranges::find(out, &measure::entry_field()) == out.end())
    return fail(Code::dictionary_unused);
  return out;
}

}  // namespace kamervragen::ask
