#include "searcher/compiler/words.hh"

#include <algorithm>
#include <functional>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/compiler/devices.hh"
#include "searcher/compiler/exact_phrase.hh"
#include "searcher/compiler/ranking.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::compiler {
namespace {

using Query = CompiledQuery;
using Terms = std::vector<std::string>;

/// Fields that count as one.
struct Group {
  layout::Role role;
  std::vector<const layout::Field*> fields;
};

std::vector<Group> groups(const layout::FieldTable& table, const std::string& part) {
  std::vector<Group> out;
  for (const auto* field : text_fields(table, part)) {
    const auto body = std::ranges::find(out, layout::Role::body, &Group::role);
    if (field->role == layout::Role::body && body != out.end()) {
      body->fields.push_back(field);
    } else {
      out.push_back({field->role, {field}});
    }
  }
  return out;
}

/// Alternatives with statistics of their own: what has any of the terms has the word. In pairs of pairs: how many
/// records that is, the engine estimates pair by pair, and it would choose other pairs in each part of an index.
Query one_of(std::span<const std::string> terms) {
  if (terms.size() == 1) return Query::term(terms.front());
  const auto half = (terms.size() + 1) / 2;
  return Query::combined(Operator::synonym, {one_of(terms.first(half)), one_of(terms.subspan(half))});
}

using UseWay = std::function<void(const Query&, const std::vector<const layout::Field*>&, FoundAs)>;

/// The ways to find a token in the fields of a group, as it counts there. What is matched does not depend on the
/// weights.
void each_way_in(const Group& group, const dutch::Token& token, const query::Word& word, const Weights& weights,
                 const UseWay& use) {
  Terms stems, written, parts;
  for (const auto* field : group.fields) {
    stems.push_back(layout::stem_term(field->prefix, token.stem));
    written.push_back(layout::written_term(field->prefix, token.written));
    if (layout::part_prefixes.find(field->prefix) != std::string_view::npos)
      parts.push_back(layout::part_term(field->prefix, token.stem));
  }
  const auto use_weighted = [&](const Terms& terms, double weight, FoundAs as) {
    if (weight > 0 && !terms.empty()) use(Query::scaled(one_of(terms), weight), group.fields, as);
  };
  if (word.exact) return use_weighted(written, weights.stem + weights.written, FoundAs::written);
  use_weighted(stems, weights.stem, FoundAs::stem);
  use_weighted(written, weights.written, FoundAs::written);
  if (!word.itself) use_weighted(parts, weights.part, FoundAs::part);
}

/// The same matches and weights, found by going on to the next match only. A phrase that is asked whether it stands in
/// one record leaves the engine's OR of three or more where it may add the phrase's weight to the next record, without
/// the phrase: whether it does depends on which records are neighbours (matcher/orpostlist.cc of 1.4.22, check). A
/// scaled filter is not opened by the AND around it, which would ask so.
Query going_on(const Query& query) {
  return Query::scaled(Query::combined(Operator::filter, {query, Query::everything()}), 1);
}

/// Words next to each other, or near: each field for itself, since positions are.
Query positional(const index::QueryContext& context, const std::string& part,
                 const std::function<Query(const layout::Field&)>& make) {
  std::vector<Query> fields;
  for (const auto* field : text_fields(context.table, part))
    fields.push_back(Query::scaled(make(*field), weights_of(field->role).stem));
  return going_on(Query::any_of(std::move(fields)));
}

std::string first_written(dutch::Analyser& analyser, const std::string& text) {
  const auto tokens = analyser.words(text);
  return tokens.empty() ? "" : tokens.front().written;
}

/// The words of a query that titles may hold, each once: with itself a word is no pair.
std::vector<const query::Word*> title_words(const index::QueryContext& context, const query::Zoekvraag& tree) {
  std::vector<const query::Word*> out;
  std::set<std::string> seen;
  each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
    const auto* word = std::get_if<query::Word>(&leaf.node);
    if (!positive || !word) return;
    const auto fields = text_fields(context.table, word->part);
    const bool in_title =
        std::ranges::any_of(fields, [](const layout::Field* field) { return field->role == layout::Role::title; });
    if (in_title && seen.insert(search_key(context, *word)).second) out.push_back(word);
  });
  return out;
}

}  // namespace

std::vector<const layout::Field*> text_fields(const layout::FieldTable& table, const std::string& part) {
  std::vector<const layout::Field*> out;
  for (const auto& field : table)
    if (field.kind == layout::Kind::text && (part.empty() ? field.role != layout::Role::note : field.name == part))
      out.push_back(&field);
  return out;
}

std::string search_key(const index::QueryContext& context, const query::Word& word) {
  auto out = word.part + (word.exact ? "=" : word.itself ? "'" : ":");
  for (const auto& token : context.analyser.words(word.text))
    out.append(word.exact ? token.written : token.stem).append(" ");
  return out;
}

std::uint64_t records_with(const index::QueryContext& context, const query::Word& word) {
  std::uint64_t out = 0;
  for (const auto& token : context.analyser.words(word.text))
    for (const auto* field : text_fields(context.table, word.part))
      out = std::max<std::uint64_t>(out, context.database.get_termfreq(layout::stem_term(field->prefix, token.stem)));
  return out;
}

