#include <algorithm>

#include <xapian.h>

#include "searcher/compile.hh"
#include "searcher/labels.hh"
#include "searcher/match.hh"
#include "searcher/printer.hh"
#include "searcher/request.hh"
#include "searcher/search.hh"
#include "searcher/spelling.hh"
#include "searcher/tree.hh"

namespace kamervragen {
namespace {

constexpr std::size_t suggestions_max = 5;
/// Of queries with more parts, none is left out in turn.
constexpr std::size_t parts_max = 8;

/// The value, or the word of a value, that is nearest to the text of a label which matches none.
std::optional<std::string> nearest_value(const QueryContext& context, const Field& field, const query::Label& label) {
  const auto text = fold(label.text);
  std::size_t least = text.size() <= 4 ? 1 : 2;
  std::uint64_t most = 0;
  std::optional<std::string> best;
  const auto consider = [&](const std::string& candidate, std::uint64_t count) {
    const auto longer = std::max(candidate.size(), text.size()), shorter = std::min(candidate.size(), text.size());
    if (longer - shorter > least) return;
    const auto distance = edit_distance(text, fold(candidate));
    if (distance > least || (best && distance == least && count <= most)) return;
    best = candidate;
    least = distance;
    most = count;
  };
  each_value(context, field, [&](const IndexedValue& found) {
    consider(found.value, found.count);
    if (!label.whole)
      for (const auto& word : context.analyser.words(found.value)) consider(word.written, found.count);
  });
  return best;
}

/// The tree with each label that matches no value replaced by the nearest; absent where nothing changes.
std::optional<Zoekvraag> corrected_labels(const Zoekvraag& tree, const QueryContext& context) {
  auto out = map_leaves(tree, [&](const Zoekvraag& leaf) {
    const auto* label = std::get_if<query::Label>(&leaf.node);
    const Field* field = label ? context.table.find(label->field) : nullptr;
    if (!field || !matching_values(context, *field, *label).empty()) return leaf;
    const auto near = nearest_value(context, *field, *label);
    return near ? Zoekvraag{query::Label{label->field, *near, label->whole}} : leaf;
  });
  if (out == tree) return std::nullopt;
  return out;
}

/// The query without one of the parts of its And, for each part that is no Not.
std::vector<Zoekvraag> with_fewer_parts(const Zoekvraag& tree) {
  std::vector<Zoekvraag> out;
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all || all->children.size() > parts_max) return out;
  for (std::size_t i = 0; i < all->children.size(); ++i) {
    auto rest = all->children;
    if (std::holds_alternative<query::Not>(rest[i].node)) continue;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    out.push_back(rest.size() == 1 ? rest.front() : Zoekvraag{query::And{rest}});
  }
  return out;
}

class Suggester {
 public:
  Suggester(const QueryContext& context, const Request& request, const SearchOptions& options)
      : context_(context), request_(request), options_(options) {}

  std::vector<Suggestion> suggest(const Zoekvraag& tree) {
    const auto spelt = corrected_spelling(tree, context_);
    const auto labelled = corrected_labels(spelt.value_or(tree), context_);
    if (labelled) propose(*labelled);
    if (spelt) propose(*spelt);
    const auto best = labelled ? *labelled : spelt.value_or(tree);
    auto fewer = with_fewer_parts(best);
    std::ranges::stable_sort(fewer, std::greater{}, [&](const Zoekvraag& t) { return count(t); });
    if (out_.empty())
      for (const auto& candidate : fewer) propose(candidate);
    if (const auto any = any_words(best); any != best) propose(any);
    return std::move(out_);
  }

 private:
  std::uint64_t count(const Zoekvraag& tree) const {
    const auto query = compile(meant(tree, options_, context_), context_);
    return query ? count_matches(context_.database, narrowed(*query, request_, context_)) : 0;
  }

  void propose(const Zoekvraag& tree) {
    if (out_.size() == suggestions_max) return;
    const auto text = canonical(tree);
    if (std::ranges::find(out_, text, &Suggestion::query) != out_.end()) return;
    if (const auto found = count(tree)) out_.push_back({text, found});
  }

  const QueryContext& context_;
  const Request& request_;
  const SearchOptions& options_;
  std::vector<Suggestion> out_;
};

}  // namespace

Result<std::vector<Suggestion>> suggest(Index& index, const Zoekvraag& tree, const SearchOptions& options) {
  const auto request = understand(options, index.table());
  if (!request) return tl::make_unexpected(request.error());
  std::vector<Suggestion> out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const auto context = context_of(index, database, options);
    out = Suggester(context, *request, options).suggest(tree);
    return {};
  });
  if (!done) return tl::make_unexpected(std::move(done.error()));
  return out;
}

}  // namespace kamervragen
