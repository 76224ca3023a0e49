// Options of the verbs that find and show question sets.
#pragma once

#include <array>

#include "schema/commands/common.hh"
#include "schema/layout/fields.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/settings.hh"
#include "searcher/cli/shared_rows.hh"
#include "searcher/render/format.hh"

namespace kamervragen::cli {

using commands::format_option;

inline Words hit_formats() { return render::format_names(ask::Kind::hits); }
inline Words count_formats() { return render::format_names(ask::Kind::count); }
inline Words facet_formats() { return render::format_names(ask::Kind::facets); }
inline Words similar_formats() { return render::format_names(ask::Kind::similar); }
inline Words record_formats() { return render::format_names(ask::Kind::records); }
inline Words orders() {
  Words out{"relevance"};
  for (const auto& order : layout::sort_orders()) out.emplace_back(order.name);
  return out;
}

inline constexpr std::array search_options = {
    Option{.name = "limit",
           .letter = 'n',
           .value = "N|all",
           .description = "hits to show (text and json: 10; others: all)",
           .set = asks<&Request::limit>},
    Option{.name = "offset", .value = "N", .description = "hits to leave out first", .set = asks<&Request::offset>},
    Option{.name = "sort",
           .value = "ORDER",
           .choices = orders,
           .meant = layout::order_meant,
           .completes = Completes::choices,
           .description = "relevance, date, date-asc, days or days-asc (also ingezonden and dagen)",
           .set = asks<&Request::sort>},
    batch,
    running_text,
    match,
    expand,
    Option{.name = "relax",
           .description =
               "of three or four words put titles that have all but one beside the hits; fill the first page "
               "with what spells alike, the parts of one compound, or any of the words",
           .set = asks<&Request::relax>},
    select,
    Option{.name = "facets",
           .value = "LIST",
           .repeats = true,
           .completes = Completes::facet_list,
           .description = "count these fields too (names with commas between)",
           .set = asks<&Request::facets>},
    top,
    format_option(hit_formats, "text, json, jsonl, csv, tsv, ids, citation, biblatex, bibtex, ris or csl-json"),
    bom,
    Option{.name = "explain",
           .description = "say how the query was understood, and why each hit stands where it does",
           .set = asks<&Request::explain>},
    Option{.name = "related",
           .description = "say which words stand in many of the first hits and in few other sets, and what they find",
           .set = asks<&Request::related>},
    Option{.name = "snippets", .value = "N", .description = "passages a hit (3)", .set = asks<&Request::snippets>},
    reference_date,
};
inline constexpr std::array count_options = {
    batch,  running_text,
    match,  expand,
    select, format_option(count_formats, "text, json, jsonl, csv, tsv, citation, biblatex, bibtex, ris or csl-json"),
    bom,    reference_date,
};
inline constexpr std::array facets_options = {
    Option{.name = "facet",
           .value = "LIST",
           .repeats = true,
           .completes = Completes::facet_list,
           .description = "the fields to count (all facets)",
           .set = asks<&Request::facets>},
    top,
    Option{.name = "sort",
           .value = "ORDER",
           .choices = one_of<"count|value">,
           .completes = Completes::choices,
           .description = "count or value (by count; years, months and ranges by value)",
           .set = asks<&Request::facet_order>},
    batch,
    running_text,
    match,
    expand,
    select,
    format_option(facet_formats, "text, json, jsonl, csv or tsv"),
    bom,
    reference_date,
};
inline constexpr std::array similar_options = {
    Option{.name = "limit",
           .letter = 'n',
           .value = "N|all",
           .range = {1, 1000},
           .description = "rows to show (10; of each of several questions 3)",
           .set = asks<&Request::limit>},
    Option{.name = "before",
           .value = "DATE",
           .description = "only what was asked before that day",
           .set = asks<&Request::before>},
    Option{.name = "in",
           .value = "QUERY",
           .completes = Completes::query,
           .description = "only sets that match (all)",
           .set = asks<&Request::scope>},
    Option{.name = "sort",
           .value = "ORDER",
           .choices = one_of<"relevance|date">,
           .completes = Completes::choices,
           .description = "among those of one reason the most alike first, or by date the newest (relevance)",
           .set = asks<&Request::sort>},
    running_text,
    select,
    format_option(similar_formats, "text, json, jsonl, csv, tsv, ids, citation, biblatex, bibtex, ris or csl-json"),
    bom,
    reference_date,
};
inline constexpr std::array show_options = {
    meaning(
        format_option(record_formats, "text, json, jsonl, ids, md, html, citation, biblatex, bibtex, ris or csl-json")),
    width,
    Option{.name = "chain",
           .description = "what they cite, what cites them, what those cite and are cited by, as a tree",
           .set = sets<&Settings::chain>},
    Option{.name = "steps",
           .value = "N",
           .range = {1, 20},
           .description = "how far a chain goes from the named set (3); of 200 citations at most; means --chain",
           .set = asks<&Request::steps>},
};

}  // namespace kamervragen::cli
