// Where the positive words of a query stand in a text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/analyser.hh"
#include "searcher/query.hh"

namespace kamervragen {

/// A word of a text that a leaf of the query wants.
struct Mark {
  std::size_t begin = 0, end = 0;  ///< its bytes
  std::size_t leaf = 0;            ///< which of the query's leaves; a word of several has the first
};

/// The text leaves of a query, ready to look for: words by stem, by the compounds that have them as a part, as written or
/// by their beginning; phrases and NEAR only where the whole of them stands. The analyser must outlive it.
class Marker {
 public:
  Marker(const Zoekvraag&, Analyser&);
  bool empty() const { return leaves_.empty(); }
  /// The words that leaves for this part (or for all parts) want, in the order of the text, each once.
  std::vector<Mark> find(std::string_view part, std::string_view text);

 private:
  enum class Form { stem, written, beginning };
  struct Leaf {
    std::string part;
    std::vector<std::string> words;  ///< in order
    std::vector<std::uint32_t> numbers{};  ///< theirs in the vocabulary
    Form form = Form::stem;
    unsigned distance = 0;      ///< of NEAR, which has two words; else 0
    bool in_compounds = false;  ///< a word that may be a part of another
  };
  /// The place of a leaf's word.
  struct Place {
    std::size_t leaf, word;
  };
  /// The leaves that want a word, by its number. Nearly every word of a text is wanted by none: one look says so.
  class Places {
   public:
    void add(std::uint32_t word, Place place);
    void clear();
    const std::vector<Place>* find(std::uint32_t word) const;

   private:
    std::array<bool, 256> any_{};  ///< some wanted word has a number that ends so
    std::unordered_map<std::uint32_t, std::vector<Place>> places_;
  };

  void add(Leaf);
  void add_phrase(const std::string& part, const std::string& text, bool exact, bool in_compounds);
  void number_leaves();
  bool stands_at(const Leaf&, std::size_t at) const;

  Analyser& analyser_;
  std::vector<Leaf> leaves_;
  Places stems_, written_;
  std::vector<std::size_t> beginnings_;
  bool in_compounds_ = false;  ///< some leaf is
  std::uint32_t generation_ = 0;  ///< of the vocabulary that the numbers are of
  std::vector<WordPlace> words_;  ///< of the text, with their stems' numbers; kept for their memory
};

}  // namespace kamervragen
