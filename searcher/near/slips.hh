// Slips of typing and of spelling: how far apart two folded words are, and which slips people often make.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::near {

/// The least number of slips between two words of these sizes.
constexpr std::size_t difference_of_sizes(std::string_view a, std::string_view b) {
  return a.size() < b.size() ? b.size() - a.size() : a.size() - b.size();
}

/// Words with digits are codes: none is nearest to another.
bool has_digit(std::string_view word);

/// How many slips a word may hold and still be recognised: none in a word of three letters or fewer, one in a longer
/// one, two from seven letters on. None in a code.
std::size_t slips_allowed(std::string_view word);

/// The word with one of its sounds written in another way that Dutch has for it: "meit" → mijt, "fabriek" → vabriek, …
std::vector<std::string> sound_alikes(std::string_view word);

/// The sounds of a folded word, roughly, one letter each: words that are heard alike have the same. omtzigt, omzicht.
std::string sounds_of(std::string_view word);

/// Whether one slip that is often made turns what was meant into what was typed: two neighbours swapped, a letter once
/// for twice or twice for once, the key beside the right one, one sound for its like, or all of them heard alike. The
/// first letter is seldom wrong.
bool is_likely_slip(std::string_view typed, std::string_view meant);

/// Compares words with one word, letter by letter: the edit distance (insert, delete, replace, swap of neighbours; in
/// bytes) of all words that begin alike is known to be too great before they are read to the end.
class SlipRows {
 public:
  SlipRows(std::string_view word, std::size_t most);

  /// How much of the next word (in any order, best in that of the bytes) decides, and its distance where it is not too
  /// far.
  struct Verdict {
    bool near = false;
    std::size_t distance = 0;
    std::size_t read = 0;  ///< where not near: no word is near that begins as this one to here; 0 where only it is not
  };
  Verdict compare(std::string_view candidate);

 private:
  using Row = std::vector<std::size_t>;
  bool add_row(char letter);  ///< false when nothing that begins so can be near

  std::string word_;
  std::size_t most_;
  std::vector<Row> rows_;  ///< one for each letter of `before_`, and one for none
  std::string before_;
};

}  // namespace kamervragen::near
