// Sets of the index that are compared, each read once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/errors/error.hh"
#include "schema/likeness/shingles.hh"
#include "schema/record/record.hh"
#include "searcher/index/context.hh"

namespace kamervragen::similar {

/// The words of a text, each once.
class WordsOf {
 public:
  WordsOf(const std::vector<dutch::Token>& words);
  /// Whether a word of that stem stands in it, alone or as a part of a compound.
  bool has(const std::string& stem, dutch::Analyser&) const;

 private:
  std::vector<std::size_t> stems_;  ///< hashes, ascending
  std::vector<std::string> long_;   ///< words that may be compounds, in order
};

/// A set of the index as it is compared: which words its questions have, and how they lie side by side.
struct Candidate {
  Kamervraag record;
  likeness::Shingles shingles;                ///< of all its questions
  std::vector<likeness::Shingles> of_vragen;  ///< of each
  std::vector<WordsOf> words;                 ///< of each
  WordsOf title;
  std::string key;  ///< by which sets that are equally like stand: the newest first
};

/// REFERS TO what it is made with. THREADS  One at a time.
class Candidates {
 public:
  explicit Candidates(const index::QueryContext& context) : context_(context) {}
  /// The reference holds as long as this does. Spends time. ERRORS: those of a record that is damaged. Throws what
  /// Xapian throws.
  Result<const Candidate*> at(unsigned document);

 private:
  const index::QueryContext& context_;
  std::map<unsigned, std::unique_ptr<const Candidate>> read_;
};

}  // namespace kamervragen::similar
