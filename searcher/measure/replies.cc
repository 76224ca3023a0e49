#include "searcher/measure/replies.hh"

#include <algorithm>

#include "schema/record/record.hh"
#include "searcher/compiler/compile.hh"

namespace kamervragen::measure {
namespace {

struct ExclusionRow {
  std::string_view name, meaning;
};
constexpr std::array<ExclusionRow, exclusions> exclusion_rows = {
    {{"mondeling", "asked in the chamber, and answered there"},
     {"gap", "asked in a month of which the store lacks publications, so that the answer may be among them"},
     {"no-date", "without a day of asking, of the answer or of the withdrawal that is known"},
     {"answered-before-asked", "of which the publications date the answer before the question"},
     {"asked-after-reference-date", "asked after the reference date"}}};

/// What the slots say of a row.
struct Known {
  std::optional<int> asked, answered, withdrawn, days;
  std::string_view status;
  bool mondeling = false, gap = false;
};

Reply excluded(Exclusion why) { return {.fate = Fate::excluded, .why = why}; }

Reply fate_of(const Known& known, const std::optional<Date>& reference) {
  if (known.mondeling) return excluded(Exclusion::mondeling);
  if (!known.asked) return excluded(Exclusion::no_date);
  if (reference && reference->days() < *known.asked) return excluded(Exclusion::asked_after);
  if (known.gap) return excluded(Exclusion::gap);
  if (known.status == record::name(Status::beantwoord)) {
    if (known.days) return {.fate = Fate::answered, .days = *known.days};
    return excluded(known.answered && *known.answered < *known.asked ? Exclusion::answered_before : Exclusion::no_date);
  }
  if (known.status == record::name(Status::ingetrokken)) {
    if (!known.withdrawn || *known.withdrawn < *known.asked) return excluded(Exclusion::no_date);
    return {.fate = Fate::withdrawn, .days = *known.withdrawn - *known.asked};
  }
  if (!reference) return excluded(Exclusion::no_date);
  return {.fate = Fate::open, .days = reference->days() - *known.asked};
}

}  // namespace

std::string_view name(Exclusion why) { return exclusion_rows[static_cast<std::size_t>(why)].name; }
std::string_view meaning(Exclusion why) { return exclusion_rows[static_cast<std::size_t>(why)].meaning; }

std::vector<bool> late_rows(const Population& population) {
  const auto late = compiler::compile({query::Computed{"is", "te-laat"}}, population.context());
  return late ? population.among(*late) : std::vector<bool>(population.size());
}

std::vector<Reply> replies(const Population& population, const Judged& judged) {
  const auto asked = population.numbers("ingezonden"), answered = population.numbers("beantwoord"),
             withdrawn = population.numbers("ingetrokken"), days = population.numbers("dagen");
  const auto status = population.texts("status"), soort = population.texts("soort");
  const auto late = late_rows(population);
  std::vector<Reply> out(population.size());
  for (std::size_t row = 0; row < out.size(); ++row) {
    const bool gap = asked[row] && !judged.months_with_gaps.empty() &&
                     judged.months_with_gaps.contains(Date::from_days(*asked[row]).iso().substr(0, 7));
    auto& reply = out[row] = fate_of({.asked = asked[row],
                                      .answered = answered[row],
                                      .withdrawn = withdrawn[row],
                                      .days = days[row],
                                      .status = status[row],
                                      .mondeling = soort[row] == "mondeling",
                                      .gap = gap},
                                     judged.reference);
    if (reply.fate == Fate::excluded) continue;
    reply.late = late[row];
    reply.late21 = reply.fate != Fate::withdrawn && reply.days > record::answer_days;
  }
  return out;
}

std::uint64_t answered_after(const Population& population, const Judged& judged) {
  if (!judged.reference) return 0;
  const auto reference = judged.reference->days();
  const auto asked = population.numbers("ingezonden"), answered = population.numbers("beantwoord");
  std::uint64_t out = 0;
  for (std::size_t row = 0; row < asked.size(); ++row)
    out += asked[row] && answered[row] && *asked[row] <= reference && *answered[row] > reference ? 1 : 0;
  return out;
}

}  // namespace kamervragen::measure
