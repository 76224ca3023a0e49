// The values that a field could have had in some time, so that what did not occur can be told as nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/record/dates.hh"
#include "searcher/query/query.hh"

namespace kamervragen::measure {

/// Of fracties, ministeries and members those of the time, of years, months, vergaderjaren and cabinets those that have
/// a day of it; of other fields all that can be listed. As the facet shows them. Members are known by their terms, so
/// that those who left or came meanwhile are among them. Of one Kamer its members; of
/// the Tweede Kamer the fracties with seats, while those of the Eerste are not known apart.
std::vector<std::string> values_in_office(const layout::Field&, Date from, Date to, std::optional<Kamer> = {});

/// The Kamer that stands in a query side by side with all else; none where it asks for none, or for something else too.
std::optional<Kamer> kamer_of(const query::Zoekvraag&);

/// The days of asking that a query can have, by what stands in it side by side: ingezonden, jaar, vergaderjaar. An end
/// that it leaves open is absent.
record::DateRange days_of_asking(const query::Zoekvraag&);

/// A field that says when a set was asked.
bool tells_time(std::string_view field);
/// Whether days_of_asking says all that a query asks of them: nothing in alternatives, nothing left out, no cabinets.
bool is_one_stretch(const query::Zoekvraag&);

}  // namespace kamervragen::measure
