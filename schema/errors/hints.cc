#include "schema/errors/hints.hh"

#include <algorithm>

namespace kamervragen::errors {
namespace {

constexpr std::string_view make_anew = "make the index anew: kamervragen index rebuild";
constexpr std::string_view index_places =
    "a folder, or HOST:PORT of a xapian-tcpsrv, as in --index localhost:7001[; a folder of that name is ./{text}]";
constexpr std::string_view help = "see {help}";
constexpr std::string_view workers = "is there enough memory and disk space? Try --jobs 1";
constexpr std::string_view other_shard = "rebuild --shard makes another of it";
constexpr std::string_view harvest_status = "make it with: kamervragen harvest status --format json";

constexpr Hint hint_table[] = {
    {Code::unknown_field, "[as a text, quote it: \"{text}\"; ]the fields: kamervragen info fields"},
    {Code::unknown_value, "[known: {known}][the values: kamervragen info values {listed}]"},
    {Code::name_read_as_text, "the fields: kamervragen info fields"},
    {Code::judged_on, "another day: --reference-date; what was answered later counts as answered"},
    {Code::option_read_as_word, "options stand before --"},
    {Code::no_such_values, "all of them: kamervragen info values {field}"},
    {Code::not_an_id,
     "[nearest: {near}; ]as in 2019Z15244 or ah-tk-20182019-3922; to look for words: kamervragen search[; for what is "
     "like a draft: kamervragen similar {input}][, of this file: kamervragen similar --text {file}]"},
    {Code::not_found, "[nearest: {near}; ]what it holds, and what it does not: kamervragen info"},
    {Code::no_such_vraag, "all of them: kamervragen show {id}"},
    {Code::nothing_named, "as in kamervragen show 2019Z15244"},
    {Code::no_names_read, "as in: kamervragen search --format ids stikstof | kamervragen show -"},
    {Code::no_field, "as in kamervragen info values fractie"},
    {Code::unexpected_word, help},
    {Code::misfit, "leave out --{option}[; to ask for them apart: kamervragen {apart} --format csv]"},
    {Code::not_a_day, "as in {option} 2019-07-18"},
    {Code::bad_expansion, "as in {option} compounds,abbreviations, which is what is done without it"},
    {Code::bad_selection, "as in {option} status=beantwoord"},
    {Code::relax_page, "as in -n 10 --relax"},
    {Code::batch_words, "to narrow them all: --select FIELD=VALUE"},
    {Code::batch_of_text, "leave one of them out; a title a line can be read by --batch as it is"},
    {Code::text_words, "to narrow it: --select FIELD=VALUE"},
    {Code::text_unreadable, "give --text a file, or - for standard input"},
    {Code::no_dictionary, "--dictionary FILE, a line an entry: its name, a tab, its query"},
    {Code::dictionary_unused, "to group by them, name the field entry; or leave out --dictionary"},
    {Code::dictionary_unreadable, "give --dictionary a file that can be read"},
    {Code::no_export_target, "--to FOLDER, or --to FILE.sqlite"},
    {Code::export_exists, "another place, or --force to replace an earlier export"},
    {Code::no_verb, help},
    {Code::unknown_verb, "[to search for it: kamervragen search {word}][see {help}]"},
    {Code::unknown_option,
     "[to leave out the word, put -- before the query: kamervragen {verb} -- {word}][see {help}]"},
    {Code::option_without_value, help},
    {Code::unexpected_value, help},
    {Code::not_a_share, "as in {option} 2/4"},
    {Code::missing_option, help},
    {Code::missing_word, help},
    {Code::configuration_unreadable, "it is named by {option}"},
    {Code::cannot_write_report, "the run itself finished; give another --report"},
    {Code::no_folder, "give --{what} DIR, or set {variable}"},
    {Code::nameless_index, index_places},
    {Code::hostless_index, index_places},
    {Code::bad_index_place, index_places},
    {Code::not_one_folder, "an index is written in one folder of this machine: give --index DIR"},
    {Code::no_index, "make one: kamervragen index rebuild --corpus DIR --index {index}"},
    {Code::not_an_index, "give another --index, or make one: kamervragen index rebuild --corpus DIR --index {index}"},
    {Code::empty_index, "fill it: kamervragen index update --corpus DIR --index {index}"},
    {Code::unreadable_index,
     "look at its permissions, or make one: kamervragen index rebuild --corpus DIR --index {index}"},
    {Code::server_away,
     "is it running there? (xapian-tcpsrv --port PORT FOLDER); with --partial the others answer alone"},
    {Code::no_stamp, "give another --index, or make one there: kamervragen index rebuild"},
    {Code::other_schema, make_anew},
    {Code::other_analyser, make_anew},
    {Code::record_twice,
     "cut the parts by one division: kamervragen index rebuild --shard K/N, with one N, from one corpus"},
    {Code::record_damaged, "check the index: kamervragen index check"},
    {Code::index_document_damaged, make_anew},
    {Code::corpus_missing, "name it with --corpus, or fill it with kamervragen harvest fetch"},
    {Code::link_not_followed, "put the folder itself there, or name it with --corpus"},
    {Code::never_harvested, "kamervragen harvest fetch --corpus {corpus}"},
    {Code::many_gone, "is it the right address (--documents)? If they are really gone: --accept-withdrawals"},
    {Code::not_an_index_folder, "give --index a folder of its own"},
    {Code::index_error,
     "if the disk is not full and the folder can be written, make the index anew: kamervragen index rebuild"},
    {Code::state_damaged, make_anew},
    {Code::tally_damaged, make_anew},
    {Code::worker_failed, workers},
    {Code::worker_not_started, workers},
    {Code::worker_ended, workers},
    {Code::too_costly, "ask with fewer exact phrases and stars, or in parts; more time: --max-time 5m"},
    {Code::unreadable_known, "make them readable; to make the index without them: --accept-removals"},
    {Code::many_removals, "is the disk mounted? If they are really gone: --accept-removals"},
    {Code::nothing_readable, "see what is wrong with them: kamervragen index parse {corpus}"},
    {Code::bad_shard, "as in --shard 2/4"},
    {Code::other_shard, other_shard},
    {Code::whole_not_shard, other_shard},
    {Code::no_harvest_status, harvest_status},
    {Code::harvest_status_unreadable, harvest_status},
};

}  // namespace

std::string hint_of(const Error& error) {
  const auto* found = std::ranges::find(hint_table, error.code, &Hint::code);
  return found == std::end(hint_table) ? error.hint() : filled_in(found->text, error.arguments);
}

std::span<const Hint> hints() { return hint_table; }

}  // namespace kamervragen::errors
