// kamervragen completion
#include <algorithm>

#include <fmt/format.h>

#include "schema/commands/completion.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {

Result<Exit> run_completion(Session& session, const Arguments& arguments) {
  const auto wanted = arguments.words.size() == 1 ? arguments.words.front() : std::string();
  const auto shell = std::ranges::find(commands::shells(), std::string_view(wanted), &commands::Shell::name);
  if (shell == commands::shells().end())
    return fail(Exit::usage, "unknown-shell",
                wanted.empty() ? "completion needs one shell" : fmt::format("no completion for \"{}\"", wanted),
                "one of: bash, zsh, fish");
  session.out().write(shell->script(program()));
  return Exit::done;
}

}  // namespace kamervragen::cli
