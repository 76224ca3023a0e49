// What every program of ours does with its command line before a verb is run, and how it says what went wrong.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/commands/help.hh"
#include "schema/program/output.hh"

namespace kamervragen::commands {

/// A verb, and what is done for it: `run` is a function to an exit code.
template <class Run>
struct Action {
  std::string_view verb;
  Run run;
};

/// The verbs that something is done for.
template <class Actions>
std::vector<std::string_view> bound_verbs(const Actions& actions) {
  std::vector<std::string_view> out;
  for (const auto& action : actions) out.push_back(action.verb);
  return out;
}

/// Says an error on standard error; the exit code that it ends in.
int complain(const Program&, const Error&);

/// Ends an output: `exit` when everything reached it, else what complain() says.
int finish(const Program&, program::Output&, int exit);

/// Writes to standard output, a page of help through a pager on a terminal; `exit` when everything reached it.
int print(const Program&, std::string_view text, int exit = 0);
int print_page(const Program&, std::string_view page);

/// Reads the command line into the settings and answers what needs no verb of ours: help, version, and a command line
/// that is not understood. Nothing where a verb is to be run; else the exit code.
std::optional<int> answered(const Program&, std::span<const std::string> words, Common& settings, Parsed&);

}  // namespace kamervragen::commands
