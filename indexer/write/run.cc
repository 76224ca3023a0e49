#include "indexer/write/run.hh"

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/stamp.hh"

namespace kamervragen::write {

RunReport begin_report(std::string command, const RunOptions& options) {
  RunReport report;
  report.command = std::move(command);
  report.corpus = options.corpus.string();
  report.index = options.index.string();
  report.started = timestamp();
  report.dry_run = options.dry_run;
  return report;
}

Result<store::StoreScan> scan_for_run(const RunOptions& options, RunReport& report) {
  auto scan = store::scan_store(options.corpus);
  if (!scan) return scan;
  for (const auto& problem : scan->problems)
    report.problems.push_back(problem.place.empty() ? problem.message : problem.place + ": " + problem.message);
  if (scan->publications.empty())
    return fail(Exit::no_input, "corpus-empty", fmt::format("no publications in {}", options.corpus.string()),
                "expected folders named by publication id, each with {id}.xml or {id}.html and metadata.xml");
  return scan;
}

std::map<std::string, PublicationState> remembered(const std::filesystem::path& generation) {
  std::map<std::string, PublicationState> states;
  try {
    const Xapian::Database database(generation.string());
    const auto prefix = state_key("");
    for (auto it = database.metadata_keys_begin(prefix); it != database.metadata_keys_end(prefix); ++it) {
      auto state = decode_state(database.get_metadata(*it));
      // A state of another schema says at least that the publication was there.
      states.emplace((*it).substr(prefix.size()), state ? std::move(*state) : PublicationState{});
    }
  } catch (const Xapian::Error&) {
    states.clear();
  }
  return states;
}

Shard remembered_shard(const std::filesystem::path& generation) {
  try {
    return shard_of(Xapian::Database(generation.string()).get_metadata(std::string(layout::meta::shard)));
  } catch (const Xapian::Error&) {
    return {};
  }
}

Result<void> guard_removals(const RunOptions& options, std::uint64_t indexed, std::uint64_t gone) {
  constexpr std::uint64_t tolerated = 20;
  if (options.accept_removals || gone <= tolerated || gone * 100 <= indexed) return {};
  return fail(
      Exit::no_input, "many-removals",
      fmt::format("{} of the {} indexed publications are gone from {} or cannot be read any more; nothing was changed",
                  gone, indexed, options.corpus.string()),
      "is the disk mounted? If they are really gone: --accept-removals");
}

tl::unexpected<Error> nothing_readable(const RunOptions& options, std::size_t publications) {
  return fail(Exit::no_input, "nothing-readable",
              fmt::format("none of the {} publications in {} could be read, or all are withdrawn; nothing was changed",
                          publications, options.corpus.string()),
              "see what is wrong with them: kamervragen index parse " + options.corpus.string());
}

}  // namespace kamervragen::write
