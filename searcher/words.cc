#include "searcher/words.hh"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/terms.hh"

namespace kamervragen {
namespace {

using Xapian::Query;

/// What the written form adds to a word's score in a main field, as a part of the score that the form has there alone.
/// Brings .02 on the known-item queries (MRR@10, any of the words); more than this takes from inflected words.
constexpr double written_bonus = 0.5;

/// One query per field of the part, each scaled by the field's weight.
template <class Make>
Query over_fields(const QueryContext& context, const std::string& part, Make make) {
  std::vector<Query> fields;
  for (const auto* field : text_fields(context.table, part))
    fields.emplace_back(Query::OP_SCALE_WEIGHT, make(*field), field->weight);
  return Query(Query::OP_OR, fields.begin(), fields.end());
}

std::string term_of(const Field& field, const Token& token, bool exact) {
  return exact ? written_term(field.prefix, token.written) : stem_term(field.prefix, token.stem);
}

/// A stem, ranked higher where the word stands as it was typed; finds the same records.
Query with_bonus(const Field& field, const Token& token) {
  const Query written(Query::OP_SCALE_WEIGHT, Query(term_of(field, token, true)), written_bonus);
  return Query(Query::OP_AND_MAYBE, Query(term_of(field, token, false)), written);
}

/// The tokens next to each other and in order, whether one or many.
Query sequence(const QueryContext& context, const std::string& part, const std::string& text, bool exact) {
  const auto tokens = context.analyser.words(text);
  if (tokens.empty()) return Query::MatchNothing;
  return over_fields(context, part, [&](const Field& field) {
    std::vector<std::string> terms;
    for (const auto& token : tokens) terms.push_back(term_of(field, token, exact));
    if (terms.size() == 1) return exact || !is_main(field) ? Query(terms.front()) : with_bonus(field, tokens.front());
    return Query(Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
  });
}

std::string first_written(Analyser& analyser, const std::string& text) {
  const auto tokens = analyser.words(text);
  return tokens.empty() ? "" : tokens.front().written;
}

}  // namespace

std::vector<const Field*> text_fields(const FieldTable& table, const std::string& part) {
  std::vector<const Field*> out;
  for (const auto& field : table)
    if (field.kind == Kind::text && (part.empty() || field.name == part)) out.push_back(&field);
  return out;
}

Query words_query(const QueryContext& context, const query::Word& word) {
  return sequence(context, word.part, word.text, word.exact);
}

Query words_query(const QueryContext& context, const query::Phrase& phrase) {
  return sequence(context, phrase.part, phrase.text, phrase.exact);
}

Query words_query(const QueryContext& context, const query::Near& near) {
  const auto left = context.analyser.words(near.left), right = context.analyser.words(near.right);
  if (left.size() != 1 || right.size() != 1) return Query::MatchNothing;
  return over_fields(context, near.part, [&](const Field& field) {
    const std::vector<std::string> terms = {term_of(field, left.front(), false), term_of(field, right.front(), false)};
    // The engine's window counts both ends: words at a distance of 1 lie in a window of 2.
    return Query(Query::OP_NEAR, terms.begin(), terms.end(), near.distance + 1);
  });
}

std::vector<std::string> prefix_words(const QueryContext& context, const query::Prefix& prefix) {
  std::set<std::string> words;
  const auto written = first_written(context.analyser, prefix.text);
  if (written.empty()) return {};
  for (const auto* field : text_fields(context.table, prefix.part)) {
    const auto begin = written_term(field->prefix, "");
    const auto pattern = begin + written;
    for (auto term = context.database.allterms_begin(pattern); term != context.database.allterms_end(pattern); ++term)
      words.insert((*term).substr(begin.size()));
  }
  return {words.begin(), words.end()};
}

Result<Query> words_query(const QueryContext& context, const query::Prefix& prefix) {
  const auto words = prefix_words(context, prefix);
  if (words.size() > prefix_words_max)
    return fail(Exit::usage, "too-many-words",
                fmt::format("{} different words begin with \"{}\"; at most {} are looked for", words.size(), prefix.text,
                            prefix_words_max),
                "write more letters before *");
  return over_fields(context, prefix.part, [&](const Field& field) {
    std::vector<Query> terms;
    for (const auto& word : words) terms.emplace_back(written_term(field.prefix, word));
    return Query(Query::OP_SYNONYM, terms.begin(), terms.end());
  });
}

}  // namespace kamervragen
