#include "searcher/web/hosts.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("a server answers to its own names alone") {
  const web::Hosts hosts({"Kamervragen.Example"});
  struct Row {
    const char* host;
    bool known;
    const char* why;
  };
  const Row rows[] = {
      {"localhost", true, "this machine"},
      {"localhost:8087", true, "with a port"},
      {"LOCALHOST:1", true, "in any case"},
      {"127.0.0.1:8087", true, "by address"},
      {"[::1]:8087", true, "by the other address"},
      {"[::1]", true, "without a port"},
      {"kamervragen.example", true, "as it was started with"},
      {"kamervragen.example:443", true, "behind a proxy"},
      {"", false, "no name"},
      {"evil.example", false, "another name that leads here"},
      {"localhost.evil.example", false, "only begins like it"},
      {"evil.example:localhost", false, "no port"},
      {"localhost:", false, "half a port"},
      {"localhost@evil.example", false, "a user"},
      {"127.0.0.1.evil.example", false, "only begins like it"},
      {"::1", false, "an address without its brackets"},
      {"www.kamervragen.example", false, "a name below it is another"},
  };
  for (const auto& row : rows) {
    INFO(row.host << ": " << row.why);
    CHECK(hosts.has(row.host) == row.known);
  }
  CHECK_FALSE(web::Hosts().has("kamervragen.example"));
}

}  // namespace kamervragen::test
