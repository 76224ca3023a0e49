// A verb and an option are each one row: what is made of a table has them, without a word about them elsewhere.
#include <array>

#include <catch2/catch.hpp>

#include "schema/commands/common.hh"
#include "schema/commands/completion.hh"
#include "schema/commands/help.hh"
#include "schema/commands/index_table.hh"
#include "schema/text/width.hh"
#include "tests/schema/commands/table_invariants.hh"

namespace kamervragen::test {
namespace {

using namespace commands;

struct BellSettings : Common {
  int times = 1;
  std::string tone;
};

constexpr std::array bell_options = {
    Option{.name = "times",
           .letter = 't',
           .value = "N",
           .range = {1, 12},
           .description = "strokes of the bell",
           .set = sets<&BellSettings::times>},
    Option{.name = "tone",
           .value = "TONE",
           .choices = one_of<"high|low">,
           .completes = Completes::choices,
           .description = "high or low",
           .set = sets<&BellSettings::tone>},
};
constexpr std::array bell_examples = {Example{"made ring -t 3 --tone low", "three strokes"}};
constexpr std::array help_examples = {Example{"made help ring"}};
constexpr std::array index_examples = {Example{"made index update"}};
constexpr std::array common = {quiet_option, help_option, version_option};
constexpr std::array verbs = {
    Verb{.name = "ring", .summary = "call the members", .examples = bell_examples, .options = bell_options},
    help_verb(help_examples, "these pages"),
    Verb{.name = "index", .summary = "another program", .examples = index_examples, .program = index_program},
};
constexpr std::array exits = {ExitMeaning{Exit::done, "done"}};
constexpr Program made{.name = "made",
                       .typed = "made",
                       .summary = "a program of a test",
                       .description = "It rings.",
                       .settings = &settings_tag<BellSettings>,
                       .options = common,
                       .verbs = verbs,
                       .exits = exits};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a new verb with a new option is a row, seen in all that is made of the table") {
  check_table<BellSettings>(made);
  const auto parsed = parse(made, Words{"ring", "-qt3", "--tone=low"});
  REQUIRE(parsed);
  BellSettings settings;
  REQUIRE(settle(*parsed, settings));
  CHECK(settings.times == 3);
  CHECK(settings.tone == "low");
  CHECK(settings.quiet);

  CHECK(has(help_page(made, nullptr, 80), "  ring   call the members\n"));
  CHECK(has(help_page(made, &verbs[0], 80), "  -t, --times N              strokes of the bell\n"));
  CHECK(has(manual(made), ".Ss ring\n"));
  CHECK(has(manual(made), ".It Fl t , Fl \\-times Ar \"\\&N\"\nstrokes of the bell\n"));
  CHECK(has(markdown_tables(made), "| `ring` | call the members |\n"));
  CHECK(has(markdown_tables(made), "| `-t`, `--times N` | strokes of the bell |\n"));
  for (const auto& shell : shells()) {
    INFO(shell.name);
    const auto script = shell.script(made);
    CHECK(has(script, "ring"));
    CHECK(has(script, shell.name == "fish" ? "-l times" : "--times"));
    CHECK(has(script, "high"));
    CHECK(has(script, "index update"));       // what the program beside does is completed behind its verb
    CHECK(has(script, "kamervragen-index"));  // and when it is called itself
  }
}

TEST_CASE("help keeps to the width that it is given") {
  for (const std::size_t width : {40, 60, 80, 100})
    for (const auto* program : {&made, &index_program()})
      for (const auto& verb : program->verbs)
        for (const auto& line : text::wrap(help_page(*program, &verb, width), 10'000)) {
          INFO(line);
          const bool command = line.starts_with("  " + std::string(program->typed));
          CHECK((command || text::columns(line) <= width));
        }
}

TEST_CASE("help finds verbs of this program and of the one beside it, and says what it does not know") {
  const program::Paint paint(false);
  CHECK(help_on(made, {}, "text", paint, 80) == help_page(made, nullptr, 80));
  CHECK(help_on(made, {"ring"}, "text", paint, 80) == help_page(made, &verbs[0], 80));
  CHECK(help_on(made, {"index"}, "text", paint, 80) == help_page(index_program(), nullptr, 80));
  CHECK(help_on(made, {"index", "check"}, "text", paint, 80) ==
        help_page(index_program(), find_verb(index_program(), "check"), 80));
  CHECK(help_on(made, {"index"}, "mdoc", paint, 80) == manual(index_program()));
  const auto unknown = help_on(made, {"rign"}, "text", paint, 80);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().message() == "no help on \"rign\" (did you mean ring?)");
  CHECK(help_on(made, {"index", "chekc"}, "text", paint, 80).error().message() ==
        "no help on \"chekc\" (did you mean check?)");
}

TEST_CASE("every program answers --version, --help and no verb alike") {
  const program::Paint paint(false);
  const auto answer = [&](const Words& line) {
    const auto parsed = parse(made, line);
    REQUIRE(parsed);
    BellSettings settings;
    REQUIRE(settle(*parsed, settings));
    return standard_answer(*parsed, settings, paint, 80);
  };
  CHECK(answer({"--version"})->starts_with("made "));
  CHECK(answer({"-h"}) == help_page(made, nullptr, 80));
  CHECK(answer({"ring", "-h"}) == help_page(made, &verbs[0], 80));
  CHECK(answer({"help", "ring"}) == help_page(made, &verbs[0], 80));
  CHECK(answer({"ring"}) == std::string());
  CHECK(answer({}).error().message() == "what to do? for example: made ring -t 3 --tone low");
}

}  // namespace kamervragen::test
