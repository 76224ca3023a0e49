// The compiled words as the inflection rules ask for them.
#pragma once

#include "schema/dutch/inflection.hh"
#include "schema/dutch/lexicon.hh"

namespace kamervragen::dutch {

class LexiconWords final : public WordList {
 public:
  explicit LexiconWords(const Lexicon& lexicon) : lexicon_(lexicon) {}
  bool has(std::string_view word) const override { return flag(word, word_name) == 0; }
  bool is_name(std::string_view word) const override { return flag(word, word_name) > 0; }
  bool is_verb(std::string_view stem) const override { return flag(stem, word_verb) > 0; }

 private:
  /// -1 when the word is not listed.
  int flag(std::string_view word, WordFlag wanted) const {
    const auto place = lexicon_.find(word);
    return place ? lexicon_.flags(*place) & wanted : -1;
  }

  const Lexicon& lexicon_;
};

}  // namespace kamervragen::dutch
