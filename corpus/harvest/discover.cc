#include "corpus/harvest/discover.hh"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "schema/program/crash_point.hh"
#include "schema/record/ids.hh"
#include "schema/text/joined.hh"

namespace kamervragen::harvest {
namespace {

const Date first_day = *Date::of(1995, 1, 1);  ///< of the oldest publications; nothing was modified before
constexpr int most_audit_requests = 200;
constexpr std::size_t skipped_most = 1'000;  ///< that a report names

/// Enters the records of a walk in the ledger, and counts them.
Result<void> enter(const Walked& walked, Ledger& ledger, HarvestReport& report) {
  std::vector<Entry> entries;
  for (const auto& record : walked.records) {
    ++report.listed;
    const auto id = PublicatieId::parse(record.id);
    if (!id) {
      if (report.skipped.size() < skipped_most) report.skipped.insert(record.id);
      continue;
    }
    const auto known = ledger.state().entries.find(record.id);
    const bool fresh = known == ledger.state().entries.end();
    auto entry = after_listing(*id, fresh ? nullptr : &known->second, record, walked.window.soort);
    if (!entry) continue;
    ++(fresh ? report.added : report.changed);
    entries.push_back(std::move(*entry));
  }
  return ledger.put(entries);
}

void note(HarvestReport& report, Walked walked) {
  if (!walked.complete())
    report.missing.push_back(
        fmt::format("the list of {} is not complete: {}", walked.window.text(), walked.error->message()));
  walked.records.clear();
  report.windows.push_back(std::move(walked));
}

/// The days of dt.modified of what is known and listed, sorted: numbers of a span by two searches.
class KnownDays {
 public:
  KnownDays(const HarvestState& state, Soort soort) {
    for (const auto& [id, entry] : state.entries) {
      const auto day = entry.soort == soort && !entry.mark.empty() ? Date::from_iso(entry.modified) : std::nullopt;
      if (day) days_.push_back(day->days());
    }
    std::ranges::sort(days_);
  }
  std::size_t count(const Window& w) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(days_, w.last.days()) -
                                    std::ranges::lower_bound(days_, w.first.days()));
  }

 private:
  std::vector<int> days_;
};

/// What is known of these days and was not in the complete list of them. Without a mark it counts as not listed; it
/// stays what it is until its own addresses say that it is gone.
Result<void> take_vanished(const Walked& walked, Ledger& ledger, HarvestReport& report) {
  std::set<std::string_view> listed;
  for (const auto& record : walked.records) listed.insert(record.id);
  std::vector<Entry> gone;
  for (const auto& [id, entry] : ledger.state().entries) {
    const auto day = Date::from_iso(entry.modified);
    if (entry.soort != walked.window.soort || entry.mark.empty() || !day || *day < walked.window.first ||
        *day > walked.window.last || listed.contains(id))
      continue;
    gone.push_back(entry);
    gone.back().mark.clear();
    if (entry.state != EntryState::withdrawn && entry.state != EntryState::superseded)
      gone.back().state = EntryState::pending;
    report.vanished.push_back(id);
  }
  return ledger.put(gone);
}

}  // namespace

Result<void> Ledger::put(std::span<const Entry> entries) {
  if (journal_) return journal_->put(entries);
  for (const auto& entry : entries) copy_.entries.insert_or_assign(entry.id.str(), entry);
  return {};
}

Result<void> Ledger::put(Soort soort, const Cursor& cursor) {
  if (journal_) return journal_->put(soort, cursor);
  copy_.cursors.insert_or_assign(soort, cursor);
  return {};
}

std::optional<Entry> after_listing(const PublicatieId& id, const Entry* known, const SruRecord& record, Soort soort) {
  Entry entry = known ? *known : Entry{};
  entry.id = id;
  entry.soort = soort;
  const auto mark = record.modified + "|" + record.wijziging;
  const bool maybe_changed_since = !entry.fetched_on.empty() && entry.fetched_on <= record.modified;
  if (known && entry.mark == mark && !maybe_changed_since) return std::nullopt;
  entry.mark = mark;
  entry.modified = record.modified;
  entry.available = record.available;
  entry.manifestations = text::joined(record.manifestations, ",");
  // Metadata of the document may have said more than the list does.
  if (!record.vergaderjaar.empty()) entry.vergaderjaar = record.vergaderjaar;
  if (!record.aanhangselnummer.empty()) entry.aanhangselnummer = record.aanhangselnummer;
  if (!record.vraagnummers.empty()) entry.vraagnummers = text::joined(record.vraagnummers, ",");
  if (entry.state != EntryState::failed) entry.state = EntryState::pending;
  return entry;
}

