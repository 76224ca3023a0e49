#include "indexer/cli/cli.hh"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "indexer/check/inspect.hh"
#include "indexer/read/parse.hh"
#include "indexer/write/compact.hh"
#include "indexer/write/run.hh"
#include "indexer/write/status.hh"
#include "schema/layout/fields.hh"
#include "schema/program/places.hh"
#include "schema/program/progress.hh"

namespace kamervragen::indexer_cli {
namespace {

int code(Exit exit) { return static_cast<int>(exit); }

int complain(const Error& error) {
  std::string out = "kamervragen-index: ";
  if (!error.place.empty()) out += error.place + (error.position ? fmt::format(":{}", *error.position) : "") + ": ";
  out += error.message + "\n";
  if (!error.hint.empty()) out += "hint: " + error.hint + "\n";
  std::fputs(out.c_str(), stderr);
  return code(error.exit);
}

/// Standard output, and whether everything reached it.
class Output {
 public:
  void line(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
  }
  int finish(int exit) {
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return exit;
    return complain({Exit::no_input, "cannot-write", "cannot write to standard output", "is the disk full?"});
  }
};

struct Settings {
  write::RunOptions run;
  std::string report, format = "text";
  std::vector<std::string> paths;
  std::string harvest_status, shard, part = "1/1";
  bool quiet = false, verbose = false, if_worth = false;
};

/// Writes the JSON of a run or a check where one is asked for; the exit code, 0 when it is written.
template <class Report>
int write_report(const Settings& settings, const Report& report) {
  if (settings.report.empty()) return 0;
  std::ofstream out(settings.report, std::ios::binary);
  out << to_json_text(report) << std::flush;
  if (out) return 0;
  return complain({Exit::no_input, "cannot-write", fmt::format("cannot write the report {}", settings.report),
                   "the run itself finished; give another --report"});
}

int finish_run(const Result<write::RunReport>& result, const Settings& settings) {
  if (!result) return complain(result.error());
  if (const auto written = write_report(settings, *result); written != 0) return written;
  if (!settings.quiet) std::fputs(summary(*result).c_str(), stderr);
  return code(result->has_new_failures() ? Exit::new_failures : Exit::done);
}

int run_check(const Settings& settings) {
  const auto part = check::parse_part(settings.part);
  if (!part)
    return complain({Exit::usage, "no-part",
                     fmt::format("--part wants a number and of how many, got: {}", settings.part),
                     "for example --part 3/28"});
  const auto report = check::check(settings.run, *part);
  if (!report) return complain(report.error());
  if (const auto written = write_report(settings, *report); written != 0) return written;
  constexpr std::size_t shown = 50;
  std::size_t n = 0;
  for (const auto& finding : report->findings) {
    if (++n > shown && !settings.verbose) continue;
    std::fputs(fmt::format("{}: {}: {}\n", finding.code, finding.what, finding.text).c_str(), stderr);
  }
  if (n > shown && !settings.verbose)
    std::fputs(fmt::format("… and {} more; -v lists all\n", n - shown).c_str(), stderr);
  if (!settings.quiet)
    std::fputs(fmt::format("check: {}: {} kamervragen from {} publications ({} without text, {} failed), id {}\n",
                           report->clean() ? "clean" : "not clean", report->kamervragen, report->publications,
                           report->without_text, report->failed, report->id)
                   .c_str(),
               stderr);
  return code(report->clean() ? Exit::done : Exit::no_input);
}

int run_parse(const Settings& settings) {
  Output output;
  bool failed = false;
  const auto format = read::parse_format(settings.format);
  const auto done = read::parse_paths(
      settings.paths, *format, [&](const std::string& text) { output.line(text); },
      [&](const Error& error) {
        failed = true;
        complain(error);
      });
  if (!done) return complain(done.error());
  return output.finish(code(failed ? Exit::new_failures : Exit::done));
}

int run_dump(const Settings& settings) {
  Output output;
  const auto done = check::dump(settings.run.index, [&](const std::string& text) { output.line(text); });
  return done ? output.finish(0) : complain(done.error());
}

int run_stamp(const Settings& settings) {
  const auto text = check::stamp_text(settings.run.index);
  if (!text) return complain(text.error());
  std::fputs(text->c_str(), stdout);
  return Output{}.finish(0);
}

int run_compact(const Settings& settings) {
  const auto report = write::compact(settings.run.index, settings.if_worth);
  if (!report) return complain(report.error());
  constexpr double megabyte = 1e6;
  if (!settings.quiet)
    std::fputs(
        fmt::format("compact: {}: {:.1f} MB before, {:.1f} MB after\n", report->done ? "done" : "not worth it",
                    static_cast<double>(report->before) / megabyte, static_cast<double>(report->after) / megabyte)
            .c_str(),
        stderr);
  return code(Exit::done);
}

int run_note(const Settings& settings) {
  std::ifstream in(settings.harvest_status, std::ios::binary);
  if (!in)
    return complain({Exit::no_input, "file-unreadable", fmt::format("cannot read {}", settings.harvest_status),
                     "make it with: kamervragen harvest status --format json"});
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto noted = write::note_harvest(settings.run.index, text);
  return noted ? code(Exit::done) : complain(noted.error());
}

/// A command: its name, what it does, which options it takes, what runs it.
struct Command {
  const char *name, *summary;
  bool corpus, index, writes;
  int (*run)(const Settings&);
};

constexpr Command commands[] = {
    {"update", "read what is new or changed in the corpus and write it; a second run writes nothing", true, true, true,
     [](const Settings& s) { return finish_run(update(s.run), s); }},
    {"rebuild", "make the whole index beside the old one, check it, and switch", true, true, true,
     [](const Settings& s) { return finish_run(rebuild(s.run), s); }},
    {"check", "hold the index against itself and against the corpus, both ways", true, true, false, run_check},
    {"compact", "squeeze out what updates left behind, beside the index, and switch", false, true, false, run_compact},
    {"note", "note beside the index what the harvest knows of its coverage", false, true, false, run_note},
    {"parse", "print what the reader sees in each publication, without an index", false, false, false, run_parse},
    {"dump", "print the canonical text of the index", false, true, false, run_dump},
    {"stamp", "print what made the index, and the id of its content", false, true, false, run_stamp},
};

constexpr const char* examples =
    "examples:\n"
    "  kamervragen-index rebuild --corpus corpus/sample --index /tmp/index\n"
    "  kamervragen-index update --corpus ~/kamervragen/corpus --report night.json\n"
    "  kamervragen-index parse corpus/sample --format jsonl\n"
    "  kamervragen-index check\n";

void add_options(CLI::App& app, const Command& command, Settings& settings) {
  app.add_flag("-q,--quiet", settings.quiet, "say nothing but errors");
  app.add_flag("-v,--verbose", settings.verbose, "say more");
  if (command.corpus)
    app.add_option("--corpus", settings.run.corpus,
                   "folder of publications (else KAMERVRAGEN_CORPUS, else the data folder)");
  if (command.index)
    app.add_option("--index", settings.run.index, "folder of the index (else KAMERVRAGEN_INDEX, else the data folder)");
  if (command.writes || command.run == run_check)
    app.add_option("--report", settings.report, "write a JSON report to this file");
  if (command.writes) {
    app.add_option("--shard", settings.shard,
                   "K/N: hold the K-th of N shares of the records (else what the index holds)");
    app.add_option("--jobs", settings.run.jobs, "processes of a rebuild")->check(CLI::Range(1u, 64u));
    app.add_flag("--accept-removals", settings.run.accept_removals, "go on although much is gone from the corpus");
    app.add_flag("--dry-run", settings.run.dry_run, "say what would change, write nothing");
  }
  if (command.run == run_check)
    app.add_option("--part", settings.part,
                   "K/N: read only every N-th publication and record; which there are is compared for all");
  if (command.run == run_compact)
    app.add_flag("--if-worth", settings.if_worth,
                 "only when the database is two and a half times what its records account for");
  if (command.run == run_note)
    app.add_option("--harvest-status", settings.harvest_status,
                   "the output of: kamervragen harvest status --format json")
        ->required();
  if (command.run == run_parse) {
    app.add_option("PATH", settings.paths, "folders or files of publications")->required();
    app.add_option("--format", settings.format, "text, json or jsonl")->check(CLI::IsMember({"text", "json", "jsonl"}));
  }
}

/// The command or option that is nearest to a mistyped one.
std::string suggestion(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with("-")) continue;
    for (const auto& command : commands)
      if (word != command.name && layout::edit_distance(word, command.name) <= 2)
        return fmt::format(" (did you mean {}?)", command.name);
    break;
  }
  return {};
}

}  // namespace

