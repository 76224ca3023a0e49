// kamervragen index …, kamervragen harvest …: the programs beside this one, so that users type one command.
#include <cerrno>
#include <cstring>
#include <unistd.h>

#include <fmt/format.h>

#include "schema/program/environment.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {

tl::unexpected<Error> become_sibling(const Arguments& arguments) {
  const auto name = arguments.verb->program().name;
  const auto program = program::sibling(name);
  if (!program) return fail(Code::no_program, {{"program", name}});
  Words words{program->string()};
  // What stood before the verb goes on too, directly behind its own verb: what is said later is nearer.
  const auto verb = arguments.words.empty() || arguments.words.front().starts_with('-') ? 0 : 1;
  words.insert(words.end(), arguments.words.begin(), arguments.words.begin() + verb);
  for (const auto& [option, given] : arguments.options) {
    words.push_back(fmt::format("--{}", option->name));
    if (!option->value.empty()) words.push_back(given.value);
  }
  words.insert(words.end(), arguments.words.begin() + verb, arguments.words.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(program->c_str(), pointers.data());
  return fail(Code::cannot_run, {{"program", program->string()}, {"why", std::strerror(errno)}});
}

}  // namespace kamervragen::cli
