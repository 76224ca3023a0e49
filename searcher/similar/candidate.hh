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
  explicit WordsOf(const std::vector<dutch::Token>&);
  /// Whether a word of that stem stands in it, alone or as a part of a compound.
  bool has(const std::string& stem, dutch::Analyser&) const;

 private:
  std::vector<std::size_t> stems_;  ///< hashes, ascending
  std::vector<std::string> long_;   ///< words that may be compounds, in order
};

struct CandidateWords {
  std::vector<WordsOf> vragen;
  WordsOf title;
};

/// A set of the index as it is compared: how the words of its questions lie side by side, and which they are.
class Candidate {
 public:
  Candidate(Kamervraag, dutch::Analyser&);

  const Kamervraag& record() const { return record_; }
  /// Of all its questions, and of each.
  const likeness::Shingles& shingles() const { return shingles_; }
  const std::vector<likeness::Shingles>& of_vragen() const { return of_vragen_; }
  /// By which sets that are equally like stand: the newest first.
  const std::string& key() const { return key_; }
  const CandidateWords& words() const { return words_; }

 private:
  Kamervraag record_;
  CandidateWords words_;
  std::vector<likeness::Shingles> of_vragen_;
  likeness::Shingles shingles_;
  std::string key_;
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
