// Options and examples of the verbs that measure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "schema/commands/common.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/settings.hh"
#include "searcher/cli/shared_rows.hh"
#include "searcher/measure/periods.hh"
#include "searcher/render/format.hh"

namespace kamervragen::cli {

using commands::Example;
using commands::format_option;

inline Words measure_formats() { return render::format_names(ask::Kind::context); }
inline Words picture_formats() { return render::format_names(ask::Kind::stats); }

/// Columns by the headings that they have on a screen.
inline std::string_view column_meant(std::string_view heading) {
  return heading == "late" ? "late_share" : heading == "KM" || heading == "km" ? "km_median" : "";
}

inline constexpr Option plain_format = format_option(measure_formats, "text, json, csv or tsv");
inline constexpr Option picture_format = format_option(picture_formats, "text, json, csv, tsv or svg, a picture");
inline constexpr Option plot{
    .name = "plot", .description = "text: bars and curves in place of numbers", .set = sets<&Settings::plot>};
inline constexpr Option dictionary{
    .name = "dictionary",
    .value = "FILE",
    .completes = Completes::file,
    .description =
        "named queries, a line each: a name, a tab, a query; `entry` is a field to group "
        "by then (trend: a row for each)",
    .set = sets<&Settings::dictionary>};

/// The options of a verb that measures: its own, then those that all of these have.
template <std::size_t Own>
constexpr auto of_measure(const std::array<Option, Own>& own, const Option& format = plain_format,
                          const Option& mark = bom) {
  const std::array common = {running_text, match, expand, select, format, mark, reference_date};
  std::array<Option, Own + common.size()> out;
  std::ranges::copy(common, std::ranges::copy(own, out.begin()).out);
  return out;
}

inline constexpr auto stats_options = of_measure(
    std::array{
        Option{.name = "by",
               .value = "LIST",
               .repeats = true,
               .completes = Completes::facet_list,
               .description = "a row for each value of this field, or of two together (names with commas between)",
               .set = asks<&Request::by>},
        Option{.name = "of",
               .value = "FIELD",
               .description =
                   "what is measured: dagen (reply times), vragen, vraagwoorden, antwoordwoorden, noten (dagen)",
               .set = asks<&Request::of>},
        Option{.name = "sort",
               .value = "COLUMN",
               .choices = one_of<"n|median|mean|p90|late_share|km_median|sum">,
               .meant = column_meant,
               .completes = Completes::choices,
               .description = "rows by a column, the highest first (in the order of the field)",
               .set = asks<&Request::row_order>},
        Option{
            .name = "band",
            .value = "SHAPE",
            .choices = one_of<"log-log|log|plain">,
            .completes = Completes::choices,
            .description = "how intervals of the Kaplan-Meier median are worked out: log-log, log or plain (log-log)",
            .set = asks<&Request::band>},
        Option{.name = "survival",
               .description = "the curve of what is unanswered, day by day, in place of its numbers",
               .set = asks<&Request::survival>},
        dictionary,
        plot,
    },
    picture_format);
inline constexpr auto trend_options = of_measure(
    std::array{
        Option{.name = "by",
               .value = "STRETCH",
               .choices = one_of<"year|month|vergaderjaar|kabinet|periode">,
               .meant = measure::by_meant,
               .completes = Completes::choices,
               .description = "year, month, vergaderjaar, kabinet or periode, from one election to the next (year)",
               .set = asks<&Request::by>},
        dictionary,
        plot,
    },
    picture_format);
inline constexpr auto table_options = of_measure(
    std::array{
        Option{.name = "zero",
               .description = "also values that do not occur: ministeries, fracties and members of the time, months",
               .set = asks<&Request::zero>},
        dictionary,
        plot,
    },
    picture_format);
inline constexpr auto matrix_options = of_measure(std::array{
    Option{.name = "dictionary",
           .value = "FILE",
           .required = true,
           .completes = Completes::file,
           .description = "named queries, a line each: a name, a tab, a query",
           .set = sets<&Settings::dictionary>},
    Option{.name = "unit",
           .value = "set|vraag",
           .choices = one_of<"set|vraag">,
           .completes = Completes::choices,
           .description = "a row for each question set, or for each single question (set)",
           .set = asks<&Request::unit>},
    Option{.name = "limit",
           .letter = 'n',
           .value = "N|all",
           .description = "rows to show (25; json, csv and tsv: all)",
           .set = asks<&Request::limit>},
});
inline constexpr auto context_options = of_measure(std::array{
    Option{.name = "limit",
           .letter = 'n',
           .value = "N|all",
           .description = "lines to show (25; json, csv and tsv: all)",
           .set = asks<&Request::limit>},
    Option{.name = "sort",
           .value = "ORDER",
           .choices = one_of<"place|left|right|date|fractie">,
           .completes = Completes::choices,
           .description = "by what stands left or right, by date or fractie (as the records)",
           .set = asks<&Request::row_order>},
    Option{.name = "words",
           .value = "N",
           .range = {.least = 0, .most = 100},
           .description = "words on either side (8)",
           .set = asks<&Request::words>},
});
inline constexpr Option words_limit{.name = "limit",
                                    .letter = 'n',
                                    .value = "N|all",
                                    .description = "words to show (25; json, csv and tsv: all)",
                                    .set = asks<&Request::limit>};
inline constexpr auto keywords_options = of_measure(std::array{
    words_limit,
    Option{.name = "against",
           .value = "QUERY",
           .completes = Completes::query,
           .description = "what its sets are held against (all others of the index)",
           .set = asks<&Request::against>},
});
inline constexpr auto collocations_options = of_measure(std::array{
    words_limit,
    Option{.name = "in",
           .value = "QUERY",
           .completes = Completes::query,
           .description = "the sets whose texts are looked at (all)",
           .set = asks<&Request::scope>},
});
inline constexpr auto sample_options = of_measure(std::array{
    Option{.name = "limit",
           .letter = 'n',
           .value = "N|all",
           .description = "how many to draw; with --by so many of each (10)",
           .set = asks<&Request::limit>},
    Option{.name = "seed",
           .value = "N",
           .description = "another number, another sample; the same one draws the same (0)",
           .set = asks<&Request::seed>},
    Option{.name = "by",
           .value = "FIELD",
           .completes = Completes::facet_list,
           .description = "draw from each value of this field apart",
           .set = asks<&Request::by>},
    Option{.name = "unit",
           .value = "set|vraag",
           .choices = one_of<"set|vraag">,
           .completes = Completes::choices,
           .description = "draw question sets, or single questions of them, with their answers (set)",
           .set = asks<&Request::unit>},
    Option{.name = "columns",
           .value = "LIST",
           .repeats = true,
           .description = "empty columns to fill in, as for coding (names with commas between)",
           .set = asks<&Request::columns>},
    dictionary,
});
inline constexpr Option bom_of_files{
    .name = "bom",
    .description = "the files begin with a byte order mark, for spreadsheets",
    .set = sets<&Settings::request, &Request::target, &package::Target::byte_order_mark>};

inline constexpr auto export_options = of_measure(
    std::array{
        Option{.name = "to",
               .value = "FOLDER|FILE.sqlite",
               .required = true,
               .completes = Completes::file,
               .description = "where it goes: a folder that is made, or a database",
               .set = sets<&Settings::request, &Request::target, &package::Target::place>},
        Option{.name = "force",
               .description = "replace an earlier export there",
               .set = sets<&Settings::request, &Request::target, &package::Target::force>},
        Option{.name = "delimiter",
               .value = "SIGN",
               .choices = one_of<",|;|tab">,
               .completes = Completes::choices,
               .description = "between the values of a row: , ; or tab (,)",
               .set = sets<&Settings::request, &Request::target, &package::Target::delimiter>},
        Option{.name = "columns",
               .value = "LIST",
               .repeats = true,
               .description = "only these tables or columns, as in sets,people.naam (all)",
               .set = sets<&Settings::request, &Request::target, &package::Target::columns>},
    },
    plain_format, bom_of_files);
inline constexpr std::array export_examples = {
    Example{"kamervragen export --to stikstof stikstof"},
    Example{"kamervragen export --to kamervragen.sqlite", "everything"},
    Example{"kamervragen export --to open --columns sets,people.naam,people.rol is:open"},
};
inline constexpr std::array stats_examples = {
    Example{"kamervragen stats stikstof"},
    Example{"kamervragen stats --by ministerie --sort late_share jaar:2023"},
    Example{"kamervragen stats --by kabinet,kamer --format csv > reply-times.csv"},
    Example{"kamervragen stats --of vragen --by fractie", "how many questions a set has"},
    Example{"kamervragen stats --survival --by kabinet --format svg > unanswered.svg"},
};
inline constexpr std::array trend_examples = {
    Example{"kamervragen trend stikstof"},
    Example{"kamervragen trend --by month 'kamer:tweede stikstof'", "of every 1,000 sets of the Tweede Kamer"},
    Example{"kamervragen trend --by periode --format csv fractie:d66 > d66.csv"},
    Example{"kamervragen trend --dictionary themes.tsv --format svg > themes.svg", "several queries side by side"},
};
inline constexpr std::array table_examples = {
    Example{"kamervragen table fractie ministerie jaar:2023"},
    Example{"kamervragen table positie status"},
    Example{"kamervragen table --zero --format csv ministerie jaar stikstof > cells.csv"},
    Example{"kamervragen table --dictionary themes.tsv entry fractie", "which fractie asks about what"},
    Example{"kamervragen table --format csv fractie jaar kamer:tweede > per-seat.csv", "with the seats of each"},
};
inline constexpr std::array matrix_examples = {
    Example{"kamervragen matrix --dictionary themes.tsv jaar:2023"},
    Example{"kamervragen matrix --dictionary themes.tsv --unit vraag --format csv > matrix.csv"},
};
inline constexpr std::array context_examples = {
    Example{"kamervragen context stikstof"},
    Example{"kamervragen context --sort right '\"geen gegevens\"'", "a phrase, by what follows it"},
    Example{"kamervragen context -n all --format csv antwoord:algoritme > places.csv"},
};
inline constexpr std::array keywords_examples = {
    Example{"kamervragen keywords stikstof"},
    Example{"kamervragen keywords --against 'stikstof jaar:..2018' stikstof jaar:2019..", "what came into it"},
};
inline constexpr std::array collocations_examples = {
    Example{"kamervragen collocations stikstof"},
    Example{"kamervragen collocations --in fractie:d66 --format csv =toeslagen > around.csv"},
};
inline constexpr std::array sample_examples = {
    Example{"kamervragen sample -n 50 --seed 7 --format csv stikstof > to-read.csv"},
    Example{"kamervragen sample -n 20 --by fractie --unit vraag --columns toon,frame --format csv > to-code.csv"},
};
}  // namespace kamervragen::cli
