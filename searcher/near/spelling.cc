#include "searcher/near/spelling.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "searcher/compiler/words.hh"
#include "searcher/index/labels.hh"
#include "searcher/near/near_values.hh"
#include "searcher/near/near_words.hh"
#include "searcher/near/respell.hh"
#include "searcher/near/slips.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::near {
namespace {

/// More words than these are not looked up: a pasted text in another language is no slip.
constexpr std::size_t doubts_max = 8;
constexpr std::size_t readings_max = 12;
/// As many combinations of readings are tried at a time.
constexpr std::size_t attempts_max = 24;
/// What it is worth that all words stand in one title, in bits: words of a long text meet by chance.
constexpr double together_bits = 6;

/// Readings that stand together, and what they cost.
struct Attempt {
  double cost = 0;
  query::Zoekvraag tree;
};

/// How far the readings go.
struct Reach {
  std::size_t slips = 1;
  bool rare = false;  ///< rare words are in doubt as well
};

class Corrector {
 public:
  Corrector(const query::Zoekvraag& tree, const index::QueryContext& context, const SpellingOptions& options)
      : tree_(tree), context_(context), options_(options) {}

  std::vector<query::Zoekvraag> run() {
    if (has_unknown() && (try_all({1, false}) || try_all({2, false}))) return trees();
    const auto likeliest = std::exchange(likeliest_, std::nullopt);
    if (has_rare() && (try_all({1, true}) || try_all({2, true}))) return trees();
    return likeliest ? std::vector{likeliest->tree} : std::vector<query::Zoekvraag>{};
  }

 private:
  enum class Standing { known, rare, unknown };

  Standing standing(const Spelling& spelling) {
    const auto [found, is_new] = standings_.emplace(spelling, Standing::known);
    if (is_new) found->second = look_up(spelling);
    return found->second;
  }

  Standing look_up(const Spelling& spelling) const {
    if (spelling.label) {
      const auto* field = options_.labels ? context_.table.find(spelling.part) : nullptr;
      const query::Label label{spelling.part, spelling.text, spelling.whole};
      return field && matching_values(context_, *field, label).empty() ? Standing::unknown : Standing::known;
    }
    if (slips_allowed(spelling.text) == 0) return Standing::known;
    const auto written = occurrence(context_, "", spelling.text).records();
    if (written > rare_max) return Standing::known;
    const auto stem = context_.analyser.stem(spelling.text);
    const bool occurs = written > 0 || occurrence_of_stem(context_, "", stem).records() > 0 ||
                        occurrence_of_part(context_, "", stem).records() > 0;
    return occurs ? Standing::rare : Standing::unknown;
  }

  bool in_doubt(const Spelling& spelling, const Reach& reach) {
    const auto at = standing(spelling);
    return at == Standing::unknown || (at == Standing::rare && reach.rare);
  }

  std::vector<Spelling> doubts(const query::Zoekvraag& tree, const Reach& reach) {
    auto out = spellings(tree, context_.analyser);
    std::erase_if(out, [&](const Spelling& one) { return !in_doubt(one, reach); });
    if (out.size() > doubts_max) out.resize(doubts_max);
    return out;
  }
  bool has_unknown() { return !doubts(tree_, {}).empty(); }
  bool has_rare() { return doubts(tree_, {.rare = true}).size() > doubts(tree_, {}).size(); }

  /// What a spelling that is in doubt may stand for; a rare word also for itself.
  std::vector<Reading> readings(const Spelling& spelling, const Reach& reach) {
    if (spelling.label) return looked_up(spelling, 1);
    std::vector<Reading> out;
    for (std::size_t slips = 1; slips <= std::min(reach.slips, slips_allowed(spelling.text)); ++slips)
      std::ranges::copy(looked_up(spelling, slips), std::back_inserter(out));
    const auto records = [&](const std::string& word) { return occurrence(context_, spelling.part, word).records(); };
    if (options_.fewest_records > 1) {
      std::erase_if(out, [&](const Reading& r) {
        const auto its = records(r.text);
        return its > 0 && its < options_.fewest_records;  // two words, split, are none that is counted
      });
    }
    if (standing(spelling) == Standing::rare) {
      const auto least = more_frequent * std::max<std::uint64_t>(1, records(spelling.text));
      std::erase_if(out, [&](const Reading& r) { return records(r.text) < least; });
      out.insert(out.begin(), {spelling.text, 0});
    }
    return out;
  }

