#include "searcher/finder/word_hints.hh"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/facts/related_words.hh"
#include "schema/layout/label_key.hh"
#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "schema/text/joined.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"
#include "searcher/compiler/devices.hh"
#include "searcher/finder/label_remarks.hh"
#include "searcher/finder/plan.hh"
#include "searcher/query/cited.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

/// A query of more parts is a text; nobody means its words as fields.
constexpr std::size_t parts_most = 5;
/// A name has at most so many words.
constexpr std::size_t words_most = 4;
constexpr std::size_t hints_most = 3;
/// Before the name of a ministry, as label_key writes it.
constexpr std::array<std::string_view, 4> offices = {"minister van ", "minister voor ", "staatssecretaris van ",
                                                     "ministerie van "};
constexpr std::ptrdiff_t office_words = 2;
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

/// Some parts of a query as they stand, and others in their place.
query::Zoekvraag in_place_of(const std::vector<query::Zoekvraag>& parts, const Run& run, query::Zoekvraag other) {
  query::And all{parts};
  const auto at = all.children.begin() + static_cast<std::ptrdiff_t>(run.first);
  *at = std::move(other);
  all.children.erase(at + 1, at + static_cast<std::ptrdiff_t>(run.size));
  return query::all_of(std::move(all.children));
}

/// Calls `tell` with each run until so many were told; of those that overlap none behind one that was.
void tell_of_runs(const std::vector<query::Zoekvraag>& parts, const std::function<bool(const Run&)>& tell) {
  std::vector<bool> told(parts.size());
  std::size_t hints = 0;
  for (const auto& run : runs_of(parts)) {
    if (hints == hints_most) return;
    const auto begin = told.begin() + static_cast<std::ptrdiff_t>(run.first);
    const auto end = begin + static_cast<std::ptrdiff_t>(run.size);
    if (std::find(begin, end, true) != end || !tell(run)) continue;
    std::fill(begin, end, true);
    ++hints;
  }
}

bool has_capital(std::string_view text) { return std::ranges::any_of(text, text::is_upper); }

class Hints {
 public:
  Hints(const index::QueryContext& context, const CountOf& count) : context_(context), count_(count) {}

  std::vector<Error> run(const std::vector<query::Zoekvraag>& parts) {
    tell_of_runs(parts, [&](const Run& run) {
      const auto value = value_of(run.text);
      return value && tell(parts, run, *value);
    });
    return std::move(out_);
  }

 private:
  std::optional<query::Zoekvraag> value_of(const std::string& text) const {
    if (const auto year = text::whole_number<int>(text); year && text.size() == 4)
      return *year >= first_year && *year <= last_year
                 ? std::optional(query::Zoekvraag{query::NumberRange{"jaar", year, year}})
                 : std::nullopt;
    if (auto office = ministry_of_office(text)) return office;
    for (const std::string_view name : {"fractie", "ministerie"})
      if (const auto* field = context_.table.find(name); field && is_name(*field, text)) return label(name, text);
    for (const std::string_view name : {"indiener", "minister"})
      if (const auto* field = context_.table.find(name); field && is_person(*field, text)) return label(name, text);
    return std::nullopt;
  }

