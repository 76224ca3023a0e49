#include "corpus/harvest/listing.hh"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "schema/program/crash_point.hh"

namespace kamervragen::harvest {
namespace {

/// The publications of before this day are 1995's; their dt.available is later.
const int first_available = Date::of(1995, 1, 1)->days();

/// More than there can be of one kind by far.
constexpr std::size_t records_most = 2'000'000;
/// What may come to a list while its parts are asked for, beside one in a hundred.
constexpr std::size_t drift_least = 100;

void merge_record(Walked& to, std::map<std::string, std::size_t>& at, const SruRecord& record) {
  const auto [place, fresh] = at.emplace(record.id, to.records.size());
  if (fresh)
    to.records.push_back(record);
  else
    to.records[place->second] = record;  // a later walk saw a later state
}

Error too_large(const Window& window, std::size_t records, std::size_t max) {
  return Error(Code::window_too_large, {{"window", window.text()}, {"records", records}, {"max", max}});
}

Error uneven(const Window& window, std::size_t records, std::size_t parts) {
  return Error(Code::window_uneven, {{"window", window.text()}, {"records", records}, {"parts", parts}});
}

}  // namespace

Result<SruPage> Listing::page(const Window& window, std::size_t start_record, std::size_t size) {
  std::optional<Result<SruPage>> page;
  auto reply = client_.get(search_url(options_.service, window, start_record, size), pace_,
                           [&](const network::Reply& r) -> std::optional<std::string> {
                             page = parse_page(r.body);
                             if (*page && (*page)->records.size() > size)
                               page = fail(Code::sru_too_many, {{"asked", size}, {"records", (*page)->records.size()}});
                             if (*page) return std::nullopt;
                             return page->error().message();
                           });
  if (!reply) {
    if (!page || *page) return pass(reply);
    // What is wrong with the page says more than that it could not be used.
    auto error = page->error();
    error.place = reply.error().place;
    if (const auto tries = reply.error().argument("tries"); !tries.empty())
      error.arguments.emplace_back("tries", tries);
    return tl::make_unexpected(std::move(error));
  }
  if (reply->status != 200 || !page) return fail(Code::sru_refused, {{"status", reply->status}});
  program::crash_point("harvest.page");
  return std::move(*page);
}

Result<std::size_t> Listing::count(const Window& window) {
  auto first = page(window, 1, 1);
  if (!first) return pass(first);
  return first->total;
}

void Listing::walk(const Window& window, const std::function<bool(Walked)>& tell) { walk_days(window, tell); }

bool Listing::walk_days(const Window& window, const std::function<bool(Walked)>& tell) {
  const auto first = page(window, 1, options_.page_size);
  if (!first) return tell(Walked{window, 0, {}, 0, 0, first.error()});
  const auto refused = [&](Error why) { return tell(Walked{window, first->total, {}, 0, 0, std::move(why)}); };
  if (first->total > records_most) return refused(too_large(window, first->total, records_most));
  if (first->total <= options_.window_max) return tell(walk_one(window, *first));
  const int from = window.first.days(), to = window.last.days();
  if (from == to) return tell(walk_crowded_day(window, first->total, first_available, to));
  const int middle = from + (to - from) / 2;
  auto before = window, after = window;
  before.last = Date::from_days(middle);
  after.first = Date::from_days(middle + 1);
  // A service that says the same number of whatever it is asked would be asked for ever.
  std::size_t sum = 0;
  for (const auto& part : {before, after}) {
    const auto counted = count(part);
    if (!counted) return tell(Walked{part, 0, {}, 0, 0, counted.error()});
    sum += *counted;
  }
  const auto apart = sum > first->total ? sum - first->total : first->total - sum;
  if (apart > drift_least + first->total / 100) return refused(uneven(window, first->total, sum));
  return walk_days(before, tell) && walk_days(after, tell);
}

bool Listing::walk_once(Walked& walked, std::vector<std::string>& ids, const SruPage* first, std::string& why) {
  std::set<std::string> seen;
  std::map<std::string, std::size_t> at;
  for (std::size_t i = 0; i < walked.records.size(); ++i) at.emplace(walked.records[i].id, i);
  std::optional<std::size_t> total;
  for (std::size_t start = 1; !total || start <= *total;) {
    SruPage asked;
    if (!first || start > 1) {
      auto next = page(walked.window, start, options_.page_size);
      if (!next) {
        walked.error = next.error();
        return false;
      }
      asked = std::move(*next);
    }
    const auto& now = first && start == 1 ? *first : asked;
    ++walked.pages;
    if (total && *total != now.total) {
      why = fmt::format("numberOfRecords went from {} to {} between pages", *total, now.total);
      return false;
    }
    total = now.total;
    if (now.records.empty() && start <= *total) {
      why = fmt::format("no records from {} on, of {}", start, *total);
      return false;
    }
    for (const auto& record : now.records) {
      merge_record(walked, at, record);
      if (seen.insert(record.id).second) continue;
      why = fmt::format("{} stands on two pages", record.id);
      return false;
    }
    start += now.records.size();
  }
  walked.total = *total;
  ids.assign(seen.begin(), seen.end());
  if (seen.size() == *total) return true;
  why = fmt::format("{} records where numberOfRecords is {}", seen.size(), *total);
  return false;
}

Walked Listing::walk_one(const Window& window, const SruPage& first) {
  Walked walked{window, first.total, {}, 0, 0, {}};
  std::string why;
  std::vector<std::string> ids;
  for (walked.walks = 1; walked.walks <= options_.walks; ++walked.walks) {
    walked.error.reset();
    if (walk_once(walked, ids, walked.walks == 1 ? &first : nullptr, why)) {
      // What an earlier walk saw and this one did not is no longer in the window.
      std::erase_if(walked.records, [&](const SruRecord& r) { return !std::ranges::binary_search(ids, r.id); });
      return walked;
    }
    if (walked.error) return walked;
  }
  walked.walks = options_.walks;
  walked.error = Error(Code::window_unstable, {{"window", window.text()}, {"walks", options_.walks}, {"why", why}});
  return walked;
}

Walked Listing::walk_crowded_day(const Window& window, std::size_t total, int first_day, int last_day) {
  Walked whole{window, total, {}, 1, 0, {}};
  if (first_day >= last_day) {
    whole.error = too_large(window, total, options_.window_max);
    return whole;
  }
  const int middle = first_day + (last_day - first_day) / 2;
  auto before = window, after = window;
  before.available =
      record::DateRange{window.available ? window.available->first : std::nullopt, Date::from_days(middle)};
  after.available =
      record::DateRange{Date::from_days(middle + 1), window.available ? window.available->last : std::nullopt};
  std::size_t counted = 0, sum = 0;
  for (const auto& part : {before, after}) {
    const auto number = count(part);
    if (!number) {
      whole.error = number.error();
      return whole;
    }
    counted += *number;
  }
  if (counted > total + drift_least) {
    whole.error = uneven(window, total, counted);
    return whole;
  }
  for (const auto& [part, from, to] :
       {std::tuple{before, first_day, middle}, std::tuple{after, middle + 1, last_day}}) {
    const auto first = page(part, 1, options_.page_size);
    if (!first) {
      whole.error = first.error();
      return whole;
    }
    auto walked =
        first->total <= options_.window_max ? walk_one(part, *first) : walk_crowded_day(part, first->total, from, to);
    sum += walked.total;
    whole.pages += walked.pages;
    whole.records.insert(whole.records.end(), walked.records.begin(), walked.records.end());
    if (walked.error && !whole.error) whole.error = walked.error;
  }
  // A record without dt.available is in none of the parts.
  if (!whole.error && sum != total) whole.error = uneven(window, total, sum);
  return whole;
}

}  // namespace kamervragen::harvest
