#include "searcher/finder/word_hints.hh"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/label_key.hh"
#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"
#include "searcher/finder/label_remarks.hh"
#include "searcher/finder/plan.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

/// A query of more parts is a text; nobody means its words as fields.
constexpr std::size_t parts_most = 5;
/// A name has at most so many words.
constexpr std::size_t words_most = 4;
constexpr std::size_t hints_most = 3;
constexpr int first_year = 1994, last_year = 2100;

/// A word without a field that any inflection of it matches; null where it is none.
const query::Word* bare_word(const query::Zoekvraag& tree) {
  const auto* word = std::get_if<query::Word>(&tree.node);
  return word && word->part.empty() && !word->exact && !word->itself ? word : nullptr;
}

/// A phrase without a field.
const query::Phrase* bare_phrase(const query::Zoekvraag& tree) {
  const auto* phrase = std::get_if<query::Phrase>(&tree.node);
  return phrase && phrase->part.empty() && !phrase->exact ? phrase : nullptr;
}

/// Some parts of a query, one after the other, as one text.
struct Run {
  std::size_t first = 0, size = 1;
  std::string text;
};

std::vector<Run> runs_of(const std::vector<query::Zoekvraag>& parts) {
  std::vector<Run> out;
  for (std::size_t first = 0; first < parts.size(); ++first) {
    if (const auto* phrase = bare_phrase(parts[first])) out.push_back({first, 1, phrase->text});
    std::string text;
    for (std::size_t size = 1; size <= words_most && first + size <= parts.size(); ++size) {
      const auto* word = bare_word(parts[first + size - 1]);
      if (!word) break;
      text += (text.empty() ? "" : " ") + word->text;
      out.push_back({first, size, text});
    }
  }
  // A longer name says more than a word of it.
  std::ranges::stable_sort(out, std::ranges::greater{}, &Run::size);
  return out;
}

bool has_capital(std::string_view text) { return std::ranges::any_of(text, text::is_upper); }

class Hints {
 public:
  Hints(const index::QueryContext& context, const CountOf& count) : context_(context), count_(count) {}

  std::vector<Error> run(const std::vector<query::Zoekvraag>& parts) {
    std::vector<bool> told(parts.size());
    for (const auto& run : runs_of(parts)) {
      if (out_.size() == hints_most) break;
      const auto begin = told.begin() + static_cast<std::ptrdiff_t>(run.first);
      const auto end = begin + static_cast<std::ptrdiff_t>(run.size);
      if (std::find(begin, end, true) != end) continue;
      const auto value = value_of(run.text);
      if (value && tell(parts, run, *value)) std::fill(begin, end, true);
    }
    return std::move(out_);
  }

 private:
  std::optional<query::Zoekvraag> value_of(const std::string& text) const {
    if (const auto year = text::whole_number<int>(text); year && text.size() == 4)
      return *year >= first_year && *year <= last_year
                 ? std::optional(query::Zoekvraag{query::NumberRange{"jaar", year, year}})
                 : std::nullopt;
    for (const std::string_view name : {"fractie", "ministerie"})
      if (const auto* field = context_.table.find(name); field && is_name(*field, text)) return label(name, text);
    for (const std::string_view name : {"indiener", "minister"})
      if (const auto* field = context_.table.find(name); field && is_person(*field, text)) return label(name, text);
    return std::nullopt;
  }

  static query::Zoekvraag label(std::string_view field, const std::string& text) {
    return {query::Label{std::string(field), text}};
  }

  /// A whole name of a value. A word of the language is one only as names are written: "Denk", "DENK", not "denk".
  bool is_name(const layout::Field& field, const std::string& text) const {
    return (has_capital(text) || !is_word(text)) && (occurs(field, text) || !field.named(text).empty());
  }

  /// A surname, or another name, of someone that the index knows.
  bool is_person(const layout::Field& field, const std::string& text) const {
    if (is_word(text) && !has_capital(text)) return false;
    if (occurs(field, text)) return true;
    // To know who has other names takes longer than a search.
    if (!has_capital(text) && are_words(text)) return false;
    const auto names = field.named(text);
    return std::ranges::any_of(names, [&](const std::string& name) { return occurs(field, name); });
  }

  bool occurs(const layout::Field& field, const std::string& value) const {
    return context_.database.term_exists(layout::field_term(field, value));
  }

  bool is_word(const std::string& text) const { return context_.analyser.knows(layout::label_key(text)); }

