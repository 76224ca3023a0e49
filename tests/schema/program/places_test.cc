// What names an index, or a part of one.
#include "schema/program/places.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace program;

TEST_CASE("what has a colon and no slash is a server, anything else a folder") {
  struct Row {
    std::string text;
    IndexPlace place;
    std::string printed;
  };
  const auto row = GENERATE(values<Row>({
      {"index", {.folder = "index"}, "index"},
      {"/var/lib/kamervragen/index", {.folder = "/var/lib/kamervragen/index"}, "/var/lib/kamervragen/index"},
      {"./foo:7001", {.folder = "./foo:7001"}, "./foo:7001"},  // so a folder with a colon can be named
      {"localhost:7001", {.folder = {}, .host = "localhost", .port = 7001}, "localhost:7001"},
      {"archief.example:65535", {.folder = {}, .host = "archief.example", .port = 65535}, "archief.example:65535"},
      {"[::1]:7001", {.folder = {}, .host = "::1", .port = 7001}, "[::1]:7001"},
  }));
  INFO(row.text);
  const auto place = program::parse_index_place(row.text);
  REQUIRE(place.has_value());
  CHECK(*place == row.place);
  CHECK(place->text() == row.printed);
}

TEST_CASE("what is neither is refused, and says what was expected") {
  const auto [text, name, message] = GENERATE(table<std::string, std::string, std::string>({
      {"", "nameless-index", "the name is empty"},
      {":7001", "hostless-index", "no host"},
      {"[]:7001", "hostless-index", "no host"},
      {"foo:", "bad-index-place", "expected a port from 1 to 65535"},
      {"foo:bar", "bad-index-place", "found \"bar\""},
      {"foo:0", "bad-index-place", "found \"0\""},
      {"foo:65536", "bad-index-place", "found \"65536\""},
      {"foo:-1", "bad-index-place", "found \"-1\""},
      {"foo:70 01", "bad-index-place", "found \"70 01\""},
  }));
  INFO(text);
  const auto place = program::parse_index_place(text);
  REQUIRE_FALSE(place.has_value());
  CHECK(place.error().exit() == Exit::usage);
  CHECK(place.error().name() == name);
  CHECK_THAT(place.error().message(), Catch::Contains(message));
}

}  // namespace kamervragen::test
