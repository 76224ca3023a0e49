// `rebuild`: the whole index beside the old one. Processes read the publications into spools; the join runs over what
// they say of each other; processes build small databases of the records; a merge makes one of them. Small databases
// fit the caches, which is where the time of the engine goes.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <set>
#include <stdexcept>
#include <sys/resource.h>
#include <unordered_map>

#include <fmt/format.h>
#include <xapian.h>

#include "indexer/state/status.hh"
#include "indexer/state/tally.hh"
#include "indexer/write/compact.hh"
#include "indexer/write/databases.hh"
#include "indexer/write/ingest.hh"
#include "indexer/write/made_record.hh"
#include "indexer/write/run.hh"
#include "indexer/write/spool.hh"
#include "indexer/write/workers.hh"
#include "schema/layout/stamp.hh"
#include "schema/layout/tables.hh"
#include "schema/layout/terms.hh"
#include "schema/program/crash_point.hh"

namespace kamervragen::write {
namespace fs = std::filesystem;
namespace {

/// Records a small database. With fewer the engine builds them faster, since what it holds of them lies in maps; but
/// merging takes longer, and the index is larger, since postings stay in pieces of one database each. Of 8 to 500
/// measured, 100 is best.
constexpr std::size_t records_per_part = 100;
/// Publications that a worker takes at a time.
constexpr std::uint64_t publications_per_turn = 64;
/// Files that the engine keeps open of one database, with room to spare.
constexpr std::size_t files_per_part = 8;

/// A record to be made: its sleutel, and its publications by their place in the store's order.
struct Group {
  Sleutel sleutel;
  std::vector<std::size_t> members;
};

/// Removes a folder of temporary files whatever way the run ends.
struct TemporaryFolder {
  fs::path path;
  explicit TemporaryFolder(fs::path where) : path(std::move(where)) { fs::create_directories(path); }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

std::function<void(std::uint64_t)> progress_of(const RunOptions& options, std::string_view stage, std::uint64_t total) {
  if (!options.progress) return {};
  return [&options, stage, total](std::uint64_t done) { options.progress(stage, done, total); };
}

Result<std::vector<Spooled>> read_all(const RunOptions& options, const store::StoreScan& scan, const fs::path& folder) {
  const auto& stored = scan.publications;
  const auto work = [&](unsigned worker, SharedCounters& counters) {
    SpoolWriter spool(folder, worker);
    for (;;) {
      const auto first = counters.next.fetch_add(publications_per_turn);
      if (first >= stored.size()) return spool.finish();
      const auto last = std::min<std::uint64_t>(first + publications_per_turn, stored.size());
      for (auto i = first; i < last; ++i) {
        if (stored[i].withdrawn) continue;
        const auto found = ingest(stored[i]);
        spool.add(i, found.state, found.publicatie);
      }
      counters.done += last - first;
    }
  };
  if (auto done = run_workers(options.jobs, work, progress_of(options, "reading", stored.size())); !done)
    return pass(done);
  return read_places(folder, options.jobs);
}

/// Sets the records of each publication that the shard has, and gives the records in the order of their sleutels.
std::vector<Group> join(std::vector<Spooled>& publications, const state::Shard& shard) {
  std::unordered_map<std::string, const join::Links*> by_id;
  std::unordered_map<std::string, std::set<std::string>> named;
  for (const auto& p : publications) {
    if (p.state.failure) continue;
    by_id.emplace(p.state.links.id.str(), &p.state.links);
    for (const auto& target : p.state.links.antwoorden_in) named[target].insert(p.state.links.id.str());
  }
  const join::Neighbours others{[&](const std::string& id) {
                                  const auto at = by_id.find(id);
                                  return at == by_id.end() ? nullptr : at->second;
                                },
                                [&](const std::string& id) {
                                  const auto at = named.find(id);
                                  return at == named.end() ? std::set<std::string>{} : at->second;
                                }};
  std::map<Sleutel, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < publications.size(); ++i) {
    auto& state = publications[i].state;
    if (state.failure) continue;
    state.records = shard.of_these(records_of(state.links, others));
    for (const auto& sleutel : state.records) groups[sleutel].push_back(i);
  }
  std::vector<Group> out;
  for (auto& [sleutel, members] : groups) out.push_back({sleutel, std::move(members)});
  return out;
}

/// How many records go into one part, so that all parts can be open at once for the merge.
std::size_t part_size(std::size_t records) {
  rlimit limit{};
  std::size_t open_files = 1024;
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    open_files = std::min<std::size_t>(limit.rlim_cur, 1u << 20);
  }
  const auto parts =
      std::max<std::size_t>(1, (open_files - std::min<std::size_t>(open_files / 2, 128)) / files_per_part);
  return std::max(records_per_part, records / parts + 1);
}

fs::path part_path(const fs::path& folder, std::size_t part) { return folder / fmt::format("part-{:06}", part); }
fs::path sum_path(const fs::path& folder, unsigned worker) { return folder / fmt::format("sum-{}", worker); }

/// What a worker has seen of the records' digests.
bool write_sum(const fs::path& folder, unsigned worker, text::Digest sum) {
  std::ofstream out(sum_path(folder, worker));
  out << sum.hex() << std::flush;
  return out.good();
}

/// What all of them have.
text::Digest total(const fs::path& folder, unsigned workers) {
  text::Digest sum;
  for (unsigned worker = 0; worker < workers; ++worker) {
    std::string hex;
    std::ifstream(sum_path(folder, worker)) >> hex;
    sum = sum + text::Digest::from_hex(hex).value_or(text::Digest{});
  }
  return sum;
}

using Work = std::function<bool(unsigned, SharedCounters&)>;

/// The engine's errors as such that say what happened.
Work told(Work work) {
  return [work = std::move(work)](unsigned worker, SharedCounters& counters) {
    try {
      return work(worker, counters);
    } catch (const Xapian::Error& e) {
      throw std::runtime_error(e.get_description());
    }
  };
}

/// Builds the parts; gives the sum of the records' digests.
Result<text::Digest> build_parts(const RunOptions& options, const std::vector<Group>& groups,
                                 const std::vector<Spooled>& publications, const fs::path& folder, std::size_t size) {
  const auto build = [&](unsigned worker, SharedCounters& counters) {
    SpoolReader spool(folder, options.jobs);
    dutch::Analyser analyser;
    text::Digest sum;
    for (;;) {
      const auto part = counters.next.fetch_add(1);
      const auto first = part * size;
      if (first >= groups.size()) break;
      const auto last = std::min(first + size, groups.size());
      auto database = temporary_database(part_path(folder, part));
      for (auto i = first; i < last; ++i) {
        std::vector<Publicatie> members;
        for (const auto member : groups[i].members) {
          auto publicatie = spool.read(publications[member]);
          if (!publicatie) return false;
          members.push_back(std::move(*publicatie));
        }
        const auto made = made_record(groups[i].sleutel, members, analyser);
        sum = sum + made.digest;
        database.add_document(made.document);
      }
      database.commit();
      counters.done += last - first;
    }
    return write_sum(folder, worker, sum);
  };
  if (auto done = run_workers(options.jobs, told(build), progress_of(options, "building", groups.size())); !done)
    return pass(done);
  return total(folder, options.jobs);
}

/// A database without documents that holds what the index remembers; merged with the parts.
void write_memory(const fs::path& path, const std::vector<Spooled>& publications, text::Digest content,
                  const state::Shard& shard) {
  auto database = temporary_database(path);
  std::map<std::string, std::set<std::string>> reverse;  // by key
  state::Tally tally;
  for (const auto& p : publications) {
    const auto& id = p.state.links.id.str();
    tally.add(id, p.state);
    database.set_metadata(state::state_key(id), state::encode(p.state));
    for (const auto& target : depends_on(p.state.links)) reverse[state::reverse_key(target)].insert(id);
    for (const auto& target : p.state.links.antwoorden_in) reverse[state::named_key(target)].insert(id);
  }
  for (const auto& [key, ids] : reverse) database.set_metadata(key, state::encode_ids(ids));
  database.set_metadata(std::string(layout::meta::tally), state::to_text(tally));
  database.set_metadata(std::string(layout::meta::stamp), to_text(layout::current_stamp()));
  database.set_metadata(std::string(layout::meta::content), content.hex());
  if (!shard.whole()) database.set_metadata(std::string(layout::meta::shard), shard.text());
  database.set_metadata(std::string(layout::meta::updated), state::timestamp());
  database.commit();
}

void merge_parts(const RunOptions& options, const fs::path& folder, std::size_t parts, const fs::path& to) {
  std::vector<fs::path> from;
  for (std::size_t part = 0; part < parts; ++part) from.push_back(part_path(folder, part));
  from.push_back(folder / "memory");
  merge_databases(from, to, [&](std::size_t done, std::size_t all) {
    if (options.progress) options.progress("merging", done, all);
  });
}

/// The new index holds what was put into it.
Result<void> verify(const RunOptions& options, const fs::path& generation, const fs::path& folder, std::size_t records,
                    text::Digest content) {
  const auto read = [&](unsigned worker, SharedCounters& counters) {
    const Xapian::Database database(generation.string());
    const auto last = database.get_lastdocid();
    text::Digest sum;
    for (auto document = Xapian::docid{worker} + 1; document <= last; document += options.jobs) {
      sum = sum + digest_of_stored(database.get_document(document).get_data());
      if (database.termlist_begin(document) == database.termlist_end(document)) return false;
      ++counters.done;
    }
    return write_sum(folder, worker, sum);
  };
  if (auto done = run_workers(options.jobs, told(read), progress_of(options, "verifying", records)); !done)
    return pass(done);
  const Xapian::Database made(generation.string());
  const auto found = made.get_doccount();
  if (found == records && layout::has_every_table(made) && total(folder, options.jobs) == content) return {};
  return fail(Code::rebuild_unsound, {{"found", found}, {"made", records}});
}

using Known = std::map<std::string, state::PublicationState>;

/// What became of the publications that were known.
struct Outcome {
  std::uint64_t gone = 0;                 ///< from the store, and not withdrawn from it
  std::uint64_t broken = 0;               ///< read before, and failing now
  std::vector<RunReport::Failed> unread;  ///< of those that were read before: nobody can say what they are now

