#include "searcher/query/sentence.hh"

#include <algorithm>
#include <utility>

namespace kamervragen::query {
namespace {

bool is_binary(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::op_and || lexeme.kind == LexemeKind::op_or || lexeme.kind == LexemeKind::op_near;
}
bool is_operator(const Lexeme& lexeme) { return is_binary(lexeme) || lexeme.kind == LexemeKind::op_not; }

/// Whether no term stands on a side where this operator needs one.
bool hangs(const std::vector<Lexeme>& lexemes, std::size_t at) {
  const bool last = at + 1 == lexemes.size();
  if (last || lexemes[at + 1].kind == LexemeKind::close || is_binary(lexemes[at + 1])) return true;
  if (!is_binary(lexemes[at])) return lexemes[at + 1].kind == LexemeKind::minus || is_operator(lexemes[at + 1]);
  return at == 0 || lexemes[at - 1].kind == LexemeKind::open || is_operator(lexemes[at - 1]);
}

bool is_plain_text(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted || lexeme.kind == LexemeKind::open ||
         lexeme.kind == LexemeKind::close;
}
bool is_signed(const Lexeme& lexeme) { return lexeme.exact || lexeme.itself; }

void make_word(Lexeme& lexeme, std::vector<Error>* remarks) {
  lexeme.kind = LexemeKind::word;
  lexeme.distance = 0;
  if (remarks != nullptr)
    remarks->push_back(query_error(lexeme.begin, Code::operator_read_as_text, {{"text", lexeme.text}}).value());
}

void bracketed_as_words(std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  for (std::size_t i = 0; i + 2 < lexemes.size(); ++i) {
    const bool alone =
        lexemes[i].kind == LexemeKind::open && is_operator(lexemes[i + 1]) && lexemes[i + 2].kind == LexemeKind::close;
    const bool valued = i > 0 && lexemes[i - 1].kind == LexemeKind::field;
    if (!alone || valued || lexemes.size() == 3) continue;
    make_word(lexemes[i + 1], remarks);
    lexemes.erase(lexemes.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    lexemes.erase(lexemes.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

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

void operators_as_words(std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  bracketed_as_words(lexemes, remarks);
  if (!is_sentence(lexemes)) return;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (is_operator(lexemes[i]) ? !hangs(lexemes, i) : is_signed(lexemes[i]) || !is_plain_text(lexemes[i])) return;
  }
  for (auto& lexeme : lexemes)
    if (is_operator(lexeme)) make_word(lexeme, remarks);
}

void remark_operators(const std::vector<Lexeme>& lexemes, std::vector<Error>* remarks) {
  if (remarks == nullptr || !is_sentence(lexemes)) return;
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
