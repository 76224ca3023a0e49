#include "searcher/cli/cli_parse.hh"

namespace kamervragen::cli {

Result<Arguments> parse_arguments(std::span<const std::string> arguments) {
  auto parsed = commands::parse(program(), arguments);
  if (!parsed) return pass(parsed);
  Arguments out{std::move(*parsed), {}};
  if (auto done = commands::settle(out, out.settings); !done) return pass(done);
  return out;
}

}  // namespace kamervragen::cli
