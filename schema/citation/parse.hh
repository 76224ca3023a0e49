// What a text cites, and where. Every form in which a Kamervraag, an answer or another paper of Parliament is named is
// known here and nowhere else:
//
//   Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922     in text; several numbers, several years, until 2008
//   the Aanhangsel Handelingen II 2018/19, nr. 3922, antwoord 4      number first; I and EK are the Eerste Kamer; with
//   and Aanh. Hand. II 2018/19, 3922                                 without "van de", "nr.", commas Handelingen II
//   2018/19, Aanhangsel, nr. 3922 Kamervragen (Aanhangsel) 2023–2024, nr. 2267                 the site's name for it
//   Kamervragen (zonder antwoord) 2019Z15244
//   2019Z15244, 2019 Z 15244, 2000109160, 2019Z15244/4, vraag 4 van 2019Z15244
//   ah-tk-20182019-3922, kst-36200-77, AH-TK-20182019-3922.html
//   https://zoek.officielebekendmakingen.nl/ah-tk-20182019-3922.html, /kamervraag/2019Z15244
//   Kamerstuk 25 242, nr. 686; Handelingen II 2019–2020, nr. 44, item 6
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/citation/citation.hh"
#include "schema/citation/plain.hh"

namespace kamervragen::citation {

/// One expression, and what it cites: "nrs. 12, 13 en 14" are three. At least one.
struct Found {
  std::vector<Citation> citations;
  std::size_t begin = 0, end = 0;  ///< bytes of the text
};

/// What a running text cites, in order; no two overlap. `kamer`: whose the Aanhangsel is where it does not say so. An
/// address is cited by the id in it, in the place of the id.
std::vector<Found> find(std::string_view text, Kamer kamer = Kamer::tweede);

/// What someone typed, or pasted, to find something.
class Typed {
 public:
  explicit Typed(std::string_view text) : plain_(plain(text)) {}
  /// The expression that begins at a byte of the text. What is read depends on nothing before it.
  std::optional<Found> at(std::size_t begin) const;

 private:
  Plain plain_;
};

/// What a text is a citation of, from end to end, but for quotes, brackets and punctuation around it. Empty where it is
/// none.
std::vector<Citation> read(std::string_view text);
/// As `read`, where a name is asked for: also any number that may be a vraagnummer, and any id.
std::vector<Citation> read_name(std::string_view text);

/// "Kamerstuk 28 286": the beginning that the ids of a dossier's papers have in common (kst-28286); empty where a text
/// names no dossier so.
std::string dossier_named(std::string_view text);

using Ids = std::set<std::string>;
/// Adds the ids that a running text cites.
void add_cited(std::string_view text, Ids& out);
/// The ids of the publications in the Aanhangsel that it cites, each once, in order.
std::vector<std::string> aanhangsels(std::string_view text, Kamer kamer);
/// The official id in an extref's `doc`: "ah-tk-20192020-3975", "dossier/36600-XXIII", the id in an address. Absent for
/// other web addresses.
std::optional<std::string> id_of_doc(std::string_view doc);

}  // namespace kamervragen::citation
