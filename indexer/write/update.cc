// `update`: the changes of a night, in place and in one transaction.
#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <xapian.h>

#include "indexer/write/changes.hh"
#include "indexer/write/held_back.hh"
#include "indexer/write/ingest.hh"
#include "indexer/write/made_record.hh"
#include "indexer/write/run.hh"
#include "schema/layout/document_terms.hh"
#include "schema/layout/stamp.hh"
#include "schema/layout/stored_form.hh"
#include "schema/layout/tables.hh"
#include "schema/layout/terms.hh"
#include "schema/program/crash_point.hh"
#include "schema/program/engine_end.hh"

namespace kamervragen::write {
namespace {

/// Where every touched publication belongs now.
class Joiner {
 public:
  Joiner(state::Memory& before, Changes& changes, const state::Shard& shard)
      : before_(before), changes_(changes), shard_(shard) {
    for (const auto& [id, state] : changes.now)
      for (const auto& answer : state.links.antwoorden_in) named_now_.emplace(answer, id);
  }

  /// Sets `records` of the changed states, adds the states of those that moved because of them, and gives the records
  /// to be made again.
  std::set<Sleutel> affected() {
    std::set<std::string> touched;
    std::vector<std::string> queue;
    const auto touch = [&](const std::string& id) {
      if (touched.insert(id).second) queue.push_back(id);
    };
    for (const auto& [id, state] : changes_.now) touch(id);
    for (const auto& id : changes_.removed) touch(id);
    while (!queue.empty()) {
      const auto id = std::move(queue.back());
      queue.pop_back();
      for (const auto& dependent : before_.dependents(id)) touch(dependent);
      for (const auto& answer : named_before_and_now(id)) touch(answer);
    }
    std::set<Sleutel> affected;
    const join::Neighbours others{[&](const std::string& id) { return links(id); },
                                  [&](const std::string& id) { return named_by(id); }};
    for (const auto& id : touched) {
      const auto* was = before_.find(id);
      const auto changed = changes_.now.find(id);
      const bool moved_only = changed == changes_.now.end();
      if (changes_.removed.contains(id)) {
        affected.insert(was->records.begin(), was->records.end());
        continue;
      }
      if (moved_only && !was) continue;  // a link from what is gone
      auto state = moved_only ? *was : changed->second;
      state.records = state.failure ? std::vector<Sleutel>{} : shard_.of_these(records_of(state.links, others));
      if (moved_only && state.records == was->records) continue;
      if (was) affected.insert(was->records.begin(), was->records.end());
      affected.insert(state.records.begin(), state.records.end());
      changes_.now.insert_or_assign(id, std::move(state));
    }
    return affected;
  }

 private:
  const join::Links* links(const std::string& id) {
    if (changes_.removed.contains(id)) return nullptr;
    const auto changed = changes_.now.find(id);
    const auto* state = changed != changes_.now.end() ? &changed->second : before_.find(id);
    return state && !state->failure ? &state->links : nullptr;
  }

  /// The answers that a kv named, and those that it names now.
  std::set<std::string> named_before_and_now(const std::string& id) {
    std::set<std::string> out;
    if (const auto* was = before_.find(id))
      out.insert(was->links.antwoorden_in.begin(), was->links.antwoorden_in.end());
    if (const auto* now = links(id)) out.insert(now->antwoorden_in.begin(), now->antwoorden_in.end());
    return out;
  }

  std::set<std::string> named_by(const std::string& id) {
    auto out = before_.named_by(id);
    const auto [begin, end] = named_now_.equal_range(id);
    for (auto it = begin; it != end; ++it) out.insert(it->second);
    std::erase_if(out, [&](const std::string& kv) {
      const auto* now = links(kv);
      return !now || std::ranges::find(now->antwoorden_in, id) == now->antwoorden_in.end();
    });
    return out;
  }

  state::Memory& before_;
  Changes& changes_;
  state::Shard shard_;
  std::multimap<std::string, std::string> named_now_;  ///< by answer, the changed kvs that name it
};

/// Who depends on a publication, and who names it, as that changes.
class ReverseLinks {
 public:
  explicit ReverseLinks(state::Memory& memory) : memory_(memory) {}

  void forget(const std::string& id) {
    const auto* was = memory_.find(id);
    if (!was) return;
    for (const auto& target : depends_on(was->links)) dependents(target).erase(id);
    for (const auto& target : was->links.antwoorden_in) namers(target).erase(id);
  }
  void remember(const std::string& id, const join::Links& links) {
    for (const auto& target : depends_on(links)) dependents(target).insert(id);
    for (const auto& target : links.antwoorden_in) namers(target).insert(id);
  }
  void write(Xapian::WritableDatabase& database) const {
    for (const auto& [target, ids] : dependents_)
      if (memory_.dependents(target) != ids) database.set_metadata(state::reverse_key(target), state::encode_ids(ids));
    for (const auto& [target, ids] : namers_)
      if (memory_.named_by(target) != ids) database.set_metadata(state::named_key(target), state::encode_ids(ids));
  }

