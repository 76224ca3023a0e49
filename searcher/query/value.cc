#include "searcher/query/value.hh"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "schema/record/ids.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/range.hh"

namespace kamervragen::query {
namespace {

constexpr std::size_t prefix_min = 3;

struct Sign {
  std::string_view written, meant;
};
// What other search languages call our operators.
constexpr std::array<Sign, 5> foreign_signs = {{{"&", "AND"}, {"&&", "AND"}, {"|", "OR"}, {"||", "OR"}, {"!", "NOT"}}};

tl::unexpected<Error> error_at(const Lexeme& lexeme, std::string code, std::string message, std::string hint = {}) {
  return query_error(lexeme.begin, std::move(code), std::move(message), std::move(hint));
}

tl::unexpected<Error> empty_word(const Lexeme& lexeme) {
  const auto* sign = std::ranges::find(foreign_signs, lexeme.text, &Sign::written);
  return error_at(lexeme, "empty-word",
                  fmt::format("expected a word, found \"{}\" without a letter or digit", lexeme.text),
                  sign != foreign_signs.end() ? fmt::format("write {}", sign->meant) : "leave it out");
}

std::size_t characters(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); i += text::code_point(text, i).size) ++n;
  return n;
}

tl::unexpected<Error> no_plus(const Lexeme& lexeme, std::string hint) {
  return error_at(lexeme, "misplaced-plus", "a + stands before something else than one word of text", std::move(hint));
}

Result<Zoekvraag> prefix(std::string part, const Lexeme& lexeme, const std::vector<dutch::Token>& words) {
  if (words.size() != 1 || words.front().end != lexeme.text.size()) {
    return error_at(lexeme, "wildcard", fmt::format("expected one word before *, found \"{}\"", lexeme.text),
                    "* takes one word that ends in a letter or digit: toeslag*");
  }
  if (characters(words.front().written) < prefix_min) {
    return error_at(lexeme, "wildcard",
                    fmt::format("expected {} letters or more before *, found \"{}\"", prefix_min, lexeme.text),
                    "write more of the word");
  }
  return Zoekvraag{Prefix{std::move(part), lexeme.text.substr(words.front().begin)}};
}

Result<Zoekvraag> text_leaf(std::string part, const Lexeme& lexeme, dutch::Analyser& analyser) {
  const auto words = analyser.words(lexeme.text);
  if (words.empty()) return empty_word(lexeme);
  if (lexeme.kind == LexemeKind::prefix) return prefix(std::move(part), lexeme, words);
  if (words.size() == 1) return Zoekvraag{Word{std::move(part), lexeme.text, lexeme.exact, lexeme.itself}};
  if (lexeme.itself) return no_plus(lexeme, "a phrase is never widened: leave the + away");
  return Zoekvraag{Phrase{std::move(part), lexeme.text, lexeme.exact}};
}

Result<Zoekvraag> label_leaf(const layout::Field& field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (analyser.words(lexeme.text).empty()) return empty_word(lexeme);
  return Zoekvraag{Label{std::string(field.name), lexeme.text, lexeme.exact}};
}

/// A vraagnummer and a publication's id are never alike, so either of these fields takes both and says which it was.
constexpr std::string_view number_field = "nummer", id_field = "publicatie";

/// In nummer: the vraagnummer that a publication of questions carries in its id, kv-tk-2019Z15244.
std::string without_series_in(std::string_view field, const std::string& id) {
  for (const std::string_view series : {"kv-tk-", "kv-"}) {
    if (field != number_field || !id.starts_with(series)) continue;
    if (const auto rest = id.substr(series.size()); Vraagnummer::parse(rest)) return rest;
  }
  return id;
}

Result<Zoekvraag> key_leaf(const layout::Field& field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (analyser.words(lexeme.text).empty()) return empty_word(lexeme);
  std::string value = record::id_from_url(lexeme.text);
  if (value.empty()) {
    return error_at(lexeme, "bad-address", "no publication in this web address",
                    "expected an address like https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html");
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
  const std::string value = dutch::fold(lexeme.text);
  std::string nearest, known;
  std::size_t least = 4;
  for (std::string_view rest = field.buckets; !rest.empty();) {
    const auto candidate = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), candidate.size() + 1));
    const auto distance = layout::edit_distance(value, candidate);
    if (distance == 0) return Zoekvraag{Computed{std::string(field.name), value}};
    known.append(known.empty() ? "" : ", ").append(candidate);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return error_at(lexeme, "unknown-value",
                  fmt::format("unknown value \"{}\" of {}{}", lexeme.text, field.name,
                              nearest.empty() ? "" : fmt::format(" (did you mean {}?)", nearest)),
                  fmt::format("known: {}", known));
}

}  // namespace

Result<Zoekvraag> make_leaf(const layout::Field* field, const Lexeme& lexeme, dutch::Analyser& analyser) {
  if (lexeme.value && lexeme.kind != LexemeKind::quoted && lexeme.text.starts_with('-') &&
      field->kind != layout::Kind::number) {
    return error_at(lexeme, "misplaced-minus", "a - stands behind the field", "write -field:word to leave a value out");
  }
  if (!field) return text_leaf({}, lexeme, analyser);
  if (field->kind == layout::Kind::text) return text_leaf(std::string(field->name), lexeme, analyser);
  if (lexeme.itself)
    return no_plus(lexeme, fmt::format("values of {} are never widened: leave the + away", field->name));
  if (lexeme.kind == LexemeKind::prefix) {
    return error_at(lexeme, "wildcard", fmt::format("* is not possible in {}", field->name),
                    field->kind == layout::Kind::label ? "a label is found by any of its words; * works on text"
                                                       : "* works on text");
  }
  switch (field->kind) {
    case layout::Kind::label: return label_leaf(*field, lexeme, analyser);
    case layout::Kind::key: return key_leaf(*field, lexeme, analyser);
    case layout::Kind::number: return number_range(field->name, lexeme);
    case layout::Kind::date: return date_range(field->name, lexeme);
    default: return computed_leaf(*field, lexeme);
  }
}

}  // namespace kamervragen::query
