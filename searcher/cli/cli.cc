#include "searcher/cli/cli.hh"

#include <exception>

#include <fmt/format.h>

#include "schema/commands/help.hh"
#include "schema/program/messages.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {
namespace {

Result<Exit> obey(Session& session, const Arguments& arguments) {
  const bool elsewhere = arguments.verb != nullptr && arguments.verb->program != nullptr;
  if (elsewhere && !arguments.settings.version) return become_sibling(arguments);
  const auto answer = commands::standard_answer(arguments, arguments.settings, session.paint(), session.width());
  if (!answer) return pass(answer);
  if (answer->empty()) return run_of(*arguments.verb)(session, arguments);
  if (!arguments.settings.version) session.page();
  session.out().write(*answer);
  return Exit::done;
}

/// What a library throws where none of our files expects it is a defect, and is said as one.
Result<Exit> obey_safely(Session& session, const Arguments& arguments) {
  try {
    return obey(session, arguments);
  } catch (const std::exception& e) {
    return fail(Exit::internal, "internal", fmt::format("this should not happen: {}", e.what()),
                "please report it, with the command");
  }
}

}  // namespace

int run(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words);
  if (!arguments) {
    program::say(error_text(arguments.error()));
    return static_cast<int>(arguments.error().exit);
  }
  Session session(*arguments);
  const auto done = obey_safely(session, *arguments);
  // The answer first, whole; then what there is to say about it.
  const auto written = session.out().finish();
  session.say_missing();
  if (!done) program::say(error_text(done.error(), session.query_text));
  if (!written) program::say(error_text(written.error()));
  if (!done) return static_cast<int>(done.error().exit);
  return static_cast<int>(written ? *done : written.error().exit);
}

}  // namespace kamervragen::cli
