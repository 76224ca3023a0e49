#include "searcher/screen/phrases.hh"

#include <cstddef>
#include <iterator>

namespace kamervragen::screen {
namespace {

constexpr PhraseRow table[] = {
    {Phrase::no_title, "(zonder titel)", "(no titel)"},
    {Phrase::submitted, "ingezonden {date}", "submitted {date}"},
    {Phrase::submitted_sometime, "ingezonden op een onbekende dag", "submitted on an unknown day"},
    {Phrase::answered, "beantwoord {date}", "answered {date}"},
    {Phrase::answered_sometime, "beantwoord op een onbekende dag", "answered on an unknown day"},
    {Phrase::one_day, "(1 dag)", "(1 day)"},
    {Phrase::days, "({days} dagen)", "({days} days)"},
    {Phrase::no_date, "zonder datum", "no date"},
    {Phrase::replaced, "(vervangen)", "(replaced)"},
    {Phrase::no_text, "(zonder tekst)", "(no text)"},
    {Phrase::no_body,
     "Geen tekst van vragen of antwoorden: de publicaties hebben er geen die te lezen is (vaak alleen PDF).",
     "No text of questions or answers: its publications carry none that can be read (often PDF only)."},
    {Phrase::see_answer, "→ zie antwoord bij vraag {numbers}", "→ see the answer to vraag {numbers}"},
    {Phrase::answer_not_here, "→ antwoord {number} staat niet in deze index",
     "→ antwoord {number} is not in this index"},
    {Phrase::one_vraag, "vraag {number} van {count}", "vraag {number} of {count}"},
    {Phrase::published_as, "(noot {number})", "(note {number})"},
    {Phrase::seen_in_chain, "(staat al in deze keten)", "(stands in this chain already)"},
    {Phrase::in_no_set, "(niet in deze index)", "(not in this index)"},
    {Phrase::one_link_left_out, "… en nog 1 verwijzing, hier niet gevolgd", "… and 1 more citation, not followed here"},
    {Phrase::links_left_out, "… en nog {count} verwijzingen, hier niet gevolgd",
     "… and {count} more citations, not followed here"},
    {Phrase::chain_signs, "{cites} verwijst daarnaar, {cited_by} verwijst hierheen: van wat erboven staat",
     "{cites} is cited, {cited_by} cites: by or what stands above it"},
    {Phrase::none, "Geen Kamervragen.", "No Kamervragen."},
};

consteval bool in_order() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (static_cast<std::size_t>(table[i].phrase) != i) return false;
  return true;
}
static_assert(in_order(), "a row for each phrase, in the order of Phrase");
static_assert(std::size(table) == static_cast<std::size_t>(Phrase::none) + 1, "every phrase has a row");

}  // namespace

std::span<const PhraseRow> phrases() { return table; }

std::string say(Phrase phrase, const errors::ErrorArguments& arguments, errors::Language language) {
  const auto& row = table[static_cast<std::size_t>(phrase)];
  return errors::filled_in(language == errors::Language::nl ? row.nl : row.en, arguments);
}

}  // namespace kamervragen::screen