  bool are_words(const std::string& text) const {
    return std::ranges::all_of(text::split(text, ' '), [&](const auto& word) { return is_word(std::string(word)); });
  }

  bool tell(const std::vector<query::Zoekvraag>& parts, const Run& run, const query::Zoekvraag& value) {
    query::And all{parts};
    const auto at = all.children.begin() + static_cast<std::ptrdiff_t>(run.first);
    *at = value;
    all.children.erase(at + 1, at + static_cast<std::ptrdiff_t>(run.size));
    const auto tree = all.children.size() == 1 ? all.children.front() : query::Zoekvraag{std::move(all)};
    const auto found = count_(tree);
    if (found == 0) return false;
    out_.emplace_back(
        Code::word_is_value,
        errors::ErrorArguments{
            {"text", run.text}, {"value", canonical(value)}, {"query", canonical(tree)}, {"count", found}});
    return true;
  }

  const index::QueryContext& context_;
  const CountOf& count_;
  std::vector<Error> out_;
};

/// The part of a record that a text leaf is looked for in, empty for all of them; null of another leaf.
std::string* part_of(query::Zoekvraag& leaf) {
  return std::visit(query::Overloaded{[](query::Word& w) { return &w.part; }, [](query::Phrase& p) { return &p.part; },
                                      [](query::Prefix& p) { return &p.part; }, [](query::Near& n) { return &n.part; },
                                      [](auto&) -> std::string* { return nullptr; }},
                    leaf.node);
}

bool is_exact(const query::Zoekvraag& leaf) {
  return std::visit(
      query::Overloaded{[](const query::Word& w) { return w.exact; }, [](const query::Phrase& p) { return p.exact; },
                        [](const auto&) { return false; }},
      leaf.node);
}

/// A leaf without a field as one of the notes; nothing of any other. Who asks for exact words gets these: to find them
/// in notes each has to be read.
std::optional<query::Zoekvraag> in_notes(query::Zoekvraag leaf) {
  auto* part = part_of(leaf);
  if (!part || !part->empty() || is_exact(leaf)) return std::nullopt;
  *part = "noot";
  return leaf;
}

bool asks_notes(const query::Zoekvraag& tree) {
  bool found = false;
  each_leaf(tree, [&](query::Zoekvraag leaf, bool) {
    const auto* part = part_of(leaf);
    found = found || (part && *part == "noot");
  });
  return found;
}

std::vector<Error> words_as_values(const index::QueryContext& context, const query::Zoekvraag& tree,
                                   const CountOf& count) {
  const auto* all = std::get_if<query::And>(&tree.node);
  const auto parts = all ? all->children : std::vector{tree};
  if (parts.size() > parts_most) return {};
  return Hints(context, count).run(parts);
}

std::vector<Error> words_in_notes(const query::Zoekvraag& tree, const CountOf& count) {
  query::Or noted;
  const auto wider = map_leaves(tree, [&](const query::Zoekvraag& leaf) -> query::Zoekvraag {
    auto one = in_notes(leaf);
    if (!one) return leaf;
    noted.children.push_back(*one);
    return {query::Or{{leaf, std::move(*one)}}};
  });
  if (noted.children.empty() || asks_notes(tree)) return {};
  auto any_noted = noted.children.size() == 1 ? noted.children.front() : query::Zoekvraag{std::move(noted)};
  // Few records have one of the words in a note; of these alone the rest is asked.
  const auto more =
      count({query::And{{std::move(any_noted), wider, {query::Not{std::make_shared<const query::Zoekvraag>(tree)}}}}});
  if (more == 0) return {};
  return {Error(Code::notes_have_more, {{"count", more}})};
}

}  // namespace

Result<std::vector<Error>> word_hints(index::Index& index, const query::Zoekvraag& tree, const SearchOptions& options) {
  const auto plan = understand(options, index.table());
  if (!plan) return pass(plan);
  std::vector<Error> out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    auto context = context_of(index, database, options);
    context.columns = index.columns_at_hand();
    const CountOf count = [&](const query::Zoekvraag& t) { return count_of(t, *plan, options, context); };
    out = words_as_values(context, tree, count);
    auto apart = options;
    apart.match_any = false;
    const CountOf count_apart = [&](const query::Zoekvraag& t) { return count_of(t, *plan, apart, context); };
    std::ranges::move(words_in_notes(options.match_any ? query::any_words(tree) : tree, count_apart),
                      std::back_inserter(out));
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace kamervragen::finder
