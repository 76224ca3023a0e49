#include "schema/commands/index_table.hh"

#include <array>

#include "schema/commands/common.hh"

namespace kamervragen::commands {
namespace {

using S = IndexSettings;

constexpr std::array common = {
    color_option,
    quiet_option,
    Option{.name = "verbose", .letter = 'v', .description = "say more", .set = sets<&S::verbose>},
    help_option,
    version_option,
};

// Rows that several verbs share.
constexpr Option corpus{.name = "corpus",
                        .value = "DIR",
                        .completes = Completes::folder,
                        .description = "folder of publications (else $KAMERVRAGEN_CORPUS, else the data folder)",
                        .set = sets<&S::corpus>};
constexpr Option index{.name = "index",
                       .value = "DIR",
                       .completes = Completes::folder,
                       .description = "folder of the index (else $KAMERVRAGEN_INDEX, else the data folder)",
                       .set = sets<&S::index>};
constexpr Option report{.name = "report",
                        .value = "FILE",
                        .completes = Completes::file,
                        .description = "write a JSON report to this file",
                        .set = sets<&S::report>};

constexpr std::array write_options = {
    corpus,
    index,
    report,
    Option{.name = "shard",
           .value = "K/N",
           .description = "hold the K-th of N shares of the records (else what the index holds)",
           .set = sets<&S::shard>},
    Option{.name = "jobs",
           .value = "N",
           .range = {1, 64},
           .description = "processes of a rebuild (else one a processor)",
           .set = sets<&S::jobs>},
    Option{.name = "accept-removals",
           .description = "go on although much is gone from the corpus",
           .set = sets<&S::accept_removals>},
    Option{.name = "dry-run", .description = "say what would change, write nothing", .set = sets<&S::dry_run>},
};
constexpr std::array check_options = {
    corpus,
    index,
    report,
    Option{.name = "part",
           .value = "K/N",
           .description = "read only every N-th publication and record; which there are is compared for all",
           .set = sets<&S::part>},
};
constexpr std::array compact_options = {
    index,
    Option{.name = "if-worth",
           .description = "only when the database is two and a half times what its records account for",
           .set = sets<&S::if_worth>},
};
constexpr std::array note_options = {
    index,
    Option{.name = "harvest-status",
           .value = "FILE",
           .required = true,
           .completes = Completes::file,
           .description = "the output of: kamervragen harvest status --format json",
           .set = sets<&S::harvest_status>},
};
constexpr std::array parse_options = {format_option(one_of<"text|json|jsonl">, "text, json or jsonl")};
constexpr std::array index_alone = {index};

constexpr std::array update_examples = {
    Example{"kamervragen index update"},
    Example{"kamervragen index update --corpus ~/kamervragen/corpus --report night.json"},
};
constexpr std::array rebuild_examples = {
    Example{"kamervragen index rebuild --corpus corpus/sample --index /tmp/index"},
    Example{"kamervragen index rebuild --shard 1/2 --index one", "a share of the records, for a machine of its own"},
};
constexpr std::array check_examples = {
    Example{"kamervragen index check"},
    Example{"kamervragen index check --part 3/28", "another part each night: all in four weeks"},
};
constexpr std::array compact_examples = {Example{"kamervragen index compact --if-worth"}};
constexpr std::array note_examples = {Example{"kamervragen index note --harvest-status status.json"}};
constexpr std::array parse_examples = {Example{"kamervragen index parse corpus/sample --format jsonl"}};
constexpr std::array dump_examples = {Example{"kamervragen index dump | sha256sum"}};
constexpr std::array stamp_examples = {Example{"kamervragen index stamp"}};
constexpr std::array help_examples = {Example{"kamervragen index help rebuild"}};

constexpr std::array verbs = {
    Verb{.name = "update",
         .summary = "read what is new or changed in the corpus and write it; a second run writes nothing",
         .examples = update_examples,
         .options = write_options},
    Verb{.name = "rebuild",
         .summary = "make the whole index beside the old one, check it, and switch",
         .examples = rebuild_examples,
         .options = write_options},
    Verb{.name = "check",
         .summary = "hold the index against itself and against the corpus, both ways",
         .examples = check_examples,
         .options = check_options},
    Verb{.name = "compact",
         .summary = "squeeze out what updates left behind, beside the index, and switch",
         .examples = compact_examples,
         .options = compact_options},
    Verb{.name = "note",
         .summary = "note beside the index what the harvest knows of its coverage",
         .examples = note_examples,
         .options = note_options},
    Verb{.name = "parse",
         .usage = "PATH…",
         .summary = "print what the reader sees in each publication, without an index",
         .examples = parse_examples,
         .options = parse_options,
         .least = 1,
         .most = any_number,
         .completes = Completes::file},
    Verb{.name = "dump",
         .summary = "print the canonical text of the index",
         .examples = dump_examples,
         .options = index_alone},
    Verb{.name = "stamp",
         .summary = "print what made the index, and the id of its content",
         .examples = stamp_examples,
         .options = index_alone},
    help_verb(help_examples, "these pages"),
};

constexpr std::array exits = {
    ExitMeaning{Exit::done, "done"},
    ExitMeaning{Exit::usage, "the command line is not understood"},
    ExitMeaning{Exit::no_input, "the corpus or the index is missing, empty or unreadable, or a check is not clean"},
    ExitMeaning{Exit::other_stamp, "the index was made by another version: rebuild it"},
    ExitMeaning{Exit::new_failures, "finished, with publications failed that had not failed before"},
    ExitMeaning{Exit::internal, "the output could not be written, or a defect of this program"},
    ExitMeaning{Exit::busy, "another run writes this index; try again"},
};
constexpr std::array variables = {
    Variable{"KAMERVRAGEN_CORPUS", "the folder of publications where --corpus names none"},
    Variable{"KAMERVRAGEN_INDEX", "the folder of the index where --index names none"},
    Variable{"XDG_DATA_HOME",
             "the data folder, which holds kamervragen/corpus and kamervragen/index (else ~/.local/share)"},
};

constexpr Program program{
    .name = "kamervragen-index",
    .typed = "kamervragen index",
    .summary = "make and check the index of kamervragen",
    .description =
        "An index is a function of the corpus: the folder of publications that kamervragen-harvest fills. An update "
        "reads what is new or changed and writes it in one transaction; a rebuild makes the whole index beside the old "
        "one and switches. Searches run all the while, and see the index as it was or as it becomes.",
    .settings = &settings_tag<IndexSettings>,
    .options = common,
    .verbs = verbs,
    .exits = exits,
    .variables = variables,
    .closing = "a verb: kamervragen help index VERB",
};

}  // namespace

const Program& index_program() { return program; }

}  // namespace kamervragen::commands
