// A citation as a value, and as the official text of it.
// Sources: the Leidraad voor juridische auteurs ("Aanhangsel Handelingen II 2014/15, nr. 1241"), Aanwijzing voor de
// regelgeving 3.43 (I for the Eerste Kamer).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/record/record.hh"

namespace kamervragen::citation {

enum class Kind : std::uint8_t {
  vraagnummer,  ///< a question set by its number: 2019Z15244
  aanhangsel,   ///< a publication in the Aanhangsel by its number there: ah-tk-20182019-3922
  publicatie,   ///< any other kv or ah: kv-tk-2019Z15244, ah-1151601, ah-tk-20012002-1498-h1
  handelingen,  ///< an item of a debate: h-tk-20192020-44-6
  kamerstuk,    ///< kst-36200-77
  document,     ///< any other official paper: nds-tk-2022D55262, dossier/36200
};

/// What is cited. Its id says all but the pinpoint; the rest is read off it, by `of_id`.
struct Citation {
  Kind kind = Kind::document;
  std::string id;                ///< the official id or the vraagnummer
  std::optional<Kamer> kamer{};  ///< where the id says it: a vraagnummer does not
  std::optional<record::Vergaderjaar> vergaderjaar{};
  std::string nummer{};           ///< in its series; of a kv the vraagnummer; else empty
  std::optional<int> pinpoint{};  ///< the sub-question: "antwoord 4"
  bool operator==(const Citation&) const = default;
};

/// Of an id as published, or a vraagnummer. Nothing where it is neither.
std::optional<Citation> of_id(std::string_view id, std::optional<int> pinpoint = {});

/// An id as it is published, however its letters were typed: AH-TK-20182019-3922 is ah-tk-20182019-3922,
/// KV-TK-2019z15244 is kv-tk-2019Z15244.
std::string as_published(std::string_view id);

/// The official text. `read_name` reads it back as the same citation.
///   aanhangsel    "Aanhangsel Handelingen II 2014/15, nr. 1241", 1999/2000 whole; with ", antwoord 4" behind it
///   vraagnummer   "Kamervragen (zonder antwoord) 2019Z15244", with ", vraag 4"
///   else          the id
std::string official(const Citation&);
/// What an aanhangsel is a number of: "Aanhangsel Handelingen II 2014/15". Of any other citation nothing.
std::string series(const Citation&);
/// What its pinpoint is called: "antwoord 4" of an aanhangsel, else "vraag 4". Empty where it has none.
std::string pinpoint(const Citation&);

/// What a publication of a question set is cited as: a reprint or correction by the number that it has in common with
/// the first, a kv by its vraagnummer, or the set's where it carries none, what answers or announces by its number in
/// the Aanhangsel where it says one, whatever its id. Nothing of a publication that has no number yet.
std::optional<Citation> cited_as(const Vindplaats&, const Head&);
/// The official text of that, of one vraag with its number; empty where there is none.
std::string official(const Vindplaats&, const Head&, std::optional<int> vraag = {});

}  // namespace kamervragen::citation
