#include "searcher/query/wordless.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/query/operators.hh"
#include "searcher/query/sentence.hh"

namespace kamervragen::query {
namespace {

struct ForeignSign {
  std::string_view written, meant;
};
constexpr std::array<ForeignSign, 6> foreign_signs = {
    {{"&", "AND"}, {"&&", "AND"}, {"|", "OR"}, {"||", "OR"}, {"!", "NOT"}, {"¬", "NOT"}}};

}  // namespace

std::string_view meant_by(std::string_view sign) {
  const auto* found = std::ranges::find(foreign_signs, sign, &ForeignSign::written);
  return found == foreign_signs.end() ? std::string_view{} : found->meant;
}

std::vector<Lexeme> without_wordless(std::vector<Lexeme> lexemes, dutch::Analyser& analyser,
                                     std::vector<Error>& remarks) {
  std::vector<Lexeme> out;
  bool dropped = false;
  const bool running = is_running_text(lexemes);
  const auto operand_wanted = [&] {
    return !out.empty() && out.back().kind != LexemeKind::word && out.back().kind != LexemeKind::quoted &&
           out.back().kind != LexemeKind::prefix && out.back().kind != LexemeKind::open &&
           out.back().kind != LexemeKind::close;
  };
  const auto operator_follows = [&](std::size_t i) { return i + 1 < lexemes.size() && is_binary(lexemes[i + 1].kind); };
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const auto& lexeme = lexemes[i];
    const bool text = (lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted) && !lexeme.exact &&
                      !lexeme.itself && !lexeme.value && !operand_wanted() && !operator_follows(i);
    const auto meant = lexeme.kind == LexemeKind::word ? meant_by(lexeme.text) : std::string_view{};
    const bool ampersand = lexeme.text == "&";
    if (text && (meant.empty() || ampersand || running) && analyser.words(lexeme.text).empty()) {
      if (!meant.empty() && !ampersand)
        remarks.push_back(
            query_error(lexeme.begin, Code::sign_read_as_text, {{"text", lexeme.text}, {"ours", meant}}).value());
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
