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
    {.code = Code::several_subjects,
     .name = "several-subjects",
     .exit = Exit::usage,
     .http = 400,
     .en = "\"{text}\" names {found} question sets: expected one",
     .nl = "\"{text}\" noemt {found} sets Kamervragen: er wordt er een verwacht",
     .hint_en = "one of {known}",
     .hint_nl = "een van {known}"},
};

}  // namespace kamervragen::errors
