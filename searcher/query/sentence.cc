#include "searcher/query/sentence.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "searcher/query/operators.hh"

namespace kamervragen::query {
namespace {

bool is_operator(const Lexeme& lexeme) { return is_binary(lexeme.kind) || lexeme.kind == LexemeKind::op_not; }

/// Whether no term stands on a side where this operator needs one.
bool hangs(const std::vector<Lexeme>& lexemes, std::size_t at) {
  const bool last = at + 1 == lexemes.size();
  if (last || lexemes[at + 1].kind == LexemeKind::close || is_binary(lexemes[at + 1].kind)) return true;
  if (!is_binary(lexemes[at].kind)) return lexemes[at + 1].kind == LexemeKind::minus || is_operator(lexemes[at + 1]);
  return at == 0 || lexemes[at - 1].kind == LexemeKind::open || is_operator(lexemes[at - 1]);
}

bool is_plain_text(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted || lexeme.kind == LexemeKind::open ||
         lexeme.kind == LexemeKind::close;
}
bool is_signed(const Lexeme& lexeme) { return lexeme.exact || lexeme.itself; }

// What a sentence has, and a query seldom.
constexpr std::array<std::string_view, 24> small_words = {"de",   "het", "een", "van", "voor", "in",   "op",   "met",
                                                          "te",   "om",  "bij", "dat", "die",  "door", "aan",  "uit",
                                                          "over", "als", "is",  "en",  "zijn", "naar", "deze", "dit"};

bool has_small_word(const std::vector<Lexeme>& lexemes) {
  return std::ranges::any_of(lexemes, [](const Lexeme& lexeme) {
    return lexeme.kind == LexemeKind::word && !lexeme.value && is_small_word(lexeme.text);
  });
}

void make_word(Lexeme& lexeme, std::vector<Error>* remarks) {
  lexeme.kind = LexemeKind::word;
  lexeme.distance = 0;
  if (remarks != nullptr)
    remarks->push_back(query_error(lexeme.begin, Code::operator_read_as_text, {{"text", lexeme.text}}).value());
}

/// `(OR)`: an operator in brackets of its own, which are no value's.
bool is_bracketed_alone(const std::vector<Lexeme>& lexemes, std::size_t at) {
  return at + 2 < lexemes.size() && lexemes[at].kind == LexemeKind::open && is_operator(lexemes[at + 1]) &&
         lexemes[at + 2].kind == LexemeKind::close && (at == 0 || lexemes[at - 1].kind != LexemeKind::field);
}

void bracketed_as_words(std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  if (lexemes.size() == 3) return;
  std::vector<Lexeme> read;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const bool alone = is_bracketed_alone(lexemes, i);
    if (alone) make_word(lexemes[i + 1], remarks);
    read.push_back(lexemes[alone ? i + 1 : i]);
    if (alone) i += 2;
  }
  lexemes = std::move(read);
}

}  // namespace

bool is_small_word(std::string_view word) { return text::among(small_words, text::ascii_lower(word)); }

bool is_formal(const std::vector<Lexeme>& lexemes) {
  return std::ranges::any_of(lexemes, [](const Lexeme& lexeme) { return is_signed(lexeme) || !is_plain_text(lexeme); });
}

bool is_sentence(const std::vector<Lexeme>& lexemes, std::size_t least) {
  std::ptrdiff_t words = 0;
  for (const auto& lexeme : lexemes)
    if (lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted)
      words += 1 + std::ranges::count(lexeme.text, ' ');
  return words >= static_cast<std::ptrdiff_t>(least);
}

bool is_running_text(const std::vector<Lexeme>& lexemes, std::size_t least) {
  return !is_formal(lexemes) && is_sentence(lexemes, least);
}

bool all_in_capitals(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

void operators_as_words(std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  bracketed_as_words(lexemes, remarks);
  if (!is_sentence(lexemes)) return;
  const bool headline = has_small_word(lexemes) &&
                        std::ranges::all_of(lexemes, [](const Lexeme& lexeme) { return all_in_capitals(lexeme.text); });
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (is_operator(lexemes[i]) ? !headline && !hangs(lexemes, i) : is_signed(lexemes[i]) || !is_plain_text(lexemes[i]))
      return;
  }
  for (auto& lexeme : lexemes)
    if (is_operator(lexeme)) make_word(lexeme, remarks);
}

void hyphens_as_text(std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  if (!is_sentence(lexemes) || !has_small_word(lexemes)) return;
  const auto is_hyphen = [&](std::size_t i) {
    return lexemes[i].kind == LexemeKind::minus && i + 1 < lexemes.size() && lexemes[i + 1].kind == LexemeKind::word &&
           !is_signed(lexemes[i + 1]);
  };
  for (std::size_t i = 0; i < lexemes.size(); ++i)
    if (is_signed(lexemes[i]) || !(is_plain_text(lexemes[i]) || is_hyphen(i))) return;
  std::vector<Lexeme> read;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const bool hyphen = is_hyphen(i);
    const auto begin = lexemes[i].begin;
    if (hyphen) ++i;
    auto word = lexemes[i];
    if (hyphen && remarks != nullptr)
      remarks->push_back(
          query_error(begin, Code::hyphen_read_as_text, {{"text", "-" + word.text}, {"word", word.text}}).value());
    word.begin = begin;
    read.push_back(std::move(word));
  }
  lexemes = std::move(read);
}

void remark_operators(const std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  if (remarks == nullptr || !(is_sentence(lexemes) || has_small_word(lexemes))) return;
  const auto tell = [&](const Lexeme& lexeme, Code code, errors::ErrorArguments arguments) {
    remarks->push_back(query_error(lexeme.begin, code, std::move(arguments)).value());
  };
  for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
    const auto& here = lexemes[i];
    const auto& next = lexemes[i + 1];
    if (here.kind == LexemeKind::op_or) tell(here, Code::or_in_sentence, {{"operator", here.text}});
    if (next.kind != LexemeKind::word) continue;
    if (here.kind == LexemeKind::minus) tell(here, Code::minus_leaves_out, {{"word", next.text}});
    if (here.kind == LexemeKind::op_not)
      tell(here, Code::not_in_sentence, {{"operator", here.text}, {"word", next.text}});
  }
}

}  // namespace kamervragen::query
