#include "corpus/cli/cli.hh"

#include <algorithm>

#include <catch2/catch.hpp>

#include "schema/commands/harvest_table.hh"

namespace kamervragen::test {

TEST_CASE("each verb of kamervragen-harvest is done by one thing, help by what all programs share") {
  const auto bound = corpus_cli::bound_verbs();
  for (const auto& verb : commands::harvest_program().verbs) {
    INFO(verb.name);
    CHECK(std::ranges::count(bound, verb.name) == (verb.name == "help" ? 0 : 1));
  }
  CHECK(bound.size() + 1 == commands::harvest_program().verbs.size());
}

}  // namespace kamervragen::test
