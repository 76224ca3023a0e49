// metadata.xml: a flat list of keys, and what a publication takes from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tree/tree.hh"
#include "indexer/grammar/warnings.hh"
#include "schema/record/dates.hh"
#include "schema/record/ids.hh"
#include "schema/record/record.hh"

namespace kamervragen::forms {

/// What the metadata say, normalised; absent is empty. Dates that do not exist are absent, with a warning.
struct Metadata {
  std::string id, titel, aanhangselnummer, creator;
  std::optional<Vergaderjaar> vergaderjaar;
  std::vector<std::string> vraagnummers, categorieen, indieners, ontvangers;
  std::vector<std::string> antwoorden_in;  ///< OVERHEIDop.aanhangsel of a kv: ids
  std::optional<Date> ingezonden, ontvangen, issued, available;
  std::string aanhangsel_type;  ///< "Antwoord", "Mededeling": DC.type of scheme OVERHEIDop.AanhangselTypen
  std::string parlementair;     ///< "Aanhangsel van de Handelingen", "Kamervragen zonder antwoord"
  grammar::Waarschuwingen waarschuwingen;

  bool empty() const;
};

/// Reads a metadata.xml: the elements `metadata` and `meta` with a name and a content, and leaf elements named after a
/// key (OWMS). Keys are told by their last part, case aside: OVERHEIDop.vraagNummer is vraagnummer; `aanhangsel` is the
/// aanhangselnummer of an ah, and names the answers of a kv. What is there twice with one value counts once.
Metadata read_metadata(const tree::Node& root);

/// As above, from a document: the `meta` elements before its body (the head of a page; all of them inline in 2010).
Metadata read_inline_metadata(const tree::Node& root);

/// Fills in what `main` does not say.
void add_missing(Metadata& main, const Metadata& other);

/// The surname in a name of the metadata, whose form changed over the years: "T. Dibi" → "Dibi", "S.J.F. van der Graaf"
/// → "Van der Graaf", "Sterk W.R.C." → "Sterk", "Dam van M.H.P." → "Van Dam", "De Pater-van der Meer" as it is.
std::string metadata_surname(std::string_view name);

/// Joins what the text said (already in the Publicatie) with the metadata, in the order of trust that opxsd.hh writes
/// down (trust.hh); where they disagree, with a warning.
void apply_metadata(Publicatie&, const Metadata&);

}  // namespace kamervragen::forms
