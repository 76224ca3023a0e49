#include "corpus/cli/cli.hh"

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <vector>

#include <fmt/format.h>

#include "corpus/harvest/harvest.hh"
#include "corpus/harvest/status.hh"
#include "corpus/network/fetch.hh"
#include "schema/commands/front.hh"
#include "schema/commands/harvest_table.hh"
#include "schema/errors/messages.hh"
#include "schema/program/files.hh"
#include "schema/program/places.hh"
#include "schema/program/progress.hh"

namespace kamervragen::corpus_cli {
namespace {

using Settings = commands::HarvestSettings;

int code(Exit exit) { return static_cast<int>(exit); }

int complain(const Error& error) { return commands::complain(commands::harvest_program(), error); }

int print(const std::string& text, Exit exit) { return commands::print(commands::harvest_program(), text, code(exit)); }

Result<harvest::HarvestOptions> options_of(const Settings& s) {
  harvest::HarvestOptions o;
  o.corpus = s.corpus;
  o.documents = s.documents;
  while (o.documents.ends_with('/')) o.documents.pop_back();
  o.listing = {s.sru, static_cast<std::size_t>(s.page_size), static_cast<std::size_t>(s.window_max), s.walks};
  o.documents_delay = s.delay;
  o.sru_delay = s.sru_delay;
  o.patience = {s.retries, s.retry_wait, s.retry_wait_max, s.retry_after_max};
  o.overlap = s.overlap;
  o.rechecks = s.rechecks;
  o.journal_max = s.journal_max;
  o.give_up = s.give_up;
  o.soort = harvest::parse_soort(s.type);
  o.limit = s.limit;
  o.accept_withdrawals = s.accept_withdrawals;
  o.dry_run = s.dry_run;
  o.audit = !s.no_audit;
  o.since = s.since;
  o.until = s.until;
  o.today = s.today.value_or(Date::from_days(static_cast<int>(network::system_clock().utc() / 86'400)));
  if (o.since && *o.since > o.until.value_or(o.today))
    return fail(Code::since_after_until,
                {{"option", "--since"}, {"since", o.since->iso()}, {"until", o.until.value_or(o.today).iso()}});
  return o;
}

int run_fetch(const Settings& s) {
  auto options = options_of(s);
  if (!options) return complain(options.error());
  // It becomes a part of a header of every request.
  if (std::ranges::any_of(s.contact, [](unsigned char c) { return c < ' ' || c == 0x7f; }))
    return complain(Error(Code::not_one_line, {{"option", "--contact"}, {"text", s.contact}}));
  network::TransportOptions network;
  network.user_agent =
      "kamervragen-harvest/" KAMERVRAGEN_VERSION + (s.contact.empty() ? std::string{} : " (+" + s.contact + ")");
  network.timeout = s.timeout;
  const auto transport = curl_transport(network);
  auto done = [&] {
    options->progress = program::terminal_progress(s.quiet);
    auto result = harvest::harvest(*options, *transport, network::system_clock());
    options->progress = {};  // the bar goes before anything is said
    return result;
  }();
  if (!done) return complain(done.error());
  int exit = code(done->exit());
  if (!s.report.empty() && !program::write_file(s.report, report_json(*done, *options)))
    exit = complain(Error(Code::cannot_write_report, {{"path", s.report.string()}}));
  if (!s.quiet) std::fputs(harvest::report_text(*done).c_str(), stderr);
  if (done->stopped) complain(*done->stopped);
  if (s.verbose)
    for (const auto& id : done->textless) std::fputs(fmt::format("without text: {}\n", id).c_str(), stderr);
  if (!s.dry_run) return exit;
  std::string ids;
  for (const auto& id : done->wanted) ids += id + "\n";
  return print(ids, static_cast<Exit>(exit));
}

int run_status(const Settings& s) {
  const auto status = harvest::harvest_status(s.corpus);
  if (!status) return complain(status.error());
  return print(s.format == "json" ? harvest::status_json(*status) : harvest::status_text(*status), Exit::done);
}

int run_verify(const Settings& s) {
  const auto report = harvest::verify_store(s.corpus);
  if (!report) return complain(report.error());
  std::string out;
  if (s.format == "json") {
    out = harvest::verify_json(*report);
  } else {
    for (const auto& [what, list] : {std::pair{"damaged", &report->damaged}, std::pair{"missing", &report->missing},
                                     std::pair{"unknown", &report->unknown}})
      for (const auto& name : *list) out += errors::harmless(fmt::format("{}: {}", what, name)) + '\n';
  }
  const int exit = print(out, report->clean() ? Exit::done : Exit::no_input);
  if (!s.quiet)
    std::fputs(fmt::format("verify: {}: {} publications, {} files, {} damaged, {} missing, {} unknown\n",
                           report->clean() ? "clean" : "not clean", report->publications, report->files,
                           report->damaged.size(), report->missing.size(), report->unknown.size())
                   .c_str(),
               stderr);
  if (!s.fetch_again) return exit;
  const auto again = harvest::fetch_again(s.corpus);
  if (!again) return complain(again.error());
  if (!s.quiet)
    std::fputs(fmt::format("verify: {} publications are on the work list of the next fetch\n", *again).c_str(), stderr);
  return exit;
}

using Action = commands::Action<int (*)(const Settings&)>;
constexpr std::array actions = {
    Action{"fetch", run_fetch},
    Action{"status", run_status},
    Action{"verify", run_verify},
};

}  // namespace

std::vector<std::string_view> bound_verbs() { return commands::bound_verbs(actions); }

int run_harvest_program(const std::vector<std::string>& words) {
  Settings settings;
  commands::Parsed parsed;
  if (const auto exit = commands::answered(commands::harvest_program(), words, settings, parsed)) return *exit;
  if (settings.corpus.empty()) {
    auto place = program::default_corpus();
    if (!place) return complain(place.error());
    settings.corpus = std::move(*place);
  }
  const auto action = std::ranges::find(actions, parsed.verb->name, &Action::verb);
  try {
    return action->run(settings);
  } catch (const std::exception& e) {  // what a library throws where none of our files expects it is a defect
    return complain(Error(Code::internal, {{"why", e.what()}}));
  }
}

}  // namespace kamervragen::corpus_cli
