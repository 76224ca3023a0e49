// The Dutch words that are compiled in: what each is a form of, and whether it can be part of a compound.
//
// Made at build time by tools/lexicon from Debian's OpenTaal list and the tables in schema/dutch/lexicon/. The image is
// an array of 32-bit numbers, read where it lies:
//
//   header   magic, format, number of edges, number of words, number of told splits, digest (low, high)
//   edges    two numbers each: [target:24 | last:1 | final:1 | 0 | letter:5], and how many words go by the
//            earlier edges of the same node. The words form a minimal automaton from edge 0 on; the edges of a
//            node stand together, in order of their letters; target no_node has none.
//   words    one number each, in alphabetical order: [root's place:24 | flags:8]
//
//   told     four numbers each, in order of the first: a word's place, and those of its parts (no_place: no more)
//
// A word's place in that order is the sum of the second numbers on its way and of the words that it passes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::dutch {

/// What the list says of a word.
enum WordFlag : std::uint8_t {
  word_part = 1,     ///< may stand in a compound, at any place
  word_head = 2,     ///< may stand at the end of one
  word_name = 4,     ///< written with a capital only
  word_verb = 8,     ///< the stem of a verb
  word_silent = 16,  ///< parts a compound, but who asks for it does not mean that
  word_front = 32,   ///< may stand in a compound, but not at its end
};

/// A view of one image, which must outlive it. Reading it costs nothing at start; safe for any number of threads.
class Lexicon {
 public:
  static constexpr std::uint32_t magic = 0x6b76726c, format = 2, header = 7;
  static constexpr std::uint32_t told_parts = 3, no_place = 0xFFFFFF;
  static constexpr std::uint32_t no_node = 0xFFFFFF;
  static constexpr std::uint32_t last_edge = 1U << 7, final_edge = 1U << 6;
  /// Words are of the letters a to z, at most this many.
  static constexpr std::size_t longest = 64;

  /// An image that is not one gives an empty lexicon.
  explicit Lexicon(std::span<const std::uint32_t> image);
  /// The one that is compiled in.
  static const Lexicon& compiled();

  /// The place of a folded word in the list.
  std::optional<std::uint32_t> find(std::string_view word) const;
  /// The listed words that `text` begins with: calls `seen(length, place)` from the shortest to the longest.
  template <class Seen>
  void beginnings(std::string_view text, Seen&& seen) const;

  std::uint8_t flags(std::uint32_t place) const { return static_cast<std::uint8_t>(words_[place] & 0xFF); }
  /// The place of the word that this one is a form of: its own for a root.
  std::uint32_t root(std::uint32_t place) const { return words_[place] >> 8; }
  std::string word(std::uint32_t place) const;
  /// The parts that the tables give to a word; an empty list says that it has none, nullopt that they say nothing.
  std::optional<std::vector<std::uint32_t>> told(std::uint32_t place) const;
  std::size_t size() const { return words_.size(); }
  std::uint64_t digest() const { return digest_; }

 private:
  struct Step {
    std::uint32_t node = 0, before = 0;
    bool final = false;
  };
  /// Follows a letter; false when no edge of the node has it.
  bool follow(Step& step, char letter) const;

  std::span<const std::uint32_t> edges_, words_, told_;
  std::uint64_t digest_ = 0;
};

template <class Seen>
void Lexicon::beginnings(std::string_view text, Seen&& seen) const {
  Step step;
  for (std::size_t i = 0; i < text.size() && follow(step, text[i]); ++i) {
    if (step.final) seen(i + 1, step.before);
  }
}

inline bool Lexicon::follow(Step& step, char letter) const {
  if (edges_.empty() || letter < 'a' || letter > 'z') return false;
  if (step.node == no_node) return false;
  const auto wanted = static_cast<std::uint32_t>(letter - 'a');
  for (std::size_t e = step.node; 2 * e < edges_.size(); ++e) {
    const auto edge = edges_[2 * e];
    if ((edge & 0x1F) == wanted) {
      step.before += edges_[2 * e + 1] + (step.final ? 1 : 0);
      step.final = edge & final_edge;
      step.node = edge >> 8;
      return true;
    }
    if ((edge & last_edge) || (edge & 0x1F) > wanted) return false;
  }
  return false;
}

}  // namespace kamervragen::dutch
