#include <catch2/catch.hpp>

#include "schema/commands/parse.hh"

namespace kamervragen::test {
namespace {

using namespace commands;

template <class T>
std::string read_error(const std::string& text, const Option& option = {}) {
  const auto value = Value<T>::parse(option, {"--it", text});
  return value ? "" : value.error().message();
}

struct Made : Common {
  std::optional<std::vector<std::string>> names;
  std::vector<std::string> list;
  std::optional<Limit> limit;
  std::size_t number = 7;
  struct Inner {
    double depth = 0;
  } inner;
};

}  // namespace

TEST_CASE("a value is read by the type of its member, and a wrong one is said") {
  struct Row {
    std::string said, expected;
  };
  const Option narrow{.name = "it", .range = {1, 64}, .description = "made"};
  for (const auto& r : {
           Row{read_error<std::size_t>("12"), ""},
           Row{read_error<std::size_t>("0", narrow), "--it takes a whole number from 1 to 64, not \"0\""},
           Row{read_error<std::size_t>("64", narrow), ""},
           Row{read_error<std::size_t>("65", narrow), "--it takes a whole number from 1 to 64, not \"65\""},
           Row{read_error<std::size_t>("9999999999"),
               "--it takes a whole number from 0 to 1000000000, not \"9999999999\""},
           Row{read_error<std::size_t>("-1"), "--it takes a whole number from 0 to 1000000000, not \"-1\""},
           Row{read_error<std::size_t>("1.5"), "--it takes a whole number, not \"1.5\""},
           Row{read_error<double>("1.5"), ""},
           Row{read_error<double>("nan"), "--it takes a number, not \"nan\""},
           Row{read_error<double>("", narrow), "--it takes a number from 1 to 64, not \"\""},
           Row{read_error<Limit>("all"), ""},
           Row{read_error<Limit>("ten"), "--it takes a whole number or \"all\", not \"ten\""},
           Row{read_error<Share>("28/28"), ""},
           Row{read_error<Share>("0/2"), "--it wants a number and of how many, not \"0/2\""},
           Row{read_error<Share>("1/2/3"), "--it wants a number and of how many, not \"1/2/3\""},
           Row{read_error<Date>("2024-02-29"), ""},
           Row{read_error<Date>("2024-2-29"), "--it takes a day, not \"2024-2-29\""},
           Row{read_error<std::chrono::seconds>("36h"), ""},
           Row{read_error<std::chrono::seconds>("36"), "--it takes a time like 36h, not \"36\""},
           Row{read_error<std::chrono::seconds>("0h"), "--it takes a time like 36h, not \"0h\""},
           Row{read_error<std::chrono::seconds>("h"), "--it takes a time like 36h, not \"h\""},
           Row{read_error<bool>("off"), ""},
           Row{read_error<bool>("perhaps"), "--it takes true or false, not \"perhaps\""},
       })
    CHECK(r.said == r.expected);
  CHECK(Value<std::chrono::seconds>::parse({}, {"", "2d"}) == std::chrono::hours(48));
  CHECK(Value<std::chrono::seconds>::parse({}, {"", "90s"}) == std::chrono::seconds(90));
}

TEST_CASE("a share is a number and of how many, a time a number and a unit") {
  for (const auto* good : {"1/1", "3/28", "28/28"}) CHECK(read_error<Share>(good).empty());
  for (const auto* bad : {"0/28", "29/28", "3", "3/", "/3", "3/x", "-1/3", "3/28 ", ""}) {
    INFO(bad);
    CHECK_FALSE(read_error<Share>(bad).empty());
  }
  for (const auto* bad : {"", "h", "36", "-1h", "0h", "1.5h", "36 h", "36S", "36w", "99999999999h"}) {
    INFO(bad);
    CHECK_FALSE(read_error<std::chrono::seconds>(bad).empty());
  }
}

TEST_CASE("a value is written over what stood there, of a list behind it") {
  Made made;
  CHECK_FALSE(made.names);
  const auto put = [&made](const Setter& set, const std::string& value) {
    REQUIRE(set.apply(made, {}, {"--it", value}));
  };
  put(sets<&Made::number>, "3");
  put(sets<&Made::number>, "4");
  put(sets<&Made::list>, "a,b");
  put(sets<&Made::list>, "c");
  put(sets<&Made::names>, "a,b");
  put(sets<&Made::names>, "c");
  put(sets<&Made::limit>, "all");
  put(sets<&Made::inner, &Made::Inner::depth>, "1.5");
  put(sets<&Common::quiet>, "");
  CHECK(made.number == 4);
  CHECK(made.list == Words{"a,b", "c"});
  CHECK(made.names == Words{"a", "b", "c"});
  CHECK(made.limit == Limit{});
  CHECK(made.inner.depth == 1.5);
  CHECK(made.quiet);
  put(sets<&Common::quiet>, "false");
  CHECK_FALSE(made.quiet);
  CHECK_FALSE(sets<&Made::number>.apply(made, {}, {"--it", "x"}));
  CHECK(made.number == 4);
}

}  // namespace kamervragen::test
