// Some of the matches by lot, the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/measure/groups.hh"
#include "searcher/measure/population.hh"

namespace kamervragen::measure {

/// One that was drawn: a set, or one of its questions.
struct Drawn {
  std::uint32_t row = 0;
  int question = 0;  ///< which of the set, from 1; 0: the set itself
};

enum class Unit : std::uint8_t { set, vraag };

/// Whether one may be drawn.
using Admits = std::function<Result<bool>(const Drawn&)>;

/// So many of these rows, or of their questions, that are admitted: those whose digest, with the seed, is lowest, in
/// the order of that. A larger sample by the same seed begins with the smaller one. What is drawn depends on the seed,
/// on which records match and on what is admitted, on nothing else; those behind the last that is drawn are not asked
/// about. ERRORS: those of `admits`. Throws what Xapian throws.
Result<std::vector<Drawn>> drawn(const Population&, const Rows&, Unit, std::size_t n, std::uint64_t seed,
                                 const Admits& admits);

}  // namespace kamervragen::measure
