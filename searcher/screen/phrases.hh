// The sentences that a text page says of itself, in both languages.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"
#include "schema/errors/error_table.hh"

namespace kamervragen::screen {

enum class Phrase {
  no_title,            ///< in place of a titel
  submitted,           ///< {date}
  submitted_sometime,  ///< on a day that is not known
  answered,            ///< {date}
  answered_sometime,   ///< on a day that is not known
  one_day,             ///< behind `answered`
  days,                ///< {days}, behind `answered`
  no_date,             ///< in place of a publication's date
  replaced,            ///< behind a publication
  no_text,             ///< behind a publication, or in place of its text
  no_body,             ///< in place of all questions and answers
  see_answer,          ///< {numbers}
  answer_not_here,     ///< {number}
  one_vraag,           ///< {number}, {count}: shown alone
  published_as,        ///< {number}: of a note that has another in its document
  seen_in_chain,       ///< behind a set that stands elsewhere in the tree
  in_no_set,           ///< behind what is cited
  one_link_left_out,   ///< by the bounds of a tree
  links_left_out,      ///< {count}
  chain_signs,         ///< {cites}, {cited_by}: the signs before the lines of a tree
  none,                ///< in place of all records
};

/// A template in each language, with named arguments as in the error table. Parliament's nouns are Dutch in both.
struct PhraseRow {
  Phrase phrase;
  std::string_view nl, en;
};

std::span<const PhraseRow> phrases();

/// A page of a record is Dutch, as the record is: one language a line.
std::string say(Phrase, const errors::ErrorArguments& = {}, errors::Language = errors::Language::nl);

}  // namespace kamervragen::screen
