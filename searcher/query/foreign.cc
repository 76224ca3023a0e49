#include "searcher/query/foreign.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/text/numbers.hh"

namespace kamervragen::query {
namespace {

struct ForeignSign {
  std::string_view written, meant;
};
constexpr std::array<ForeignSign, 5> foreign_signs = {
    {{"&", "AND"}, {"&&", "AND"}, {"|", "OR"}, {"||", "OR"}, {"!", "NOT"}}};

/// How a comparison is written here; `shift` is what a bound that is not in the range moves by.
struct Comparison {
  std::string_view sign, written;
  int shift = 0;
};
// The longer signs first.
constexpr std::array<Comparison, 17> comparisons = {{{"<=", "{0}:..{1}"},
                                                     {">=", "{0}:{1}.."},
                                                     {"=<", "{0}:..{1}"},
                                                     {"=>", "{0}:{1}.."},
                                                     {"≤", "{0}:..{1}"},
                                                     {"≥", "{0}:{1}.."},
                                                     {"≠", "-{0}:{1}"},
                                                     {"＝", "{0}:{1}"},
                                                     {"＜", "{0}:..{1}", -1},
                                                     {"＞", "{0}:{1}..", 1},
                                                     {"!=", "-{0}:{1}"},
                                                     {"<>", "-{0}:{1}"},
                                                     {"==", "{0}:{1}"},
                                                     {"=", "{0}:{1}"},
                                                     {"<", "{0}:..{1}", -1},
                                                     {">", "{0}:{1}..", 1},
                                                     {"~", "{0}:{1}"}}};

bool is_bare(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::word && !lexeme.exact && !lexeme.itself && !lexeme.value && !lexeme.cited;
}

/// A bare word, or a quoted text without a field.
bool is_plain(const Lexeme& lexeme) {
  return is_bare(lexeme) ||
         (lexeme.kind == LexemeKind::quoted && !lexeme.exact && !lexeme.itself && !lexeme.value && !lexeme.cited);
}

Error error_of(const layout::Field& field, const Comparison& comparison, std::string_view sign, std::string value,
               std::size_t at) {
  if (comparison.shift != 0)
    if (const auto number = text::whole_number<int>(value)) value = std::to_string(*number + comparison.shift);
  return query_error(at, Code::foreign_comparison,
                     {{"text", sign}, {"ours", fmt::format(fmt::runtime(comparison.written), field.name, value)}})
      .value();
}

const Comparison* comparison_at(std::string_view text) {
  const auto* found = std::ranges::find_if(comparisons, [&](const auto& c) { return text.starts_with(c.sign); });
  return found == comparisons.end() ? nullptr : found;
}

/// A value as it would stand behind a colon.
std::string written(const Lexeme& value) {
  return value.kind == LexemeKind::quoted ? '"' + value.text + '"' : value.text;
}

/// Where the first sign of a comparison begins.
std::size_t find_comparison(std::string_view text) {
  auto first = std::string_view::npos;
  for (const auto& comparison : comparisons) first = std::min(first, text.find(comparison.sign));
  return first;
}

/// jaar=2019, or jaar="2019": `next` is what follows, null at the end.
std::optional<Error> in_one_word(const Lexeme& lexeme, const Lexeme* next, const layout::FieldTable& table) {
  const auto at = find_comparison(lexeme.text);
  if (at == std::string::npos || at == 0) return std::nullopt;
  const auto* field = table.find(lexeme.text.substr(0, at));
  const auto* comparison = comparison_at(std::string_view(lexeme.text).substr(at));
  if (field == nullptr || comparison == nullptr) return std::nullopt;
  auto value = lexeme.text.substr(at + comparison->sign.size());
  if (value.empty() && (!next || next->kind != LexemeKind::quoted || next->value)) return std::nullopt;
  if (value.empty()) value = written(*next);
  return error_of(*field, *comparison, comparison->sign, std::move(value), lexeme.begin);
}

/// dagen < 21: a field that has numbers or days, a sign alone, and what it is compared with.
std::optional<Error> in_three_words(const Lexeme& name, const Lexeme& sign, const Lexeme& value,
                                    const layout::FieldTable& table) {
  const auto* field = table.find(name.text);
  const auto* comparison = comparison_at(sign.text);
  if (field == nullptr || comparison == nullptr || comparison->sign != sign.text) return std::nullopt;
  if (field->kind == layout::Kind::text) return std::nullopt;
  return error_of(*field, *comparison, comparison->sign, written(value), name.begin);
}

}  // namespace

std::string_view meant_by(std::string_view sign) {
  const auto* found = std::ranges::find(foreign_signs, sign, &ForeignSign::written);
  return found == foreign_signs.end() ? std::string_view{} : found->meant;
}

std::optional<Error> foreign_comparison(const std::vector<Lexeme>& lexemes, const layout::FieldTable& table) {
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (!is_bare(lexemes[i])) continue;
    if (auto error = in_one_word(lexemes[i], i + 1 < lexemes.size() ? &lexemes[i + 1] : nullptr, table)) return error;
    if (i + 2 < lexemes.size() && is_bare(lexemes[i + 1]) && is_plain(lexemes[i + 2]))
      if (auto error = in_three_words(lexemes[i], lexemes[i + 1], lexemes[i + 2], table)) return error;
  }
  return std::nullopt;
}

std::vector<Lexeme> without_wordless(std::vector<Lexeme> lexemes, dutch::Analyser& analyser) {
  std::vector<Lexeme> out;
  bool dropped = false;
  const auto operand_wanted = [&] {
    return !out.empty() && out.back().kind != LexemeKind::word && out.back().kind != LexemeKind::quoted &&
           out.back().kind != LexemeKind::prefix && out.back().kind != LexemeKind::open &&
           out.back().kind != LexemeKind::close;
  };
  const auto operator_follows = [&](std::size_t i) {
    return i + 1 < lexemes.size() &&
           (lexemes[i + 1].kind == LexemeKind::op_and || lexemes[i + 1].kind == LexemeKind::op_or ||
            lexemes[i + 1].kind == LexemeKind::op_near);
  };
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const auto& lexeme = lexemes[i];
    const bool text = (lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted) && !lexeme.exact &&
                      !lexeme.itself && !lexeme.value && !operand_wanted() && !operator_follows(i);
    const auto meant = lexeme.kind == LexemeKind::word ? meant_by(lexeme.text) : std::string_view{};
    const bool ampersand = lexeme.text == "&";
    if (text && (meant.empty() || ampersand) && analyser.words(lexeme.text).empty()) {
      dropped = true;
      continue;
    }
    if (lexeme.kind == LexemeKind::close && dropped && !out.empty() && out.back().kind == LexemeKind::open &&
        (out.size() < 2 || out[out.size() - 2].kind != LexemeKind::field)) {
      out.pop_back();
      if (!out.empty() && out.back().kind == LexemeKind::minus) out.pop_back();
      continue;
    }
    out.push_back(lexeme);
  }
  const bool some = std::ranges::any_of(out, [](const Lexeme& lexeme) {
    return lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted || lexeme.kind == LexemeKind::prefix;
  });
  return dropped && !some ? lexemes : out;
}

}  // namespace kamervragen::query
