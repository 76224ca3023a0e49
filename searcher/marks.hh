// Where the positive words of a query stand in a text.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/analyser.hh"
#include "searcher/query.hh"

namespace kamervragen {

/// A word of a text that a leaf of the query wants.
struct Mark {
  std::size_t token = 0;  ///< its place in the text
  std::size_t leaf = 0;   ///< which of the query's leaves; a word of several has the first
};

/// The text leaves of a query, ready to look for: words by stem, by the compounds that have them as a part, as written or
/// by their beginning; phrases and NEAR only where the whole of them stands. The analyser must outlive it.
class Marker {
 public:
  Marker(const Zoekvraag&, Analyser&);
  bool empty() const { return leaves_.empty(); }
  /// The words that leaves for this part (or for all parts) want, in the order of the text, each once.
  std::vector<Mark> find(std::string_view part, const std::vector<Token>& words) const;

 private:
  enum class Form { stem, written, beginning };
  struct Leaf {
    std::string part;
    std::vector<std::string> words;  ///< in order
    Form form = Form::stem;
    unsigned distance = 0;      ///< of NEAR, which has two words; else 0
    bool in_compounds = false;  ///< a word that may be a part of another
  };
  /// The place of a leaf's word.
  struct Place {
    std::size_t leaf, word;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Places = std::unordered_map<std::string, std::vector<Place>, Hash, std::equal_to<>>;

  void add(Leaf);
  void add_phrase(const std::string& part, const std::string& text, bool exact, bool in_compounds);
  bool stands_at(const Leaf&, const std::vector<Token>& words, std::size_t at) const;

  Analyser& analyser_;
  std::vector<Leaf> leaves_;
  Places stems_, written_;
  std::vector<std::size_t> beginnings_;
  bool in_compounds_ = false;  ///< some leaf is
};

}  // namespace kamervragen
