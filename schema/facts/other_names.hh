// Abbreviations, full names and renamings: what else a thing is called, by schema/facts/afkortingen.tsv and, for the
// ministries, ministeries.tsv. Queries alone ask for it: it shapes no term and no record, and the stamp leaves it out.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// The groups of names, found by any of their names. Safe for any number of threads. An abbreviation is to be looked
/// for as written: the rules that stem words which no list knows make KGG a kg, and CVZ (Zorginstituut) a CVS.
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
  /// The most words that a name has.
  std::size_t longest() const { return longest_; }

 private:
  struct Name {
    std::string text, written;  ///< as the table has it, and its folded words
  };
  std::vector<std::vector<Name>> groups_;
  std::map<std::string, std::size_t> group_of_;
  std::size_t longest_ = 0;
};

/// Those of the tables that are compiled in; read at the first call.
std::vector<std::string> other_names(std::span<const std::string> written);
std::size_t longest_name();

}  // namespace kamervragen::facts
