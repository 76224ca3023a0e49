// How long answers took, and how many were late.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/measure/replies.hh"
#include "searcher/measure/spread.hh"
#include "searcher/statistics/intervals.hh"
#include "searcher/statistics/survival.hh"

namespace kamervragen::measure {

/// So many of so many; with an interval where there are any.
struct Share {
  std::uint64_t count = 0, of = 0;
  std::optional<double> share() const;
  std::optional<statistics::Interval> interval() const;
};

struct ReplyTimes {
  std::uint64_t n = 0;  ///< answered, open, withdrawn and excluded together
  std::uint64_t answered = 0, open = 0, withdrawn = 0;
  std::array<std::uint64_t, exclusions> excluded{};
  Spread days;                      ///< of those that were answered
  Share late, late21;               ///< of those that were answered, or are open beyond the term
  statistics::Survival unanswered;  ///< the share without an answer by days: Kaplan–Meier, with what is open and what
                                    ///< was withdrawn as censored
};

/// Of some of the replies.
ReplyTimes reply_times(const std::vector<Reply>&, const Rows&);

/// What a survival curve is worked out from: all but what is excluded.
std::vector<statistics::Lifetime> lifetimes(const std::vector<Reply>&, const Rows&);

}  // namespace kamervragen::measure
