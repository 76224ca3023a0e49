#include "searcher/measure/reply_times.hh"

namespace kamervragen::measure {

std::optional<double> Share::share() const {
  if (of == 0) return std::nullopt;
  return static_cast<double>(count) / static_cast<double>(of);
}

std::optional<statistics::Interval> Share::interval() const {
  if (of == 0) return std::nullopt;
  return statistics::wilson(count, of);
}

std::vector<statistics::Lifetime> lifetimes(const std::vector<Reply>& all, const Rows& rows) {
  std::vector<statistics::Lifetime> out;
  for (const auto row : rows)
    if (all[row].fate != Fate::excluded)
      out.push_back({static_cast<double>(all[row].days), all[row].fate == Fate::answered});
  return out;
}

ReplyTimes reply_times(const std::vector<Reply>& all, const Rows& rows) {
  ReplyTimes out{
      .n = rows.size(), .days = {}, .late = {}, .late21 = {}, .unanswered = statistics::Survival(lifetimes(all, rows))};
  std::vector<double> days;
  const auto add = [](Share& share, const Reply& reply, bool late) {
    share.count += late ? 1 : 0;
    share.of += late || reply.fate == Fate::answered ? 1 : 0;
  };
  for (const auto row : rows) {
    const auto& reply = all[row];
    switch (reply.fate) {
      case Fate::answered:
        ++out.answered;
        days.push_back(reply.days);
        break;
      case Fate::open: ++out.open; break;
      case Fate::withdrawn: ++out.withdrawn; break;
      case Fate::excluded: ++out.excluded[static_cast<std::size_t>(reply.why)]; continue;
    }
    add(out.late, reply, reply.late);
    add(out.late21, reply, reply.late21);
  }
  out.days = spread_of(std::move(days));
  return out;
}

}  // namespace kamervragen::measure
