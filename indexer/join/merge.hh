// All publications of one question set → the Kamervraag. A pure function of the set: order and duplicates of its
// publications do not matter.
#pragma once

#include <vector>

#include "schema/facts/facts.hh"
#include "schema/record/record.hh"

namespace kamervragen::join {

/// What the publications of the record with that sleutel say together.
///
/// Order of trust: titel, indieners, gericht_aan, ingezonden and vragen come from the kv (its newest version), else
/// from the earliest ah that states them. beantwoord and dagen come from the first publication of soort antwoord;
/// later ones (nader, -n, -h) replace text, never the date. A later version stands in for what it reprints.
/// The reference facts add who the people are, the cabinet and the positie; see indexer/join/identify.hh.
/// Expects each id once and at least one publication.
Kamervraag merge(const Sleutel&, const std::vector<Publicatie>& publications, const facts::Facts& = facts::facts());

}  // namespace kamervragen::join
