#include "searcher/finder/first_tier.hh"

#include <unordered_set>

#include <xapian.h>

#include "searcher/compiler/compile.hh"
#include "searcher/compiler/devices.hh"
#include "searcher/compiler/expand.hh"
#include "searcher/compiler/words.hh"
#include "searcher/finder/wider.hh"
#include "searcher/match/match.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

using compiler::CompiledQuery;
using compiler::Operator;

constexpr std::size_t fewest_words = 3, most_words = 4;
/// A word that stands in more of a hundred records, "de" or "vraag": to have it says nothing.
constexpr std::uint64_t common_percent = 75;

bool is_plain_word(const query::Zoekvraag& leaf) {
  const auto* word = std::get_if<query::Word>(&leaf.node);
  return word && word->part.empty() && !word->exact;
}

query::Zoekvraag in_title(const std::string& word) { return {query::Word{"titel", word}}; }

/// The word in a title, or in a name.
query::Zoekvraag in_main(const std::string& word) { return {query::Or{{in_title(word), {query::Word{"naam", word}}}}}; }

/// What has all of these in its title or names, one of them in its title: first name and surname alone are all that a
/// member ever asked.
query::Zoekvraag all_in_main(const std::vector<std::string>& words, std::vector<query::Zoekvraag> rest) {
  query::And all{std::move(rest)};
  query::Or one;
  for (const auto& word : words) {
    all.children.push_back(in_main(word));
    one.children.push_back(in_title(word));
  }
  all.children.push_back({std::move(one)});
  return {std::move(all)};
}

}  // namespace

std::optional<FirstTier> first_tier(const query::Zoekvraag& asked, const query::Zoekvraag& expanded,
                                    const index::QueryContext& context) {
  const auto* all = std::get_if<query::And>(&asked.node);
  if (!all || compiler::left_out(compiler::Device::tier)) return std::nullopt;
  FirstTier tier;
  for (const auto& child : all->children) {
    if (is_plain_word(child)) {
      const auto& word = std::get<query::Word>(child.node);
      if (!is_common(compiler::records_with(context, word), common_percent, context)) tier.words.push_back(word.text);
    } else if (query::has_words(child)) {
      return std::nullopt;
    } else {
      tier.rest.push_back(child);
    }
  }
  if (tier.words.size() < fewest_words || tier.words.size() > most_words) return std::nullopt;
  tier.any = query::any_words(expanded);
  return tier;
}

Result<CompiledQuery> tier_query(const FirstTier& tier, const CompiledQuery& all, const index::QueryContext& context) {
  std::vector<CompiledQuery> wanted = {all};
  for (std::size_t left_out = 0; left_out < tier.words.size(); ++left_out) {
    auto others = tier.words;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
    auto query = compiler::compile(all_in_main(others, tier.rest), context);
    if (!query) return query;
    wanted.push_back(std::move(*query));
  }
  auto any = compiler::compile(tier.any, context);
  if (!any) return any;
  const auto ranked = compiler::with_title_bonus(context, *any, tier.any);
  return CompiledQuery::combined(Operator::filter, {ranked, CompiledQuery::combined(Operator::any, std::move(wanted))});
}

std::vector<std::vector<std::string>> lacking(const FirstTier& tier, const CompiledQuery& all,
                                              const std::vector<unsigned>& documents,
                                              const index::QueryContext& context) {
  std::vector<std::vector<std::string>> out(documents.size());
  if (documents.empty()) return out;
  const auto having = [&](const CompiledQuery& query) {
    const auto found = match::among(context, documents, query);
    return std::unordered_set<unsigned>(found.begin(), found.end());
  };
  const auto complete = having(all);
  if (complete.size() == documents.size()) return out;
  for (const auto& word : tier.words) {
    const auto query = compiler::compile(compiler::expand({query::Word{"", word}}, context), context);
    if (!query) continue;
    const auto with_it = having(*query);
    for (std::size_t i = 0; i < documents.size(); ++i)
      if (!complete.contains(documents[i]) && !with_it.contains(documents[i])) out[i].push_back(word);
  }
  return out;
}

}  // namespace kamervragen::finder
