#include "searcher/index/snapshot.hh"

#include <atomic>
#include <set>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "searcher/index/columns.hh"
#include "searcher/index/lazy.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace index;

namespace {

std::vector<Kamervraag> two_states() {
  return {record("2019Z00001", "Een vraag", "2019-01-10"), record("2019Z00002", "Nog een vraag", "2020-02-10")};
}

std::shared_ptr<Snapshots> opened(const std::vector<std::filesystem::path>& folders, std::size_t readers) {
  std::vector<program::IndexPlace> places;
  for (const auto& folder : folders) places.push_back({.folder = folder});
  auto snapshots = Snapshots::open(places, {.readers = readers});
  if (!snapshots) FAIL(snapshots.error().message());
  return std::move(*snapshots);
}

}  // namespace

TEST_CASE("who asks again gets the same snapshot, until something was committed") {
  MadeIndex made(two_states());
  const auto snapshots = opened({made.folder()}, 2);
  const auto first = *snapshots->current();
  CHECK(*snapshots->current() == first);
  CHECK(snapshots->last() == first);
  add_records(made.folder(), 1, {record("2019Z00003", "Een derde vraag")});
  const auto second = *snapshots->current();
  CHECK(second != first);
  CHECK(second->state().kamervragen == 3);
  CHECK(second->state().revision > first->state().revision);
  CHECK(*snapshots->current() == second);
}

TEST_CASE("who reads a snapshot goes on with it when the next one is there") {
  MadeIndex made(two_states());
  const auto snapshots = opened({made.folder()}, 1);
  const auto old = (*snapshots->current())->lend();
  add_records(made.folder(), 1, {record("2019Z00003", "Een derde vraag")});
  const auto now = (*snapshots->current())->lend();
  CHECK(old.database().get_doccount() == 2);
  CHECK(old.snapshot().state().kamervragen == 2);
  CHECK(now.database().get_doccount() == 3);
}

TEST_CASE("each reader has a database of its own, all of one state") {
  MadeIndex one(two_states()), other({record("2019Z00007", "Een andere vraag")});
  const auto snapshot = *opened({one.folder(), other.folder()}, 3)->current();
  std::set<const Xapian::Database*> lent;
  {
    const Lease a = snapshot->lend(), b = snapshot->lend(), c = snapshot->lend();
    for (const auto* lease : {&a, &b, &c}) {
      lent.insert(&lease->database());
      CHECK(lease->database().get_doccount() == 3);
      CHECK(lease->database().get_uuid() == a.database().get_uuid());
    }
  }
  CHECK(lent.size() == 3);
  const Lease again = snapshot->lend();
  CHECK(lent.contains(&again.database()));
}

TEST_CASE("a reader waits until a database is given back") {
  MadeIndex made(two_states());
  const auto snapshot = *opened({made.folder()}, 1)->current();
  std::atomic<int> reading = 0, most = 0, done = 0;
  std::vector<std::thread> readers;
  for (int i = 0; i < 4; ++i)
    readers.emplace_back([&] {
      for (int round = 0; round < 50; ++round) {
        const Lease lease = snapshot->lend();
        most = std::max<int>(most, ++reading);
        done += lease.database().get_doccount() == 2;
        --reading;
      }
    });
  for (auto& one : readers) one.join();
  CHECK(most == 1);
  CHECK(done == 200);
}

TEST_CASE("a snapshot that is left lives as long as what was borrowed of it") {
  MadeIndex made(two_states());
  std::weak_ptr<const Snapshot> watched;
  {
    auto snapshots = opened({made.folder()}, 1);
    const auto lease = (*snapshots->current())->lend();
    watched = snapshots->last();
    snapshots.reset();
    CHECK(lease.database().get_doccount() == 2);
  }
  CHECK(watched.expired());
}

TEST_CASE("columns are of one database here; where the engine's own means are needed there are none") {
  MadeIndex one(two_states()), other({record("2019Z00007", "Een andere vraag")});
  const auto whole = *opened({one.folder()}, 1)->current(),
             parts = *opened({one.folder(), other.folder()}, 1)->current();
  CHECK(whole->columns() != nullptr);
  CHECK_FALSE(whole->engine_only());
  CHECK(parts->columns() == nullptr);
  CHECK(parts->engine_only());
}

TEST_CASE("a column is loaded once, whoever asks") {
  MadeIndex made(two_states());
  const auto snapshot = *opened({made.folder()}, 4)->current();
  const auto& field = *snapshot->table().find("jaar");
  std::atomic<const void*> seen[4][3] = {};
  std::vector<std::thread> readers;
  for (auto& mine : seen)
    readers.emplace_back([&] {
      const Lease lease = snapshot->lend();
      mine[0] = &snapshot->columns()->facet(lease.database(), field);
      mine[1] = &snapshot->columns()->labels(lease.database(), *snapshot->table().find("fractie"));
      mine[2] = &snapshot->columns()->places(lease.database(), layout::sort_orders().front().slot);
    });
  for (auto& one : readers) one.join();
  for (const auto& mine : seen)
    for (int i = 0; i < 3; ++i) CHECK(mine[i] == seen[0][i]);
}

TEST_CASE("what could not be made is made by the next one who asks") {
  Lazy<int> lazy;
  CHECK(lazy.known() == nullptr);
  CHECK_THROWS(lazy.get([]() -> int { throw std::runtime_error("not yet"); }));
  CHECK(lazy.known() == nullptr);
  CHECK(lazy.get([] { return 7; }) == 7);
  CHECK(lazy.get([] { return 8; }) == 7);
}

TEST_CASE("a process that answers once loads no columns") {
  MadeIndex made(two_states());
  {
    const OneAnswer several(made.index());
    CHECK(made.index().columns() == nullptr);
    CHECK(made.index().columns() == nullptr);
  }
  CHECK(made.index().columns() != nullptr);
  Index second(made.index().snapshots());
  CHECK(second.columns() == nullptr);
}

}  // namespace kamervragen::test