  const std::vector<Reading>& looked_up(const Spelling& spelling, std::size_t slips) {
    auto& known = readings_[{spelling, slips}];
    if (known) return *known;
    if (spelling.label) {
      const query::Label label{spelling.part, spelling.text, spelling.whole};
      known = near_values(context_, *context_.table.find(spelling.part), label, readings_max);
    } else {
      known = near_words(context_, spelling.part, spelling.text, slips, readings_max);
    }
    return *known;
  }

  /// The likeliest combinations of readings of one tree.
  void add_attempts(const query::Zoekvraag& tree, double cost, const Reach& reach, std::vector<Attempt>& out) {
    struct Partial {
      double cost;
      Respelling respelling;
    };
    std::vector<Partial> partial = {{cost, {}}};
    for (const auto& spelling : doubts(tree, reach)) {
      const auto ways = readings(spelling, reach);
      if (ways.empty()) continue;  // stays as it is
      std::vector<Partial> longer;
      for (const auto& one : partial)
        for (const auto& reading : ways) {
          auto& added = longer.emplace_back(one);
          added.cost += reading.cost;
          added.respelling[spelling] = reading.text;
        }
      std::ranges::stable_sort(longer, {}, &Partial::cost);
      if (longer.size() > attempts_max) longer.resize(attempts_max);
      partial = std::move(longer);
    }
    for (const auto& [sum, respelling] : partial) out.push_back({sum, respelt(tree, respelling, context_.analyser)});
  }

  /// Tries all combinations; whether one has hits.
  bool try_all(const Reach& reach) {
    std::vector<Attempt> attempts;
    add_attempts(tree_, 0, reach, attempts);
    for (const auto& [tree, left, right, both] : joined_neighbours(tree_, context_.analyser)) {
      if (!in_doubt(left, reach) && !in_doubt(right, reach)) continue;
      const auto occurs = occurrence(context_, both.part, both.text);
      if (occurs.records() > 0)
        add_attempts(tree, cost_of(left.text + " " + right.text, both.text, 1, occurs), reach, attempts);
    }
    std::ranges::stable_sort(attempts, {}, &Attempt::cost);
    if (attempts.size() > attempts_max) attempts.resize(attempts_max);
    for (auto& attempt : attempts) {
      // What comes now is not even with the words in one title better than what there is.
      if (found_.size() >= options_.most && attempt.cost - together_bits >= found_[options_.most - 1].cost) break;
      if (attempt.tree == tree_ || std::ranges::find(tried_, attempt.tree) != tried_.end()) continue;
      tried_.push_back(attempt.tree);
      if (!likeliest_ || attempt.cost < likeliest_->cost) likeliest_ = attempt;
      if (!options_.has_hits(attempt.tree)) continue;
      if (const auto titles = in_titles(attempt.tree); titles && options_.has_hits(*titles))
        attempt.cost -= together_bits;
      found_.insert(std::ranges::upper_bound(found_, attempt.cost, {}, &Attempt::cost), std::move(attempt));
    }
    return !found_.empty();
  }

  /// The tree with what is looked for anywhere looked for in titles alone; nothing where that is one word.
  std::optional<query::Zoekvraag> in_titles(const query::Zoekvraag& tree) const {
    const auto texts = compiler::text_fields(context_.table, "");
    const auto title = std::ranges::find(texts, layout::Role::title, &layout::Field::role);
    if (title == texts.end()) return std::nullopt;
    std::size_t words = 0;
    auto out = map_leaves(tree, [&](query::Zoekvraag leaf) {
      words += is_text_leaf(leaf) ? 1 : 0;
      std::visit(
          [&](auto& node) {
            if constexpr (requires { node.part; })
              if (node.part.empty()) node.part = (*title)->name;
          },
          leaf.node);
      return leaf;
    });
    return words > 1 ? std::optional(std::move(out)) : std::nullopt;
  }

  std::vector<query::Zoekvraag> trees() const {
    std::vector<query::Zoekvraag> out;
    for (std::size_t i = 0; i < std::min(found_.size(), options_.most); ++i) out.push_back(found_[i].tree);
    return out;
  }

  const query::Zoekvraag& tree_;
  const index::QueryContext& context_;
  const SpellingOptions& options_;
  std::map<Spelling, Standing> standings_;
  std::map<std::pair<Spelling, std::size_t>, std::optional<std::vector<Reading>>> readings_;
  std::vector<query::Zoekvraag> tried_;
  std::optional<Attempt> likeliest_;
  std::vector<Attempt> found_;  ///< with hits, the least cost first
};

}  // namespace

std::vector<query::Zoekvraag> corrected_spelling(const query::Zoekvraag& tree, const index::QueryContext& context,
                                                 const SpellingOptions& options) {
  return Corrector(tree, context, options).run();
}

}  // namespace kamervragen::near