/// Both of them counted.
std::uint64_t days_from(Date first, Date last) { return static_cast<std::uint64_t>(last.days() + 1 - first.days()); }

Window window_of(const HarvestOptions& options, Soort soort, const std::optional<Cursor>& known) {
  const auto last = options.until.value_or(options.today);
  const auto first = options.since ? *options.since
                     : known       ? std::max(known->first, Date::from_days(known->last.days() - options.overlap))
                                   : first_day;
  return Window{soort, std::min(first, last), last, {}};
}

Cursor advanced(const std::optional<Cursor>& known, const Cursor& asked) {
  if (!known) return asked;
  const bool touch = asked.first.days() <= known->last.days() + 1 && asked.last.days() >= known->first.days() - 1;
  return touch ? Cursor{std::min(known->first, asked.first), std::max(known->last, asked.last)} : *known;
}

Result<void> discover(const HarvestOptions& options, Soort soort, Listing& listing, Ledger& ledger,
                      HarvestReport& report) {
  const auto found = ledger.state().cursors.find(soort);
  const auto known = found == ledger.state().cursors.end() ? std::nullopt : std::optional(found->second);
  const auto window = window_of(options, soort, known);
  report.since.insert_or_assign(soort, window.first);
  const auto days = days_from(window.first, window.last);
  Result<void> done;
  bool unbroken = true;
  listing.walk(window, [&](Walked walked) {
    if (walked.complete()) program::crash_point("harvest.window");
    done = enter(walked, ledger, report);
    if (!done) return false;
    program::crash_point("harvest.listed");
    unbroken = unbroken && walked.complete();
    if (unbroken) {
      const auto now = ledger.state().cursors.find(soort);
      const auto at = now == ledger.state().cursors.end() ? std::nullopt : std::optional(now->second);
      done = ledger.put(soort, advanced(at, Cursor{window.first, walked.window.last}));
      program::crash_point("harvest.cursor");
    }
    if (options.progress)
      options.progress(fmt::format("list of {}", name(soort)), days_from(window.first, walked.window.last), days);
    // The parts that follow would fail in the same way, after the same tries.
    const bool away = walked.error && (walked.error->code == Code::unreachable || walked.error->code == Code::timeout);
    note(report, std::move(walked));
    return done.has_value() && !away;
  });
  return done;
}

Result<void> audit(const HarvestOptions& options, Soort soort, Listing& listing, Ledger& ledger,
                   HarvestReport& report) {
  const auto cursor = ledger.state().cursors.find(soort);
  if (cursor == ledger.state().cursors.end()) return {};
  const KnownDays known(ledger.state(), soort);
  const auto walkable = std::min(listing.options().window_max, 3 * listing.options().page_size);
  std::vector<Window> waiting{Window{soort, cursor->second.first, cursor->second.last, {}}};
  for (int asked = 0; !waiting.empty(); ++asked) {
    const auto window = waiting.back();
    waiting.pop_back();
    if (asked == most_audit_requests) {
      report.missing.push_back(fmt::format(
          "the numbers of {} differ from those of the service in many places; compared again by the next run",
          name(soort)));
      return {};
    }
    if (options.progress)
      options.progress(fmt::format("comparing numbers of {}", name(soort)), static_cast<std::uint64_t>(asked), 0);
    const auto total = listing.count(window);
    if (!total) {
      report.missing.push_back(
          fmt::format("the numbers of {} could not be compared: {}", window.text(), total.error().message()));
      return {};
    }
    if (*total == known.count(window)) continue;
    if (asked == 0 && !options.accept_withdrawals && *total + most_gone(known.count(window)) < known.count(window)) {
      // Rather a service that is half there than a hundred withdrawals in one night.
      report.missing.push_back(
          fmt::format("the service lists {} of {} known publications ({}); nothing was taken for withdrawn", *total,
                      known.count(window), name(soort)));
      return {};
    }
    if (*total > walkable && window.first != window.last) {
      const int middle = window.first.days() + (window.last.days() - window.first.days()) / 2;
      waiting.push_back(Window{soort, window.first, Date::from_days(middle), {}});
      waiting.push_back(Window{soort, Date::from_days(middle + 1), window.last, {}});
      continue;
    }
    Result<void> done;
    listing.walk(window, [&](Walked walked) {
      done = enter(walked, ledger, report);
      if (done && walked.complete()) done = take_vanished(walked, ledger, report);
      note(report, std::move(walked));
      return done.has_value();
    });
    if (!done) return done;
  }
  return {};
}

}  // namespace kamervragen::harvest