  /// Those that the store has no more, and those that an unknown place hides, which are told as failed.
  void look_for(const Known& before, const store::StoreScan& scan, RunReport& report) {
    for (const auto& [id, was] : before) {
      if (scan.find(id)) continue;
      const auto* place = scan.hides(was.place);
      if (!place) {
        ++gone;
        continue;
      }
      report.failed.push_back({id, failure_of(place->why), true});
      if (!was.failure) unread.push_back(report.failed.back());
    }
    for (const auto& place : scan.unknown)
      if (place.publicatie && !before.contains(place.publicatie->str()))
        report.failed.push_back({place.publicatie->str(), failure_of(place.why), true});
  }

  void compare(const Known& before, const std::vector<Spooled>& publications, RunReport& report) {
    std::uint64_t still_there = 0;
    for (const auto& p : publications) {
      const auto& id = p.state.links.id.str();
      const auto was = before.find(id);
      const auto* known = was == before.end() ? nullptr : &was->second;
      if (known) ++still_there;
      report.count(id, p.state, known);
      if (!known || known->failure || !p.state.failure) continue;
      ++broken;
      if (is_unreadable(p.state)) unread.push_back({id, *p.state.failure, true});
    }
    report.removed = before.size() - still_there;
    std::ranges::sort(report.failed, {}, &RunReport::Failed::id);
  }

