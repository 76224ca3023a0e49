#include "searcher/query/names_as_text.hh"

#include <algorithm>
#include <cstddef>

#include "searcher/query/lexeme_text.hh"
#include "searcher/query/sentence.hh"

namespace kamervragen::query {
namespace {

/// Whether a name of no field stands at a place, with a bare value behind it.
bool names_nothing(const std::vector<Lexeme>& lexemes, std::size_t at, const layout::FieldTable& table) {
  return at + 1 < lexemes.size() && lexemes[at].kind == LexemeKind::field && table.find(lexemes[at].text) == nullptr &&
         lexemes[at + 1].kind == LexemeKind::word && !lexemes[at + 1].exact && !lexemes[at + 1].itself;
}

bool is_code(const Lexeme& value) { return value.text.find(':') != std::string::npos && !value.text.starts_with("//"); }

/// The name and its value as the one word that they are written as.
Lexeme as_word(const Lexeme& name, const Lexeme& value, std::string_view text) {
  auto word = name;
  word.kind = LexemeKind::word;
  word.end = value.end;
  word.text = tidy(text.substr(word.begin, word.end - word.begin));
  return word;
}

/// The lexemes with the names of no field that are text, as told by place, each one word with its value.
template <typename IsText>
std::vector<Lexeme> joined(const std::vector<Lexeme>& lexemes, std::string_view text, const layout::FieldTable& table,
                           const IsText& is_text) {
  std::vector<Lexeme> read;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (names_nothing(lexemes, i, table) && is_text(i)) {
      read.push_back(as_word(lexemes[i], lexemes[i + 1], text));
      ++i;
    } else {
      read.push_back(lexemes[i]);
    }
  }
  return read;
}

}  // namespace

void names_as_text(std::vector<Lexeme>& lexemes, std::string_view text, const layout::FieldTable& table,
                   std::vector<Error>& remarks) {
  const bool running = is_running_text(joined(lexemes, text, table, [](std::size_t) { return true; }));
  lexemes = joined(lexemes, text, table, [&](std::size_t i) {
    const auto& name = lexemes[i].text;
    if (is_code(lexemes[i + 1])) return true;
    if (!running || !table.suggest(name).empty()) return false;
    remarks.push_back(query_error(lexemes[i].begin, Code::name_read_as_text, {{"field", name}}).value());
    return true;
  });
}

}  // namespace kamervragen::query
