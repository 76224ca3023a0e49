// What a service no longer has: withdrawn, refused, or only missing from a list.
#include <catch2/catch.hpp>

#include "corpus/harvest/harvest.hh"
#include "corpus/harvest/journal.hh"
#include "tests/corpus/harvest/house.hh"

namespace kamervragen::test {
using namespace harvest;

TEST_CASE("a withdrawn publication becomes a tombstone beside its last text, and comes back when it does") {
  for (const int how : {404, 410, 200}) {
    INFO(how);
    House house;
    house.night("2024-11-25");
    auto& p = house.service.publications[answer_id];
    p.modified = "2024-11-26";
    if (how == 200)
      house.service.faults = {
          {"doc.test/ah-tk-20242025-1",
           ok("<html><body>Deze publicatie is op verzoek van de publicerende organisatie verwijderd.</body></html>"),
           999}};
    else
      p.gone = how;
    const auto report = house.night("2024-11-27");
    CHECK(report.withdrawn == std::vector<std::string>{answer_id});
    CHECK(house.buried(answer_id));
    CHECK_FALSE(house.bytes(answer_id, "ah-tk-20242025-1.xml").empty());
    CHECK(house.night("2024-11-28").withdrawn.empty());
    house.service.faults.clear();
    p.gone = 0;
    p.modified = "2024-11-29";
    house.night("2024-11-30");
    CHECK_FALSE(house.buried(answer_id));
    CHECK(house.entry(answer_id).state == EntryState::stored);
  }
}

TEST_CASE("a service that refuses says nothing of a publication: it stays, and is asked for again") {
  for (const int how : {400, 401, 403, 406, 451}) {
    INFO(how);
    House house;
    house.night("2024-11-25");
    house.service.publications[answer_id].modified = "2024-11-26";
    house.service.publications[answer_id].gone = how;
    const auto report = house.night("2024-11-27");
    CHECK(report.withdrawn.empty());
    CHECK_FALSE(house.buried(answer_id));
    CHECK_FALSE(report.complete());
    CHECK(report.exit() != Exit::done);
    house.service.publications[answer_id].gone = 0;
    CHECK(house.night("2024-11-28").complete());
    CHECK(house.entry(answer_id).state == EntryState::stored);
  }
}

TEST_CASE("a service that has many publications no longer withdraws none of them, one that has few does") {
  for (const int missing : {20, 21}) {
    INFO(missing);
    House house;
    for (int i = 10; i < 60; ++i) house.service.publications["ah-tk-20242025-" + std::to_string(i)] = {};
    house.night("2024-11-25");
    for (int i = 10; i < 10 + missing; ++i) {
      auto& p = house.service.publications["ah-tk-20242025-" + std::to_string(i)];
      p.modified = "2024-11-26";
      p.gone = 404;
    }
    const auto report = house.night("2024-11-27");
    const bool believed = missing == 20;
    CHECK(report.withdrawn.size() == (believed ? 20 : 0));
    CHECK(report.exit() == (believed ? Exit::done : Exit::no_input));
    CHECK(house.buried("ah-tk-20242025-10") == believed);
    if (!believed) CHECK(report.missing.at(0).find("21 of the stored publications no longer") != std::string::npos);
    if (believed) continue;
    CHECK(house.night("2024-11-28", [](auto& o) { o.accept_withdrawals = true; }).withdrawn.size() == 21);
    for (auto& [id, p] : house.service.publications) p.gone = 0;
    CHECK(house.night("2024-11-29").complete());
    CHECK_FALSE(house.buried("ah-tk-20242025-10"));
  }
}

TEST_CASE("an unknown id with 404 is a failure, not a withdrawal") {
  House house;
  house.service.publications[answer_id].gone = 404;
  const auto report = house.night("2024-11-25");
  CHECK(report.exit() == Exit::new_failures);
  REQUIRE(report.failed.size() == 1);
  CHECK(report.failed[0].code == "not-found");
  CHECK(report.withdrawn.empty());
}

TEST_CASE("what vanishes from the lists long after is noticed by the numbers, and withdrawn only if it is gone") {
  House house;
  house.night("2024-11-25");
  house.service.publications[answer_id].listed = false;
  const auto still_there = house.night("2025-06-01");
  CHECK(still_there.vanished == std::vector<std::string>{answer_id});
  CHECK_FALSE(house.buried(answer_id));
  house.service.publications[kv].listed = false;
  house.service.publications[kv].gone = 404;
  CHECK(house.night("2025-06-02").withdrawn == std::vector<std::string>{kv});
  CHECK(house.buried(kv));
}

TEST_CASE("a service that suddenly lists much less withdraws nothing") {
  House house;
  for (int i = 10; i < 60; ++i) house.service.publications["ah-tk-20242025-" + std::to_string(i)] = {};
  house.night("2024-11-25");
  for (auto& [id, p] : house.service.publications) p.listed = false;
  const auto report = house.night("2025-06-01");
  CHECK(report.vanished == std::vector<std::string>{kv});  // one question may vanish, and is still there when asked
  CHECK(report.withdrawn.empty());
  CHECK(report.exit() == Exit::no_input);
  CHECK(report.missing.at(0).find("lists 0 of 51") != std::string::npos);
}

}  // namespace kamervragen::test