 private:
  using ByTarget = std::map<std::string, std::set<std::string>>;
  std::set<std::string>& dependents(const std::string& target) {
    const auto [at, fresh] = dependents_.try_emplace(target);
    if (fresh) at->second = memory_.dependents(target);
    return at->second;
  }
  std::set<std::string>& namers(const std::string& target) {
    const auto [at, fresh] = namers_.try_emplace(target);
    if (fresh) at->second = memory_.named_by(target);
    return at->second;
  }

  state::Memory& memory_;
  ByTarget dependents_, namers_;
};

/// Writes records and states into one transaction. What was there is read from `before`, the database as it was: the
/// engine writes out what it has gathered when it is asked for what it is changing.
class Writer {
 public:
  Writer(Xapian::WritableDatabase& database, const Xapian::Database& before, state::Memory& memory,
         const store::StoreScan& scan, const Changes& changes, RunReport& report)
      : database_(database),
        before_(before),
        memory_(memory),
        scan_(scan),
        changes_(changes),
        report_(report),
        content_(
            text::Digest::from_hex(before.get_metadata(std::string(layout::meta::content))).value_or(text::Digest{})) {
    for (const auto& [id, state] : changes.now)
      for (const auto& sleutel : state.records) by_record_.emplace(sleutel, id);
  }

  /// Makes the record again, or deletes it where nothing belongs to it any longer.
  Result<void> write_record(const Sleutel& sleutel) {
    const auto old = find(sleutel);
    auto members = members_of(sleutel, old);
    if (!members) return pass(members);
    if (members->empty()) {
      if (old.docid) {
        content_ = content_ - old.digest;
        require_terms(old.docid);
        database_.delete_document(old.docid);
        ++report_.records_removed;
      }
      return {};
    }
    const auto made = made_record(sleutel, *members, analyser_);
    if (old.docid && made.digest == old.digest) return {};
    content_ = content_ + made.digest;
    if (old.docid) {
      content_ = content_ - old.digest;
      require_terms(old.docid);
      database_.replace_document(old.docid, made.document);
    } else {
      database_.add_document(made.document);
    }
    ++report_.records_written;
    return {};
  }

  void states() {
    ReverseLinks reverse(memory_);
    for (const auto& [id, state] : changes_.now) {
      reverse.forget(id);
      reverse.remember(id, state.links);
      database_.set_metadata(state::state_key(id), state::encode(state));
    }
    for (const auto& id : changes_.removed) {
      reverse.forget(id);
      database_.set_metadata(state::state_key(id), "");
    }
    reverse.write(database_);
    // On the way, since something is written anyhow: what only looks touched need not be read again the next night.
    for (const auto& [id, signature] : changes_.touched) {
      if (changes_.now.contains(id)) continue;
      auto state = *memory_.find(id);
      state.signature = signature;
      database_.set_metadata(state::state_key(id), state::encode(state));
    }
    database_.set_metadata(std::string(layout::meta::tally), state::to_text(changes_.tally));
    database_.set_metadata(std::string(layout::meta::content), content_.hex());
    database_.set_metadata(std::string(layout::meta::updated), state::timestamp());
  }

 private:
  /// The engine goes through the terms of what it takes out, and would not come to the end of a damaged list.
  void require_terms(Xapian::docid document) const {
    layout::each_term(before_.termlist_begin(document), [](const Xapian::TermIterator&) {});
  }
  /// The record as it was.
  struct Old {
    Xapian::docid docid = 0;  ///< 0: there was none
    std::string stored{};
    text::Digest digest{};
  };
  Old find(const Sleutel& sleutel) const {
    const auto term = layout::record_term(sleutel);
    const auto posting = before_.postlist_begin(term);
    if (posting == before_.postlist_end(term)) return {};
    auto stored = before_.get_document(*posting).get_data();
    const auto digest = digest_of_stored(stored);
    return {*posting, std::move(stored), digest};
  }

  /// Those that the record had and that were not touched, and those that were touched and belong to it now.
  Result<std::vector<Publicatie>> members_of(const Sleutel& sleutel, const Old& old) {
    std::set<std::string> ids;
    if (old.docid) {
      const auto record = layout::record_of(old.stored);
      if (!record) return pass(record);
      for (const auto& bron : record->publicaties)
        if (const auto& id = bron.id.str(); !changes_.now.contains(id) && !changes_.removed.contains(id))
          ids.insert(id);
    }
    const auto now = by_record_.equal_range(sleutel);
    for (auto it = now.first; it != now.second; ++it) ids.insert(it->second);
    std::vector<Publicatie> members;
    for (const auto& id : ids) {
      const auto* stored = scan_.find(id);
      auto found = stored ? ingest(*stored) : Ingested{};
      if (!found.publicatie) return fail(Code::store_changed, {{"id", id}});
      members.push_back(std::move(*found.publicatie));
    }
    return members;
  }

