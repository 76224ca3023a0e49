// Ranges of numbers and of days: 22.. ..21 0..21 30, 2019 2019-07 18-7-2019 2019-07..2019-09.
#pragma once

#include <string_view>

#include "schema/layout/fields.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {

/// Ends of up to six digits, both included. ERRORS (at the lexeme): bad_number, reversed_range.
Result<Zoekvraag> number_range(const layout::Field& field, const Lexeme& lexeme);

/// A year, a month or a day, as the days that it covers; in a range from the first day of the one to the last day of
/// the other. Days also as 18-7-2019. ERRORS (at the lexeme): bad_date, no_such_day, no_such_month, no_such_year,
/// reversed_range.
Result<Zoekvraag> date_range(std::string_view field, const Lexeme& lexeme);

}  // namespace kamervragen::query
