#include "schema/commands/serve_table.hh"

#include <array>

#include "schema/commands/common.hh"

namespace kamervragen::commands {
namespace {

using S = ServeSettings;

constexpr std::array options = {
    Option{.name = "index",
           .value = "PLACE",
           .repeats = true,
           .completes = Completes::folder,
           .description = "the index to answer from, as of kamervragen search (else $KAMERVRAGEN_INDEX, else the data "
                          "folder)",
           .set = sets<&S::index>},
    Option{.name = "listen",
           .value = "HOST:PORT|unix:PATH",
           .description = "where to listen; a socket that systemd hands over goes before it",
           .otherwise = "127.0.0.1:8087",
           .set = sets<&S::listen>},
    Option{.name = "host",
           .value = "NAME",
           .repeats = true,
           .description = "a name that it is asked by, beside localhost; behind a proxy the proxy's",
           .set = sets<&S::hosts>},
    Option{.name = "max-time",
           .value = "TIME",
           .description = "give up on a query that takes longer",
           .otherwise = "2s",
           .set = sets<&S::max_time>},
    Option{.name = "threads",
           .value = "N",
           .range = {1, 64},
           .description = "queries that are answered at once (the processors, 8 at most)",
           .set = sets<&S::threads>},
    Option{.name = "waiting",
           .value = "N",
           .range = {1, 10'000},
           .description = "queries that wait for that; of more, each is told to come again (503)",
           .otherwise = "64",
           .set = sets<&S::waiting>},
    Option{.name = "connections",
           .value = "N",
           .range = {1, 100'000},
           .description = "connections at once",
           .otherwise = "2000",
           .set = sets<&S::connections>},
    Option{.name = "log-queries",
           .description = "say each request on standard error, with what was asked (else nothing of it is kept)",
           .set = sets<&S::log_queries>},
    Option{.name = "partial",
           .description = "answer without servers of the index that are away",
           .set = sets<&S::partial>},
    color_option,
    quiet_option,
    help_option,
    version_option,
};

constexpr std::array help_examples = {Example{"kamervragen-serve help"}};
constexpr std::array verbs = {help_verb(help_examples, "this page")};

constexpr std::array exits = {
    ExitMeaning{Exit::done, "ended by a signal, every answer that was begun whole"},
    ExitMeaning{Exit::usage, "the command line is not understood"},
    ExitMeaning{Exit::no_input, "the index is missing, empty or unreadable, or the place is taken"},
    ExitMeaning{Exit::other_stamp, "the index was made by another version"},
};
constexpr std::array variables = {
    Variable{"KAMERVRAGEN_INDEX", "the index where --index names none; several places with commas between"},
    Variable{"XDG_DATA_HOME", "the data folder, which holds kamervragen/index (else ~/.local/share)"},
    Variable{"LISTEN_FDS", "the socket that systemd hands over"},
};

constexpr Program program{
    .name = "kamervragen-serve",
    .typed = "kamervragen serve",
    .summary = "answer over HTTP, on this machine or behind a proxy",
    .description =
        "It answers every verb of kamervragen at an address of its own, /v1/search?q=stikstof, with what the "
        "command line gives, byte for byte; /v1/openapi.json describes all of them. It reads an index, "
        "takes a new one without a restart, and writes nothing. Encryption and limits on who asks how much "
        "are a proxy's.",
    .settings = &settings_tag<ServeSettings>,
    .options = options,
    .verbs = verbs,
    .exits = exits,
    .variables = variables,
    .alone = true,
    .closing = "as in: kamervragen serve --listen 127.0.0.1:8087",
};

}  // namespace

const Program& serve_program() { return program; }

}  // namespace kamervragen::commands
