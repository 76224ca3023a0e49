// Random Kamervragen over a small vocabulary, so that random queries about it find something.
#pragma once

#include <cstdint>
#include <vector>

#include "schema/record/record.hh"
#include "tests/searcher/random_query.hh"

namespace kamervragen::test {

/// Depends on the seed alone. Some records lack what records can lack.
std::vector<Kamervraag> random_records(std::size_t count, std::uint64_t seed);

/// What these records can be asked about: their words, and some values of each field.
Vocabulary vocabulary_of(const std::vector<Kamervraag>&, const layout::FieldTable&);

}  // namespace kamervragen::test
