#include "corpus/harvest/harvest.hh"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "corpus/harvest/discover.hh"
#include "corpus/harvest/download.hh"
#include "corpus/harvest/journal.hh"
#include "corpus/harvest/successors.hh"
#include "corpus/store/folders.hh"
#include "corpus/store/store.hh"
#include "schema/program/crash_point.hh"
#include "schema/text/digest.hh"

namespace kamervragen::harvest {
namespace fs = std::filesystem;
namespace {

/// What lies in the corpus and was never harvested: put there by hand, or by another program. It keeps its place, and
/// is downloaded when the lists name it, since nobody says which version it is.
Result<void> adopt(Journal& journal) {
  if (!journal.state().cursors.empty()) return {};
  const auto scan = store::scan_store(journal.corpus());
  if (!scan) return pass(scan);
  std::vector<Entry> found;
  for (const auto& stored : scan->publications) {
    if (journal.find(stored.id.str())) continue;
    Entry entry;
    entry.id = stored.id;
    entry.soort = stored.id.is_question() ? Soort::vraag : Soort::antwoord;
    entry.folder = fs::relative(stored.folder, journal.corpus()).string();
    for (const auto& path : {stored.xml(), stored.html(), stored.metadata()}) {
      if (path.empty()) continue;
      const auto bytes = store::read_whole(path);
      if (bytes) entry.files.push_back({path.filename().string(), bytes->size(), text::digest(*bytes).hex()});
    }
    entry.has_text = stored_text_is_readable(journal.corpus(), entry);
    entry.state = stored.withdrawn ? EntryState::withdrawn : entry.has_text ? EntryState::stored : EntryState::textless;
    found.push_back(std::move(entry));
  }
  return journal.put(found);
}

/// A run that was killed between its intention and its end: see which of the two lies there.
Result<void> settle_intentions(Journal& journal) {
  std::vector<Entry> settled;
  for (const auto& [id, entry] : journal.state().entries) {
    if (entry.intended.empty()) continue;
    Entry now = entry;
    if (intention_was_done(journal.corpus(), entry))
      now = after_intention(entry, stored_text_is_readable(journal.corpus(), entry));
    now.intended.clear();
    settled.push_back(std::move(now));
  }
  return journal.put(settled);
}

bool to_do(const Entry& e) { return e.state == EntryState::pending || e.state == EntryState::failed || e.rechecks > 0; }

/// What is new comes before what failed or is looked at again, the newest first: that is what users miss.
std::vector<std::string> work_list(const HarvestState& state, const std::optional<Soort>& soort) {
  std::vector<const Entry*> work;
  for (const auto& [id, entry] : state.entries)
    if (to_do(entry) && (!soort || entry.soort == *soort)) work.push_back(&entry);
  std::ranges::stable_sort(work, [](const Entry* a, const Entry* b) {
    const bool x = a->state == EntryState::pending, y = b->state == EntryState::pending;
    return x != y ? x : a->modified > b->modified;
  });
  std::vector<std::string> ids;
  for (const auto* entry : work) ids.push_back(entry->id.str());
  return ids;
}

void take_facts(Entry& entry, const Answer& metadata) {
  MetadataFacts facts;
  if (judge_metadata(entry.id, metadata.body, &facts).worth != Worth::readable) return;
  if (!facts.vergaderjaar.empty()) entry.vergaderjaar = facts.vergaderjaar;
  if (!facts.aanhangselnummer.empty()) entry.aanhangselnummer = facts.aanhangselnummer;
  if (!facts.available.empty()) entry.available = facts.available;
  if (facts.vraagnummers.empty()) return;
  entry.vraagnummers.clear();
  for (const auto& n : facts.vraagnummers) entry.vraagnummers += (entry.vraagnummers.empty() ? "" : ",") + n;
}

/// The downloads of one run.
class Downloads {
 public:
  Downloads(const HarvestOptions& options, network::PoliteClient& client, network::Clock& clock, Journal& journal,
            HarvestReport& report)
      : options_(options),
        client_(client),
        clock_(clock),
        journal_(journal),
        report_(report),
        pace_{options.documents_delay} {}

  Result<void> run() {
    auto work = work_list(journal_.state(), options_.soort);
    if (options_.limit && work.size() > *options_.limit) work.resize(*options_.limit);
    std::vector<std::string> doubtful;
    if (auto done = pass("publications", work, &doubtful); !done) return done;
    many_gone_ = !options_.accept_withdrawals && no_longer_there_ > most_gone(stored_before_);
    // A fault of the moment is gone by now; what is still so, is so.
    if (auto done = pass("second look", doubtful, nullptr); !done) return done;
    if ((in_vain_ >= options_.give_up || !answered_) && in_vain_ > 0)
      report_.stopped = Error(Code::service_away, {{"service", options_.documents}, {"why", last_why_}});
    else if (spared_ > 0)
      report_.stopped = Error(Code::many_gone, {{"service", options_.documents}, {"gone", spared_}});
    return {};
  }