  /// An index that answers is not given up for one without what cannot be read at this moment.
  Result<void> guard(const RunOptions& options, const std::optional<fs::path>& current, std::size_t indexed) const {
    if (auto guarded = guard_removals(options, indexed, gone + broken); !guarded) return guarded;
    if (unread.empty() || options.accept_removals || !answers(*current)) return {};
    return fail(Code::unreadable_known,
                {{"count", unread.size()}, {"id", unread.front().id}, {"why", unread.front().failure.message}});
  }
};

}  // namespace

Result<RunReport> rebuild_locked(const RunOptions& options, state::IndexFolder& folder, RunReport report) {
  const auto start = std::chrono::steady_clock::now();
  report.rebuilt = true;
  const auto scan = scan_for_run(options, report);
  if (!scan) return pass(scan);
  // One that the stub does not name any more is made anew all the same; nothing of it is removed before that is done.
  const auto named = folder.current();
  const auto current = named ? *named : std::nullopt;
  const auto before = current ? remembered(*current) : Known{};
  Outcome outcome;
  outcome.look_for(before, *scan, report);
  if (auto guarded = outcome.guard(options, current, before.size()); !guarded) return pass(guarded);
  if (!options.dry_run) folder.remove_leftovers();
  auto generation = folder.next_generation();
  if (!generation) return pass(generation);
  try {
    const TemporaryFolder temporary(generation->path().string() + std::string(state::scratch_suffix));
    program::crash_point("rebuild.begun");
    auto publications = read_all(options, *scan, temporary.path);
    if (!publications) return pass(publications);
    outcome.compare(before, *publications, report);
    if (auto guarded = outcome.guard(options, current, before.size()); !guarded) return pass(guarded);
    const auto shard = options.shard.value_or(current ? remembered_shard(*current) : state::Shard{});
    const auto groups = join(*publications, shard);
    if (groups.empty()) return nothing_readable(options, scan->publications.size());
    report.kamervragen = groups.size();
    if (!options.dry_run) {
      const auto size = part_size(groups.size());
      const auto content = build_parts(options, groups, *publications, temporary.path, size);
      if (!content) return pass(content);
      program::crash_point("rebuild.built");
      write_memory(temporary.path / "memory", *publications, *content, shard);
      merge_parts(options, temporary.path, (groups.size() + size - 1) / size, generation->path());
      program::crash_point("rebuild.merged");
      if (auto sound = verify(options, generation->path(), temporary.path, groups.size(), *content); !sound)
        return pass(sound);
      program::crash_point("rebuild.before-switch");
      if (auto switched = folder.switch_to(*generation); !switched) return pass(switched);
      program::crash_point("rebuild.switched");
      if (auto noted = state::note_compacted(options.index, {folder_bytes(generation->path()), groups.size()}); !noted)
        return pass(noted);
      report.records_written = groups.size();
      report.wrote = true;
      report.id = layout::content_id(*content);
      const Xapian::Database made(generation->path().string());
      report.revision = made.get_revision();
      report.disordered = made.get_termfreq(std::string(layout::disorder_term));
    }
  } catch (const Xapian::Error& e) {
    return fail(Code::cannot_build, {{"why", e.get_description()}});
  } catch (const fs::filesystem_error& e) {
    return fail(Code::cannot_build, {{"why", e.what()}});
  }
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

Result<RunReport> rebuild(const RunOptions& options) {
  auto report = begin_report("rebuild", options);
  auto folder = state::IndexFolder::lock(options.index);
  if (!folder) return pass(folder);
  return rebuild_locked(options, *folder, std::move(report));
}

}  // namespace kamervragen::write
