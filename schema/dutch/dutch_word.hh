// One Dutch word: its stem, why, and the parts of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/dutch/compounds.hh"
#include "schema/dutch/lexicon.hh"
#include "schema/dutch/lexicon_words.hh"
#include "schema/dutch/stemmer.hh"
#include "schema/dutch/switches.hh"

namespace kamervragen::dutch {

struct InflectionRule;

/// What decided a stem.
enum class Origin : unsigned char {
  number,     ///< it begins with a digit: itself
  listed,     ///< the list has the word: its root
  inflected,  ///< the list has a word that this one is a form of: that word's root
  compound,   ///< its parts are listed: all but the head as written, and the head's root
  rule,       ///< nothing is known of it: Snowball and its repairs
};
std::string_view name(Origin);

struct Stemmed {
  std::string stem;
  Origin origin;
};

/// Folded words to stems and parts. Keeps no cache; for one thread.
class Dutch {
 public:
  /// `off` names what it goes without, to measure what that is worth: switches, or single inflection rules.
  explicit Dutch(const Lexicon& lexicon = Lexicon::compiled(), const SwitchNames& off = left_out());

  Stemmed stem(std::string_view written) const;
  /// See Analyser::parts.
  std::vector<std::string> parts(std::string_view written) const;

 private:
  std::string root_by_rule(const std::string& word) const;
  std::string stem_of_compound(const std::string& word) const;

  const Lexicon& lexicon_;
  LexiconWords words_;
  Compounds compounds_;
  RuleStemmer by_rule_;
  std::vector<const InflectionRule*> rules_;
  bool heads_;
};

}  // namespace kamervragen::dutch