  Xapian::WritableDatabase& database_;
  const Xapian::Database& before_;
  state::Memory& memory_;
  const store::StoreScan& scan_;
  const Changes& changes_;
  RunReport& report_;
  text::Digest content_;
  dutch::Analyser analyser_;
  std::multimap<Sleutel, std::string> by_record_;  ///< the changed publications by the records that they belong to
};

Result<void> write_changes(const RunOptions& options, const std::filesystem::path& generation,
                           const Xapian::Database& before, state::Memory& memory, const store::StoreScan& scan,
                           Changes& changes, RunReport& report) {
  Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
  if (!layout::has_every_table(database))
    return fail(Code::index_error, {{"index", options.index.string()}, {"why", "a table of it could not be opened"}});
  std::set<std::string> looked_at = changes.removed;
  for (const auto& [id, state] : changes.now) looked_at.insert(id);
  auto affected =
      Joiner(memory, changes, state::shard_of(before.get_metadata(std::string(layout::meta::shard)))).affected();
  hold_back(memory, changes, affected, looked_at, report);
  if (changes.none()) return {};
  database.begin_transaction();
  program::crash_point("update.begun");
  Writer writer(database, before, memory, scan, changes, report);
  std::uint64_t done = 0;
  for (const auto& sleutel : affected) {
    if (options.progress) options.progress("writing", ++done, affected.size());
    if (auto written = writer.write_record(sleutel); !written) {
      database.cancel_transaction();
      return written;
    }
  }
  program::crash_point("update.records");
  writer.states();
  if (database.get_doccount() == 0) {
    database.cancel_transaction();
    return nothing_readable(options, scan.publications.size());
  }
  program::crash_point("update.before-commit");
  database.commit_transaction();
  program::crash_point("update.committed");
  report.wrote = true;
  return {};
}

tl::unexpected<Error> not_the_shard(const RunOptions& options, const state::Shard& found) {
  const auto index = options.index.string();
  if (found.whole()) return fail(Code::whole_not_shard, {{"index", index}, {"wanted", options.shard->text()}});
  return fail(Code::other_shard, {{"index", index}, {"found", found.text()}, {"wanted", options.shard->text()}});
}

}  // namespace

Result<RunReport> update(const RunOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  auto report = begin_report("update", options);

  auto folder = state::IndexFolder::lock(options.index);
  if (!folder) return pass(folder);
  const auto named = folder->current();
  if (!named) return pass(named);
  const auto& current = *named;
  if (!current) return rebuild_locked(options, *folder, std::move(report));
  const auto scan = scan_for_run(options, report);
  if (!scan) return pass(scan);
  const program::EngineEndGuard guard;
  try {
    const auto opened = state::open_generation(*current);
    if (!opened) return pass(opened);
    const auto& before = *opened;
    if (const auto stamp = layout::require_current(before.get_metadata(std::string(layout::meta::stamp))); !stamp)
      return pass(stamp);
    if (const auto shard = state::shard_of(before.get_metadata(std::string(layout::meta::shard)));
        options.shard && *options.shard != shard)
      return not_the_shard(options, shard);
    if (!options.dry_run) folder->remove_leftovers();
    state::Memory memory(before);
    const auto indexed = memory.tally().publications;
    auto changes = find_changes(before, memory, *scan, options, report);
    if (const auto guarded = guard_removals(options, indexed, changes.gone); !guarded) return pass(guarded);
    if (!changes.none() && !options.dry_run)
      if (const auto written = write_changes(options, *current, before, memory, *scan, changes, report); !written)
        return pass(written);
    const Xapian::Database after(current->string());
    report.kamervragen = after.get_doccount();
    report.disordered = after.get_termfreq(std::string(layout::disorder_term));
    report.revision = after.get_revision();
    report.id = layout::content_id(
        text::Digest::from_hex(after.get_metadata(std::string(layout::meta::content))).value_or(text::Digest{}));
  } catch (const Xapian::DatabaseLockError&) {
    return fail(Code::index_being_written, {{"index", options.index.string()}});
  } catch (const Xapian::Error& e) {
    return fail(Code::index_error, {{"index", options.index.string()}, {"why", e.get_description()}});
  } catch (const std::length_error& e) {  // a length in a damaged table
    return fail(Code::index_error, {{"index", options.index.string()}, {"why", e.what()}});
  }
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

}  // namespace kamervragen::write
