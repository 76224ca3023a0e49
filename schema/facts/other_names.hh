// Abbreviations, full names and renamings: what else a thing is called, by schema/facts/afkortingen.tsv and, for the
// ministries, ministeries.tsv. Queries alone ask for it: it shapes no term and no record, and the stamp leaves it out.
#pragma once

#include <array>
#include <cstddef>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// The groups of names, found by any of their names. An abbreviation is to be looked for as written: the rules that
/// stem words which no list knows make KGG a kg, and CVZ (Zorginstituut) a CVS. The words of names are read when one is
/// asked that begins with the same letter: a query asks for few, and all take a quarter of the time of a search.
///
/// THREADS  Any number.
class OtherNames {
 public:
  explicit OtherNames(const FactRows&);
  /// Of lists of names of any kind.
  explicit OtherNames(std::vector<std::vector<std::string>> groups);

  /// The names, as the tables spell them, of the thing that these words name in another way: folded words as the
  /// analyser gives them (Token::written), all of them and in order. Empty where they name nothing. {"lnv"} → LVVN,
  /// "Landbouw, …";
  /// {"u", "w", "v"} → UWV, …: letters one by one are an abbreviation too.
  std::vector<std::string> of(std::span<const std::string> written) const;
  /// No name that begins with this folded word has more words.
  std::size_t longest(std::string_view first) const;

 private:
  struct Name {
    std::string text;  ///< as the table has it
    std::size_t group;
    std::optional<std::size_t> letter;  ///< that its key begins with; none where its words are read at once
  };
  /// What begins with one letter or digit; or with anything else.
  struct Letter {
    std::once_flag is_read;
    std::unordered_map<std::string, std::size_t> name_of;  ///< by key; the first of several
    std::size_t longest = 0;
    void add(std::size_t name, std::span<const std::string> words, std::string key);
  };
  const Letter& letter(std::string_view key) const;
  /// Whether this name is the one that its words are found by.
  bool is_found(std::size_t name, std::span<const std::string> words) const;

  std::vector<Name> names_;                   ///< those of a group side by side
  mutable std::array<Letter, 37> letters_{};  ///< a to z, 0 to 9, the rest
};

/// Those of the tables that are compiled in; read at the first call.
std::vector<std::string> other_names(std::span<const std::string> written);
/// No name that begins with this folded word has more words.
std::size_t longest_name(std::string_view first);

}  // namespace kamervragen::facts
