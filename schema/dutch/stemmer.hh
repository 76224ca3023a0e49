// Stems by rule alone, for words that no list knows.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kamervragen::dutch {

/// Snowball's "dutch" (Porter's), with repairs of what it leaves apart. Not for two threads at once.
class RuleStemmer {
 public:
  /// Without the repairs it is Snowball as it stands, to compare with.
  explicit RuleStemmer(bool repairs = true);
  ~RuleStemmer();
  RuleStemmer(const RuleStemmer&) = delete;
  RuleStemmer& operator=(const RuleStemmer&) = delete;

  /// The stem of a folded word without apostrophes; never empty for a word that is not.
  std::string operator()(const std::string& word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamervragen::dutch
