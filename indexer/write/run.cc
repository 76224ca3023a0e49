#include "indexer/write/run.hh"

#include <algorithm>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/stamp.hh"

namespace kamervragen::write {

RunReport begin_report(std::string command, const RunOptions& options) {
  RunReport report;
  report.command = std::move(command);
  report.corpus = options.corpus.string();
  report.index = options.index.string();
  report.started = state::timestamp();
  report.dry_run = options.dry_run;
  return report;
}

Result<store::StoreScan> scan_for_run(const RunOptions& options, RunReport& report) {
  auto scan = store::scan_store(options.corpus);
  if (!scan) return scan;
  for (const auto& problem : scan->problems) report.problems.push_back(problem.placed_message());
  const auto hidden = [](const store::UnknownPlace& place) { return !place.publicatie; };
  if (const auto first = std::ranges::find_if(scan->unknown, hidden); first != scan->unknown.end())
    return fail(Code::places_unknown, {{"count", std::ranges::count_if(scan->unknown, hidden)},
                                       {"place", first->why.place},
                                       {"why", first->why.message()}});
  if (scan->publications.empty() && scan->unknown.empty())
    return fail(Code::corpus_empty, {{"corpus", options.corpus.string()}});
  return scan;
}

std::map<std::string, state::PublicationState> remembered(const std::filesystem::path& generation) {
  std::map<std::string, state::PublicationState> states;
  try {
    const Xapian::Database database(generation.string());
    const auto prefix = state::state_key("");
    for (auto it = database.metadata_keys_begin(prefix); it != database.metadata_keys_end(prefix); ++it) {
      auto state = state::decode_state(database.get_metadata(*it));
      // A state of another schema says at least that the publication was there.
      states.emplace((*it).substr(prefix.size()), state ? std::move(*state) : state::PublicationState{});
    }
  } catch (const Xapian::Error&) {
    states.clear();
  }
  return states;
}

bool answers(const std::filesystem::path& generation) {
  try {
    const auto database = state::open_generation(generation);
    return database && layout::require_current(database->get_metadata(std::string(layout::meta::stamp)));
  } catch (const Xapian::Error&) {
    return false;
  }
}

state::Shard remembered_shard(const std::filesystem::path& generation) {
  try {
    return state::shard_of(Xapian::Database(generation.string()).get_metadata(std::string(layout::meta::shard)));
  } catch (const Xapian::Error&) {
    return {};
  }
}

Result<void> guard_removals(const RunOptions& options, std::uint64_t indexed, std::uint64_t gone) {
  constexpr std::uint64_t tolerated = 20;
  if (options.accept_removals || gone <= tolerated || gone * 100 <= indexed) return {};
  return fail(Code::many_removals, {{"gone", gone}, {"indexed", indexed}, {"corpus", options.corpus.string()}});
}

tl::unexpected<Error> nothing_readable(const RunOptions& options, std::size_t publications) {
  return fail(Code::nothing_readable, {{"publications", publications}, {"corpus", options.corpus.string()}});
}

}  // namespace kamervragen::write