std::vector<std::size_t> rarest(const std::vector<std::uint64_t>& records, std::size_t most) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (records[i] > 0) out.push_back(i);
  if (out.size() <= most) return out;
  std::ranges::stable_sort(out, {}, [&](std::size_t i) { return records[i]; });
  out.resize(most);
  std::ranges::sort(out);
  return out;
}

void each_way(const index::QueryContext& context, const query::Word& word, const UseWay& use) {
  const auto tokens = context.analyser.words(word.text);
  if (tokens.size() != 1) return;
  for (const auto& group : groups(context.table, word.part))
    each_way_in(group, tokens.front(), word, weights_of(group.role), use);
}

Query words_query(const index::QueryContext& context, const query::Word& word) {
  std::vector<Query> out;
  each_way(context, word, [&](const Query& way, const auto&, FoundAs) { out.push_back(way); });
  return Query::any_of(std::move(out));
}

Query words_query(const index::QueryContext& context, const query::Phrase& phrase) {
  const auto tokens = context.analyser.words(phrase.text);
  return positional(context, phrase.part, [&](const layout::Field& field) {
    if (phrase.exact) return exact_phrase(context, field, phrase);
    Terms terms;
    for (const auto& token : tokens) terms.push_back(layout::stem_term(field.prefix, token.stem));
    return Query::engine(
        {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())});
  });
}

Query words_query(const index::QueryContext& context, const query::Near& near) {
  const auto left = context.analyser.words(near.left), right = context.analyser.words(near.right);
  if (left.size() != 1 || right.size() != 1) return {};
  return positional(context, near.part, [&](const layout::Field& field) {
    const Terms terms = {layout::stem_term(field.prefix, left.front().stem),
                         layout::stem_term(field.prefix, right.front().stem)};
    // The engine's window counts both ends: words at a distance of 1 lie in a window of 2.
    return Query::engine({Xapian::Query::OP_NEAR, terms.begin(), terms.end(), near.distance + 1});
  });
}

std::vector<std::string> prefix_words(const index::QueryContext& context, const query::Prefix& prefix) {
  std::set<std::string> words;
  const auto written = first_written(context.analyser, prefix.text);
  if (written.empty()) return {};
  for (const auto* field : text_fields(context.table, prefix.part)) {
    const auto begin = layout::written_term(field->prefix, "");
    const auto pattern = begin + written;
    for (auto term = context.database.allterms_begin(pattern); term != context.database.allterms_end(pattern); ++term)
      words.insert((*term).substr(begin.size()));
  }
  return {words.begin(), words.end()};
}

Result<Query> words_query(const index::QueryContext& context, const query::Prefix& prefix) {
  const auto words = prefix_words(context, prefix);
  if (words.size() > prefix_words_max)
    return fail(Code::too_many_words, {{"words", words.size()}, {"text", prefix.text}, {"max", prefix_words_max}});
  if (words.empty()) return Query();
  std::vector<Query> out;
  for (const auto& group : groups(context.table, prefix.part)) {
    Terms terms;
    for (const auto* field : group.fields)
      for (const auto& word : words) terms.push_back(layout::written_term(field->prefix, word));
    out.push_back(Query::scaled(one_of(terms), weights_of(group.role).stem));
  }
  return Query::any_of(std::move(out));
}

Query title_bonus(const index::QueryContext& context, const query::Zoekvraag& tree) {
  auto words = title_words(context, tree);
  if (left_out(Device::rarest)) words.resize(std::min(words.size(), paired_words_max));
  if (words.size() > paired_words_max) {
    std::vector<std::uint64_t> records;
    for (const auto* word : words) records.push_back(records_with(context, *word));
    const auto all = std::exchange(words, {});
    for (const auto i : rarest(records, paired_words_max)) words.push_back(all[i]);
  }
  const auto in_title = [&](const query::Word& word, const Weights& weights) {
    std::vector<Query> out;
    const auto tokens = context.analyser.words(word.text);
    for (const auto& group : groups(context.table, word.part))
      if (group.role == layout::Role::title && tokens.size() == 1)
        each_way_in(group, tokens.front(), word, weights,
                    [&](const Query& way, const auto&, FoundAs) { out.push_back(way); });
    return Query::any_of(std::move(out));
  };
  if (words.size() == 1) return in_title(*words.front(), title_only);
  std::vector<Query> single, pairs;
  for (const auto* word : words) single.push_back(in_title(*word, title_pair));
  for (std::size_t i = 0; i < single.size(); ++i)
    for (std::size_t j = i + 1; j < single.size(); ++j)
      pairs.push_back(Query::combined(Operator::all, {single[i], single[j]}));
  return Query::any_of(std::move(pairs));
}

Query with_title_bonus(const index::QueryContext& context, const Query& query, const query::Zoekvraag& tree) {
  return Query::combined(Operator::prefer, {query, title_bonus(context, tree)});
}

}  // namespace kamervragen::compiler
