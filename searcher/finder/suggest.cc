#include "searcher/finder/suggest.hh"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <xapian.h>

#include "searcher/compiler/compile.hh"
#include "searcher/compiler/devices.hh"
#include "searcher/finder/plan.hh"
#include "searcher/finder/wider.hh"
#include "searcher/index/stored.hh"
#include "searcher/match/match.hh"
#include "searcher/near/near_keys.hh"
#include "searcher/near/spelling.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

constexpr std::size_t suggestions_max = 5;
/// Of these, other spellings.
constexpr std::size_t suggested_spellings_max = 3;
/// In an index of fewer records a rare word is as likely meant as any.
constexpr std::uint64_t many_records = 1000;
/// Of queries with more parts, none is left out in turn.
constexpr std::size_t parts_max = 8;

/// The query without one of the parts of its And, for each part that is no Not.
std::vector<query::Zoekvraag> with_fewer_parts(const query::Zoekvraag& tree) {
  std::vector<query::Zoekvraag> out;
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all || all->children.size() > parts_max) return out;
  for (std::size_t i = 0; i < all->children.size(); ++i) {
    auto rest = all->children;
    if (std::holds_alternative<query::Not>(rest[i].node)) continue;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    out.push_back(rest.size() == 1 ? rest.front() : query::Zoekvraag{query::And{rest}});
  }
  return out;
}

/// A query as it looks but for case, accents and the order of its parts.
std::string look(const query::Zoekvraag& tree) {
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all) return dutch::fold(canonical(tree));
  std::set<std::string> parts;
  for (const auto& child : all->children) parts.insert(look(child));
  std::string out;
  for (const auto& part : parts) out.append(part).append("\n");
  return out;
}

class Suggester {
 public:
  Suggester(const index::QueryContext& context, const Plan& plan, const SearchOptions& options)
      : context_(context), plan_(plan), options_(options) {}

  std::vector<Suggestion> suggest(const query::Zoekvraag& tree) {
    shown_.insert(look(tree));
    propose_numbers(tree);
    const auto spelt = other_spellings(tree);
    for (const auto& one : spelt) propose(one);
    const auto& best = spelt.empty() ? tree : spelt.front();
    if (out_.empty()) propose_fewer_parts(best);
    if (const auto any = query::any_words(telling_words(best, context_)); any != best) propose(any);
    return std::move(out_);
  }

  std::vector<Suggestion> suggest_beside(const query::Zoekvraag& tree, std::uint64_t hits) {
    shown_.insert(look(tree));
    for (const auto& one : other_spellings(tree)) propose(one);
    std::erase_if(out_, [&](const Suggestion& one) { return one.count < near::more_frequent * hits; });
    return std::move(out_);
  }

 private:
  std::vector<query::Zoekvraag> other_spellings(const query::Zoekvraag& tree) const {
    return near::corrected_spelling(tree, context_,
                                    {.has_hits = [this](const query::Zoekvraag& t) { return has_hits(t); },
                                     .most = suggested_spellings_max,
                                     .labels = true,
                                     .fewest_records = fewest_records()});
  }
  /// A word of fewer records is as likely a slip itself, in an index that has many.
  std::uint64_t fewest_records() const { return context_.database.get_doccount() < many_records ? 1 : few_hits; }
  std::optional<compiler::CompiledQuery> query(const query::Zoekvraag& tree) const {
    const auto compiled = compiler::compile(meant(tree, options_, context_), context_);
    return compiled ? std::optional(narrowed(*compiled, plan_, context_)) : std::nullopt;
  }
  std::uint64_t count(const query::Zoekvraag& tree) const { return count_of(tree, plan_, options_, context_); }
  bool has_hits(const query::Zoekvraag& tree) const {
    const auto asked = query(tree);
    return asked && match::has_matches(context_.database, *asked);
  }

  /// The query with a number that nothing bears replaced by those nearest to it.
  void propose_numbers(const query::Zoekvraag& tree) {
    std::vector<query::Zoekvraag> unborne;
    query::each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
      if (positive && std::holds_alternative<query::Key>(leaf.node) && count(leaf) == 0) unborne.push_back(leaf);
    });
    for (const auto& leaf : unborne) {
      const auto& key = std::get<query::Key>(leaf.node);
      const auto* field = context_.snapshot.table().find(key.field);
      for (auto& near : near::near_keys(context_, *field, key.value, suggested_spellings_max)) {
        const query::Zoekvraag instead{query::Key{key.field, std::move(near)}};
        if (propose(query::map_leaves(tree, [&](const query::Zoekvraag& l) { return l == leaf ? instead : l; })))
          out_.back().titel = title_of(instead);
      }
    }
  }

  std::string title_of(const query::Zoekvraag& number) const {
    const auto asked = query(number);
    if (!asked) return {};
    const auto found = match::run(context_, *asked, {.sort_slot = {}, .offset = 0, .limit = 1, .count = {}});
    if (found.hits.empty()) return {};
    const auto head = index::Stored(context_.database, found.hits.front().first).head();
    return head ? head->head.titel : std::string();
  }

  /// What has most hits first.
  void propose_fewer_parts(const query::Zoekvraag& tree) {
    std::multimap<std::uint64_t, query::Zoekvraag, std::greater<>> fewer;
    for (auto& one : with_fewer_parts(tree)) fewer.emplace(count(one), std::move(one));
    for (const auto& [hits, one] : fewer) propose(one);
  }

  /// Unless it has no hits, or looks like what was asked or is proposed.
  bool propose(const query::Zoekvraag& tree) {
    if (out_.size() == suggestions_max || !shown_.insert(look(tree)).second) return false;
    const auto found = count(tree);
    if (found > 0) out_.push_back({canonical(tree), found, {}});
    return found > 0;
  }

  const index::QueryContext& context_;
  const Plan& plan_;
  const SearchOptions& options_;
  std::set<std::string> shown_;
  std::vector<Suggestion> out_;
};

Result<std::vector<Suggestion>> suggested(index::Index& index, const SearchOptions& options,
                                          const std::function<std::vector<Suggestion>(Suggester&)>& by) {
  const auto plan = understand(options, index.table());
  if (!plan) return pass(plan);
  std::vector<Suggestion> out;
  if (compiler::left_out(compiler::Device::proposals)) return out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const auto context = context_of(index, database, options);
    Suggester suggester(context, *plan, options);
    out = by(suggester);
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace

Result<std::vector<Suggestion>> suggest(index::Index& index, const query::Zoekvraag& tree,
                                        const SearchOptions& options) {
  return suggested(index, options, [&](Suggester& suggester) { return suggester.suggest(tree); });
}

Result<std::vector<Suggestion>> other_spellings(index::Index& index, const query::Zoekvraag& tree,
                                                const SearchOptions& options, std::uint64_t hits) {
  return suggested(index, options, [&](Suggester& suggester) { return suggester.suggest_beside(tree, hits); });
}

}  // namespace kamervragen::finder
