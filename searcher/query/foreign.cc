#include "searcher/query/foreign.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "schema/record/dates.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "searcher/query/sentence.hh"

namespace kamervragen::query {
namespace {

/// How a comparison is written here; `shift` is what a bound that is not in the range moves by.
struct Comparison {
  std::string_view sign, written;
  int shift = 0;
  std::string_view turned{};  ///< the sign that says the same with the field behind it; empty: this one
};
// The longer signs first.
constexpr std::array<Comparison, 18> comparisons = {{{"<=", "{0}:..{1}", 0, ">="},
                                                     {">=", "{0}:{1}..", 0, "<="},
                                                     {"=<", "{0}:..{1}", 0, ">="},
                                                     {"=>", "{0}:{1}..", 0, "<="},
                                                     {"≤", "{0}:..{1}", 0, "≥"},
                                                     {"≥", "{0}:{1}..", 0, "≤"},
                                                     {"≠", "-{0}:{1}"},
                                                     {"＝", "{0}:{1}"},
                                                     {"：", "{0}:{1}"},
                                                     {"＜", "{0}:..{1}", -1, "＞"},
                                                     {"＞", "{0}:{1}..", 1, "＜"},
                                                     {"!=", "-{0}:{1}"},
                                                     {"<>", "-{0}:{1}"},
                                                     {"==", "{0}:{1}"},
                                                     {"=", "{0}:{1}"},
                                                     {"<", "{0}:..{1}", -1, ">"},
                                                     {">", "{0}:{1}..", 1, "<"},
                                                     {"~", "{0}:{1}"}}};

/// An operator that is a word elsewhere.
struct ForeignOperator {
  std::string_view written, ours;
};
constexpr std::array<ForeignOperator, 6> foreign_operators = {{{"XOR", "(a OR b) -(a b)"},
                                                               {"ANDNOT", "-woord"},
                                                               {"BUTNOT", "-woord"},
                                                               {"ADJ", "\"twee woorden\""},
                                                               {"NEXT", "\"twee woorden\""},
                                                               {"WITHIN", "NEAR/5"}}};
// What a list of values stands behind elsewhere.
constexpr std::string_view list_word = "in";
// What a distance stands behind elsewhere: W/5, NEAR8, PRE/3, ADJ2.
constexpr std::array<std::string_view, 10> distances = {"NEAR", "W/",    "N/",     "PRE/",  "P/",
                                                        "ADJ",  "NEAR=", "ONEAR/", "NIET/", "/"};

/// A bare word, or a quoted text without a field.
bool is_plain(const Lexeme& lexeme) {
  return lexeme.is_bare() || (lexeme.kind == LexemeKind::quoted && lexeme.is_unmarked());
}

/// A value as it would stand behind a colon.
std::string written(const Lexeme& value) {
  return value.kind == LexemeKind::quoted ? '"' + value.text + '"' : value.text;
}

const Comparison* comparison_at(std::string_view text) {
  const auto* found = std::ranges::find_if(comparisons, [&](const auto& c) { return text.starts_with(c.sign); });
  return found == comparisons.end() ? nullptr : found;
}

const Comparison* comparison_called(std::string_view sign) {
  const auto* found = std::ranges::find(comparisons, sign, &Comparison::sign);
  return found == comparisons.end() ? nullptr : found;
}

/// Where the first sign of a comparison begins.
std::size_t find_comparison(std::string_view text) {
  auto first = std::string_view::npos;
  for (const auto& comparison : comparisons) first = std::min(first, text.find(comparison.sign));
  return first;
}

using Form = std::optional<Error>;

bool is_ordered(const layout::Field& field) {
  return field.kind == layout::Kind::number || field.kind == layout::Kind::date;
}

/// The bound beside one that is not in the range: of days the next or the last before, of a month or year too.
std::optional<std::string> shifted(const layout::Field& field, const std::string& value, int shift) {
  if (field.kind == layout::Kind::date) {
    const auto days = record::parse_partial_date(value);
    if (!days || !days->first || !days->last) return std::nullopt;
    return Date::from_days((shift > 0 ? days->last : days->first)->days() + shift).iso();
  }
  const auto number = text::whole_number<int>(value);
  if (!number || *number + shift < 0) return std::nullopt;
  return std::to_string(*number + shift);
}

/// How a comparison is written here; an example of the field where this one is none.
std::string ours_of(const layout::Field& field, const Comparison& comparison, const std::string& value) {
  if (value.empty() || value == "\"\"") return fmt::format("-has:{}", field.name);
  const bool range = comparison.written.find("..") != std::string_view::npos;
  if (!range) return fmt::format(fmt::runtime(comparison.written), field.name, value);
  const auto bound = is_ordered(field) ? shifted(field, value, comparison.shift) : std::nullopt;
  const bool plain = is_ordered(field) && comparison.shift == 0 && text::is_digit(value.front());
  if (!bound && !plain) return std::string(field.example);
  return fmt::format(fmt::runtime(comparison.written), field.name, comparison.shift == 0 ? value : *bound);
}

Error compared(const layout::Field& field, const Comparison& comparison, std::string_view sign,
               const std::string& value, std::size_t at) {
  return query_error(at, Code::foreign_comparison, {{"text", sign}, {"ours", ours_of(field, comparison, value)}})
      .value();
}

/// 2019<jaar
Form turned(std::string_view value, const Comparison& comparison, std::string_view name, std::size_t at,
            const layout::FieldTable& table) {
  const auto* field = table.find(name);
  if (field == nullptr || !is_ordered(*field) || value.empty() || !text::is_digit(value.front())) return std::nullopt;
  const auto* meant = comparison.turned.empty() ? &comparison : comparison_called(comparison.turned);
  return compared(*field, *meant, comparison.sign, std::string(value), at);
}

/// 2018<=jaar<=2020, 2020>jaar>2018: from both sides.
struct Between {
  std::string_view first;
  const Comparison* first_sign;
  std::string_view name;
  const Comparison* last_sign;
  std::string_view last;
};

Form between(const Between& asked, std::size_t at, const layout::FieldTable& table) {
  const auto is_bound = [](std::string_view value, const Comparison* sign) {
    return !value.empty() && text::is_digit(value.front()) && sign != nullptr &&
           sign->written.find("..") != std::string_view::npos;
  };
  const auto* field = table.find(asked.name);
  if (field == nullptr || !is_ordered(*field) || !is_bound(asked.first, asked.first_sign) ||
      !is_bound(asked.last, asked.last_sign))
    return std::nullopt;
  const auto bound = [&](std::string_view value, const Comparison& sign, int shift) {
    const std::string own(value);
    return sign.shift == 0 ? own : shifted(*field, own, shift).value_or(own);
  };
  const bool falls = asked.first_sign->written.ends_with("..");
  auto low = bound(asked.first, *asked.first_sign, falls ? -1 : 1);
  auto high = bound(asked.last, *asked.last_sign, falls ? 1 : -1);
  if (falls) std::swap(low, high);
  return query_error(at, Code::foreign_comparison,
                     {{"text", asked.first_sign->sign}, {"ours", fmt::format("{}:{}..{}", field->name, low, high)}})
      .value();
}

/// jaar=2019, or jaar="2019": `next` is what follows, null at the end.
Form in_one_word(const Lexeme& lexeme, const Lexeme* next, const layout::FieldTable& table) {
  const std::string_view text = lexeme.text;
  const auto at = find_comparison(text);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const auto* comparison = comparison_at(text.substr(at));
  const auto before = text.substr(0, at), behind = text.substr(at + comparison->sign.size());
  const auto* field = table.find(before);
  if (const auto second = find_comparison(behind); field == nullptr && second != std::string_view::npos) {
    const auto* other = comparison_at(behind.substr(second));
    return between({before, comparison, behind.substr(0, second), other, behind.substr(second + other->sign.size())},
                   lexeme.begin, table);
  }
  if (field == nullptr) return turned(before, *comparison, behind, lexeme.begin, table);
  if (behind.empty() && (!next || next->kind != LexemeKind::quoted || next->value)) return std::nullopt;
  return compared(*field, *comparison, comparison->sign, behind.empty() ? written(*next) : std::string(behind),
                  lexeme.begin);
}

/// dagen < 21: a field that has values, a sign alone, and what it is compared with.
Form in_three_words(const Lexeme& first, const Lexeme& sign, const Lexeme& last, const layout::FieldTable& table) {
  static constexpr Comparison colon{":", "{0}:{1}"};
  const auto* comparison = sign.text == colon.sign ? &colon : comparison_called(sign.text);
  if (comparison == nullptr || !sign.is_bare() || !is_plain(last)) return std::nullopt;
  const auto* field = table.find(first.text);
  if (field == nullptr) return turned(first.text, *comparison, last.text, first.begin, table);
  if (field->kind == layout::Kind::text && comparison != &colon) return std::nullopt;
  return compared(*field, *comparison, comparison->sign, written(last), first.begin);
}

/// jaar in (2019, 2020): `at` is the field's.
Form in_list(const std::vector<Lexeme>& lexemes, std::size_t at, const layout::FieldTable& table) {
  const auto* field = table.find(lexemes[at].text);
  if (field == nullptr || field->kind == layout::Kind::text || text::ascii_lower(lexemes[at + 1].text) != list_word ||
      lexemes[at + 2].kind != LexemeKind::open)
    return std::nullopt;
  std::string values;
  for (auto i = at + 3; i < lexemes.size() && is_plain(lexemes[i]); ++i) {
    auto value = written(lexemes[i]);
    while (value.ends_with(',')) value.pop_back();
    values += (values.empty() ? "" : " OR ") + value;
  }
  if (values.empty()) return std::nullopt;
  return query_error(lexemes[at].begin, Code::foreign_comparison,
                     {{"text", lexemes[at + 1].text}, {"ours", fmt::format("{}:({})", field->name, values)}})
      .value();
}

Form comparison(const std::vector<Lexeme>& lexemes, std::size_t i, const layout::FieldTable& table) {
  if (auto form = in_one_word(lexemes[i], i + 1 < lexemes.size() ? &lexemes[i + 1] : nullptr, table)) return form;
  if (i + 2 >= lexemes.size() || !lexemes[i + 1].is_bare()) return std::nullopt;
  if (i + 4 < lexemes.size())
    if (auto form = between({lexemes[i].text, comparison_called(lexemes[i + 1].text), lexemes[i + 2].text,
                             comparison_called(lexemes[i + 3].text), lexemes[i + 4].text},
                            lexemes[i].begin, table))
      return form;
  if (auto form = in_three_words(lexemes[i], lexemes[i + 1], lexemes[i + 2], table)) return form;
  return in_list(lexemes, i, table);
}

/// water~2, water^2.5, water~: the word itself is what there is here; nothing where the word is none of these.
std::string weighed(std::string_view word) {
  const auto sign = word.find_first_of("~^");
  if (sign == std::string_view::npos || sign == 0 || !text::is_word(word[sign - 1])) return {};
  const auto behind = word.substr(sign + 1);
  const bool number = behind.find_first_not_of("0123456789.") == std::string_view::npos;
  if (!number || (behind.empty() && word[sign] == '^')) return {};
  return std::string(word.substr(0, sign)) + (word[sign] == '~' ? "*" : "");
}

/// wat?r
std::string masked(std::string_view word) {
  const auto mark = word.find('?');
  const bool within = mark != std::string_view::npos && mark > 0 && mark + 1 < word.size() &&
                      text::is_letter(word[mark - 1]) && text::is_letter(word[mark + 1]);
  if (!within || word.find_first_of("/=") != std::string_view::npos) return {};
  return std::string(word.substr(0, mark)) + "*";
}

/// !water, ¬water
std::string negated(std::string_view word) {
  for (const std::string_view sign : {"!", "¬"})
    if (word.starts_with(sign) && word.size() > sign.size() && text::is_word(word[sign.size()]))
      return '-' + std::string(word.substr(sign.size()));
  return {};
}

/// _exists_:minister
std::string existing(std::string_view word) {
  constexpr std::string_view sign = "_exists_:";
  return word.starts_with(sign) ? fmt::format("has:{}", word.substr(sign.size())) : "";
}

/// NEAR(a b, 5), AROUND(5)
std::string near_as_function(std::string_view word) {
  return word.starts_with("NEAR(") || word.starts_with("AROUND(") ? "a NEAR/5 b" : "";
}

/// W/5, NEAR8
std::string distant(std::string_view word) {
  for (const auto sign : distances) {
    const auto number = word.starts_with(sign) ? word.substr(sign.size()) : std::string_view{};
    if (text::all_digits(number) && number.size() <= 3) return "NEAR/" + std::string(number);
  }
  return {};
}

std::string operating(std::string_view word) {
  const auto* found = std::ranges::find(foreign_operators, word, &ForeignOperator::written);
  return found == foreign_operators.end() ? "" : std::string(found->ours);
}

/// How a word of another language is written here; empty for what is a word.
std::string written_here(std::string_view word) {
  for (const auto reads : {negated, weighed, masked, distant, operating, existing, near_as_function})
    if (auto ours = reads(word); !ours.empty()) return ours;
  return {};
}

/// How a value with such a sign is written here; empty for what is a value.
std::string value_here(const layout::Field& field, std::string_view text) {
  const auto* comparison = comparison_at(text);
  if (comparison != nullptr && text.size() > comparison->sign.size())
    return ours_of(field, *comparison, std::string(text.substr(comparison->sign.size())));
  if (const auto word = negated(text); !word.empty()) return fmt::format("-{}:{}", field.name, word.substr(1));
  for (const auto reads : {weighed, masked})
    if (const auto word = reads(text); !word.empty()) return fmt::format("{}:{}", field.name, word);
  return {};
}

Form foreign_word(const Lexeme& lexeme) {
  const auto ours = written_here(lexeme.text);
  if (ours.empty()) return std::nullopt;
  return query_error(lexeme.begin, Code::foreign_word, {{"text", lexeme.text}, {"ours", ours}}).value();
}

}  // namespace

bool is_foreign_word(std::string_view word) { return !written_here(word).empty(); }

bool compares(std::string_view word) { return find_comparison(word) != std::string_view::npos; }

bool begins_list(std::string_view word, std::string_view next) {
  return text::ascii_lower(word) == list_word && next.starts_with('(');
}

Result<void> refuse_foreign_value(const layout::Field& field, const Lexeme& lexeme) {
  if (lexeme.kind != LexemeKind::word || lexeme.exact || lexeme.cited) return {};
  const auto ours = value_here(field, lexeme.text);
  if (ours.empty()) return {};
  return query_error(lexeme.begin, Code::foreign_word, {{"text", lexeme.text}, {"ours", ours}});
}

Result<void> refuse_foreign(const std::vector<Lexeme>& lexemes, const layout::FieldTable& table,
                            std::vector<Error>& remarks) {
  constexpr std::size_t long_sentence = 8;
  const bool text = is_running_text(lexemes), long_text = is_running_text(lexemes, long_sentence);
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (!lexemes[i].is_bare()) continue;
    auto form = foreign_word(lexemes[i]);
    const bool is_word = form.has_value();
    if (!form) form = comparison(lexemes, i, table);
    if (!form) continue;
    const bool mark = is_word || form->argument("text") == ":";
    if (!(mark ? text : long_text)) return tl::make_unexpected(std::move(*form));
    remarks.push_back(query_error(lexemes[i].begin, Code::sign_read_as_text,
                                  {{"text", form->argument("text")}, {"ours", form->argument("ours")}})
                          .value());
  }
  return {};
}

}  // namespace kamervragen::query
