#include "corpus/cli/cli.hh"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "corpus/harvest/harvest.hh"
#include "corpus/harvest/status.hh"
#include "corpus/network/fetch.hh"
#include "corpus/store/disk.hh"
#include "schema/layout/fields.hh"
#include "schema/program/places.hh"
#include "schema/program/progress.hh"

namespace kamervragen::corpus_cli {
namespace {

int code(Exit exit) { return static_cast<int>(exit); }

int complain(const Error& error) {
  std::string out = "kamervragen-harvest: ";
  if (!error.place.empty()) out += error.place + ": ";
  out += error.message + "\n";
  if (!error.hint.empty()) out += "hint: " + error.hint + "\n";
  std::fputs(out.c_str(), stderr);
  return code(error.exit);
}

int print(const std::string& text, Exit exit) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return code(exit);
  return complain({Exit::no_input, "cannot-write", "cannot write to standard output", "is the disk full?"});
}

/// As the command line, the environment and the configuration give it.
struct Settings {
  std::string corpus, sru, documents, contact, since, until, today, type, report, format = "text";
  double delay = 3, sru_delay = 1, timeout = 240, retry_wait = 2, retry_wait_max = 120, retry_after_max = 600;
  int retries = 5, overlap = 3, walks = 5, rechecks = 3, give_up = 5;
  std::uint64_t page_size = 100, window_max = 9'999, limit = 0, journal_max = 1u << 20;
  bool limited = false, accept_withdrawals = false, dry_run = false, no_audit = false, fetch_again = false,
       quiet = false, verbose = false;
};

/// An option that has a documented default, an environment variable and a place in the configuration file.
template <class T>
CLI::Option* configured(CLI::App& app, const char* option, const char* variable, T& value, const char* what) {
  return app.add_option(option, value, what)->envname(variable)->capture_default_str();
}

void add_service_options(CLI::App& app, Settings& s) {
  const harvest::HarvestOptions defaults;
  s.sru = defaults.listing.service;
  s.documents = defaults.documents;
  configured(app, "--sru", "KAMERVRAGEN_SRU", s.sru, "address of the SRU service");
  configured(app, "--documents", "KAMERVRAGEN_DOCUMENTS", s.documents,
             "address of the documents: {it}/{id}.xml, {it}/{id}/metadata.xml, {it}/{id}.html");
  configured(app, "--contact", "KAMERVRAGEN_CONTACT", s.contact,
             "a web or mail address of yours for the user agent, so that the service can reach you");
  configured(app, "--delay", "KAMERVRAGEN_DELAY", s.delay,
             "seconds between two documents; the site states 10 requests in 30 s")
      ->check(CLI::Range(0.0, 3600.0));
  configured(app, "--sru-delay", "KAMERVRAGEN_SRU_DELAY", s.sru_delay, "seconds between two SRU requests")
      ->check(CLI::Range(0.0, 3600.0));
  configured(app, "--timeout", "KAMERVRAGEN_TIMEOUT", s.timeout, "seconds for one request")
      ->check(CLI::Range(0.1, 3600.0));
  configured(app, "--retries", "KAMERVRAGEN_RETRIES", s.retries, "further tries of one request")
      ->check(CLI::Range(0, 20));
  configured(app, "--retry-wait", "KAMERVRAGEN_RETRY_WAIT", s.retry_wait,
             "seconds before the first further try, then doubled")
      ->check(CLI::Range(0.0, 3600.0));
  configured(app, "--retry-wait-max", "KAMERVRAGEN_RETRY_WAIT_MAX", s.retry_wait_max, "longest of these waits")
      ->check(CLI::Range(0.0, 3600.0));
  configured(app, "--retry-after-max", "KAMERVRAGEN_RETRY_AFTER_MAX", s.retry_after_max,
             "longest wait that the service may ask for")
      ->check(CLI::Range(0.0, 86'400.0));
  configured(app, "--give-up", "KAMERVRAGEN_GIVE_UP", s.give_up,
             "publications in a row without an answer that end the run")
      ->check(CLI::Range(1, 10'000));
}

void add_list_options(CLI::App& app, Settings& s) {
  configured(app, "--page-size", "KAMERVRAGEN_PAGE_SIZE", s.page_size, "records a page; the service gives at most 1000")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1000}));
  configured(app, "--window-max", "KAMERVRAGEN_WINDOW_MAX", s.window_max,
             "largest result that is walked; the service gives none from record 10,000 on")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{9'999}));
  configured(app, "--walks", "KAMERVRAGEN_WALKS", s.walks, "walks through one window until it holds still")
      ->check(CLI::Range(1, 100));
  configured(app, "--overlap", "KAMERVRAGEN_OVERLAP", s.overlap, "days before the last run that are asked again")
      ->check(CLI::Range(0, 3660));
  configured(app, "--rechecks", "KAMERVRAGEN_RECHECKS", s.rechecks,
             "later runs that look again at what was promised and not there")
      ->check(CLI::Range(0, 1000));
  configured(app, "--journal-max", "KAMERVRAGEN_JOURNAL_MAX", s.journal_max,
             "bytes that the journal of the state holds before it is folded into a snapshot");
  app.add_flag("--no-audit", s.no_audit, "do not compare the numbers of the service with the known ones");
  app.add_option("--today", s.today, "the day of the run (YYYY-MM-DD; else the calendar's)");
}

void add_fetch_options(CLI::App& app, Settings& s) {
  app.add_option("--since", s.since, "ask for what was modified from this day on, whatever was asked before");
  app.add_option("--until", s.until, "and up to this day");
  app.add_option("--type", s.type, "one kind only: vraag or antwoord")->check(CLI::IsMember({"vraag", "antwoord"}));
  app.add_option("--limit", s.limit, "download at most so many publications; the rest stays on the work list")
      ->each([&s](const std::string&) { s.limited = true; });
  app.add_flag("--accept-withdrawals", s.accept_withdrawals,
               "believe the service also where more than 20 and 1 % of the publications are gone");
  app.add_flag("--dry-run", s.dry_run, "ask the lists, print the ids that would be downloaded, write nothing");
  app.add_option("--report", s.report, "write a JSON report to this file");
  add_service_options(app, s);
  add_list_options(app, s);
}

Result<std::optional<Date>> day(const char* option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto date = text.size() == 10 ? Date::from_iso(text) : std::nullopt;
  if (!date)
    return fail(Exit::usage, "bad-date",
                fmt::format("{} takes a day that exists, as 2026-11-23; found \"{}\"", option, text));
  return date;
}

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
  if (s.limited) o.limit = s.limit;
  o.accept_withdrawals = s.accept_withdrawals;
  o.dry_run = s.dry_run;
  o.audit = !s.no_audit;
  for (const auto& [name, text, to] :
       {std::tuple{"--since", &s.since, &o.since}, std::tuple{"--until", &s.until, &o.until}}) {
    auto date = day(name, *text);
    if (!date) return pass(date);
    *to = *date;
  }
  const auto today = day("--today", s.today);
  if (!today) return pass(today);
  o.today = today->value_or(Date::from_days(static_cast<int>(network::system_clock().utc() / 86'400)));
  if (o.since && *o.since > o.until.value_or(o.today))
    return fail(Exit::usage, "bad-date",
                fmt::format("--since {} is after {}", o.since->iso(), o.until.value_or(o.today).iso()));
  return o;
}

int run_fetch(const Settings& s) {
  auto options = options_of(s);
  if (!options) return complain(options.error());
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
  if (!s.report.empty())
    if (auto written = store::replace_file(std::filesystem::absolute(s.report), report_json(*done, *options)); !written)
      exit = complain(written.error());
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
      for (const auto& name : *list) out += fmt::format("{}: {}\n", what, name);
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

struct Command {
  const char *name, *summary;
  void (*add)(CLI::App&, Settings&);
  int (*run)(const Settings&);
};

constexpr Command commands[] = {
    {"fetch",
     "ask for what changed since the last complete run, download and store it; goes on where a killed run stopped",
     add_fetch_options, run_fetch},
    {"status",
     "the last complete run, what is known and stored per month and vergaderjaar, and the gaps in the aanhangsel "
     "numbers",
     [](CLI::App& app, Settings& s) {
       app.add_option("--format", s.format, "text or json")->check(CLI::IsMember({"text", "json"}));
     },
     run_status},
    {"verify", "hold the store against the digests that were noted when it was filled",
     [](CLI::App& app, Settings& s) {
       app.add_option("--format", s.format, "text or json")->check(CLI::IsMember({"text", "json"}));
       app.add_flag("--fetch-again", s.fetch_again,
                    "put what is damaged or missing on the work list of the next fetch");
     },
     run_verify},
};

constexpr const char* examples =
    "examples:\n"
    "  kamervragen-harvest fetch --contact mailto:you@example.org\n"
    "  kamervragen-harvest fetch --since 2024-09-01 --type antwoord --limit 100\n"
    "  kamervragen-harvest fetch --dry-run\n"
    "  kamervragen-harvest status --format json\n"
    "  kamervragen-harvest verify\n"
    "\n"
    "A configuration file (--config, or KAMERVRAGEN_HARVEST_CONFIG) has the same names under the command:\n"
    "  [fetch]\n"
    "  delay = 3\n"
    "  contact = \"mailto:you@example.org\"\n"
    "\n"
    "exit: 0 complete, 2 usage, 3 service or corpus cannot be reached (the next run completes it),\n"
    "      5 publications failed that had not failed before, 75 another harvest is running\n";

/// The arguments with --config before the command: the library reads the file only where it stands there, and would
/// otherwise go on with the defaults.
std::vector<std::string> with_config_first(int argc, char** argv) {
  std::vector<std::string> first, rest;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool pair = word == "--config" && i + 1 < argc;
    auto& to = pair || word.starts_with("--config=") ? first : rest;
    to.push_back(word);
    if (pair) to.push_back(argv[++i]);
  }
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

/// The command or option that is nearest to a mistyped one.
std::string suggestion(const CLI::App& app, const std::vector<std::string>& words) {
  std::vector<std::string> known;
  for (const auto& command : commands) known.push_back(command.name);
  for (const auto* sub : app.get_subcommands(nullptr))
    for (const auto* option : sub->get_options()) known.push_back("--" + option->get_single_name());
  for (const auto& written : words) {
    const auto word = written.substr(0, written.find('='));
    if (std::ranges::find(known, word) != known.end()) continue;
    for (const auto& name : known)
      if (layout::edit_distance(word, name) <= 2) return fmt::format(" (did you mean {}?)", name);
  }
  return {};
}

}  // namespace

int run_harvest_program(int argc, char** argv) {
  Settings settings;
  CLI::App app{"Fetches publications from officielebekendmakingen.nl.", "kamervragen-harvest"};
  app.footer(examples);
  app.set_version_flag("--version", "kamervragen-harvest " KAMERVRAGEN_VERSION);
  app.require_subcommand(1);
  app.allow_config_extras(CLI::config_extras_mode::error);  // a mistyped name must not become a default
  app.set_config("--config", "", "read options from this file")->envname("KAMERVRAGEN_HARVEST_CONFIG");
  std::function<int()> run;
  for (const auto& command : commands) {
    auto* sub = app.add_subcommand(command.name, command.summary);
    sub->add_option("--corpus", settings.corpus,
                    "folder of publications (else KAMERVRAGEN_CORPUS, else the data folder)");
    sub->add_flag("-q,--quiet", settings.quiet, "say nothing but errors");
    sub->add_flag("-v,--verbose", settings.verbose, "say more");
    command.add(*sub, settings);
    sub->callback([&run, &command, &settings] { run = [&] { return command.run(settings); }; });
  }
  const auto words = with_config_first(argc, argv);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp& e) {
    app.exit(e);
    return print("", Exit::done);
  } catch (const CLI::CallForVersion& e) {
    app.exit(e);
    return print("", Exit::done);
  } catch (const CLI::ParseError& e) {
    std::fputs(
        fmt::format("kamervragen-harvest: {}{}\nhint: kamervragen-harvest --help\n", e.what(), suggestion(app, words))
            .c_str(),
        stderr);
    return code(Exit::usage);
  }
  if (settings.corpus.empty()) {
    auto place = program::default_corpus();
    if (!place) return complain(place.error());
    settings.corpus = std::move(*place);
  }
  return run();
}

}  // namespace kamervragen::corpus_cli
