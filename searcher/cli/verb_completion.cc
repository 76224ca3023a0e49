// kamervragen completion
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/commands/completion.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {

Result<Exit> run_completion(Session& session, const Arguments& arguments) {
  Words names;
  for (const auto& one : commands::shells()) names.emplace_back(one.name);
  const auto known = fmt::format("{}", fmt::join(names, ", "));
  if (arguments.words.empty()) return fail(Code::no_shell, {{"known", known}});
  const auto& wanted = arguments.words.front();
  const auto shell = std::ranges::find(commands::shells(), std::string_view(wanted), &commands::Shell::name);
  if (shell == commands::shells().end()) return fail(Code::unknown_shell, {{"shell", wanted}, {"known", known}});
  session.out().write(shell->script(program()));
  return Exit::done;
}

}  // namespace kamervragen::cli
