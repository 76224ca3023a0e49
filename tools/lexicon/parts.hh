// Which listed words may be parts of compounds.
#pragma once

#include <string>
#include <vector>

#include "tools/lexicon/automaton.hh"
#include "tools/lexicon/words.hh"

namespace kamervragen::lexicon {

/// The signs of parts.tsv.
struct PartTable {
  Names yes, no, end_only, front_only, silent;
  /// Throws std::runtime_error for a sign that is none.
  Names& of(std::string_view sign);
};

PartTable read_parts(const std::string& path);

/// Sets the flags of parts and heads: by the table, else by length and by how many listed words have the word as
/// their beginning or end, with a listed word for the rest. `taught` words are parts without that.
void mark_parts(std::vector<Listed>& listed, const PartTable& table, const Names& taught);

/// All words of compounds.tsv.
std::vector<std::string> words_of_told(const std::string& path);
/// What becomes of a row that is about a form of another word: nobody would ever reach it.
enum class Unreached { refused, left_out };

/// The rows of compounds.tsv, in places of the list. Throws std::runtime_error for a word that is not listed, and for
/// rows that are refused.
std::vector<Told> read_told(const std::string& path, const std::vector<Listed>& listed, Unreached);

}  // namespace kamervragen::lexicon