 private:
  Result<void> pass(std::string_view stage, const std::vector<std::string>& work, std::vector<std::string>* doubtful) {
    std::uint64_t done = 0;
    for (const auto& id : work) {
      if (in_vain_ >= options_.give_up) break;
      if (auto one = handle(id, doubtful); !one) return one;
      if (options_.progress) options_.progress(stage, ++done, work.size());
    }
    return {};
  }

  Result<void> handle(const std::string& id, std::vector<std::string>* doubtful) {
    Entry entry = *journal_.find(id);
    const auto answers = ask_publication(client_, pace_, options_.documents, entry);
    program::crash_point("harvest.fetched");
    const auto decision = decide(entry, answers);
    in_vain_ = decision.no_service ? in_vain_ + 1 : 0;
    if (decision.no_service) last_why_ = decision.why;
    answered_ = answered_ || !decision.no_service;
    const bool no_longer_there = decision.fate == Fate::withdraw && decision.code == "not-found";
    if (!decision.sound && doubtful) {
      no_longer_there_ += no_longer_there ? 1 : 0;
      doubtful->push_back(id);
      return {};
    }
    if (no_longer_there && many_gone_) {
      ++spared_;
      return failed(std::move(entry), decision);
    }
    if (decision.no_service && (in_vain_ >= options_.give_up || !answered_))
      return {};  // says nothing of this publication
    switch (decision.fate) {
      case Fate::store: return store(std::move(entry), decision, answers);
      case Fate::withdraw: return withdraw(std::move(entry), decision);
      case Fate::fail: return failed(std::move(entry), decision);
    }
    return {};
  }

  /// Later runs look again at what may have been a fault, a bounded number of times.
  int rechecks_after(const Entry& entry, bool sound) const {
    if (sound) return 0;
    return entry.rechecks > 0                                                        ? entry.rechecks - 1
           : entry.state == EntryState::pending || entry.state == EntryState::failed ? options_.rechecks
                                                                                     : 0;
  }

  Result<void> store(Entry entry, const Decision& decision, const Answers& answers) {
    if (!decision.sound)
      report_.incomplete.push_back({entry.id.str(), decision.code, decision.why, entry.problem.empty()});
    entry.rechecks = rechecks_after(entry, decision.sound);
    entry.failures = 0;
    entry.problem = decision.sound ? "" : decision.code + ": " + decision.why;
    entry.state = decision.has_text ? EntryState::stored : EntryState::textless;
    entry.fetched_on = options_.today.iso();
    if (decision.use_metadata) take_facts(entry, answers.metadata);
    std::string tombstone;
    const auto now = network::iso_time(clock_.utc());
    if (const auto successor = successor_of(journal_.state(), entry); !successor.empty()) {
      entry.state = EntryState::superseded;
      entry.problem = "opgevolgd door " + successor;
      tombstone = tombstone_text(entry.id.str(), entry.problem, now, options_.documents + "/" + successor);
    }
    const auto result = store_publication(journal_, entry, decision, answers, now, tombstone);
    if (!result) return errors::pass(result);
    ++(!result->written ? report_.unchanged : result->replaced ? report_.replaced : report_.stored);
    if (!decision.has_text) report_.textless.push_back(entry.id.str());
    return {};
  }

  Result<void> withdraw(Entry entry, const Decision& decision) {
    const auto now = network::iso_time(clock_.utc());
    entry.rechecks = rechecks_after(entry, false);
    entry.failures = 0;
    entry.fetched_on = options_.today.iso();
    const auto successor = successor_of(journal_.state(), entry);
    entry.state = successor.empty() ? EntryState::withdrawn : EntryState::superseded;
    entry.problem = successor.empty() ? decision.code + ": " + decision.why : "opgevolgd door " + successor;
    const auto fresh = bury(journal_, entry,
                            tombstone_text(entry.id.str(), successor.empty() ? decision.why : entry.problem, now,
                                           options_.documents + "/" + entry.id.str()));
    if (!fresh) return errors::pass(fresh);
    if (*fresh) (successor.empty() ? report_.withdrawn : report_.superseded).push_back(entry.id.str());
    return {};
  }

  Result<void> failed(Entry entry, const Decision& decision) {
    // What was textless, withdrawn or superseded and could not be looked at again stays what it is.
    const bool only_looked = entry.state != EntryState::pending && entry.state != EntryState::failed;
    if (only_looked) return {};
    report_.failed.push_back(
        {entry.id.str(), decision.code, decision.why, entry.state != EntryState::failed && entry.failures == 0});
    entry.state = EntryState::failed;
    entry.problem = decision.code + ": " + decision.why;
    ++entry.failures;
    return journal_.put(entry);
  }

  static std::size_t count_stored(const HarvestState& state) {
    return static_cast<std::size_t>(
        std::ranges::count_if(state.entries, [](const auto& e) { return !e.second.files.empty(); }));
  }

