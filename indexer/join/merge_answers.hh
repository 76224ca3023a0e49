// How later answers replace earlier ones, and what the numbers of questions and answers say of each other.
#pragma once

#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::join {

/// Puts the answers of a later publication in place of what they answer anew, number by number: a nader antwoord on
/// 4 and 5 leaves the answers to the others. Answers without numbers are added.
void replace_answers(std::vector<Antwoord>& answers, const std::vector<Antwoord>& later);

/// Adds warnings for numbers that occur twice, and for answers to questions that are not there.
void warn_of_numbers(Kamervraag&);

}  // namespace kamervragen::join
