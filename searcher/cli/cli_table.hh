// The verbs and options of `kamervragen`, as data: the parser, the help and the completion scripts are loops over it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/program/error.hh"
#include "schema/text/split.hh"

namespace kamervragen::cli {

/// What completes the value of an option or the words behind a verb.
enum class Completes {
  nothing,
  choices,  ///< one of the option's choices
  folder,
  facet_list,  ///< names of facet fields
  selection,   ///< FIELD=VALUE
  query,       ///< words, and field:value
  words,       ///< the verb's own words
};

using Words = std::vector<std::string>;
using WordList = Words (*)();

struct Option {
  std::string_view name;   ///< "format"
  char letter;             ///< 'n'; '\0' where it has none
  std::string_view value;  ///< what its value is called in the help; empty for a switch
  bool repeats;            ///< may be given several times; else the last one counts
  WordList choices;        ///< all values it takes; null where they are open
  Completes completes;
  std::string_view description;
};

struct Arguments;
class Session;

/// Does what a verb does. Answers with 0 or nothing_found; the messages for anything else come from the error.
using Run = Result<Exit> (*)(Session&, const Arguments&);

struct Verb {
  std::string_view name;
  std::string_view usage;  ///< behind the name and the options
  std::string_view summary;
  std::string_view examples;        ///< lines
  std::span<const Option> options;  ///< beside the common ones
  WordList words;                   ///< its own words; null where they are open
  Completes completes;
  Run run;  ///< null: the program kamervragen-<name> does it
};

std::span<const Verb> verbs();
std::span<const Option> common_options();

const Verb* find_verb(std::string_view name);
/// By long name, among the verb's options and the common ones; null where there is none.
const Option* find_option(const Verb&, std::string_view name);
const Option* find_letter(const Verb&, char letter);

/// Every option of a verb: its own, then the common ones.
std::vector<const Option*> options_of(const Verb&);

/// The name that is nearest to a mistyped one; empty when none is near.
std::string nearest(std::string_view mistyped, const Words& names);

}  // namespace kamervragen::cli
