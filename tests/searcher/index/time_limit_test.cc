// The limit of time: what is long looks at it, and what is past it ends without an answer.
#include "searcher/index/time_limit.hh"

#include <thread>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "searcher/index/watched.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace index;
using namespace std::chrono_literals;

namespace {

void wait() { std::this_thread::sleep_for(3ms); }

/// More records than steps between two looks at the clock, each with the phrase.
std::vector<Kamervraag> many() {
  std::vector<Kamervraag> out;
  for (int n = 0; n < 200; ++n)
    out.push_back(record(fmt::format("2019Z{:05}", n), "De nieuwe vuurtoren bij de nieuwe vuurtorens"));
  return out;
}

}  // namespace

TEST_CASE("a limit holds for its thread until it ends") {
  CHECK_NOTHROW(spend_time());
  {
    const TimeLimit limit(1ms);
    wait();
    CHECK_THROWS_AS(spend_time(), TooCostly);
    const TimeLimit inner(1h);
    CHECK_THROWS_AS(spend_time(), TooCostly);
    std::thread([] { CHECK_NOTHROW(spend_time()); }).join();
  }
  CHECK_NOTHROW(spend_time());
  const TimeLimit none(0ms);
  wait();
  CHECK_NOTHROW(spend_time());
}

TEST_CASE("short steps look at the clock now and then") {
  const TimeLimit limit(1ms);
  wait();
  Steps steps;
  const auto all = [&] {
    for (int n = 0; n < 64; ++n) steps.step();
  };
  CHECK_THROWS_AS(all(), TooCostly);
}

TEST_CASE("a read past its limit fails, and the next one is read") {
  MadeIndex made(many());
  auto& index = made.index();
  index.limit_reads(1ms);
  const auto late = index.read([](Xapian::Database&) -> Result<void> {
    wait();
    spend_time();
    return {};
  });
  REQUIRE_FALSE(late);
  CHECK(late.error().name() == "too-costly");
  CHECK(late.error().exit() == Exit::usage);
  CHECK(late.error().message().find("0.001 s") != std::string::npos);
  index.limit_reads(1h);
  CHECK(index.read([](Xapian::Database&) -> Result<void> {
    spend_time();
    return {};
  }));
}

TEST_CASE("of many queries in one read each has its own time, and one that is past it fails alone") {
  MadeIndex made(many());
  auto& index = made.index();
  index.limit_reads(1ms);
  const auto one = [&] {
    return index.read([](Xapian::Database&) -> Result<void> {
      spend_time();
      return {};
    });
  };
  CHECK(index.read([&](Xapian::Database&) -> Result<void> {
    wait();
    const auto late = one();
    REQUIRE_FALSE(late);
    CHECK(late.error().name() == "too-costly");
    begin_next_query();
    return one();
  }));
}

TEST_CASE("whatever a query can make long looks at the limit") {
  MadeIndex made(many());
  for (const auto* query : {"vuurtoren", "\"nieuwe vuurtoren\"", "nieuwe NEAR/3 vuurtoren", "=\"nieuwe vuurtoren\"",
                            "jaar:2020 \"nieuwe vuurtoren\"", "titel:\"nieuwe vuurtoren\" -dagen:1..40"}) {
    INFO(query);
    made.index().limit_reads(1h);
    CHECK(made.found(query).size() > 0);
    made.index().limit_reads(1ms);
    const auto late = made.index().read([&](Xapian::Database&) -> Result<void> {
      wait();
      const auto answer = finder::search(made.index(), parsed(query), {});
      if (!answer) return pass(answer);
      return {};
    });
    REQUIRE_FALSE(late);
    CHECK(late.error().name() == "too-costly");
  }
}

TEST_CASE("watching changes neither the matches nor their scores") {
  MadeIndex made({record("2019Z00001", "Een vuurtoren"), record("2019Z00002", "Een nieuwe vuurtoren, een vuurtoren"),
                  record("2019Z00003", "Een baken")});
  const auto read = made.index().read([](Xapian::Database& database) -> Result<void> {
    const Xapian::Query query("vuurtoren");
    const auto hits = [&](const Xapian::Query& asked) {
      Xapian::Enquire enquire(database);
      enquire.set_query(asked);
      const auto found = enquire.get_mset(0, 10);
      std::vector<std::pair<unsigned, double>> out;
      for (auto hit = found.begin(); hit != found.end(); ++hit) out.emplace_back(*hit, hit.get_weight());
      return out;
    };
    for (const auto& term : {"vuurtoren", "baken", "nergens"})
      CHECK(hits(watched(Xapian::Query(term))) == hits(Xapian::Query(term)));
    return {};
  });
  CHECK(read);
}

}  // namespace kamervragen::test
