// What the pages say of themselves, in both languages.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"
#include "schema/errors/error_table.hh"

namespace kamervragen::page {

using errors::Language;

enum class Phrase {
  site,             ///< what it is called
  motto,            ///< below that, on the first page
  skip_to_results,  ///< the first link of a page
  query,            ///< above the box
  search,           ///< on the button
  main_menu,        ///< the name of the menu, for who hears it
  views_menu,       ///< the name of the list of views
  other_language,   ///< the link to the other one
  help,
  fields,
  coverage,
  asked_before,
  view_hits,
  view_stats,
  view_trend,
  view_table,
  view_context,
  view_keywords,
  one_set,       ///< the count above hits
  sets,          ///< {count}
  hits_from_to,  ///< {first}, {last}, {count}
  beyond_last,   ///< in place of hits behind the last one
  first_page,
  more_rows,  ///< {count}: below a table that goes on
  previous_page,
  next_page,
  pages_menu,
  order,
  order_relevance,
  order_newest,
  order_oldest,
  order_longest,
  order_shortest,
  narrowed_by,    ///< above the values that are chosen
  take_away,      ///< {field}, {value}: a link
  without_value,  ///< {value}: a chosen value that is left out
  leave_out,      ///< {value}: a link, for who hears it
  all_values,     ///< {count}
  fewer_values,
  narrow,          ///< above the facets
  over_the_years,  ///< above the bars
  over_the_months,
  as_export,  ///< above the links of one answer
  permalink,
  citation_of_search,
  command,     ///< above the line that gives the same
  widened,     ///< above hits that the query alone does not find
  widen,       ///< a link: fill the page with what is near
  exact_only,  ///< and back
  lacks,       ///< {words}
  nothing_found,
  without_filter,  ///< {value}, {count}: of an empty page
  meant,           ///< before other queries
  remarks,         ///< above what was read otherwise than it may have been meant
  error_title,
  error_place,     ///< above the query with its caret
  in_other_forms,  ///< above the links of a record
  chain,
  none_of_that_name,
  near_names,
  question_of,     ///< {number}: a link to one question
  table_of_chart,  ///< above the numbers behind a picture
  group_by,
  of_columns,  ///< above what columns mean
  paste_text,  ///< above the box for a draft
  compare,     ///< on its button
  together,    ///< above what all questions of a draft find together
  question,    ///< {number}
  nothing_earlier,
  shared_words,  ///< {words}
  newest_answer,
  same_set,  ///< {count}: more members of a cluster
  reason_cites,
  reason_cited_by,
  reason_same,
  reason_largely,
  reason_alike,
  missing_value,  ///< a facet's value of those that have none
  source,
  index_of,  ///< {day}, {id}
};

struct PhraseRow {
  Phrase phrase;
  std::string_view nl, en;
};

/// In the order of the enumeration.
std::span<const PhraseRow> phrases();

std::string say(Phrase, Language, const errors::ErrorArguments& = {});

/// "1.204" in Dutch, "1,204" in English.
std::string grouped(std::uint64_t number, Language);

}  // namespace kamervragen::page
