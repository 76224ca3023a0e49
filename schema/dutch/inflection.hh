// The inflection of Dutch by a word list: which listed word is another word a form of?
//
// The same rules make the lexicon at build time, for the words of the list, and find roots at run time for words that
// are not in it. Spelling alone cannot tell reis (reizen) from films; the list's other words can.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kamervragen::dutch {

/// What a rule may ask of a word list.
class WordList {
 public:
  virtual ~WordList() = default;
  /// Whether the word stands in it, without a capital.
  virtual bool has(std::string_view word) const = 0;
  virtual bool is_name(std::string_view word) const = 0;
  /// Whether a listed word is the stem of a verb (who has a present participle or a past tense).
  virtual bool is_verb(std::string_view stem) const = 0;
};

struct InflectionRule {
  std::string_view name, example;
  /// The word that `word` is a form of, "" where the rule does not hold. Only listed words come out.
  std::string (*apply)(std::string_view word, const WordList& words);
  /// Whether what it explains may be part of a compound: forms of verbs and of comparison may not.
  bool part;
  /// Whether it is for words that are written with a capital, or for all others.
  bool of_names = false;
};

/// In the order in which they are tried: the first that holds decides.
std::span<const InflectionRule> inflection_rules();

/// The stem of a verb whose infinitive or plural `word` may be, "" when no such stem is listed.
std::string listed_stem_of_en(std::string_view word, const WordList& words);

/// A verb without its separable prefix (inspreek: spreek), "" when it begins with none.
std::string_view without_verb_prefix(std::string_view word);

}  // namespace kamervragen::dutch
