// Text without operators: a title, a question, a draft, whole.
#include <unordered_set>
#include <utility>

#include "schema/dutch/analyser.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/joiner.hh"
#include "searcher/query/lexeme_text.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"
#include "searcher/query/value.hh"

namespace kamervragen::query {
namespace {

/// What stands between white space and has a letter or digit.
std::vector<Lexeme> words_of(std::string_view text, dutch::Analyser& analyser) {
  std::vector<Lexeme> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    while (!is_break(text, at)) at += text::code_point(text, at).size;
    if (at == begin) {
      at += text::code_point(text, at).size;
      continue;
    }
    auto said = without_wildcards(text.substr(begin, at - begin));
    const auto words = analyser.words(said);
    if (words.empty()) continue;
    said = said.substr(words.front().begin, words.back().end - words.front().begin);
    out.push_back({.kind = LexemeKind::word, .text = std::move(said), .begin = begin, .end = at});
  }
  return out;
}

}  // namespace

Result<Reading> read_text(std::string_view text) {
  if (auto fine = check_text(text, text_size_max); !fine) return pass(fine);
  dutch::Analyser analyser;
  std::vector<Zoekvraag> leaves;
  std::unordered_set<std::string> seen;
  std::size_t terms = 0;
  for (const auto& lexeme : join_words(words_of(text, analyser), analyser)) {
    if (!seen.insert(dutch::fold(lexeme.text)).second) continue;
    auto leaf = make_leaf(nullptr, lexeme, layout::fields(), analyser);
    if (!leaf) return pass(leaf);
    terms += terms_of(*leaf, analyser);
    if (terms > query_leaves_max) return query_error(lexeme.begin, Code::too_many_terms, {{"max", query_leaves_max}});
    leaves.push_back(std::move(*leaf));
  }
  if (leaves.empty()) return fail(Code::text_without_words);
  const auto tree = all_of(std::move(leaves));
  if (canonical(tree).size() > query_size_max)
    return query_error(0, Code::too_long_written_out, {{"max", query_size_max}});
  return Reading{tree, {}};
}

}  // namespace kamervragen::query
