// keywords and collocations: the words of some sets against those of others; the words around a word.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"
#include "searcher/sheet/words_columns.hh"

namespace kamervragen::ask {
namespace {

/// The documents of another query; what is chosen as on a page narrows the one that is asked, and no other.
Result<std::vector<unsigned>> documents_of(const Measuring& measuring, const query::Zoekvraag& tree) {
  const auto compiled =
      compiler::compile(finder::meant(tree, measuring.asked.options, measuring.context), measuring.context);
  if (!compiled) return pass(compiled);
  const measure::Population found(measuring.context, *compiled);
  return std::vector<unsigned>(found.documents().begin(), found.documents().end());
}

/// Whether some word may stand in a question or an answer.
bool looks_in_body(const query::Zoekvraag& tree, const layout::FieldTable& table) {
  bool out = false;
  query::each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
    if (!positive || !query::is_text_leaf(leaf)) return;
    const auto part = query::part_of(leaf);
    const auto* field = table.find(part);
    out = out || part.empty() || (field != nullptr && field->role == layout::Role::body);
  });
  return out;
}

/// The first of the values, and how many more there are.
template <class Value, std::size_t Size>
Table first_of(const std::array<sheet::ColumnOf<Value>, Size>& columns, const std::vector<Value>& values,
               std::optional<std::size_t> most) {
  const auto shown = std::span(values).first(std::min(most.value_or(values.size()), values.size()));
  return sheet::table_of<Value>("rows", columns, shown, values.size() - shown.size());
}

Result<Measured> keywords_of(const Measuring& measuring, std::optional<std::size_t> most) {
  const auto& against = measuring.request.against;
  const auto other = other_query(against, "against");
  if (!other) return pass(other);
  const auto all = documents_of(measuring, query::Zoekvraag{query::All{}});
  if (!all) return pass(all);
  const auto target = measuring.matches.documents();
  auto reference = against.empty() ? Result<std::vector<unsigned>>{} : documents_of(measuring, *other);
  if (!reference) return pass(reference);
  if (against.empty()) std::ranges::set_difference(*all, target, std::back_inserter(*reference));
  std::vector<unsigned> in_both;
  std::ranges::set_intersection(target, *reference, std::back_inserter(in_both));
  const auto found = words::keywords(measuring.context, target, *reference, *all, measuring.asked.query);
  if (!found) return pass(found);
  Measured out;
  out.settings = {{"against", against.empty() ? std::string() : canonical(*other)},
                  {"reference_sets", std::uint64_t{reference->size()}},
                  {"target_words", found->target_words},
                  {"reference_words", found->reference_words}};
  out.tables = {first_of(sheet::keyword_columns, found->words, most),
                sheet::table_of<words::Keyword>("left_out", sheet::keyword_columns, found->left_out)};
  out.remarks = {
      fmt::format("against: {} question sets{}", reference->size(),
                  against.empty() ? ", the rest of the index" : fmt::format(" of {}", canonical(*other))),
      fmt::format("words in {} places and {} sets or more, with a difference that chance makes once in 10,000 "
                  "(G² of {} or more); inflections and compounds of the query's own words are left out",
                  words::places_least, words::sets_least, statistics::g2_of_one_in_10000)};
  if (!in_both.empty() && !std::ranges::equal(target, *reference))
    out.remarks.push_back(fmt::format(
        "{} of the sets are in both, so that differences are smaller than between sets apart", in_both.size()));
  return out;
}

Result<Measured> collocations_of(const Measuring& measuring, std::optional<std::size_t> most) {
  const auto scope_tree = other_query(measuring.request.scope, "in");
  if (!scope_tree) return pass(scope_tree);
  const auto all = documents_of(measuring, query::Zoekvraag{query::All{}});
  if (!all) return pass(all);
  const auto scope = measuring.request.scope.empty() ? all : documents_of(measuring, *scope_tree);
  if (!scope) return pass(scope);
  const auto node = finder::meant(measuring.asked.query, measuring.asked.options, measuring.context);
  if (!looks_in_body(node, measuring.context.table)) return fail(Code::no_words_in_body);
  const auto found = words::collocations(measuring.context, node, measuring.matches.documents(), *scope, *all);
  if (!found) return pass(found);
  Measured out;
  out.settings = {{"in", canonical(*scope_tree)},
                  {"scope_sets", std::uint64_t{scope->size()}},
                  {"window", std::uint64_t{words::window}},
                  {"node", found->node},
                  {"words", found->texts_words}};
  out.tables = {first_of(sheet::collocation_columns, found->words, most)};
  out.remarks = {fmt::format("{} places of the query's words in the texts of {} sets, {} words in all", found->node,
                             scope->size(), found->texts_words),
                 fmt::format("words within {} of them, in {} places and {} sets or more, more often than by chance",
                             words::window, words::places_least, words::sets_least)};
  return out;
}

Result<Answered> answer_words(const OpenIndex& open, const Request& request, Sink& sink,
                              Result<Measured> (*work)(const Measuring&, std::optional<std::size_t>),
                              bool needs_words) {
  const auto most = request.limit.value_or(Limit{sink.habits().lines}).most;
  return answer_measured(open, request, sink, [=](const Measuring& measuring) -> Result<Measured> {
    if (needs_words && !query::has_words(measuring.asked.query)) return fail(Code::no_words);
    return work(measuring, most);
  });
}

}  // namespace

Result<Answered> answer_keywords(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_words(open, request, sink, keywords_of, false);
}

Result<Answered> answer_collocations(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_words(open, request, sink, collocations_of, true);
}

}  // namespace kamervragen::ask
