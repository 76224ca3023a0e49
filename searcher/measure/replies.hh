// What became of each question set, as reply times see it.
//
// Time runs from the day of asking (ingezonden) to that of the first answer (beantwoord), in calendar days: an
// uitstelbericht is no answer. What is open is seen until the reference date, what was withdrawn until that day.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record/dates.hh"
#include "searcher/measure/population.hh"

namespace kamervragen::measure {

enum class Fate : std::uint8_t { answered, open, withdrawn, excluded };

/// Why a set says nothing of reply times.
enum class Exclusion : std::uint8_t {
  mondeling,        ///< answered in the chamber
  gap,              ///< asked in a month of which the store lacks publications: its answer may be among them
  no_date,          ///< a day that its fate needs is not known
  answered_before,  ///< the answer is dated before the question: an error of the publications
  asked_after,      ///< asked after the reference date
};
inline constexpr std::size_t exclusions = 5;
/// "mondeling", "gap", "no-date", "answered-before-asked", "asked-after-reference-date"
std::string_view name(Exclusion);
/// What it means, in a sentence.
std::string_view meaning(Exclusion);

struct Reply {
  Fate fate = Fate::excluded;
  Exclusion why = Exclusion::no_date;  ///< of what is excluded
  int days = 0;                        ///< to the answer, or as long as it was seen; of what is excluded nothing
  bool late = false;                   ///< as is:te-laat
  bool late21 = false;                 ///< answered after more than 21 days or open for longer, uitstel or not
};

/// What is not of the index: of one without a note of its harvest no month has gaps.
struct Judged {
  std::optional<Date> reference{};           ///< on which open sets are seen last; without it they have no time
  std::set<std::string> months_with_gaps{};  ///< "2019-07"
};

/// Which rows are late: is:te-laat, as a query answers it. Throws what Xapian throws.
std::vector<bool> late_rows(const Population&);

/// By row. Throws what Xapian throws.
std::vector<Reply> replies(const Population&, const Judged&);

/// How many were asked by the reference date and answered after it. Throws what Xapian throws.
std::uint64_t answered_after(const Population&, const Judged&);

}  // namespace kamervragen::measure
