#include "schema/commands/configuration.hh"

#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>

#include "schema/commands/harvest_table.hh"
#include "schema/commands/parse.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {

using namespace commands;

Result<HarvestSettings> settled(Words line) {
  const auto parsed = parse(harvest_program(), line);
  if (!parsed) return pass(parsed);
  HarvestSettings settings;
  if (auto done = settle(*parsed, settings); !done) return pass(done);
  return settings;
}

/// A variable of the environment, while it lives.
struct Set {
  const char* name;
  Set(const char* variable, const std::string& value) : name(variable) { ::setenv(name, value.c_str(), 1); }
  ~Set() { ::unsetenv(name); }
};

}  // namespace

TEST_CASE("a file of options is read line by line") {
  const auto lines = read_configuration(
      "# remark\n; another\n\n[fetch]\ndelay = 3\ncontact = \"mailto:a@b # c\"  # why\nsru=x # y\n [status] "
      "\r\nformat='json'\n");
  REQUIRE(lines);
  REQUIRE(lines->size() == 4);
  CHECK((*lines)[0].section == "fetch");
  CHECK((*lines)[0].name == "delay");
  CHECK((*lines)[0].value == "3");
  CHECK((*lines)[0].line == 5);
  CHECK((*lines)[1].value == "mailto:a@b # c");
  CHECK((*lines)[2].value == "x");
  CHECK((*lines)[3].section == "status");
  CHECK((*lines)[3].value == "json");
  const auto bad = read_configuration("[fetch]\ndelay\n");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().position == 2);
}

TEST_CASE("the command line goes before the file, the file before the environment, that before what holds otherwise") {
  const Scratch folder;
  const auto file = (folder.path() / "harvest.conf").string();
  std::ofstream(file) << "[fetch]\ndelay = 4\ndry-run = true\n[status]\nformat = json\n";
  CHECK(settled({"fetch"})->delay == 3);
  CHECK(settled({"fetch"})->documents == "https://zoek.officielebekendmakingen.nl");
  const Set delay("KAMERVRAGEN_DELAY", "5"), retries("KAMERVRAGEN_RETRIES", "6");
  CHECK(settled({"fetch"})->delay == 5);
  CHECK(settled({"fetch", "--config", file})->delay == 4);
  CHECK(settled({"--config", file, "fetch"})->delay == 4);
  CHECK(settled({"fetch", "--config", file})->dry_run);
  CHECK(settled({"fetch", "--config", file})->retries == 6);
  CHECK(settled({"fetch", "--config", file, "--delay", "2"})->delay == 2);
  CHECK(settled({"status", "--config", file})->format == "json");
  const Set named("KAMERVRAGEN_HARVEST_CONFIG", file);
  CHECK(settled({"fetch"})->delay == 4);
}

TEST_CASE("what is wrong in a file or a variable is said with its place, and help is given all the same") {
  const Scratch folder;
  const auto file = (folder.path() / "harvest.conf").string();
  struct Row {
    std::string text, message;
    std::size_t line;
  };
  for (const auto& r : {
           Row{"[fetch]\ndely = 4\n", "unknown option dely (did you mean delay?)", 2},
           Row{"[fetch]\ndelay = fast\n", "delay takes a number from 0 to 3600, not \"fast\"", 2},
           Row{"[fecth]\ndelay = 4\n", "unknown section \"fecth\" (did you mean fetch?)", 2},
           Row{"delay = 4\n", "\"delay\" stands below no verb in brackets", 1},
           Row{"[status]\nfromat = json\n", "unknown option fromat (did you mean format?)", 2},
       }) {
    INFO(r.text);
    std::ofstream(file) << r.text;
    const auto done = settled({"fetch", "--config", file});
    REQUIRE_FALSE(done);
    CHECK(done.error().exit() == Exit::usage);
    CHECK(done.error().message() == r.message);
    CHECK(done.error().place == file);
    CHECK(done.error().position == r.line);
  }
  CHECK(settled({"fetch", "--config", (folder.path() / "none").string()}).error().exit() == Exit::no_input);
  const Set delay("KAMERVRAGEN_DELAY", "fast");
  CHECK(settled({"fetch"}).error().message() == "KAMERVRAGEN_DELAY takes a number from 0 to 3600, not \"fast\"");
  CHECK(settled({"fetch", "--help"})->help);
  CHECK(settled({"status"}));
}

}  // namespace kamervragen::test
