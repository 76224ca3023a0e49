// The verbs and options of `kamervragen`, as data; what the rows mean is said in schema/commands/table.hh.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "schema/commands/table.hh"

namespace kamervragen::cli {

using commands::Option;
using commands::Verb;
using commands::Words;

struct Arguments;
class Session;

/// Does what a verb does. Answers with 0 or nothing_found; the messages for anything else come from the error.
using Run = Result<Exit> (*)(Session&, const Arguments&);

/// A verb and what does it: null where every program does it alike (help), or the program beside this one.
struct Action {
  Verb verb;
  Run run = nullptr;
};
std::span<const Action> actions();

const commands::Program& program();
/// What does a verb of this program.
Run run_of(const Verb&);

}  // namespace kamervragen::cli
