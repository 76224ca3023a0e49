#include "searcher/query/value.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/record/ids.hh"
#include "schema/record/record.hh"
#include "schema/text/joined.hh"
#include "schema/text/nearest.hh"
#include "schema/text/split.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/foreign.hh"
#include "searcher/query/range.hh"

namespace kamervragen::query {
namespace {

constexpr std::size_t prefix_min = 3;

tl::unexpected<Error> empty_word(const Lexeme& lexeme) {
  const auto meant = meant_by(lexeme.text);
  if (meant.empty()) return query_error(lexeme.begin, Code::empty_word, {{"text", lexeme.text}});
  return query_error(lexeme.begin, Code::foreign_operator, {{"text", lexeme.text}, {"operator", meant}});
}

std::size_t characters(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); i += text::code_point(text, i).size) ++n;
  return n;
}

Result<Zoekvraag> prefix(std::string part, const Lexeme& lexeme, const std::vector<dutch::Token>& words) {
  if (words.size() != 1 || words.front().end != lexeme.text.size()) {
    return query_error(lexeme.begin, Code::wildcard_not_behind_word, {{"text", lexeme.text}});
  }
  if (characters(words.front().written) < prefix_min) {
    return query_error(lexeme.begin, Code::short_wildcard, {{"least", prefix_min}, {"text", lexeme.text}});
  }
  return Zoekvraag{Prefix{std::move(part), lexeme.text.substr(words.front().begin)}};
}

constexpr std::string_view note_field = "noot";

/// An address of the web without a field stands in a text or, as a link, in a note.
std::optional<Zoekvraag> address(const std::string& part, const Lexeme& lexeme, dutch::Analyser& analyser) {
  const bool bare = lexeme.kind == LexemeKind::word && !lexeme.exact && !lexeme.itself;
  if (!bare || record::host_of_link(lexeme.text).empty() || (!part.empty() && part != note_field)) return std::nullopt;
  const auto compared = record::link_compared(lexeme.text);
  if (analyser.words(compared).size() < 2) return std::nullopt;
  Zoekvraag noted{Phrase{std::string(note_field), compared}};
  if (!part.empty()) return noted;
  return Zoekvraag{Or{{Zoekvraag{Phrase{{}, compared}}, std::move(noted)}}};
}

Result<Zoekvraag> text_leaf(std::string part, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (auto link = address(part, lexeme, analyser)) return std::move(*link);
  const auto words = analyser.words(lexeme.text);
  if (words.empty()) return empty_word(lexeme);
  if (lexeme.kind == LexemeKind::prefix) return prefix(std::move(part), lexeme, words);
  if (words.size() == 1) return Zoekvraag{Word{std::move(part), lexeme.text, lexeme.exact, lexeme.itself}};
  if (lexeme.itself) return query_error(lexeme.begin, Code::plus_before_phrase);
  return Zoekvraag{Phrase{std::move(part), lexeme.text, lexeme.exact}};
}

Result<Zoekvraag> label_leaf(const layout::Field& field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (analyser.words(lexeme.text).empty()) return empty_word(lexeme);
  const bool begins = lexeme.kind == LexemeKind::prefix;
  return Zoekvraag{Label{std::string(field.name), lexeme.text, lexeme.exact, begins, {lexeme.begin}}};
}

/// A vraagnummer and a publication's id are never alike, so either of these fields takes both and says which it was.
constexpr std::string_view number_field = "nummer", id_field = "publicatie";

/// In nummer: the vraagnummer that a publication of questions carries in its id, kv-tk-2019Z15244.
std::string without_series_in(std::string_view field, const std::string& id) {
  for (const std::string_view series : {"kv-tk-", "kv-"}) {
    if (field != number_field || !id.starts_with(series)) continue;
    if (auto rest = id.substr(series.size()); Vraagnummer::parse(rest)) return rest;
  }
  return id;
}

Result<Zoekvraag> key_leaf(const layout::Field& field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (analyser.words(lexeme.text).empty()) return empty_word(lexeme);
  std::string value = record::id_from_url(lexeme.text);
  if (value.empty()) {
    return query_error(lexeme.begin, Code::bad_address);
  }
  value = without_series_in(field.name, value);
  if (const auto nummer = Vraagnummer::parse(value)) {
    value = nummer->str();
    if (field.name == id_field) return Zoekvraag{Key{std::string(number_field), std::move(value)}};
  } else if (field.name == number_field && PublicatieId::parse(value)) {
    return Zoekvraag{Key{std::string(id_field), std::move(value)}};
  }
  return Zoekvraag{Key{std::string(field.name), std::move(value)}};
}

Result<Zoekvraag> computed_leaf(const layout::Field& field, const Lexeme& lexeme) {
  constexpr std::size_t most_slips = 3;
  const std::string value = dutch::fold(lexeme.text);
  const auto known = text::split(field.buckets, '|');
  if (std::ranges::find(known, value) != known.end()) return Zoekvraag{Computed{std::string(field.name), value}};
  return query_error(lexeme.begin, Code::unknown_value,
                     {{"value", lexeme.text},
                      {"field", field.name},
                      {"near", text::nearest(value, known, most_slips)},
                      {"known", text::joined(known, ", ")}});
}

Result<Zoekvraag> presence_leaf(const layout::FieldTable& table, const Lexeme& lexeme) {
  const auto* field = table.find(lexeme.text);
  if (field && field->kind != layout::Kind::presence) return Zoekvraag{Has{std::string(field->name)}};
  return query_error(lexeme.begin, Code::unknown_field, {{"field", lexeme.text}, {"near", table.suggest(lexeme.text)}});
}

}  // namespace

Result<Zoekvraag> make_leaf(const layout::Field* field, const Lexeme& lexeme, const layout::FieldTable& table,
                            dutch::Analyser& analyser) {
  if (lexeme.value && lexeme.kind != LexemeKind::quoted && lexeme.text.starts_with('-') &&
      field->kind != layout::Kind::number) {
    return query_error(lexeme.begin, Code::minus_behind_field);
  }
  if (!field) return text_leaf({}, lexeme, analyser);
  if (field->kind == layout::Kind::text) return text_leaf(std::string(field->name), lexeme, analyser);
  if (lexeme.itself) return query_error(lexeme.begin, Code::plus_before_value, {{"field", field->name}});
  if (lexeme.kind == LexemeKind::prefix && field->kind != layout::Kind::label) {
    return query_error(lexeme.begin, Code::wildcard_in_field, {{"field", field->name}});
  }
  switch (field->kind) {
    case layout::Kind::label: return label_leaf(*field, lexeme, analyser);
    case layout::Kind::key: return key_leaf(*field, lexeme, analyser);
    case layout::Kind::number: return number_range(field->name, lexeme);
    case layout::Kind::date: return date_range(field->name, lexeme);
    case layout::Kind::presence: return presence_leaf(table, lexeme);
    default: return computed_leaf(*field, lexeme);
  }
}

}  // namespace kamervragen::query
