#include "searcher/query/value.hh"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

#include "schema/citation/aanhangsel_range.hh"
#include "schema/citation/addresses.hh"
#include "schema/record/record.hh"
#include "schema/text/joined.hh"
#include "schema/text/nearest.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/cited.hh"
#include "searcher/query/elsewhere.hh"
#include "searcher/query/foreign.hh"
#include "searcher/query/range.hh"
#include "searcher/query/tree.hh"
#include "searcher/query/wordless.hh"

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
  const bool bare = lexeme.kind == LexemeKind::word && !lexeme.exact && !lexeme.itself && !lexeme.cited;
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

/// A citation in the field of what is cited stands for its id, in whatever form it was typed.
Result<Zoekvraag> label_leaf(const layout::Field& field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (analyser.words(lexeme.text).empty()) return empty_word(lexeme);
  std::vector<Zoekvraag> labels;
  const Place at{lexeme.begin};
  if (field.name == citing_field)
    for (const auto& cited : citation::read_name(lexeme.text))
      labels.push_back({Label{std::string(field.name), std::string(lexeme.exact ? cited.id : cited_by(cited)),
                              lexeme.exact, false, at}});
  const bool begins = lexeme.kind == LexemeKind::prefix;
  if (labels.empty() && lexeme.kind == LexemeKind::word && lexeme.text.find("..") != std::string::npos)
    return query_error(lexeme.begin, Code::no_range, {{"field", field.name}, {"text", lexeme.text}});
  const auto dossier = labels.empty() && field.name == citing_field ? citation::dossier_named(lexeme.text) : "";
  if (!dossier.empty()) return Zoekvraag{Label{std::string(field.name), dossier, lexeme.exact, begins, at}};
  if (labels.empty()) return Zoekvraag{Label{std::string(field.name), lexeme.text, lexeme.exact, begins, at}};
  return any_of(std::move(labels));
}

/// What a citation names, as a key of this field where it has one; else of the field that it is of, since a vraagnummer
/// and the id of a publication are never alike.
void add_keys(std::vector<Zoekvraag>& to, std::string_view field, const citation::Citation& cited) {
  auto names = names_of(cited);
  const auto own =
      std::ranges::find(names, field, [](const Zoekvraag& name) { return std::get<Key>(name.node).field; });
  if (own != names.end()) names = {*own};
  std::ranges::move(names, std::back_inserter(to));
}

Result<Zoekvraag> key_leaf(const layout::Field& field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  const auto& text = lexeme.text;
  if (analyser.words(text).empty()) return empty_word(lexeme);
  const bool by_number = field.name == aanhangsel_field;
  if (by_number) {
    const auto range = citation::read_range(text);
    if (range && range->first && range->last && *range->first > *range->last)
      return query_error(lexeme.begin, Code::reversed_range, {{"range", text}});
    if (range) return Zoekvraag{Key{std::string(field.name), range->str()}};
    if (text.find("..") != std::string::npos)
      return query_error(lexeme.begin, Code::bad_number, {{"field", field.name}, {"text", text}});
  }
  if (text.find("..") != std::string::npos && text.find("://") == std::string::npos)
    return query_error(lexeme.begin, Code::no_range, {{"field", field.name}, {"text", text}});
  std::vector<Zoekvraag> keys;
  const auto citations = by_number ? citation::read(text) : citation::read_name(text);
  for (const auto& cited : citations) add_keys(keys, field.name, cited);
  if (keys.empty() && citations.empty() && citation::address_size(text) > 0 && text.find("://") != std::string::npos)
    return query_error(lexeme.begin, Code::bad_address);
  if (keys.empty()) keys.push_back({Key{std::string(field.name), text}});
  return any_of(std::move(keys));
}

Result<Zoekvraag> computed_leaf(const layout::Field& field, const Lexeme& lexeme, const layout::FieldTable& table) {
  constexpr std::size_t most_slips = 3;
  const std::string value = dutch::fold(lexeme.text);
  const auto known = layout::listed_values(field);
  if (std::ranges::find(known, value) != known.end()) return Zoekvraag{Computed{std::string(field.name), value}};
  std::string near = value_elsewhere(table, field, lexeme.text);
  if (near.empty()) near = text::nearest(value, known, most_slips);
  return query_error(
      lexeme.begin, Code::unknown_value,
      {{"value", lexeme.text}, {"field", field.name}, {"near", near}, {"known", text::joined(known, ", ")}});
}

Result<Zoekvraag> presence_leaf(const layout::FieldTable& table, const Lexeme& lexeme) {
  const auto* field = table.find(lexeme.text);
  if (field && field->kind != layout::Kind::presence && field->kind != layout::Kind::computed)
    return Zoekvraag{Has{std::string(field->name)}};
  auto near = table.suggest(lexeme.text);
  if (near == lexeme.text) near.clear();
  return query_error(lexeme.begin, Code::unknown_field, {{"field", lexeme.text}, {"near", near}});
}

}  // namespace

bool is_stored(layout::Kind kind) {
  return kind != layout::Kind::text && kind != layout::Kind::computed && kind != layout::Kind::presence;
}

Result<Zoekvraag> make_leaf(const layout::Field* field, const Lexeme& lexeme, const layout::FieldTable& table,
                            dutch::Analyser& analyser) {
  if (lexeme.value && lexeme.kind != LexemeKind::quoted && lexeme.text.starts_with('-') &&
      field->kind != layout::Kind::number) {
    return query_error(lexeme.begin, Code::minus_behind_field);
  }
  if (!field) return text_leaf({}, lexeme, analyser);
  if (lexeme.value)
    if (const auto sound = refuse_foreign_value(*field, lexeme); !sound) return pass(sound);
  if (is_stored(field->kind) && lexeme.text == layout::missing_value)
    return Zoekvraag{Not{std::make_shared<const Zoekvraag>(Zoekvraag{Has{std::string(field->name)}})}};
  if (field->kind == layout::Kind::text) return text_leaf(std::string(field->name), lexeme, analyser);
  if (lexeme.itself) return query_error(lexeme.begin, Code::plus_before_value, {{"field", field->name}});
  if (lexeme.kind == LexemeKind::prefix && field->kind != layout::Kind::label) {
    return query_error(lexeme.begin, Code::wildcard_in_field, {{"field", field->name}});
  }
  switch (field->kind) {
    case layout::Kind::label: return label_leaf(*field, lexeme, analyser);
    case layout::Kind::key: return key_leaf(*field, lexeme, analyser);
    case layout::Kind::number: return number_range(*field, lexeme);
    case layout::Kind::date: return date_range(field->name, lexeme);
    case layout::Kind::presence: return presence_leaf(table, lexeme);
    default: return computed_leaf(*field, lexeme, table);
  }
}

std::size_t terms_of(const Zoekvraag& leaf, dutch::Analyser& analyser) {
  const auto children = children_of(leaf);
  if (!children.empty()) {
    return std::transform_reduce(children.begin(), children.end(), std::size_t{0}, std::plus<>(),
                                 [&](const Zoekvraag* child) { return terms_of(*child, analyser); });
  }
  const auto* phrase = std::get_if<Phrase>(&leaf.node);
  return std::max<std::size_t>(phrase ? analyser.words(phrase->text).size() : 0, 1);
}

}  // namespace kamervragen::query