int run_index_program(int argc, char** argv) {
  Settings settings;
  settings.run.jobs = std::max(1u, std::thread::hardware_concurrency());
  CLI::App app{"Makes and checks the index of kamervragen.", "kamervragen-index"};
  app.footer(examples);
  app.set_version_flag("--version", "kamervragen-index " KAMERVRAGEN_VERSION);
  app.require_subcommand(1);
  const Command* chosen = nullptr;
  for (const auto& command : commands) {
    auto* sub = app.add_subcommand(command.name, command.summary);
    add_options(*sub, command, settings);
    sub->callback([&chosen, &command] { chosen = &command; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& e) {
    app.exit(e);
    return Output{}.finish(0);
  } catch (const CLI::CallForVersion& e) {
    app.exit(e);
    return Output{}.finish(0);
  } catch (const CLI::ParseError& e) {
    std::fputs(
        fmt::format("kamervragen-index: {}{}\nhint: kamervragen-index --help\n", e.what(), suggestion(argc, argv))
            .c_str(),
        stderr);
    return code(Exit::usage);
  }
  const auto otherwise = [](std::filesystem::path& folder, Result<std::filesystem::path> place) -> Result<void> {
    if (!folder.empty()) return {};
    if (!place) return pass(place);
    folder = std::move(*place);
    return {};
  };
  if (chosen->corpus)
    if (auto known = otherwise(settings.run.corpus, program::default_corpus()); !known) return complain(known.error());
  if (chosen->index)
    if (auto known = otherwise(settings.run.index, program::default_index()); !known) return complain(known.error());
  if (!settings.shard.empty()) {
    const auto shard = write::parse_shard(settings.shard);
    if (!shard) return complain(shard.error());
    settings.run.shard = *shard;
  }
  settings.run.progress = program::terminal_progress(settings.quiet);
  return chosen->run(settings);
}

}  // namespace kamervragen::indexer_cli
