#include "indexer/cli/cli.hh"

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <thread>

#include <fmt/format.h>

#include "indexer/check/inspect.hh"
#include "indexer/read/parse.hh"
#include "indexer/state/status.hh"
#include "indexer/write/compact.hh"
#include "indexer/write/run.hh"
#include "schema/commands/front.hh"
#include "schema/commands/index_table.hh"
#include "schema/errors/messages.hh"
#include "schema/program/environment.hh"
#include "schema/program/files.hh"
#include "schema/program/output.hh"
#include "schema/program/places.hh"
#include "schema/program/progress.hh"

namespace kamervragen::indexer_cli {
namespace {

int code(Exit exit) { return static_cast<int>(exit); }

int complain(const Error& error) { return commands::complain(commands::index_program(), error); }

int finish(program::Output& output, int exit) { return commands::finish(commands::index_program(), output, exit); }

/// What a verb is asked to do.
struct Request {
  const commands::IndexSettings& settings;
  write::RunOptions run;
  const commands::Words& words;
};

/// Writes the JSON of a run or a check where one is asked for; the exit code, 0 when it is written.
template <class Report>
int write_report(const commands::IndexSettings& settings, const Report& report) {
  if (settings.report.empty()) return 0;
  if (program::write_file(settings.report, to_json_text(report))) return 0;
  return complain(Error(Code::cannot_write_report, {{"path", settings.report.string()}}));
}

int finish_run(const Result<write::RunReport>& result, const commands::IndexSettings& settings) {
  if (!result) return complain(result.error());
  if (const auto written = write_report(settings, *result); written != 0) return written;
  if (!settings.quiet) std::fputs(summary(*result).c_str(), stderr);
  return code(result->has_new_failures() ? Exit::new_failures : Exit::done);
}

int run_check(const Request& request) {
  const auto& settings = request.settings;
  const auto part = settings.part ? check::CheckPart{settings.part->number, settings.part->of} : check::CheckPart{};
  const auto report = check::check(request.run, part);
  if (!report) return complain(report.error());
  if (const auto written = write_report(settings, *report); written != 0) return written;
  constexpr std::size_t shown = 50;
  std::size_t n = 0;
  for (const auto& finding : report->findings) {
    if (++n > shown && !settings.verbose) continue;
    errors::say(errors::harmless(fmt::format("{}: {}: {}", finding.code, finding.what, finding.text)) + '\n');
  }
  if (n > shown && !settings.verbose)
    std::fputs(fmt::format("… and {} more; -v lists all\n", n - shown).c_str(), stderr);
  if (!settings.quiet)
    std::fputs(fmt::format("check: {}: {} kamervragen from {} publications ({} without text, {} failed), id {}{}\n",
                           report->clean() ? "clean" : "not clean", report->kamervragen, report->publications,
                           report->without_text, report->failed, report->id, write::disorder_text(report->disordered))
                   .c_str(),
               stderr);
  return code(report->clean() ? Exit::done : Exit::no_input);
}

int run_parse(const Request& request) {
  program::Output output;
  bool failed = false;
  const auto format = read::parse_format(request.settings.format);
  const auto done = read::parse_paths(
      request.words, *format, [&](const std::string& text) { output.write(text + "\n"); },
      [&](const Error& error) {
        failed = true;
        complain(error);
      });
  if (!done) return complain(done.error());
  return finish(output, code(failed ? Exit::new_failures : Exit::done));
}

int run_dump(const Request& request) {
  program::Output output;
  const auto done = check::dump(request.run.index, [&](const std::string& text) { output.write(text + "\n"); });
  return done ? finish(output, 0) : complain(done.error());
}

int run_stamp(const Request& request) {
  const auto text = check::stamp_text(request.run.index);
  if (!text) return complain(text.error());
  return commands::print(commands::index_program(), *text);
}

int run_compact(const Request& request) {
  const auto report = write::compact(request.run.index, request.settings.if_worth);
  if (!report) return complain(report.error());
  constexpr double megabyte = 1e6;
  if (!request.settings.quiet)
    std::fputs(
        fmt::format("compact: {}: {:.1f} MB before, {:.1f} MB after\n", report->done ? "done" : "not worth it",
                    static_cast<double>(report->before) / megabyte, static_cast<double>(report->after) / megabyte)
            .c_str(),
        stderr);
  return code(Exit::done);
}

int run_note(const Request& request) {
  const auto text = program::read_file(request.settings.harvest_status);
  if (!text)
    return complain(Error(Code::harvest_status_unreadable, {{"path", request.settings.harvest_status.string()}}));
  const auto noted = state::note_harvest(request.run.index, *text);
  return noted ? code(Exit::done) : complain(noted.error());
}

using Action = commands::Action<int (*)(const Request&)>;
constexpr std::array actions = {
    Action{"update", [](const Request& r) { return finish_run(update(r.run), r.settings); }},
    Action{"rebuild", [](const Request& r) { return finish_run(rebuild(r.run), r.settings); }},
    Action{"check", run_check},
    Action{"compact", run_compact},
    Action{"note", run_note},
    Action{"parse", run_parse},
    Action{"dump", run_dump},
    Action{"stamp", run_stamp},
};

/// The folder that was named, else, where the verb takes one of that name, the default.
Result<std::filesystem::path> folder(const commands::Verb& verb, std::string_view option,
                                     const std::filesystem::path& named, Result<std::filesystem::path> (*otherwise)()) {
  const bool taken = std::ranges::find(verb.options, option, &commands::Option::name) != verb.options.end();
  return taken && named.empty() ? otherwise() : named;
}

Result<write::RunOptions> run_options(const commands::Verb& verb, const commands::IndexSettings& settings) {
  auto corpus = folder(verb, "corpus", settings.corpus, program::default_corpus);
  if (!corpus) return pass(corpus);
  auto index = folder(verb, "index", settings.index, program::default_index);
  if (!index) return pass(index);
  // A comma stands between the places of several wherever an index is named.
  if (const auto named = settings.index.string(); named.find(',') != std::string::npos)
    return fail(Code::not_one_folder, {{"variable", "--index"}, {"places", named}});
  write::RunOptions out;
  out.corpus = std::move(*corpus);
  out.index = std::move(*index);
  out.jobs = settings.jobs.value_or(std::max(1u, std::thread::hardware_concurrency()));
  if (settings.shard) out.shard = state::Shard{settings.shard->number, settings.shard->of};
  out.accept_removals = settings.accept_removals;
  out.dry_run = settings.dry_run;
  out.progress = program::terminal_progress(settings.quiet);
  return out;
}

}  // namespace

std::vector<std::string_view> bound_verbs() { return commands::bound_verbs(actions); }

int run_index_program(const std::vector<std::string>& words) {
  commands::IndexSettings settings;
  commands::Parsed parsed;
  if (const auto exit = commands::answered(commands::index_program(), words, settings, parsed)) return *exit;
  auto run = run_options(*parsed.verb, settings);
  if (!run) return complain(run.error());
  const auto action = std::ranges::find(actions, parsed.verb->name, &Action::verb);
  try {
    return action->run({settings, std::move(*run), parsed.words});
  } catch (const std::exception& e) {  // what a library throws where none of our files expects it is a defect
    return complain(Error(Code::internal, {{"why", e.what()}}));
  }
}

}  // namespace kamervragen::indexer_cli
