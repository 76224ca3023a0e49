#include "corpus/harvest/status.hh"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/harvest/gaps.hh"
#include "schema/record/ids.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::harvest {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t Tally::*counted_as(EntryState t) {
  switch (t) {
    case EntryState::stored: return &Tally::stored;
    case EntryState::textless: return &Tally::textless;
    case EntryState::pending: return &Tally::pending;
    case EntryState::failed: return &Tally::failed;
    case EntryState::withdrawn:
    case EntryState::superseded: break;
  }
  return &Tally::withdrawn;
}

/// A vergaderjaar begins in September: the one of a question without metadata follows from its day.
std::string vergaderjaar_of(const Entry& entry) {
  if (const auto said = Vergaderjaar::parse(entry.vergaderjaar)) return said->str();
  const auto day = Date::from_iso(entry.available);
  if (!day) return {};
  const int first = day->month() >= 9 ? day->year() : day->year() - 1;
  return std::to_string(first) + "-" + std::to_string(first + 1);
}

/// The place of an ah in its series; its own id says so (ah-tk-20182019-3922), or the metadata of an onopgemaakte.
struct Numbered {
  std::string kamer, vergaderjaar;
  int number = 0;
};

std::optional<Numbered> numbered(const Entry& entry) {
  const auto& id = entry.id;
  if (id.is_question()) return std::nullopt;
  Numbered out{std::string(name(id.kamer())), {}, 0};
  std::string_view digits = entry.aanhangselnummer;
  std::string_view text = id.str();
  if (text.size() > 15 && text[14] == '-' && (text.starts_with("ah-tk-") || text.starts_with("ah-ek-"))) {
    if (const auto year = Vergaderjaar::parse(text.substr(6, 8))) {
      out.vergaderjaar = year->str();
      digits = text.substr(15);
    }
  } else if (const auto year = Vergaderjaar::parse(entry.vergaderjaar)) {
    out.vergaderjaar = year->str();
  }
  digits = digits.substr(0, digits.find_first_not_of("0123456789"));
  out.number = text::whole_number<int>(digits).value_or(0);
  if (out.vergaderjaar.empty() || out.number <= 0 || out.number > 99'999) return std::nullopt;
  return out;
}

struct Series {
  std::set<int> held, known;
};

std::vector<NumberGaps> gaps_of(const HarvestState& state, const std::set<std::string_view>& lost) {
  std::map<std::pair<std::string, std::string>, Series> all;
  for (const auto& [id, entry] : state.entries) {
    const auto place = numbered(entry);
    if (!place) continue;
    auto& series = all[{place->kamer, place->vergaderjaar}];
    series.known.insert(place->number);
    const bool held = !entry.folder.empty() && (!entry.files.empty() || entry.state == EntryState::withdrawn ||
                                                entry.state == EntryState::superseded);
    if (held && !lost.contains(id)) series.held.insert(place->number);
  }
  std::vector<NumberGaps> out;
  for (const auto& [key, series] : all) {
    NumberGaps gaps{key.first, key.second, *series.known.rbegin(), {}, {}};
    gaps.missing = missing_numbers(series.held, gaps.highest);
    for (const int n : gaps.missing)
      if (series.known.contains(n)) gaps.known.push_back(n);
    if (!gaps.missing.empty()) out.push_back(std::move(gaps));
  }
  std::ranges::sort(out, {}, [](const NumberGaps& g) { return std::pair(g.kamer != "tweede", g.vergaderjaar); });
  return out;
}

}  // namespace

HarvestStatus status_of(const HarvestState& state, const std::vector<std::string>& lost) {
  HarvestStatus status;
  status.complete = state.complete;
  status.cursors = state.cursors;
  status.lost = lost;
  const std::set<std::string_view> gone(lost.begin(), lost.end());
  for (const auto& [id, entry] : state.entries) {
    // What has text on disk is there, even if a newer version of it is still to come.
    const bool here = !entry.files.empty() && !gone.contains(id);
    const auto column = gone.contains(id) ? &Tally::failed : counted_as(entry.state);
    for (auto* tally :
         {&status.all, &status.months[entry.available.substr(0, 7)], &status.vergaderjaren[vergaderjaar_of(entry)]}) {
      ++tally->known;
      ++(tally->*column);
    }
    status.downloaded =
        std::max(status.downloaded, entry.fetched_on.empty() ? entry.fetched.substr(0, 10) : entry.fetched_on);
    const bool counts = here && (entry.state == EntryState::stored || entry.state == EntryState::textless);
    if (counts && std::pair(entry.available, id) > std::pair(status.newest, status.newest_id)) {
      status.newest = entry.available;
      status.newest_id = id;
    }
  }
  status.gaps = gaps_of(state, gone);
  return status;
}

Result<HarvestStatus> harvest_status(const fs::path& corpus) {
  std::error_code error;
  if (!fs::is_directory(harvest_folder(corpus), error))
    return fail(Code::never_harvested, {{"corpus", corpus.string()}});
  const auto loaded = load_state(corpus);
  if (!loaded) return pass(loaded);
  std::vector<std::string> lost;
  for (const auto& [id, entry] : loaded->state.entries)
    if (!entry.files.empty() && !fs::is_directory(corpus / entry.folder, error)) lost.push_back(id);
  return status_of(loaded->state, lost);
}

}  // namespace kamervragen::harvest
