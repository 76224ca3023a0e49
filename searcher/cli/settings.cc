#include "searcher/cli/settings.hh"

#include <fmt/format.h>

#include "schema/commands/table.hh"
#include "schema/text/width.hh"

namespace kamervragen::commands {

Result<cli::Width> Value<cli::Width>::parse(const Option& option, const Given& given) {
  if (given.value == "none") return cli::Width{text::unbroken};
  if (const auto columns = parse_whole(option, given)) return cli::Width{*columns};
  return fail(Code::not_a_width, {{"option", given.name},
                                  {"text", given.value},
                                  {"least", fmt::to_string(option.range.least)},
                                  {"most", fmt::to_string(option.range.most)}});
}

}  // namespace kamervragen::commands
