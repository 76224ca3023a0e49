#include "searcher/query/joiner.hh"

#include <algorithm>

namespace kamervragen::query {
namespace {

/// For each of the words, whether the analyser makes one word of its end and the beginning of the next.
std::vector<bool> joins(const std::vector<std::string>& words, dutch::Analyser& analyser) {
  std::string text;
  std::vector<std::size_t> ends;
  for (const auto& word : words) {
    text.append(text.empty() ? "" : " ").append(word);
    ends.push_back(text.size());
  }
  std::vector<bool> out(words.size(), false);
  std::size_t i = 0;
  for (const auto& token : analyser.words(text)) {
    while (ends[i] <= token.begin) ++i;
    for (; ends[i] < token.end; ++i) out[i] = true;
  }
  return out;
}

}  // namespace

std::vector<Lexeme> join_words(std::vector<Lexeme> lexemes, dutch::Analyser& analyser) {
  std::vector<Lexeme> out;
  for (std::size_t i = 0; i < lexemes.size();) {
    std::vector<std::string> run;
    while (i + run.size() < lexemes.size() && lexemes[i + run.size()].is_bare())
      run.push_back(lexemes[i + run.size()].text);
    if (run.size() < 2) {
      out.push_back(std::move(lexemes[i++]));
      continue;
    }
    const auto joined = joins(run, analyser);
    for (std::size_t k = 0; k < run.size(); ++k, ++i) {
      if (k > 0 && joined[k - 1]) {
        out.back().text.append(" ").append(run[k]);
        out.back().end = lexemes[i].end;
      } else {
        out.push_back(std::move(lexemes[i]));
      }
    }
  }
  return out;
}

bool words_join(const std::vector<std::string>& words, dutch::Analyser& analyser) {
  const auto joined = joins(words, analyser);
  return std::ranges::find(joined, true) != joined.end();
}

}  // namespace kamervragen::query
