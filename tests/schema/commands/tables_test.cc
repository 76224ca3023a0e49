#include <catch2/catch.hpp>

#include "schema/commands/harvest_table.hh"
#include "schema/commands/index_table.hh"
#include "schema/commands/serve_table.hh"
#include "tests/schema/commands/table_invariants.hh"

namespace kamervragen::test {

TEST_CASE("the tables of the programs beside kamervragen hold together") {
  check_table<commands::IndexSettings>(commands::index_program());
  check_table<commands::HarvestSettings>(commands::harvest_program());
  check_table<commands::ServeSettings>(commands::serve_program());
}

TEST_CASE("an option of kamervragen-index is written where it belongs") {
  commands::IndexSettings settings;
  const commands::Words line{"rebuild", "--corpus", "c", "--index=i", "--jobs", "3", "--shard", "2/4", "--dry-run"};
  const auto parsed = commands::parse(commands::index_program(), line);
  REQUIRE(parsed);
  REQUIRE(commands::settle(*parsed, settings));
  CHECK(settings.corpus == "c");
  CHECK(settings.index == "i");
  CHECK(settings.jobs == 3);
  CHECK(settings.shard == commands::Share{2, 4});
  CHECK(settings.dry_run);
  CHECK_FALSE(settings.accept_removals);
}

TEST_CASE("what kamervragen-index and kamervragen-harvest refuse, they say why") {
  struct Row {
    const commands::Program& program;
    commands::Words line;
    std::string code, message;
  };
  const auto& index = commands::index_program();
  const auto& harvest = commands::harvest_program();
  for (const auto& r : {
           Row{index, {"rebuidl"}, "unknown-verb", "unknown verb \"rebuidl\" (did you mean rebuild?)"},
           Row{index, {"update", "--jbos", "2"}, "unknown-option", "unknown option --jbos (did you mean --jobs?)"},
           Row{index, {"update", "--jobs", "0"}, "not-a-number", "--jobs takes a whole number from 1 to 64, not \"0\""},
           Row{index,
               {"update", "--shard", "5/4"},
               "not-a-share",
               "--shard wants a number and of how many, not \"5/4\""},
           Row{index, {"update", "corpus"}, "unexpected-word", "update takes no \"corpus\""},
           Row{index, {"parse"}, "missing-word", "parse needs PATH…"},
           Row{index, {"note"}, "missing-option", "note needs --harvest-status FILE"},
           Row{harvest, {"fecth"}, "unknown-verb", "unknown verb \"fecth\" (did you mean fetch?)"},
           Row{harvest, {"fetch", "--dely=3"}, "unknown-option", "unknown option --dely (did you mean --delay?)"},
           Row{harvest,
               {"fetch", "--delay", "1h"},
               "not-a-decimal",
               "--delay takes a number from 0 to 3600, not \"1h\""},
           Row{harvest,
               {"fetch", "--timeout", "0"},
               "not-a-decimal",
               "--timeout takes a number from 0.1 to 3600, not \"0\""},
           Row{harvest, {"fetch", "--since", "2024-02-30"}, "not-a-day", "--since takes a day, not \"2024-02-30\""},
           Row{harvest,
               {"fetch", "--type", "vrag"},
               "unknown-choice",
               "--type takes no \"vrag\" (did you mean vraag?)"},
       }) {
    INFO(r.message);
    commands::IndexSettings index_settings;
    commands::HarvestSettings harvest_settings;
    commands::Common& settings =
        &r.program == &index ? static_cast<commands::Common&>(index_settings) : harvest_settings;
    const auto parsed = commands::parse(r.program, r.line);
    const auto done = parsed ? commands::settle(*parsed, settings) : Result<void>(pass(parsed));
    REQUIRE_FALSE(done);
    CHECK(done.error().exit() == Exit::usage);
    CHECK(done.error().name() == r.code);
    CHECK(done.error().message() == r.message);
  }
}

}  // namespace kamervragen::test