  /// minister van Financiën: who answers is known by the ministry.
  std::optional<query::Zoekvraag> ministry_of_office(const std::string& text) const {
    const auto* field = context_.table.find("ministerie");
    const auto key = layout::label_key(text);
    const auto office = std::ranges::find_if(offices, [&](std::string_view o) { return key.starts_with(o); });
    if (!field || office == offices.end()) return std::nullopt;
    const auto words = text::split(text, ' ');
    const auto of = text::joined(std::vector<std::string>(words.begin() + office_words, words.end()), " ");
    return occurs(*field, of) || !field->named(of).empty() ? std::optional(label(field->name, of)) : std::nullopt;
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
    const auto tree = in_place_of(parts, run, value);
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

query::Zoekvraag words_of(const std::vector<query::Zoekvraag>& parts, const Run& run) {
  const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(run.first);
  return query::all_of({begin, begin + static_cast<std::ptrdiff_t>(run.size)});
}

/// What the table of related words has for a text, by its words as they are written, or else by their stems.
std::vector<std::string> related_to(const std::string& text, dutch::Analyser& analyser) {
  std::vector<std::string> written, stems;
  for (const auto& token : analyser.words(text)) {
    written.push_back(token.written);
    stems.push_back(token.stem);
  }
  auto out = facts::related_words(written);
  return out.empty() ? facts::related_words(stems) : out;
}

/// Words near in meaning to those of a query, each with what it finds in their place.
std::vector<Error> related_hints(const index::QueryContext& context, const std::vector<query::Zoekvraag>& parts,
                                 const CountOf& count) {
  std::vector<Error> out;
  tell_of_runs(parts, [&](const Run& run) {
    std::vector<std::string> found;
    query::Or any{{words_of(parts, run)}};
    for (const auto& word : related_to(run.text, context.analyser)) {
      const bool one = context.analyser.words(word).size() == 1;
      const auto leaf = one ? query::Zoekvraag{query::Word{"", word}} : query::Zoekvraag{query::Phrase{"", word}};
      const auto n = std::ranges::find(parts, leaf) == parts.end() ? count(in_place_of(parts, run, leaf)) : 0;
      if (n == 0) continue;
      found.push_back(fmt::format("{} ({})", word, n));
      any.children.push_back(leaf);
    }
    if (found.empty()) return false;
    const auto tree = in_place_of(parts, run, {std::move(any)});
    out.emplace_back(Code::related_words, errors::ErrorArguments{{"text", run.text},
                                                                 {"words", text::joined(found, ", ")},
                                                                 {"query", canonical(tree)},
                                                                 {"count", count(tree)}});
    return true;
  });
  return out;
}

/// The part of a record that a text leaf is looked for in, empty for all of them; null of another leaf.
std::string* part_of(query::Zoekvraag& leaf) {
  return std::visit(query::Overloaded{[](query::Word& w) { return &w.part; }, [](query::Phrase& p) { return &p.part; },
                                      [](query::Prefix& p) { return &p.part; }, [](query::Near& n) { return &n.part; },
                                      [](auto&) -> std::string* { return nullptr; }},
                    leaf.node);
}

/// A leaf without a field as one of the notes; nothing of any other.
std::optional<query::Zoekvraag> in_notes(query::Zoekvraag leaf) {
  auto* part = part_of(leaf);
  if (!part || !part->empty()) return std::nullopt;
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

std::vector<Error> words_as_others(const index::QueryContext& context, const query::Zoekvraag& tree,
                                   const CountOf& count) {
  const auto* all = std::get_if<query::And>(&tree.node);
  const auto parts = all ? all->children : std::vector{tree};
  if (parts.size() > parts_most) return {};
  auto out = Hints(context, count).run(parts);
  std::ranges::move(related_hints(context, parts, count), std::back_inserter(out));
  return out;
}

query::Zoekvraag without(query::Zoekvraag tree) {
  return {query::Not{std::make_shared<const query::Zoekvraag>(std::move(tree))}};
}

/// Of a query that notes count for as well.
struct Noted {
  query::Zoekvraag wider;                              ///< the query, each word wanted in a text or a note
  std::vector<query::Zoekvraag> wanted{}, left_out{};  ///< the words, as words of notes
};

Noted noted(const query::Zoekvraag& tree) {
  Noted out;
  each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
    if (auto one = in_notes(leaf)) (positive ? out.wanted : out.left_out).push_back(std::move(*one));
  });
  out.wider = map_leaves(tree, [](const query::Zoekvraag& leaf) -> query::Zoekvraag {
    auto one = in_notes(leaf);
    return one ? query::Zoekvraag{query::Or{{leaf, std::move(*one)}}} : leaf;
  });
  return out;
}

std::vector<Error> words_in_notes(const query::Zoekvraag& tree, const CountOf& count) {
  if (asks_notes(tree)) return {};
  std::vector<Error> out;
  const auto asked = noted(tree);
  // Few records have one of the words in a note; of these alone the rest is asked.
  const auto of_these = [&](const std::vector<query::Zoekvraag>& words, const query::Zoekvraag& these,
                            const query::Zoekvraag& not_these) -> std::uint64_t {
    return words.empty() ? 0 : count({query::And{{query::any_of(words), these, without(not_these)}}});
  };
  if (const auto more = of_these(asked.wanted, asked.wider, tree))
    out.push_back(Error(Code::notes_have_more, {{"count", more}}));
  if (const auto left_out = of_these(asked.left_out, tree, asked.wider))
    out.push_back(Error(Code::notes_have_left_out, {{"count", left_out}}));
  return out;
}

}  // namespace

Result<std::vector<Error>> word_hints(index::Index& index, const query::Zoekvraag& tree, const SearchOptions& options) {
  const auto plan = understand(options, index.table());
  if (!plan) return pass(plan);
  std::vector<Error> out;
  if (compiler::left_out(compiler::Device::hints)) return out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    auto context = context_of(index, database, options);
    context.columns = index.columns_at_hand();
    const CountOf count = [&](const query::Zoekvraag& t) { return count_of(t, *plan, options, context); };
    out = words_as_others(context, tree, count);
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
