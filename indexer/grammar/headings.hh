// The heading sentences: "Vragen van de leden A en B (beiden VVD) aan de Minister van C over D (ingezonden E)." and
// "Antwoord van Minister F (C), mede namens de Minister van G (ontvangen H). Zie ook Aanhangsel Handelingen,
// vergaderjaar 2024–2025, nr. 505." The grammar is read on the flat text, since not every heading marks its parts with
// elements; where they are, they help.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/grammar/warnings.hh"
#include "schema/record/dates.hh"
#include "schema/record/ids.hh"
#include "schema/record/record.hh"

namespace kamervragen::grammar {

/// A heading as read from the markup: its text on one line, and what the elements in it say.
struct KopTekst {
  struct Span {
    std::size_t begin = 0, end = 0;
  };
  std::string tekst;
  std::optional<Span> onderwerp;        ///< bytes of `tekst`
  std::vector<std::string> namen;       ///< of the `naam` elements
  std::optional<std::string> isodatum;  ///< of the first `datum` that has one, the subject's last
};

struct VraagKop {
  bool mondeling = false;
  std::vector<Indiener> indieners;
  std::vector<Bewindspersoon> gericht_aan;
  std::string onderwerp;
  record::Daggetuigen ingezonden;
};

struct AntwoordKop {
  bool mededeling = false;
  std::vector<Bewindspersoon> ministers, mede_namens;
  record::Daggetuigen ontvangen;
  std::vector<std::string> zie_ook;  ///< ah-tk-20242025-505
};

/// "Vragen van …" and "Mondelinge vragen van …": the words that a question heading opens with.
bool opens_vraagkop(std::string_view tekst);

/// "Antwoord van …" and "Mededeling van …", also "Nader antwoord van …".
bool is_antwoordkop(std::string_view tekst);
/// Where an answer's heading begins that stands in one text with the question's; npos where there is none.
std::size_t find_antwoordkop(std::string_view tekst);

/// Reads all that it can; what it does not understand is absent, with a warning at place "kop".
VraagKop parse_vraagkop(const KopTekst&, Waarschuwingen&);
/// `kamer` tells whose Aanhangsel is meant where the text does not.
AntwoordKop parse_antwoordkop(const KopTekst&, Kamer kamer, Waarschuwingen&);

/// "A en B (beiden VVD)", "A (CDA), B (SP) en C (D66)".
std::vector<Indiener> parse_indieners(std::string_view text, Waarschuwingen&);

}  // namespace kamervragen::grammar
