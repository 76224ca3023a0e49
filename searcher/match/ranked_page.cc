#include "searcher/match/ranked_page.hh"

#include <algorithm>
#include <cmath>
#include <string>

#include <xapian.h>

namespace kamervragen::match {
namespace {

/// As many hits behind a page are looked at first; there are seldom more with one score.
constexpr std::size_t beyond_page = 16;

struct Scored {
  double score;
  std::string key;
  unsigned document;
};

/// Whether no hit that was left out can have the score of the last of the page. Nothing scores less than 0.
bool is_settled(const Xapian::MSet& found, std::size_t page_end) {
  if (found.size() < page_end || found.get_matches_estimated() <= found.size()) return true;
  const double least = found[found.size() - 1].get_weight();
  return least <= 0 ||
         rounded_score(least) < rounded_score(found[static_cast<Xapian::doccount>(page_end - 1)].get_weight());
}

std::vector<Scored> in_order(const Xapian::MSet& found) {
  std::vector<Scored> out;
  out.reserve(found.size());
  for (auto hit = found.begin(); hit != found.end(); ++hit)
    out.push_back({rounded_score(hit.get_weight()), hit.get_sort_key(), *hit});
  std::ranges::stable_sort(
      out, [](const Scored& a, const Scored& b) { return a.score != b.score ? a.score > b.score : a.key < b.key; });
  return out;
}

}  // namespace

double rounded_score(double score) { return std::round(score * score_steps) / score_steps; }

std::vector<RankedHit> ranked_page(Xapian::Enquire& enquire, const PagePlan& plan, std::size_t documents,
                                   std::uint64_t& count) {
  const auto bounded = [&](std::size_t n) { return static_cast<Xapian::doccount>(std::min(n, documents)); };
  const std::size_t begin = bounded(plan.offset),
                    end = begin + std::min<std::size_t>(bounded(plan.limit), documents - begin);
  const bool page = end > begin;
  std::vector<RankedHit> out;
  if (!page || !plan.by_score) {
    const auto found = enquire.get_mset(bounded(begin), bounded(end - begin), bounded(documents));
    enquire.clear_matchspies();
    count = found.get_matches_estimated();
    for (auto hit = found.begin(); hit != found.end(); ++hit) out.emplace_back(*hit, rounded_score(hit.get_weight()));
    return out;
  }
  auto beyond = beyond_page;
  auto found = enquire.get_mset(0, bounded(end + beyond), bounded(documents));
  enquire.clear_matchspies();  // they would count a second run as well
  while (!is_settled(found, end)) found = enquire.get_mset(0, bounded(end + (beyond *= 8)), bounded(documents));
  count = found.get_matches_estimated();
  const auto scored = in_order(found);
  for (std::size_t i = begin; i < std::min(end, scored.size()); ++i)
    out.emplace_back(scored[i].document, scored[i].score);
  return out;
}

}  // namespace kamervragen::match
