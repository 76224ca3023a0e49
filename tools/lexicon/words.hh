// The word list while the lexicon is made: folded words, and what is known of each.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/dutch/inflection.hh"

namespace kamervragen::lexicon {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

using Names = std::set<std::string, std::less<>>;

/// One row of irregular.tsv or decided.tsv: a root and forms of it that no rule reaches. A root without forms stays as
/// it is. A form that begins with a hyphen counts at the end of compounds only.
struct Irregular {
  std::string root;
  std::vector<std::string> forms;
  bool whole = false;  ///< holds for whole words only, not at the end of compounds
};

class Words : public dutch::WordList {
 public:
  /// Takes one line of a word list; what is not one word of letters is left out. A capital makes it a name,
  /// unless the same word stands in the list without.
  void add(std::string_view line);
  /// Takes a folded word of a table, unless it is known already, as a word or as a name.
  void add_unknown(const std::string& word);
  /// Who has a present participle, or a past tense beside a third person, is a verb.
  void find_verbs();

  bool has(std::string_view word) const override;
  bool is_name(std::string_view word) const override;
  bool is_verb(std::string_view stem) const override { return verbs_.contains(stem); }
  /// All, sorted.
  std::vector<std::string> sorted() const;

 private:
  Table<bool> names_;  // word → whether it is only a name
  std::unordered_set<std::string, Hash, std::equal_to<>> verbs_;
};

std::vector<Irregular> read_irregular(const std::string& path);
/// The rows of decided.tsv: a root, its forms ("-": none), why. Throws std::runtime_error for a row without all three.
std::vector<Irregular> read_decided(const std::string& path);
/// Both, of a folder of tables: what was decided holds first.
std::vector<Irregular> read_forms(const std::string& tables);
std::vector<std::string> read_lines(const std::string& path);

}  // namespace kamervragen::lexicon