  const HarvestOptions& options_;
  network::PoliteClient& client_;
  network::Clock& clock_;
  Journal& journal_;
  HarvestReport& report_;
  network::Pace pace_;
  std::size_t stored_before_ = count_stored(journal_.state());
  std::size_t no_longer_there_ = 0;  ///< stored ones that answered 404 at the first look
  std::size_t spared_ = 0;           ///< those that did so again, and were too many to be believed
  bool many_gone_ = false;
  int in_vain_ = 0;        ///< publications in a row without an answer
  bool answered_ = false;  ///< to any
  std::string last_why_;
};

std::vector<Soort> soorten_of(const HarvestOptions& options) {
  if (options.soort) return {*options.soort};
  return {std::begin(all_soorten), std::end(all_soorten)};
}

Result<void> ask_lists(const HarvestOptions& options, network::PoliteClient& client, Ledger& ledger,
                       HarvestReport& report) {
  network::Pace pace{options.sru_delay};
  Listing listing(client, pace, options.listing);
  for (const auto soort : soorten_of(options))
    if (auto done = discover(options, soort, listing, ledger, report); !done) return done;
  if (options.audit && !options.since && !options.until && report.missing.empty())
    for (const auto soort : soorten_of(options))
      if (auto done = audit(options, soort, listing, ledger, report); !done) return done;
  report.lists_complete = report.missing.empty();
  return {};
}

/// The sentences that say what is not there, once all is tried.
void sum_up(HarvestReport& report, const HarvestState& state, const HarvestOptions& options) {
  for (const auto& [id, entry] : state.entries)
    if (entry.state == EntryState::pending && (!options.soort || entry.soort == *options.soort)) ++report.remaining;
  if (report.stopped) report.missing.push_back(report.stopped->message());
  if (report.remaining)
    report.missing.push_back(fmt::format("{} {} on the work list: the next run downloads {}", report.remaining,
                                         report.remaining == 1 ? "publication is" : "publications are",
                                         report.remaining == 1 ? "it" : "them"));
  if (!report.failed.empty())
    report.missing.push_back(fmt::format("{} {} could not be had: the next run tries again", report.failed.size(),
                                         report.failed.size() == 1 ? "publication" : "publications"));
  if (!report.incomplete.empty())
    report.missing.push_back(fmt::format("{} {} stored without a part that the list promises: later runs look again",
                                         report.incomplete.size(),
                                         report.incomplete.size() == 1 ? "publication was" : "publications were"));
}

}  // namespace

Exit HarvestReport::exit() const {
  if (stopped) return stopped->exit();
  if (!lists_complete) return Exit::no_input;
  const auto fresh = [](const HarvestFailure& f) { return f.fresh; };
  if (std::ranges::any_of(failed, fresh) || std::ranges::any_of(incomplete, fresh)) return Exit::new_failures;
  return Exit::done;
}

Result<HarvestReport> harvest(const HarvestOptions& options, network::Transport& transport, network::Clock& clock) {
  HarvestReport report;
  report.started = network::iso_time(clock.utc());
  report.until = options.until.value_or(options.today).iso();
  report.dry_run = options.dry_run;
  network::PoliteClient client(transport, clock, options.patience);
  const auto finish = [&](const HarvestState& state) {
    sum_up(report, state, options);
    report.traffic = client.traffic();
    report.finished = network::iso_time(clock.utc());
  };

  if (options.dry_run) {
    auto loaded = load_state(options.corpus);
    if (!loaded) return pass(loaded);
    Ledger ledger(std::move(loaded->state));
    if (auto done = ask_lists(options, client, ledger, report); !done) return pass(done);
    report.wanted = work_list(ledger.state(), options.soort);
    if (options.limit && report.wanted.size() > *options.limit) report.wanted.resize(*options.limit);
    finish(ledger.state());
    return report;
  }

  auto journal = Journal::open(options.corpus);
  if (!journal) return pass(journal);
  report.damaged = journal->damaged();
  const auto run = [&]() -> Result<void> {
    if (auto done = settle_intentions(*journal); !done) return done;
    if (auto done = adopt(*journal); !done) return done;
    Ledger ledger(*journal);
    if (auto done = ask_lists(options, client, ledger, report); !done) return done;
    if (auto done = Downloads(options, client, clock, *journal, report).run(); !done) return done;
    if (auto done = supersede(*journal, options.documents, network::iso_time(clock.utc()), report.superseded); !done)
      return done;
    return {};
  };
  if (auto done = run(); !done) report.stopped = done.error();  // the disk; what is stored is stored
  finish(journal->state());
  if (report.complete() && !options.soort && !options.until) {
    if (auto told = journal->put(CompleteRun{report.finished, report.until}); told)
      program::crash_point("harvest.complete");
    else
      report.stopped = told.error();
  }
  if (auto folded = journal->fold(options.journal_max); !folded && !report.stopped) report.stopped = folded.error();
  return report;
}

}  // namespace kamervragen::harvest
