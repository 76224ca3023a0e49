#include "searcher/cli/cli_parse.hh"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "schema/commands/completion_model.hh"
#include "schema/errors/messages.hh"
#include "searcher/cli/request_of.hh"
#include "tests/schema/commands/table_invariants.hh"

namespace kamervragen::test {
using namespace cli;

namespace {
Result<cli::Arguments> understood(const Words& words) { return cli::parse_arguments(words); }
}  // namespace

TEST_CASE("options stand before, between and behind the words of a query") {
  for (const Words& line :
       {Words{"search", "--sort", "date", "-n", "5", "a", "b"}, Words{"search", "a", "--sort=date", "b", "-n5"},
        Words{"search", "a", "b", "--sort", "date", "--limit=5"}}) {
    const auto arguments = understood(line);
    REQUIRE(arguments);
    CHECK(arguments->verb->name == "search");
    CHECK(arguments->words == cli::Words{"a", "b"});
    CHECK(arguments->settings.request.sort == "date");
    CHECK(arguments->settings.request.limit->most == 5);
  }
}

TEST_CASE("the words of a query are the user's own") {
  struct Row {
    Words line, words;
    std::string why;
  };
  for (const auto& r :
       {Row{{"search", "count", "help"}, {"count", "help"}, "a verb is a word behind the first"},
        Row{{"search", "[a,b]", "{}"}, {"[a,b]", "{}"}, "brackets mean nothing here"},
        Row{{"search", "--", "-kalveren", "--sort", "x"}, {"-kalveren", "--sort", "x"}, "-- ends options"},
        Row{{"search", "--", "a", "--", "b"}, {"a", "--", "b"}, "only the first -- does"},
        Row{{"search", "-", ""}, {"-", ""}, "a hyphen alone, an empty word"},
        Row{{"count", "dagen:22..", "\"dual use\""}, {"dagen:22..", "\"dual use\""}, "as typed"}}) {
    INFO(r.why);
    const auto arguments = understood(r.line);
    REQUIRE(arguments);
    CHECK(arguments->words == r.words);
  }
}

TEST_CASE("the last of an option counts, all of one that repeats do") {
  const auto arguments = understood({"-q", "search", "-n", "1", "-n", "2", "--select", "a=b", "--select=c=d"});
  REQUIRE(arguments);
  CHECK(arguments->settings.request.limit->most == 2);
  REQUIRE(arguments->settings.request.selections.size() == 2);
  CHECK(arguments->settings.request.selections[0].field == "a");
  CHECK(arguments->settings.request.selections[1].value == "d");
  CHECK(arguments->settings.quiet);
  CHECK_FALSE(arguments->settings.verbose);
}

TEST_CASE("places of an index have commas between, as in the environment, and the option may be given again") {
  const auto arguments = understood({"count", "--index", "a,b", "--index", "archief.example:7001"});
  REQUIRE(arguments);
  std::vector<std::string> places;
  for (const auto& place : arguments->settings.index) places.push_back(place.text());
  CHECK(places == std::vector<std::string>{"a", "b", "archief.example:7001"});
}

TEST_CASE("an order goes by the name of its field as well") {
  for (const auto& [typed, meant] :
       {std::pair{"dagen", "days"}, std::pair{"dagen-asc", "days-asc"}, std::pair{"ingezonden", "date"},
        std::pair{"datum-asc", "date-asc"}, std::pair{"days", "days"}, std::pair{"relevance", "relevance"}})
    CHECK(understood({"search", "--sort", typed})->settings.request.sort == meant);
}

TEST_CASE("the words of another program are handed on untouched") {
  const auto arguments = understood({"-v", "index", "update", "--jobs", "2", "-h"});
  REQUIRE(arguments);
  CHECK(arguments->verb->name == "index");
  CHECK(arguments->words == cli::Words{"update", "--jobs", "2", "-h"});
  CHECK(arguments->settings.verbose);
}

TEST_CASE("a mistake on the command line is an error that names what was meant") {
  struct Row {
    Words line;
    std::string code, message;
  };
  for (const auto& r :
       {Row{{"serach"}, "unknown-verb", "unknown verb \"serach\" (did you mean search?)"},
        Row{{"stikstof"}, "unknown-verb", "unknown verb \"stikstof\""},
        Row{{"search", "--fromat", "json"}, "unknown-option", "unknown option --fromat (did you mean --format?)"},
        Row{{"search", "--fromat=json"}, "unknown-option", "unknown option --fromat (did you mean --format?)"},
        Row{{"search", "-kalveren"}, "unknown-option", "unknown option -kalveren"},
        Row{{"count", "--snippets", "3"}, "unknown-option", "unknown option --snippets"},
        Row{{"search", "--format", "xml"}, "unknown-choice", "--format takes no \"xml\""},
        Row{{"search", "--format=jsn"}, "unknown-choice", "--format takes no \"jsn\" (did you mean json?)"},
        Row{{"search", "--sort"}, "option-without-value", "--sort needs a value: --sort ORDER"},
        Row{{"search", "-n", "--sort", "date"}, "option-without-value", "-n needs a value: -n N|all"},
        Row{{"search", "-n", "ten"}, "not-a-limit", "-n takes a whole number or \"all\", not \"ten\""},
        Row{{"search", "--limit", "ten"}, "not-a-limit", "--limit takes a whole number or \"all\", not \"ten\""},
        Row{{"search", "--offset", "x"}, "not-a-number", "--offset takes a whole number, not \"x\""},
        Row{{"search", "--index", "host:port"},
            "bad-index-place",
            "\"host:port\" is no index: expected a port from 1 to 65535 behind the colon, found \"port\""},
        Row{{"search", "--offset", "9999999999"},
            "not-a-number",
            "--offset takes a whole number from 0 to 1000000000, not \"9999999999\""},
        Row{{"search", "-n", "-1"}, "not-a-limit", "-n takes a whole number up to 1000000000 or \"all\", not \"-1\""},
        Row{{"count", "--expect-index", ""}, "option-without-value", "--expect-index needs a value: --expect-index ID"},
        Row{{"count", "--index="}, "option-without-value", "--index needs a value: --index PLACE"},
        Row{{"count", "--index", "a,,b"}, "nameless-index", "\"\" is no index: the name is empty"},
        Row{{"search", "--relax=yes"}, "unexpected-value", "--relax takes no value"}}) {
    const auto arguments = understood(r.line);
    REQUIRE_FALSE(arguments);
    CHECK(arguments.error().exit() == Exit::usage);
    CHECK(arguments.error().name() == r.code);
    CHECK(arguments.error().message() == r.message);
  }
}

TEST_CASE("numbers are whole and have an end") {
  CHECK(understood({"search", "-n", "all"})->settings.request.limit.value().most == std::nullopt);
  CHECK(understood({"search", "-n", "0"})->settings.request.limit.value().most == 0);
  CHECK(understood({"search", "--offset", "20"})->settings.request.offset == 20);
  for (const auto* text : {"", "-1", "1.5", "ten", "9999999999", "10 ", "99999999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(understood({"search", "-n", text}));
    CHECK_FALSE(understood({"search", "--offset", text}));
  }
}

TEST_CASE("settings make the request that they were given for") {
  const auto arguments = understood({"facets", "--facet", "fractie,dagen", "--sort", "value", "--top", "3", "--match",
                                     "any", "--expand", "none", "--reference-date", "2019-07-18", "dual", "use"});
  REQUIRE(arguments);
  const auto request = cli::request_of(arguments->settings, arguments->words, ask::Kind::facets);
  CHECK(request.text == "dual use");
  CHECK(request.names.empty());
  CHECK(request.facets == std::vector<std::string>{"fractie", "dagen"});
  CHECK(request.facet_order == "value");
  CHECK(request.sort.empty());
  CHECK(request.top->most == 3u);
  CHECK_FALSE(request.limit.has_value());
  CHECK(request.match_any);
  CHECK_FALSE(request.expansions.compounds);
  CHECK(request.reference_date->iso() == "2019-07-18");
  const auto named = cli::request_of({}, {"2019Z15244"}, ask::Kind::records);
  CHECK(named.text.empty());
  CHECK(named.names == std::vector<std::string>{"2019Z15244"});
}

TEST_CASE("the table of kamervragen holds together, and each verb of its own is done by something") {
  check_table<cli::Settings>(cli::program());
  for (const auto& verb : cli::program().verbs) {
    INFO(verb.name);
    const bool elsewhere = verb.program != nullptr || verb.completes == commands::Completes::topics;
    CHECK((cli::run_of(verb) == nullptr) == elsewhere);
  }
}

TEST_CASE("an option takes a value wherever it stands, or nowhere, so that a shell can tell its value from a word") {
  std::map<std::string, bool> takes;
  for (const auto& context : commands::completion_model(cli::program()).contexts)
    for (const auto* option : context.options)
      for (const auto& name : commands::spellings(*option)) {
        INFO(context.path << ' ' << name);
        CHECK(takes.emplace(name, !option->value.empty()).first->second == !option->value.empty());
      }
}

TEST_CASE("every program takes --color, and offers it") {
  std::size_t seen = 0;
  for (const auto& context : commands::completion_model(cli::program()).contexts)
    seen += static_cast<std::size_t>(std::ranges::count(context.options, "color", &commands::Option::name));
  CHECK(seen == commands::completion_model(cli::program()).contexts.size());
}

}  // namespace kamervragen::test
