#include "searcher/cli/cli_table.hh"

#include <algorithm>
#include <array>

#include "schema/layout/fields.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {
namespace {

Words hit_formats() { return text::split("text|json|jsonl|csv|tsv|ids", '|'); }
Words count_formats() { return text::split("text|json|jsonl|csv|tsv", '|'); }
Words table_formats() { return text::split("text|json|csv|tsv", '|'); }
Words show_formats() { return text::split("text|json", '|'); }
Words info_formats() { return text::split("text|json|ids|markdown", '|'); }
Words colours() { return text::split("auto|always|never", '|'); }
Words matches() { return text::split("all|any", '|'); }
Words facet_orders() { return text::split("count|value", '|'); }
Words shells() { return text::split("bash|zsh|fish", '|'); }
Words info_words() { return text::split("fields|facets|values|index", '|'); }
Words orders() {
  Words out{"relevance"};
  for (const auto& order : layout::sort_orders()) out.emplace_back(order.name);
  return out;
}

constexpr auto folder = Completes::folder, choices = Completes::choices, nothing = Completes::nothing,
               facet_list = Completes::facet_list, selection = Completes::selection;

constexpr std::array common = {
    Option{"index", 0, "PLACE", true, nullptr, folder,
           "the index to read, a folder or HOST:PORT; several are read as one (else $KAMERVRAGEN_INDEX, else the data "
           "folder)"},
    Option{"partial", 0, "", false, nullptr, nothing,
           "answer without servers that are away, and say so (else it is an error)"},
    Option{"expect-index", 0, "ID", false, nullptr, nothing, "fail (4) unless the index holds exactly this content"},
    Option{"color", 0, "WHEN", false, colours, choices, "colours in text: auto, always, never"},
    Option{"quiet", 'q', "", false, nullptr, nothing, "no messages but errors"},
    Option{"verbose", 'v', "", false, nullptr, nothing, "say which index answers; show: what was not understood in it"},
    Option{"help", 'h', "", false, nullptr, nothing, "this help"},
    Option{"version", 0, "", false, nullptr, nothing, "the version of the program"},
};

// Rows that several verbs share.
constexpr Option match{"match", 0, "all|any", false, matches, choices, "words side by side: all of them, or any"};
constexpr Option expand_row{
    "expand",
    0,
    "LIST",
    false,
    nullptr,
    nothing,
    "what words stand for beside inflections: compounds, abbreviations, both (compounds,abbreviations) or none"};
constexpr Option select_row{"select",
                            0,
                            "FIELD=VALUE",
                            true,
                            nullptr,
                            selection,
                            "choose as on a web page: values of one field are OR-ed, fields AND-ed"};
constexpr Option reference_date{"reference-date",
                                0,
                                "DATE",
                                false,
                                nullptr,
                                nothing,
                                "the day that is:te-laat is judged on (else the newest publication's)"};
constexpr Option top{"top", 0, "N|all", false, nullptr, nothing, "values a facet (10; csv and tsv: all)"};
constexpr Option bom{
    "bom", 0, "", false, nullptr, nothing, "csv and tsv: begin with a byte order mark, for spreadsheets"};

constexpr std::array search_options = {
    Option{"limit", 'n', "N|all", false, nullptr, nothing, "hits to show (10; jsonl, csv, tsv and ids: all)"},
    Option{"offset", 0, "N", false, nullptr, nothing, "hits to leave out first"},
    Option{"sort", 0, "ORDER", false, orders, choices, "relevance, date, date-asc, days or days-asc"},
    match,
    expand_row,
    Option{"relax", 0, "", false, nullptr, nothing,
           "fill the first page with what spells alike, then with any of the words"},
    select_row,
    Option{"facets", 0, "LIST", true, nullptr, facet_list, "count these fields too (names with commas between)"},
    top,
    Option{"format", 0, "FORMAT", false, hit_formats, choices, "text, json, jsonl, csv, tsv or ids"},
    bom,
    Option{"explain", 0, "", false, nullptr, nothing,
           "say how the query was understood, and why each hit stands where it does"},
    Option{"snippets", 0, "N", false, nullptr, nothing, "passages a hit (3)"},
    reference_date,
};
constexpr std::array count_options = {
    Option{"batch", 0, "", false, nullptr, nothing, "read one query a line from standard input"},
    match,
    expand_row,
    select_row,
    Option{"format", 0, "FORMAT", false, count_formats, choices, "text, json, jsonl, csv or tsv"},
    bom,
    reference_date,
};
constexpr std::array facets_options = {
    Option{"facet", 0, "LIST", true, nullptr, facet_list, "the fields to count (all facets)"},
    top,
    Option{"sort", 0, "ORDER", false, facet_orders, choices, "count or value (by count; ranges and dates by value)"},
    match,
    expand_row,
    select_row,
    Option{"format", 0, "FORMAT", false, table_formats, choices, "text, json, csv or tsv"},
    bom,
    reference_date,
};
constexpr std::array show_options = {
    Option{"format", 0, "FORMAT", false, show_formats, choices, "text or json"},
};
constexpr std::array info_options = {
    Option{"format", 0, "FORMAT", false, info_formats, choices, "text, json; values: ids too; fields: markdown too"},
    Option{"check-freshness", 0, "TIME", false, nullptr, nothing,
           "exit 1 when the index was checked, or its harvest complete, longer ago than that (36h, 90m, 2d)"},
};

constexpr std::string_view search_examples =
    "kamervragen search stikstof vergunning\n"
    "kamervragen search '\"dual use\"' china              a phrase: quotes inside the shell's quotes\n"
    "kamervragen search indiener:omtzigt dagen:85.. --sort date\n"
    "kamervragen search -n all --format csv is:te-laat jaar:2023 > te-laat.csv\n"
    "kamervragen search -- -kalveren stallen            a query that begins with - goes after --\n";
constexpr std::string_view count_examples =
    "kamervragen count toeslagen jaar:2019\n"
    "kamervragen count --batch < queries.txt            one count a line\n"
    "kamervragen count --format json --expect-index ID toeslagen\n";
constexpr std::string_view facets_examples =
    "kamervragen facets --facet fractie,dagen stikstof\n"
    "kamervragen facets --facet indiener --top 25 ministerie:defensie\n"
    "kamervragen facets --facet ingezonden --format csv > per-month.csv\n";
constexpr std::string_view show_examples =
    "kamervragen show 2019Z15244\n"
    "kamervragen show ah-tk-20182019-3922 https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html\n"
    "kamervragen search --format ids minister:kaag | xargs kamervragen show --format json\n";
constexpr std::string_view info_examples =
    "kamervragen info                        what the index holds, and what it does not\n"
    "kamervragen info fields                 what can be asked\n"
    "kamervragen info values indiener oms    values that begin so, or have a word that does\n"
    "kamervragen info index                  what names this index in a paper\n"
    "kamervragen info --check-freshness 36h  for monitoring: exit 1 when it is staler\n";
constexpr std::string_view completion_examples =
    "source <(kamervragen completion bash)\n"
    "kamervragen completion zsh > ~/.zfunc/_kamervragen\n"
    "kamervragen completion fish > ~/.config/fish/completions/kamervragen.fish\n";

constexpr std::array table = {
    Verb{"search", "[QUERY…]", "find Kamervragen", search_examples, search_options, nullptr, Completes::query,
         run_search},
    Verb{"count", "[QUERY…]", "count them, exactly", count_examples, count_options, nullptr, Completes::query,
         run_count},
    Verb{"facets", "[QUERY…]", "count them by who, when, about what, how long", facets_examples, facets_options,
         nullptr, Completes::query, run_facets},
    Verb{"show", "NUMMER|PUBLICATIE|URL…", "read them whole: each vraag with its antwoord", show_examples, show_options,
         nullptr, nothing, run_show},
    Verb{"info", "[fields|facets|values FIELD [BEGINNING]|index]", "what can be asked, what the index holds",
         info_examples, info_options, info_words, Completes::words, run_info},
    Verb{"completion",
         "bash|zsh|fish",
         "a script that completes all this",
         completion_examples,
         {},
         shells,
         Completes::words,
         run_completion},
    Verb{"help",
         "[TOPIC]",
         "the query language, the fields, a verb",
         "kamervragen help query\n",
         {},
         help_topics,
         Completes::words,
         run_help},
    Verb{"index",
         "…",
         "make and check an index (kamervragen-index)",
         "kamervragen index update\n",
         {},
         nullptr,
         nothing,
         nullptr},
    Verb{"harvest",
         "…",
         "fetch publications (kamervragen-harvest)",
         "kamervragen harvest fetch\n",
         {},
         nullptr,
         nothing,
         nullptr},
};

}  // namespace

std::span<const Verb> verbs() { return table; }
std::span<const Option> common_options() { return common; }

const Verb* find_verb(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Verb::name);
  return found == table.end() ? nullptr : &*found;
}

std::vector<const Option*> options_of(const Verb& verb) {
  std::vector<const Option*> out;
  for (const auto& option : verb.options) out.push_back(&option);
  for (const auto& option : common) out.push_back(&option);
  return out;
}

const Option* find_option(const Verb& verb, std::string_view name) {
  for (const auto* option : options_of(verb))
    if (option->name == name) return option;
  return nullptr;
}

const Option* find_letter(const Verb& verb, char letter) {
  for (const auto* option : options_of(verb))
    if (option->letter == letter) return option;
  return nullptr;
}

std::string nearest(std::string_view mistyped, const Words& names) {
  std::string best;
  std::size_t least = mistyped.size() <= 4 ? 2 : 3;  // one slip in a short word, two in a longer one
  for (const auto& candidate : names) {
    const auto distance = layout::edit_distance(mistyped, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace kamervragen::cli
