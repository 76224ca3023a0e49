#include "indexer/cli/cli.hh"

#include <algorithm>

#include <catch2/catch.hpp>

#include "schema/commands/index_table.hh"

namespace kamervragen::test {

TEST_CASE("each verb of kamervragen-index is done by one thing, help by what all programs share") {
  const auto bound = indexer_cli::bound_verbs();
  for (const auto& verb : commands::index_program().verbs) {
    INFO(verb.name);
    CHECK(std::ranges::count(bound, verb.name) == (verb.name == "help" ? 0 : 1));
  }
  CHECK(bound.size() + 1 == commands::index_program().verbs.size());
}

}  // namespace kamervragen::test
