#include "schema/facts/standing_phrases.hh"

namespace kamervragen::facts {

StandingPhrases::StandingPhrases(const FactRows& rows) {
  for (const auto& phrase : rows.standaardzinnen) {
    if (phrase.bereik == Standaardzin::Bereik::overal) {
      everywhere_.insert(phrase.woorden.front());
      continue;
    }
    std::string words;
    for (const auto& word : phrase.woorden) {
      if (!words.empty()) known_[words].begins = true, words += ' ';
      words += word;
    }
    auto& known = known_[words];
    known.begins = known.is_phrase = true;
    known.whole = phrase.bereik == Standaardzin::Bereik::zin;
  }
}

StandingPhrases::Known StandingPhrases::look_up(const std::string& words) const {
  const auto found = known_.find(words);
  return found == known_.end() ? Known{} : found->second;
}

const StandingPhrases& standing_phrases() {
  static const StandingPhrases phrases(rows_of({&FactTexts::standaardzinnen}));
  return phrases;
}

}  // namespace kamervragen::facts
