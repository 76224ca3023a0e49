#include "searcher/cli/cli_table.hh"

#include <algorithm>
#include <array>

#include "schema/commands/common.hh"
#include "schema/commands/harvest_table.hh"
#include "schema/commands/index_table.hh"
#include "schema/commands/serve_table.hh"
#include "schema/layout/fields.hh"
#include "searcher/cli/examples.hh"
#include "searcher/cli/find_rows.hh"
#include "searcher/cli/measure_rows.hh"
#include "searcher/cli/settings.hh"
#include "searcher/cli/shared_rows.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/render/format.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/query_help.hh"

namespace kamervragen::cli {
namespace {

using ask::Request;
using commands::any_number;
using commands::Completes;
using commands::ExitMeaning;
using commands::format_option;
using commands::one_of;
using commands::sets;
using commands::Topic;
using commands::Variable;

/// Those of any of its subjects.
Words info_formats() {
  Words out;
  for (const auto& format : render::formats())
    for (const auto kind : {ask::Kind::overview, ask::Kind::fields, ask::Kind::facet_fields, ask::Kind::values,
                            ask::Kind::index, ask::Kind::schema})
      if (format.accepts.has(kind) && std::ranges::find(out, format.name) == out.end()) out.emplace_back(format.name);
  return out;
}
constexpr std::array common = {
    Option{.name = "index",
           .value = "PLACE",
           .repeats = true,
           .completes = Completes::folder,
           .description =
               "the index to read, a folder or HOST:PORT; several, with commas between, are read as one (else "
               "$KAMERVRAGEN_INDEX, else the data folder)",
           .set = sets<&Settings::index>},
    Option{.name = "partial",
           .description = "answer without servers that are away, and say so (else it is an error)",
           .set = sets<&Settings::partial>},
    Option{.name = "expect-index",
           .value = "ID",
           .description = "fail (4) unless the index holds exactly this content",
           .set = asks<&Request::expected_index>},
    Option{.name = "max-time",
           .value = "TIME",
           .description = "give up on a query that takes longer (60s; also 5m, 1h)",
           .set = sets<&Settings::max_time>},
    commands::color_option,
    commands::quiet_option,
    Option{.name = "verbose",
           .letter = 'v',
           .description = "say which index answers; show: what was not understood in it",
           .set = sets<&Settings::verbose>},
    commands::help_option,
    commands::version_option,
};

/// Each subject has formats of its own.
constexpr Option info_format = [] {
  auto out = meaning(format_option(info_formats, "text, json; values: ids too; fields: md too"));
  out.judged = true;
  return out;
}();
constexpr std::array info_options = {
    info_format,
    Option{.name = "check-freshness",
           .value = "TIME",
           .description = "exit 1 when the index was checked, or its harvest complete, longer ago than that (36h, 90m, "
                          "2d)",
           .set = sets<&Settings::check_freshness>},
};

constexpr std::string_view about_names =
    "2019Z15244/4 and ah-tk-20182019-3922/4 are one vraag with what answers it.\n"
    "-: names are read from standard input, one a line. Blank lines and comments (a # alone, or with a space behind "
    "it) are skipped. What is not found is told with its line, and the rest is shown.";
constexpr std::string_view about_quotes =
    "The arguments are joined with spaces, so quotes that the shell takes away are not seen:\n"
    "  kamervragen search \"dual use\"    two words\n"
    "  kamervragen search '\"dual use\"'  the phrase\n"
    "The query language: kamervragen help query\n"
    "\n"
    "--batch: blank lines and comments (a # alone, or with a space behind it) are skipped. All is answered from one "
    "state of the index. A line that is no query is an error in its place, and the run goes on; it ends with 2 then. "
    "Every row has the number of its line and its query:\n"
    "  text   count: COUNT, LINE and QUERY, tabs between; else a heading a line\n"
    "  csv    the columns line and query first, error last\n"
    "  jsonl  what one query gives, with the key line; an error is a line too\n"
    "  json   one document: counts, or answers, a row a line\n"
    "  ids    the numbers alone, of one line after another";

constexpr std::array table = {
    Action{{.name = "search",
            .usage = "[QUERY…]",
            .summary = "find Kamervragen",
            .examples = search_examples,
            .options = search_options,
            .most = any_number,
            .completes = Completes::query,
            .notes = about_quotes},
           run_asking<ask::Kind::hits>},
    Action{{.name = "count",
            .usage = "[QUERY…]",
            .summary = "count them, exactly",
            .examples = count_examples,
            .options = count_options,
            .most = any_number,
            .completes = Completes::query,
            .notes = about_quotes},
           run_asking<ask::Kind::count>},
    Action{{.name = "facets",
            .usage = "[QUERY…]",
            .summary = "count them by who, when, about what, how long",
            .examples = facets_examples,
            .options = facets_options,
            .most = any_number,
            .completes = Completes::query,
            .notes = about_quotes},
           run_asking<ask::Kind::facets>},
    Action{{.name = "stats",
            .usage = "[QUERY…]",
            .summary = "how long answers took, how many were late",
            .examples = stats_examples,
            .options = stats_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::stats>},
    Action{{.name = "trend",
            .usage = "[QUERY…]",
            .summary = "how often over time, and of how many",
            .examples = trend_examples,
            .options = trend_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::trend>},
    Action{{.name = "table",
            .usage = "FIELD FIELD [QUERY…]",
            .summary = "count them by two fields at once",
            .examples = table_examples,
            .options = table_options,
            .least = 2,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::cross>},
    Action{{.name = "context",
            .usage = "[QUERY…]",
            .summary = "every place at which the words stand",
            .examples = context_examples,
            .options = context_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::context>},
    Action{{.name = "keywords",
            .usage = "[QUERY…]",
            .summary = "words that are more frequent in them than elsewhere",
            .examples = keywords_examples,
            .options = keywords_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::keywords>},
    Action{{.name = "collocations",
            .usage = "[QUERY…]",
            .summary = "words that stand around a word",
            .examples = collocations_examples,
            .options = collocations_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::collocations>},
    Action{{.name = "similar",
            .usage = "NUMMER|-",
            .summary = "was it asked before, and what was answered",
            .examples = similar_examples,
            .options = similar_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::similar>},
    Action{{.name = "sample",
            .usage = "[QUERY…]",
            .summary = "some of them by lot, the same everywhere",
            .examples = sample_examples,
            .options = sample_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::sample>},
    Action{{.name = "matrix",
            .usage = "[QUERY…]",
            .summary = "which of them match which named queries, and how often",
            .examples = matrix_examples,
            .options = matrix_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::matrix>},
    Action{{.name = "export",
            .usage = "[QUERY…]",
            .summary = "all that is known of them, as files for R, Python, SQL",
            .examples = export_examples,
            .options = export_options,
            .most = any_number,
            .completes = Completes::query},
           run_asking<ask::Kind::package>},
    Action{{.name = "show",
            .usage = "NUMMER|PUBLICATIE|URL|-…",
            .summary = "read them whole: each vraag with its antwoord",
            .examples = show_examples,
            .options = show_options,
            .most = any_number,
            .notes = about_names},
           run_asking<ask::Kind::records>},
    Action{{.name = "info",
            .usage = "[fields|facets|values FIELD [BEGINNING]|index|schema]",
            .summary = "what can be asked, what the index holds",
            .examples = info_examples,
            .options = info_options,
            .most = any_number,
            .words = one_of<"fields|facets|values|index|schema">,
            .completes = Completes::words},
           run_info},
    Action{{.name = "completion",
            .usage = "bash|zsh|fish",
            .summary = "a script that completes all this",
            .examples = completion_examples,
            .most = any_number,
            .words = one_of<"bash|zsh|fish">,
            .completes = Completes::words},
           run_completion},
    Action{commands::help_verb(help_examples, "the query language, the fields, a verb")},
    Action{{.name = "index",
            .usage = "…",
            .summary = "make and check an index (kamervragen-index)",
            .examples = index_examples,
            .most = any_number,
            .program = commands::index_program}},
    Action{{.name = "harvest",
            .usage = "…",
            .summary = "fetch publications (kamervragen-harvest)",
            .examples = harvest_examples,
            .most = any_number,
            .program = commands::harvest_program}},
    Action{{.name = "serve",
            .usage = "…",
            .summary = "answer over HTTP (kamervragen-serve)",
            .examples = serve_examples,
            .most = any_number,
            .program = commands::serve_program}},
};

constexpr auto verbs = [] {
  std::array<Verb, table.size()> out;
  for (std::size_t i = 0; i < table.size(); ++i) out[i] = table[i].verb;
  return out;
}();

constexpr std::array exits = {
    ExitMeaning{Exit::done, "found, done"},
    ExitMeaning{Exit::nothing_found, "nothing found (search, show, info values)"},
    ExitMeaning{Exit::usage, "the command line or the query is not understood"},
    ExitMeaning{Exit::no_input, "the index is missing, empty or unreadable"},
    ExitMeaning{Exit::other_stamp, "the index was made by another version, or --expect-index names another"},
    ExitMeaning{Exit::internal, "the answer could not be written, or a defect of this program"},
    ExitMeaning{Exit::busy, "the index changed meanwhile; run it again"},
};
constexpr std::array variables = {
    Variable{"KAMERVRAGEN_INDEX", "the index where --index names none; several places with commas between"},
    Variable{"XDG_DATA_HOME", "the data folder, which holds kamervragen/index (else ~/.local/share)"},
    Variable{"PAGER", "shows text on a terminal (else less)"},
    Variable{"NO_COLOR", "when set, no colours unless --color always"},
    Variable{"COLUMNS", "the width of text (else the terminal's)"},
};
constexpr std::array topics = {
    Topic{"query", "the query language",
          [](const program::Paint&, std::size_t width) { return screen::query_help(width); }},
    Topic{"fields", "the fields that a query can name",
          [](const program::Paint& paint, std::size_t width) {
            return screen::fields_text(layout::fields(), paint, width);
          }},
};

constexpr commands::Program this_program{
    .name = "kamervragen",
    .typed = "kamervragen",
    .summary = "search the questions that Parliament asks the government in writing, and the answers",
    .description =
        "The Kamervragen, the written questions of the Dutch Parliament, with the answers of the government: found by "
        "their words in any inflection, by who asked and who answered, by when and how long it took. It reads an index "
        "that kamervragen-index makes from what kamervragen-harvest fetches; both are verbs here too.\n"
        "The query language is on the page of kamervragen help query, its fields on that of kamervragen help fields.",
    .settings = &commands::settings_tag<Settings>,
    .options = common,
    .verbs = verbs,
    .exits = exits,
    .variables = variables,
    .topics = topics,
    .searches = true,
    .closing = "the query language: kamervragen help query; the fields: kamervragen help fields",
};

}  // namespace

std::span<const Action> actions() { return table; }

const commands::Program& program() { return this_program; }

Run run_of(const Verb& verb) {
  const auto row = std::ranges::find(table, verb.name, [](const Action& action) { return action.verb.name; });
  return row == table.end() ? nullptr : row->run;
}

}  // namespace kamervragen::cli
