#include "schema/dutch/vocabulary.hh"

#include <utility>

namespace kamervragen::dutch {

void Vocabulary::clear() {
  numbers_.clear();
  learnt_.clear();
  parts_.assign(1, {});
}

Vocabulary::Number Vocabulary::learn_stem(Number n) {
  const auto stem = number(dutch_.stem(word(n)).stem);
  return learnt_[n].stem = stem;
}

Vocabulary::Number Vocabulary::learn_parts(Number n) {
  auto stems = word(n).size() < Compounds::shortest ? std::vector<std::string>{} : dutch_.parts(word(n));
  if (stems.empty()) return learnt_[n].parts = 0;
  std::vector<Number> numbers;
  for (const auto& stem : stems) numbers.push_back(number(stem));
  parts_.push_back({std::move(stems), std::move(numbers)});
  return learnt_[n].parts = static_cast<Number>(parts_.size() - 1);
}

}  // namespace kamervragen::dutch
