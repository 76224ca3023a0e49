// The words that questions of any matter begin with: "Bent u bekend met het bericht", "Deelt u de mening dat"
// (schema/facts/standaardzinnen.tsv). They tell nothing of what is asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// THREADS  Any number: nothing changes once it is made.
class StandingPhrases {
 public:
  explicit StandingPhrases(const FactRows&);

  /// What some words, joined by spaces, are of the phrases.
  struct Known {
    bool begins = false;     ///< a phrase begins with them
    bool is_phrase = false;  ///< they are one
    bool whole = false;      ///< one that says of its whole sentence that it tells nothing
  };
  Known look_up(const std::string& words) const;
  /// Of a word wherever it stands: "hoeveel", "genoemde".
  bool tells_nothing(const std::string& word) const { return everywhere_.contains(word); }

 private:
  std::unordered_map<std::string, Known> known_;
  std::unordered_set<std::string> everywhere_;
};

/// Those of the table that is compiled in; read at the first call.
const StandingPhrases& standing_phrases();

}  // namespace kamervragen::facts
