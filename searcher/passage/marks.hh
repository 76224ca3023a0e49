// Where the positive words of a query stand in a text.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/layout/signatures.hh"
#include "searcher/query/query.hh"

namespace kamervragen::passage {

/// A word of a text that a leaf of the query wants.
struct Mark {
  std::size_t begin = 0, end = 0;  ///< its bytes
  std::size_t leaf = 0;            ///< which of the query's leaves; a word of several has the first
  bool operator==(const Mark&) const = default;
};

/// The text leaves of a query, ready to look for: words by stem, by the compounds that have them as a part, as written
/// or by their beginning; phrases and NEAR only where the whole of them stands. The analyser must outlive it.
class Marker {
 public:
  Marker(const query::Zoekvraag&, dutch::Analyser&);
  bool empty() const { return leaves_.empty(); }
  /// Whether a leaf is for this part, or for all: notes are no part of those.
  bool wants(std::string_view part) const;
  /// The words that leaves for this part (or for all parts) want, in the order of the text, each once.
  std::vector<Mark> find(std::string_view part, std::string_view text, const layout::EncodedSignatures* = nullptr);
  /// The same as places, each once: a word; a phrase from its first word to its last; of a NEAR from a word on its left
  /// to the nearest one on its right, or the other way round.
  std::vector<Mark> places(std::string_view part, std::string_view text, const layout::EncodedSignatures* = nullptr);

 private:
  enum class Form { stem, written, beginning };
  struct Leaf {
    std::string part;
    std::vector<std::string> words;        ///< in order
    std::vector<std::uint32_t> numbers{};  ///< theirs in the vocabulary
    Form form = Form::stem;
    unsigned distance = 0;      ///< of NEAR, which has two words; else 0
    bool in_compounds = false;  ///< a word that may be a part of another
    std::string signatures{};   ///< of the words
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
  /// What has been found in a text so far.
  struct Found {
    std::string_view part;
    std::map<std::size_t, Mark> marks{};                              ///< by their first byte
    std::vector<Mark> places{};                                       ///< as they were found
    std::map<std::size_t, std::vector<std::size_t>> left{}, right{};  ///< of NEAR: leaf → which of `words_`
  };

  void add(Leaf);
  void add_phrase(const std::string& part, const std::string& text, bool exact, bool in_compounds);
  void number_leaves();
  static bool wanted(const Leaf&, std::string_view part);
  bool stands_at(const Leaf&, std::size_t at) const;
  Found look(std::string_view part, std::string_view text, const layout::EncodedSignatures*);
  void mark(Found&, std::size_t at, std::size_t leaf) const;
  /// From one of `words_` to another.
  void add_place(Found&, std::size_t first, std::size_t last, std::size_t leaf) const;
  /// Marks what begins with one of `words_`.
  void look_at(Found&, std::size_t at) const;
  void look_up(Found&, const Places&, std::uint32_t word, std::size_t at) const;
  void near(Found&) const;
  /// The words of a text that may begin a leaf, in order.
  std::vector<std::size_t> candidates(std::string_view part, const layout::EncodedSignatures&) const;
  /// Reads words into `words_`.
  void read(std::string_view text, const dutch::Stretch&);

  dutch::Analyser& analyser_;
  std::vector<Leaf> leaves_;
  Places stems_, written_;
  std::vector<std::size_t> beginnings_;
  bool in_compounds_ = false;            ///< some leaf is
  bool by_signatures_ = true;            ///< none is a beginning or a NEAR, which signatures do not find
  std::size_t longest_ = 1;              ///< words of a leaf
  std::uint32_t generation_ = 0;         ///< of the vocabulary that the numbers are of
  std::vector<dutch::WordPlace> words_;  ///< those looked at now; kept for their memory
};

}  // namespace kamervragen::passage
