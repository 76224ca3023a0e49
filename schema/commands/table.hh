// What can be asked of a program, as data: the parser, the help, the man pages, the completion scripts and the README
// are loops over these rows. A row says only what it has.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/commands/settings.hh"
#include "schema/errors/error.hh"
#include "schema/program/paint.hh"

namespace kamervragen::commands {

using Words = std::vector<std::string>;
using WordList = Words (*)();

/// What completes the value of an option, or the words behind a verb.
enum class Completes {
  nothing,
  choices,  ///< one of the option's choices
  folder,
  file,
  facet_list,  ///< names of facet fields
  selection,   ///< FIELD=VALUE
  query,       ///< words, and field:value
  words,       ///< the verb's own words
  topics,      ///< what `help` has a page on
};

struct Option {
  std::string_view name;       ///< "format"
  char letter = 0;             ///< 'n'; 0 where it has none
  std::string_view value{};    ///< what its value is called in the help; empty for a switch
  bool repeats = false;        ///< may be given several times; else the last one counts
  bool required = false;       ///< the verb cannot do without
  WordList choices = nullptr;  ///< all values it takes; null where they are open
  bool judged = false;         ///< the verb says which of the choices fit
  std::string_view (*meant)(std::string_view other) = nullptr;  ///< the choice that another word stands for, or empty
  Range range{};                                                ///< of a number
  Completes completes = Completes::nothing;                     ///< its value
  std::string_view description;                                 ///< lower case, without a full stop
  std::string_view otherwise{};  ///< the value that holds where none is given; may be empty
  std::string_view variable{};   ///< of the environment, where it may be set as well
  Setter set{};                  ///< writes the value into the settings
};

/// A command line that works, and what it is for where that needs saying.
struct Example {
  std::string_view line, meaning{};
};

struct Program;
inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

struct Verb {
  std::string_view name;
  std::string_view usage{};  ///< behind the name and the options: "[QUERY…]"
  std::string_view summary;
  std::span<const Example> examples{};
  std::span<const Option> options{};  ///< beside those of every verb
  std::size_t least = 0, most = 0;    ///< words that it takes
  WordList words = nullptr;           ///< its own words; null where they are open
  Completes completes = Completes::nothing;
  std::string_view notes{};               ///< paragraphs below the options in its help
  const Program& (*program)() = nullptr;  ///< the program beside this one that does it
};

/// What is said at a number that a program exits with.
struct ExitMeaning {
  Exit exit;
  std::string_view meaning;
};

/// A variable of the environment that is no option's.
struct Variable {
  std::string_view name, meaning;
};

/// What `help NAME` shows beside the verbs.
struct Topic {
  std::string_view name, summary;
  std::string (*page)(const program::Paint&, std::size_t width);
};

struct Program {
  std::string_view name;   ///< "kamervragen-index", as it lies on disk
  std::string_view typed;  ///< "kamervragen index", as people type it
  std::string_view summary;
  std::string_view description;     ///< paragraphs of the man page
  const void* settings;             ///< what its rows write: settings_tag of their type
  std::span<const Option> options;  ///< of every verb
  std::span<const Verb> verbs;
  std::span<const ExitMeaning> exits;
  std::span<const Variable> variables{};
  std::span<const Topic> topics{};
  bool alone = false;                ///< it has something to do without a verb
  bool searches = false;             ///< a first word that is near no verb is perhaps one to search for
  std::string_view configuration{};  ///< the option that names a file of options; empty where there is none
  std::string_view closing{};        ///< the last paragraph of its help
};

/// Null where there is none.
const Verb* find_verb(const Program&, std::string_view name);
/// By long name, among the verb's options and those of every verb (of a null verb only those); null where there is
/// none.
const Option* find_option(const Program&, const Verb*, std::string_view name);
const Option* find_letter(const Program&, const Verb*, char letter);
/// Every option of a verb: its own, then those of every verb; of a null verb only those.
std::vector<const Option*> options_of(const Program&, const Verb*);

}  // namespace kamervragen::commands
