// The pages of help, the man pages and the README's tables of a program.
#pragma once

#include <string>
#include <string_view>

#include "schema/commands/parse.hh"
#include "schema/program/paint.hh"

namespace kamervragen::commands {

/// The page of a verb, examples first; of the whole program where it is null. Lines of at most `width` columns, but for
/// command lines, which stay whole.
std::string help_page(const Program&, const Verb*, std::size_t width);

/// The man page of section 1, in mdoc.
std::string manual(const Program&);

/// Markdown: a table of the verbs, then one of the options of each.
std::string markdown_tables(const Program&);

/// What `help` says: the program (no words), a verb, a topic, or what a program beside this one says ("index update").
/// `format`: text, mdoc or markdown; the latter two are of a whole program. Errors (Exit::usage): unknown-topic,
/// unknown-value.
Result<std::string> help_on(const Program&, const Words&, std::string_view format, const program::Paint&,
                            std::size_t width);

/// What every program answers alike: its version, its help; empty where a verb is to be run. Errors: those of help_on,
/// no-verb.
Result<std::string> standard_answer(const Parsed&, const Common&, const program::Paint&, std::size_t width);

// What the pages share.
/// "…, may be given several times", what holds otherwise, the variable.
std::string full_description(const Option&);
/// "--limit N|all"
std::string spelled(const Option&);
/// The names that `help` has a page on.
Words help_topics(const Program&);

}  // namespace kamervragen::commands
