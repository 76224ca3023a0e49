// From a command line to a verb, its options and its words; from those to settings.
//
// The words of a query are the user's own: "[a,b]", "count" and an empty word reach the query as typed, and `--` ends
// the options. An argument library would give such words a meaning, so the tables are walked here.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

/// An option as it was given.
struct GivenOption {
  const Option* option;
  Given given;
};

/// A command line, understood; its values are not read yet.
struct Parsed {
  const Program* program = nullptr;
  const Verb* verb = nullptr;  ///< null where none is named
  std::vector<GivenOption> options;
  Words words;
};

/// Reads what stands behind the program's name. Options of every verb may stand before the verb, every option of the
/// verb before, between and behind its words. The words of a verb that another program does are handed on untouched.
/// Errors (Exit::usage): unknown-verb, unknown-option, option-without-value, unexpected-value.
Result<Parsed> parse(const Program&, std::span<const std::string> words);

/// Writes one value. Errors (Exit::usage): unknown-choice, those of the option's type.
Result<void> apply(const Option&, const Given&, Common& settings);

/// Writes the settings of a verb: what holds where nothing is given, then the environment, then the file of options,
/// then the command line. REQUIRES: the settings are of the type that the program's rows write.
/// Errors (Exit::usage): those of apply, missing-option, missing-word, unexpected-word, those of read_configuration,
/// unknown-section, setting-without-section, unknown-option; (Exit::no_input): configuration-unreadable.
Result<void> settle(const Parsed&, Common& settings);

/// "kamervragen search --help"
std::string help_command(const Program&, const Verb*);

}  // namespace kamervragen::commands
