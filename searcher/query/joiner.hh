// Words that are typed apart and yet are one: 35 261.
#pragma once

#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// Makes one lexeme of adjacent bare words of which the analyser makes one word. Words with a sign or a field before
/// them stand apart.
std::vector<Lexeme> join_words(std::vector<Lexeme> lexemes, dutch::Analyser& analyser);

/// Whether the analyser would make one word of (parts of) several of these, written side by side.
bool words_join(const std::vector<std::string>& words, dutch::Analyser& analyser);

}  // namespace kamervragen::query
