#include <xapian.h>

#include "searcher/compile.hh"
#include "searcher/filters.hh"
#include "searcher/labels.hh"
#include "searcher/match.hh"
#include "searcher/printer.hh"
#include "searcher/request.hh"
#include "searcher/search.hh"
#include "searcher/tree.hh"
#include "searcher/words.hh"

namespace kamervragen {
namespace {

/// What the output calls each kind of leaf.
std::string kind_of(const Zoekvraag& leaf) {
  return std::visit(
      Overloaded{[](const query::Word&) { return "woord"; }, [](const query::Phrase&) { return "zin"; },
                 [](const query::Prefix&) { return "voorvoegsel"; }, [](const query::Near&) { return "nabijheid"; },
                 [](const query::Key&) { return "sleutel"; }, [](const query::Label&) { return "label"; },
                 [](const query::NumberRange&) { return "getal"; }, [](const query::DateRange&) { return "datum"; },
                 [](const query::Computed&) { return "berekend"; }, [](const auto&) { return "alles"; }},
      leaf.node);
}

/// The stems, written words or values that a leaf stands for, into the part that explains it.
void add_matched(Explanation::Part& part, const Zoekvraag& leaf, const QueryContext& context) {
  auto& out = part.matched;
  const auto add_words = [&](const std::string& text, bool exact) {
    for (auto& token : context.analyser.words(text)) out.push_back(exact ? std::move(token.written) : std::move(token.stem));
  };
  std::visit(Overloaded{[&](const query::Word& w) { add_words(w.text, w.exact); },
                        [&](const query::Phrase& p) { add_words(p.text, p.exact); },
                        [&](const query::Prefix& p) { out = prefix_words(context, p); },
                        [&](const query::Near& n) {
                          add_words(n.left, false);
                          add_words(n.right, false);
                        },
                        [&](const query::Label& l) {
                          const Field* field = context.table.find(l.field);
                          if (!field) return;
                          for (auto& found : matching_values(context, *field, l)) {
                            if (found.by_alias) part.by_alias.push_back(found.value);
                            out.push_back(std::move(found.value));
                          }
                        },
                        [](const auto&) {}},
             leaf.node);
}

}  // namespace

Result<Explanation> explain(Index& index, const Zoekvraag& asked, const SearchOptions& options) {
  const auto request = understand(options, index.table());
  if (!request) return tl::make_unexpected(request.error());
  const auto tree = options.match_any ? any_words(asked) : asked;
  Explanation out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const auto context = context_of(index, database, options);
    const auto query = compile(tree, context);
    if (!query) return tl::make_unexpected(query.error());
    out = {canonical(tree), {}, narrowed(*query, *request, context).get_description(), {}};
    if (depends_on_date(tree) || depends_on_date(*request)) out.reference_date = context.reference;
    each_leaf(tree, [&](const Zoekvraag& leaf, bool) {
      const auto alone = compile(leaf, context);
      auto& part = out.parts.emplace_back();
      part.what = kind_of(leaf);
      part.text = canonical(leaf);
      add_matched(part, leaf, context);
      part.count = alone ? count_matches(database, *alone) : 0;
    });
    return {};
  });
  if (!done) return tl::make_unexpected(std::move(done.error()));
  return out;
}

}  // namespace kamervragen
