#include "schema/commands/harvest_table.hh"

#include <array>

#include "schema/commands/common.hh"

namespace kamervragen::commands {
namespace {

using S = HarvestSettings;

constexpr std::array common = {
    Option{.name = "corpus",
           .value = "DIR",
           .completes = Completes::folder,
           .description = "folder of publications (else $KAMERVRAGEN_CORPUS, else the data folder)",
           .set = sets<&S::corpus>},
    Option{.name = "config",
           .value = "FILE",
           .completes = Completes::file,
           .description = "read options from this file",
           .variable = "KAMERVRAGEN_HARVEST_CONFIG",
           .set = sets<&S::config>},
    color_option,
    quiet_option,
    Option{.name = "verbose", .letter = 'v', .description = "say more", .set = sets<&S::verbose>},
    help_option,
    version_option,
};

constexpr Range hour{0, 3600};  // seconds

constexpr std::array fetch_options = {
    Option{.name = "since",
           .value = "DATE",
           .description = "ask for what was modified from this day on, whatever was asked before",
           .set = sets<&S::since>},
    Option{.name = "until", .value = "DATE", .description = "and up to this day", .set = sets<&S::until>},
    Option{.name = "type",
           .value = "KIND",
           .choices = one_of<"vraag|antwoord">,
           .completes = Completes::choices,
           .description = "one kind only: vraag or antwoord",
           .set = sets<&S::type>},
    Option{.name = "limit",
           .value = "N",
           .description = "download at most so many publications; the rest stays on the work list",
           .set = sets<&S::limit>},
    Option{.name = "accept-withdrawals",
           .description = "believe the service also where more than 20 and 1 % of the publications are gone",
           .set = sets<&S::accept_withdrawals>},
    Option{.name = "dry-run",
           .description = "ask the lists, print the ids that would be downloaded, write nothing",
           .set = sets<&S::dry_run>},
    Option{.name = "report",
           .value = "FILE",
           .completes = Completes::file,
           .description = "write a JSON report to this file",
           .set = sets<&S::report>},
    Option{.name = "sru",
           .value = "URL",
           .description = "address of the SRU service",
           .otherwise = "https://repository.overheid.nl/sru",
           .variable = "KAMERVRAGEN_SRU",
           .set = sets<&S::sru>},
    Option{.name = "documents",
           .value = "URL",
           .description = "address of the documents: {it}/{id}.xml, {it}/{id}/metadata.xml, {it}/{id}.html",
           .otherwise = "https://zoek.officielebekendmakingen.nl",
           .variable = "KAMERVRAGEN_DOCUMENTS",
           .set = sets<&S::documents>},
    Option{.name = "contact",
           .value = "ADDRESS",
           .description = "a web or mail address of yours for the user agent, so that the service can reach you",
           .variable = "KAMERVRAGEN_CONTACT",
           .set = sets<&S::contact>},
    Option{.name = "delay",
           .value = "SECONDS",
           .range = hour,
           .description = "seconds between two documents; the site states 10 requests in 30 s",
           .otherwise = "3",
           .variable = "KAMERVRAGEN_DELAY",
           .set = sets<&S::delay>},
    Option{.name = "sru-delay",
           .value = "SECONDS",
           .range = hour,
           .description = "seconds between two SRU requests",
           .otherwise = "1",
           .variable = "KAMERVRAGEN_SRU_DELAY",
           .set = sets<&S::sru_delay>},
    Option{.name = "timeout",
           .value = "SECONDS",
           .range = {0.1, 3600},
           .description = "seconds for one request",
           .otherwise = "240",
           .variable = "KAMERVRAGEN_TIMEOUT",
           .set = sets<&S::timeout>},
    Option{.name = "retries",
           .value = "N",
           .range = {0, 20},
           .description = "further tries of one request",
           .otherwise = "5",
           .variable = "KAMERVRAGEN_RETRIES",
           .set = sets<&S::retries>},
    Option{.name = "retry-wait",
           .value = "SECONDS",
           .range = hour,
           .description = "seconds before the first further try, then doubled",
           .otherwise = "2",
           .variable = "KAMERVRAGEN_RETRY_WAIT",
           .set = sets<&S::retry_wait>},
    Option{.name = "retry-wait-max",
           .value = "SECONDS",
           .range = hour,
           .description = "longest of these waits",
           .otherwise = "120",
           .variable = "KAMERVRAGEN_RETRY_WAIT_MAX",
           .set = sets<&S::retry_wait_max>},
    Option{.name = "retry-after-max",
           .value = "SECONDS",
           .range = {0, 86'400},
           .description = "longest wait that the service may ask for",
           .otherwise = "600",
           .variable = "KAMERVRAGEN_RETRY_AFTER_MAX",
           .set = sets<&S::retry_after_max>},
    Option{.name = "give-up",
           .value = "N",
           .range = {1, 10'000},
           .description = "publications in a row without an answer that end the run",
           .otherwise = "5",
           .variable = "KAMERVRAGEN_GIVE_UP",
           .set = sets<&S::give_up>},
    Option{.name = "page-size",
           .value = "N",
           .range = {1, 1000},
           .description = "records a page; the service gives at most 1000",
           .otherwise = "100",
           .variable = "KAMERVRAGEN_PAGE_SIZE",
           .set = sets<&S::page_size>},
    Option{.name = "window-max",
           .value = "N",
           .range = {1, 9999},
           .description = "largest result that is walked; the service gives none from record 10,000 on",
           .otherwise = "9999",
           .variable = "KAMERVRAGEN_WINDOW_MAX",
           .set = sets<&S::window_max>},
    Option{.name = "walks",
           .value = "N",
           .range = {1, 100},
           .description = "walks through one window until it holds still",
           .otherwise = "5",
           .variable = "KAMERVRAGEN_WALKS",
           .set = sets<&S::walks>},
    Option{.name = "overlap",
           .value = "DAYS",
           .range = {0, 3660},
           .description = "days before the last run that are asked again",
           .otherwise = "3",
           .variable = "KAMERVRAGEN_OVERLAP",
           .set = sets<&S::overlap>},
    Option{.name = "rechecks",
           .value = "N",
           .range = {0, 1000},
           .description = "later runs that look again at what was promised and not there",
           .otherwise = "3",
           .variable = "KAMERVRAGEN_RECHECKS",
           .set = sets<&S::rechecks>},
    Option{.name = "journal-max",
           .value = "BYTES",
           .description = "bytes that the journal of the state holds before it is folded into a snapshot",
           .otherwise = "1048576",
           .variable = "KAMERVRAGEN_JOURNAL_MAX",
           .set = sets<&S::journal_max>},
    Option{.name = "no-audit",
           .description = "do not compare the numbers of the service with the known ones",
           .set = sets<&S::no_audit>},
    Option{.name = "today",
           .value = "DATE",
           .description = "the day of the run (else the calendar's)",
           .set = sets<&S::today>},
};
constexpr std::array status_options = {format_option(one_of<"text|json">, "text or json")};
constexpr std::array verify_options = {
    format_option(one_of<"text|json">, "text or json"),
    Option{.name = "fetch-again",
           .description = "put what is damaged or missing on the work list of the next fetch",
           .set = sets<&S::fetch_again>},
};

constexpr std::array fetch_examples = {
    Example{"kamervragen harvest fetch --contact mailto:you@example.org"},
    Example{"kamervragen harvest fetch --since 2024-09-01 --type antwoord --limit 100"},
    Example{"kamervragen harvest fetch --dry-run"},
};
constexpr std::array status_examples = {Example{"kamervragen harvest status --format json"}};
constexpr std::array verify_examples = {Example{"kamervragen harvest verify"}};
constexpr std::array help_examples = {Example{"kamervragen harvest help fetch"}};

constexpr std::array verbs = {
    Verb{.name = "fetch",
         .summary = "ask for what changed since the last complete run, download and store it; goes on where a killed "
                    "run stopped",
         .examples = fetch_examples,
         .options = fetch_options,
         .notes =
             "A configuration file has the same names under the verb; the command line goes before it, and it goes "
             "before the environment:\n"
             "  [fetch]\n"
             "  delay = 3\n"
             "  contact = \"mailto:you@example.org\""},
    Verb{.name = "status",
         .summary = "the last complete run, what is known and stored per month and vergaderjaar, and the gaps in the "
                    "aanhangsel numbers",
         .examples = status_examples,
         .options = status_options},
    Verb{.name = "verify",
         .summary = "hold the store against the digests that were noted when it was filled",
         .examples = verify_examples,
         .options = verify_options},
    help_verb(help_examples, "these pages"),
};

constexpr std::array exits = {
    ExitMeaning{Exit::done, "complete"},
    ExitMeaning{Exit::usage, "the command line or the configuration is not understood"},
    ExitMeaning{Exit::no_input, "the service or the corpus cannot be reached; the next run completes it"},
    ExitMeaning{Exit::new_failures, "publications failed that had not failed before"},
    ExitMeaning{Exit::internal, "the output could not be written, or a defect of this program"},
    ExitMeaning{Exit::busy, "another harvest is running"},
};
constexpr std::array variables = {
    Variable{"KAMERVRAGEN_CORPUS", "the folder of publications where --corpus names none"},
    Variable{"XDG_DATA_HOME", "the data folder, which holds kamervragen/corpus (else ~/.local/share)"},
};

constexpr Program program{
    .name = "kamervragen-harvest",
    .typed = "kamervragen harvest",
    .summary = "fetch publications from officielebekendmakingen.nl",
    .description =
        "A harvest asks the service what changed since the last complete run, downloads it at the rate that the "
        "service "
        "states, and stores it in the corpus. It may be killed at any point: the next run goes on from there.",
    .settings = &settings_tag<HarvestSettings>,
    .options = common,
    .verbs = verbs,
    .exits = exits,
    .variables = variables,
    .configuration = "config",
    .closing = "a verb: kamervragen help harvest VERB",
};

}  // namespace

const Program& harvest_program() { return program; }

}  // namespace kamervragen::commands
