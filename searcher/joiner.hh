// Words that are typed apart and yet are one: 35 261.
#pragma once

#include <string>
#include <vector>

#include "schema/analyser.hh"
#include "searcher/lexer.hh"

namespace kamervragen {

/// Makes one lexeme of adjacent bare words of which the analyser makes one word. Words with a sign or a field before
/// them stand apart.
std::vector<Lexeme> join_words(std::vector<Lexeme> lexemes, Analyser& analyser);

/// Whether the analyser would make one word of (parts of) several of these, written side by side.
bool words_join(const std::vector<std::string>& words, Analyser& analyser);

}  // namespace kamervragen
