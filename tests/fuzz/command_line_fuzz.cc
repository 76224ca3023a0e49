// Any words behind the names of the three programs: settings, or an error that says what was expected. A line of the
// input is a word.
#include <cstdint>
#include <string>
#include <vector>

#include "schema/commands/harvest_table.hh"
#include "schema/commands/index_table.hh"
#include "schema/commands/serve_table.hh"
#include "schema/text/split.hh"
#include "searcher/cli/cli_parse.hh"
#include "tests/fuzz/invariants.hh"

namespace {

using namespace kamervragen;

void check(const Error& error) {
  fuzz::require(error.exit() == Exit::usage || error.exit() == Exit::no_input);
  fuzz::require(!error.name().empty() && !error.message().empty());
}

template <class Settings>
void read(const commands::Program& program, const std::vector<std::string>& words) {
  const auto parsed = commands::parse(program, words);
  if (!parsed) return check(parsed.error());
  Settings settings;
  if (const auto settled = commands::settle(*parsed, settings); !settled) check(settled.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto words = text::split({reinterpret_cast<const char*>(data), size}, '\n');
  read<cli::Settings>(cli::program(), words);
  read<commands::IndexSettings>(commands::index_program(), words);
  read<commands::HarvestSettings>(commands::harvest_program(), words);
  read<commands::ServeSettings>(commands::serve_program(), words);
  return 0;
}
