// Rows of the error table. What is shown, and how.
#pragma once

#include "schema/errors/error_table.hh"

namespace kamervragen::errors {

inline constexpr ErrorRow show_errors[] = {
    {.code = Code::no_such_vraag,
     .name = "no-such-vraag",
     .exit = Exit::nothing_found,
     .http = 404,
     .en = "{id} has no vraag {number}: it has {count}",
     .nl = "{id} heeft geen vraag {number}: het zijn er {count}",
     .hint_en = "all of them: {id}",
     .hint_nl = "alle vragen: {id}"},
    {.code = Code::no_names_read,
     .name = "no-names-read",
     .exit = Exit::nothing_found,
     .http = 404,
     .en = "no vraagnummer, publication id or web address was read",
     .nl = "er is geen vraagnummer, publicatie of webadres gelezen",
     .hint_en = "one a line, as in 2019Z15244",
     .hint_nl = "een op een regel, zoals 2019Z15244"},
    {.code = Code::not_a_width,
     .name = "not-a-width",
     .exit = Exit::usage,
     .http = 400,
     .en = "{option} takes a number of columns from {least} to {most}, or none, not \"{text}\"",
     .nl = "{option} is een aantal kolommen van {least} tot {most}, of none, niet \"{text}\"",
     .hint_en = "none breaks no line within a paragraph",
     .hint_nl = "none breekt geen regel binnen een alinea af"},
    {.code = Code::several_subjects,
     .name = "several-subjects",
     .exit = Exit::usage,
     .http = 400,
     .en = "\"{text}\" names {found} question sets: expected one",
     .nl = "\"{text}\" noemt {found} sets Kamervragen: er wordt er een verwacht",
     .hint_en = "one of {known}",
     .hint_nl = "een van {known}"},
    {.code = Code::not_plain_text,
     .name = "not-plain-text",
     .exit = Exit::usage,
     .http = 415,
     .en = "this is no plain text, but {kind}",
     .nl = "dit is geen platte tekst, maar {kind}",
     .hint_en = "copy the text from the program that shows it, or save it there as plain text (.txt) in UTF-8",
     .hint_nl =
         "kopieer de tekst uit het programma dat hem toont, of bewaar hem daar als platte tekst (.txt) in UTF-8"},
    {.code = Code::too_many_questions,
     .name = "too-many-questions",
     .exit = Exit::usage,
     .http = 422,
     .en = "the draft has {count} questions: at most {max} are compared at once",
     .nl = "het concept heeft {count} vragen: hoogstens {max} worden tegelijk vergeleken",
     .hint_en = "give it in parts",
     .hint_nl = "geef het in delen"},
};

}  // namespace kamervragen::errors
