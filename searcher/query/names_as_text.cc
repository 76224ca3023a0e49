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

void make_text(std::vector<Lexeme>& lexemes, std::size_t at, std::string_view text) {
  auto& word = lexemes[at];
  word.kind = LexemeKind::word;
  word.end = lexemes[at + 1].end;
  word.text = tidy(text.substr(word.begin, word.end - word.begin));
  lexemes.erase(lexemes.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

}  // namespace

void names_as_text(std::vector<Lexeme>& lexemes, std::string_view text, const layout::FieldTable& table,
                   std::vector<Error>& remarks) {
  // As if every such name were a word.
  auto as_text = lexemes;
  for (std::size_t i = 0; i < as_text.size(); ++i)
    if (names_nothing(as_text, i, table)) make_text(as_text, i, text);
  const bool running = is_running_text(as_text);
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (!names_nothing(lexemes, i, table)) continue;
    const auto name = lexemes[i].text;
    const bool code = is_code(lexemes[i + 1]);
    if (!code && !(running && table.suggest(name).empty())) continue;
    if (!code) remarks.push_back(query_error(lexemes[i].begin, Code::name_read_as_text, {{"field", name}}).value());
    make_text(lexemes, i, text);
  }
}

}  // namespace kamervragen::query
