// kamervragen completion
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/completion.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)();
};
constexpr std::array scripts = {
    Shell{"bash", bash_completion},
    Shell{"zsh", zsh_completion},
    Shell{"fish", fish_completion},
};

}  // namespace

Result<Exit> run_completion(Session& session, const Arguments& arguments) {
  const auto wanted = arguments.words.size() == 1 ? arguments.words.front() : std::string();
  const auto shell = std::ranges::find(scripts, std::string_view(wanted), &Shell::name);
  if (shell == scripts.end())
    return fail(Exit::usage, "unknown-shell",
                wanted.empty() ? "completion needs one shell" : fmt::format("no completion for \"{}\"", wanted),
                "one of: bash, zsh, fish");
  session.out().write(shell->script());
  return Exit::done;
}

}  // namespace kamervragen::cli
