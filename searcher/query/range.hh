// Ranges of numbers and of days: 22.. ..21 0..21 30, 2019 2019-07 18-7-2019 2019-07..2019-09.
#pragma once

#include <string_view>

#include "searcher/query/lexer.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {

/// Ends of up to six digits, both included. Errors (Exit::usage, at the lexeme): bad-number, reversed-range.
Result<Zoekvraag> number_range(std::string_view field, const Lexeme& lexeme);

/// A year, a month or a day, as the days that it covers; in a range from the first day of the one to the last day of
/// the other. Days also as 18-7-2019. Errors (Exit::usage, at the lexeme): bad-date, which names what is wrong, and
/// reversed-range.
Result<Zoekvraag> date_range(std::string_view field, const Lexeme& lexeme);

}  // namespace kamervragen::query
