// Options that several verbs have, and how their values are written.
#pragma once

#include <array>

#include "schema/commands/common.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/settings.hh"
#include "searcher/render/format.hh"

namespace kamervragen::cli {

using ask::Request;
using commands::Completes;
using commands::one_of;
using commands::sets;

/// Writes a member of the request.
template <auto Member>
inline constexpr commands::Setter asks = sets<&Settings::request, Member>;

inline constexpr commands::Setter sets_match{
    [](commands::Common& settings, const Option&, const commands::Given& given) {
      static_cast<Settings&>(settings).request.match_any = given.value == "any";
      return Result<void>{};
    },
    &commands::settings_tag<Settings>};

/// A format goes by its other name as well.
constexpr Option meaning(Option format) {
  format.meant = render::format_meant;
  return format;
}

// Rows that several verbs share.
inline constexpr Option match{.name = "match",
                              .value = "all|any",
                              .choices = one_of<"all|any">,
                              .completes = Completes::choices,
                              .description = "words side by side: all of them, or any",
                              .set = sets_match};
inline constexpr Option expand{.name = "expand",
                               .value = "LIST",
                               .description =
                                   "what words stand for beside inflections: compounds, abbreviations, both "
                                   "(compounds,abbreviations) or none",
                               .set = asks<&Request::expansions>};
inline constexpr Option select{
    .name = "select",
    .value = "FIELD=VALUE",
    .repeats = true,
    .completes = Completes::selection,
    .description =
        "choose as on a web page: values of one field are OR-ed, fields AND-ed; FIELD!=VALUE "
        "leaves those out",
    .set = asks<&Request::selections>};
inline constexpr Option reference_date{
    .name = "reference-date",
    .value = "DATE",
    .description = "the day that is:te-laat is judged on (else the newest publication's)",
    .set = asks<&Request::reference_date>};
inline constexpr Option top{.name = "top",
                            .value = "N|all",
                            .description = "values a facet (10; csv and tsv: all)",
                            .set = asks<&Request::top>};
inline constexpr Option batch{.name = "batch",
                              .description = "answer one query a line of standard input, each in its turn",
                              .set = sets<&Settings::batch>};
inline constexpr Option running_text{.name = "text",
                                     .value = "FILE|-",
                                     .completes = Completes::file,
                                     .description =
                                         "the query is the text of this file (- is standard input): every word is a "
                                         "word, nothing is an operator or a field",
                                     .set = sets<&Settings::text>};
inline constexpr Option width{.name = "width",
                              .value = "N|none",
                              .range = {20, 10'000},
                              .description =
                                  "columns of text; none: no line is broken within a paragraph (else the "
                                  "terminal's, 40 to 100)",
                              .set = sets<&Settings::width>};
inline constexpr Option bom{.name = "bom",
                            .description = "csv and tsv: begin with a byte order mark, for spreadsheets",
                            .set = sets<&Settings::bom>};

}  // namespace kamervragen::cli
