// Which of several witnesses of one fact is believed: the words of a publication, the attributes beside them, its
// metadata, its id, and the numbers and years that a day has to fit to. The odd one out is warned of. opxsd.hh says in
// which order they are trusted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/forms/metadata.hh"
#include "schema/record/dates.hh"
#include "schema/record/record.hh"

namespace kamervragen::forms {

/// Whether it is a kv: the id's series says so, and the metadata where the id has none.
bool is_kv(const PublicatieId&, const Metadata&);

/// One that says which day it was.
struct DayWitness {
  Date day;
  std::string who;
  int votes = 1;
};

/// The periods in which a day has to lie by what else a publication says. Wide, since questions of December are
/// numbered in January, and answers stand in a vergaderjaar that is not theirs: they tell 2052 from 2024, not a Monday
/// from a Tuesday.
std::vector<record::DateRange> periods_of_asking(const Publicatie&);
std::vector<record::DateRange> periods_of_answer(const Publicatie&);

/// Of the days that fit the most periods the one with the most votes, of several the first. Absent without witnesses.
std::optional<Date> most_trusted(const std::vector<DayWitness>& in_order,
                                 const std::vector<record::DateRange>& periods);

/// Vraagnummers and aanhangselnummer: the id, where it holds one of the usual form, before text and metadata, also
/// where both say otherwise, since it is what the publication is found by.
void judge_numbers(Publicatie&, const Metadata&);
/// The id, the metadata, the words; of a kv the day of asking decides between the two.
void judge_vergaderjaar(Publicatie&, const Metadata&);
/// Ingezonden and ontvangen. Expects numbers and vergaderjaar.
void judge_days(Publicatie&, const Metadata&);

}  // namespace kamervragen::forms
