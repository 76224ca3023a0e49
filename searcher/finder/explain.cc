#include "searcher/finder/explain.hh"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/compiler/expand.hh"
#include "searcher/compiler/filters.hh"
#include "searcher/compiler/words.hh"
#include "searcher/finder/plan.hh"
#include "searcher/index/labels.hh"
#include "searcher/match/match.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

using Part = Explanation::Part;

/// By Widened::Why.
constexpr std::array<std::string_view, 3> why_names = {"samengeschreven", "met streepje", "andere naam"};

/// The stems, written words or values that a leaf stands for, into the part that explains it.
void add_matched(Part& part, const query::Zoekvraag& leaf, const index::QueryContext& context) {
  auto& out = part.matched;
  const auto add_words = [&](const std::string& text, bool exact) {
    for (auto& token : context.analyser.words(text))
      out.push_back(exact ? std::move(token.written) : std::move(token.stem));
  };
  std::visit(query::Overloaded{[&](const query::Word& w) { add_words(w.text, w.exact); },
                               [&](const query::Phrase& p) { add_words(p.text, p.exact); },
                               [&](const query::Prefix& p) { out = compiler::prefix_words(context, p); },
                               [&](const query::Near& n) {
                                 add_words(n.left, false);
                                 add_words(n.right, false);
                               },
                               [&](const query::Label& l) {
                                 const layout::Field* field = context.table.find(l.field);
                                 if (!field) return;
                                 for (auto& found : matching_values(context, *field, l)) {
                                   if (found.by_alias) part.by_alias.push_back(found.value);
                                   out.push_back(std::move(found.value));
                                 }
                               },
                               [](const auto&) {}},
             leaf.node);
}

/// A word that may stand for compounds, and the part that explains it.
struct Sought {
  Part* part;
  std::string field;                               ///< empty: all
  std::map<std::string, std::uint64_t> compounds;  ///< and in how many titles, questions and answers they stand
};

/// Fills in the compounds of the index that each stem is a part of: one walk over its words for all of them.
void add_compounds(std::multimap<std::string, Sought>& sought, const index::QueryContext& context) {
  if (sought.empty()) return;
  for (const auto* field : compiler::text_fields(context.table, "")) {
    if (layout::part_prefixes.find(field->prefix) == std::string_view::npos) continue;
    const auto begin = layout::written_term(field->prefix, "");
    for (auto term = context.database.allterms_begin(begin); term != context.database.allterms_end(begin); ++term) {
      const auto word = (*term).substr(begin.size());
      for (const auto& stem : context.analyser.parts(word))
        for (auto [at, last] = sought.equal_range(stem); at != last; ++at)
          if (at->second.field.empty() || at->second.field == field->name)
            at->second.compounds[word] += term.get_termfreq();
    }
  }
  for (auto& [stem, one] : sought) {
    std::vector<std::pair<std::string, std::uint64_t>> ranked(one.compounds.begin(), one.compounds.end());
    std::ranges::stable_sort(ranked, std::greater{}, [](const auto& word) { return word.second; });
    for (auto& [word, count] : ranked) one.part->compounds.push_back(std::move(word));
  }
}

class Explainer {
 public:
  explicit Explainer(const index::QueryContext& context) : context_(context) {}

  void parts_of(const query::Zoekvraag& tree, Explanation& out) {
    // A part is pointed to while the others are added.
    std::size_t leaves = 0;
    each_leaf(tree, [&](const query::Zoekvraag&, bool) { ++leaves; });
    out.parts.reserve(leaves);
    std::multimap<std::string, Sought> sought;
    each_leaf(tree, [&](const query::Zoekvraag& leaf, bool) {
      auto& part = out.parts.emplace_back();
      part.what = kind_of(leaf);
      part.text = canonical(leaf);
      add_matched(part, leaf, context_);
      part.itself = part.count = count(leaf);
      const auto* word = std::get_if<query::Word>(&leaf.node);
      if (!word || word->exact || word->itself || !context_.expansions.compounds) return;
      part.itself = count(query::Zoekvraag{query::Word{word->part, word->text, false, true}});
      if (part.itself < part.count) sought.insert({part.matched.front(), {&part, word->part, {}}});
    });
    add_compounds(sought, context_);
  }

  void widenings_of(const query::Zoekvraag& tree, Explanation& out) {
    for (const auto& [typed, to, why] : compiler::widenings(tree, context_)) {
      const query::Zoekvraag without{query::Not{std::make_shared<const query::Zoekvraag>(typed)}};
      out.widened.push_back({query::canonical(typed), canonical(to),
                             std::string(why_names[static_cast<std::size_t>(why)]),
                             count(query::Zoekvraag{query::And{{to, without}}})});
    }
  }

 private:
  /// Of records that match it alone, without the widenings, which are told apart.
  std::uint64_t count(const query::Zoekvraag& tree) const {
    const auto query = compiler::compile(compiler::unwidened(tree, context_), context_);
    return query ? match::count_matches(context_, *query) : 0;
  }

  const index::QueryContext& context_;
};

/// The engine's description, in which numbers have all their digits: 0.14999999999999999445.
std::string readable(const std::string& description) {
  std::string out;
  for (std::size_t i = 0; i < description.size();) {
    std::size_t end = i;
    while (end < description.size() && (text::is_digit(description[end]) || (end > i && description[end] == '.')))
      ++end;
    const auto number = description.substr(i, end - i);
    const bool decimal = std::ranges::count(number, '.') == 1 && number.size() > 8;
    out += end == i ? std::string(1, description[i]) : decimal ? fmt::format("{:.4g}", std::stod(number)) : number;
    i = std::max(end, i + 1);
  }
  return out;
}

}  // namespace

Result<Explanation> explain(index::Index& index, const query::Zoekvraag& asked, const SearchOptions& options) {
  const auto plan = understand(options, index.table());
  if (!plan) return pass(plan);
  Explanation out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const auto context = context_of(index, database, options);
    const auto query = compiler::compile(meant(asked, options, context), context);
    if (!query) return pass(query);
    const auto shown = options.match_any ? any_words(asked) : asked;
    out = {canonical(shown), {}, {}, readable(to_engine(narrowed(*query, *plan, context)).get_description()), {}};
    if (compiler::depends_on_date(asked) || depends_on_date(*plan)) out.reference_date = context.reference;
    Explainer explainer(context);
    explainer.parts_of(shown, out);
    explainer.widenings_of(asked, out);
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace kamervragen::finder
