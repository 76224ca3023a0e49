// Rows of the error table. No errors: what is said of a query that was understood.
#pragma once

#include "schema/errors/error_table.hh"

namespace kamervragen::errors {

inline constexpr ErrorRow query_remarks[] = {
    {.code = Code::hyphen_read_as_text,
     .name = "hyphen-read-as-text",
     .exit = Exit::done,
     .http = 200,
     .en = "{text} is read as the word {word}",
     .nl = "{text} is gelezen als het woord {word}",
     .hint_en = "to leave it out, write NOT {word}",
     .hint_nl = "om het weg te laten: NOT {word}"},
    {.code = Code::minus_leaves_out,
     .name = "minus-leaves-out",
     .exit = Exit::done,
     .http = 200,
     .en = "what has the word {word} is left out",
     .nl = "wat het woord {word} bevat, is weggelaten",
     .hint_en = "if the - is a hyphen, write it to the word before it, or quote them",
     .hint_nl = "is de - een koppelteken, schrijf hem dan aan het woord ervoor, of zet ze tussen aanhalingstekens"},
    {.code = Code::mark_read_as_text,
     .name = "mark-read-as-text",
     .exit = Exit::done,
     .http = 200,
     .en = "a {mark} without its other is read as text",
     .nl = "een {mark} zonder zijn tegenhanger is gelezen als tekst",
     .hint_en = "to search for words in this order, close the quotes",
     .hint_nl = "om woorden in deze volgorde te zoeken: sluit de aanhalingstekens"},
    {.code = Code::dash_read_as_text,
     .name = "dash-read-as-text",
     .exit = Exit::done,
     .http = 200,
     .en = "the - that stands alone is read as a dash",
     .nl = "het losse - is gelezen als streepje",
     .hint_en = "to leave out a word, write -word",
     .hint_nl = "om een woord weg te laten: -woord"},
    {.code = Code::colon_read_as_text,
     .name = "colon-read-as-text",
     .exit = Exit::done,
     .http = 200,
     .en = "\"{field}:\" before a space is read as a word",
     .nl = "\"{field}:\" voor een spatie is gelezen als woord",
     .hint_en = "as a field, write its value directly behind the colon",
     .hint_nl = "als veld: zet de waarde direct achter de dubbele punt"},
};

}  // namespace kamervragen::errors
