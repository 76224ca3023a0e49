// The folder of an index: what is removed, and when.
#include "indexer/state/folder.hh"

#include <catch2/catch.hpp>

#include "indexer/check/inspect.hh"
#include "indexer/write/compact.hh"
#include "indexer/write/run.hh"
#include "schema/layout/stamp.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {
namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.push_back(entry.path().filename().string());
  std::ranges::sort(out);
  return out;
}

}  // namespace

TEST_CASE("no flipped bit of a stub makes a writer remove the only index") {
  const Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(update(o));
  const auto before = dump_of(o.index);
  const auto stub = o.index / std::string(layout::stub_file);
  const auto sound = read_file(stub);
  for (std::size_t bit = 0; bit < sound.size() * 8; ++bit) {
    auto flipped = sound;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    INFO("bit " << bit << ": " << flipped);
    write_file(stub, flipped);
    const auto run = update(o);
    if (!run) CHECK(run.error().exit() == Exit::no_input);
    CHECK(fs::exists(o.index / "gen-1" / "iamglass"));
    write_file(stub, sound);
    REQUIRE(dump_of(o.index) == before);
  }
  // A rebuild heals it, and removes the former generation only then.
  write_file(stub, "glass gen-q\n");
  must(rebuild(o));
  CHECK(dump_of(o.index) == before);
  CHECK(names_in(o.index) == std::vector<std::string>{std::string(layout::stub_file), "gen-2", "lock", "status.json"});
}

TEST_CASE("what killed runs left goes once the current generation is proved; on a dry run nothing does") {
  const Scratch scratch;
  auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(update(o));
  fs::create_directories(o.index / "gen-7.parts");
  fs::create_directories(o.index / "gen-7");
  fs::create_directories(o.index / "gen-kept");
  o.dry_run = true;
  must(update(o));
  CHECK(fs::exists(o.index / "gen-7"));
  o.dry_run = false;
  must(update(o));
  CHECK(names_in(o.index) ==
        std::vector<std::string>{std::string(layout::stub_file), "gen-1", "gen-kept", "lock", "status.json"});
}

TEST_CASE("a complete generation without a stub is kept until another one is proved; half ones are not") {
  const Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(update(o));
  fs::remove(o.index / std::string(layout::stub_file));
  fs::create_directories(o.index / "gen-4");
  {
    auto folder = state::IndexFolder::lock(o.index);
    REQUIRE(folder);
    folder->remove_leftovers();
    CHECK(fs::exists(o.index / "gen-1"));
    CHECK_FALSE(fs::exists(o.index / "gen-4"));
    auto next = folder->next_generation();
    REQUIRE(next);
    CHECK(next->path().filename() == "gen-2");
  }
  CHECK_FALSE(fs::exists(o.index / "gen-2"));  // it was not made the current one
  must(update(o));
  CHECK_FALSE(fs::exists(o.index / "gen-1"));
}

TEST_CASE("a writer demands every table of the index that it goes on from; a rebuild makes it anew") {
  const auto table = GENERATE("iamglass", "postlist.glass", "docdata.glass", "termlist.glass", "position.glass");
  INFO(table);
  const Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(update(o));
  const auto before = dump_of(o.index);
  REQUIRE(fs::remove(o.index / "gen-1" / table));
  write_paper(o.corpus, {.id = "kv-tk-2023Z90002", .vraagnummer = "2023Z90002"});
  const auto updated = update(o);
  REQUIRE_FALSE(updated);
  CHECK(updated.error().name() == "unreadable-index");
  CHECK(updated.error().exit() == Exit::no_input);
  CHECK(updated.error().message().find(table) != std::string::npos);
  const auto compacted = write::compact(o.index, false);
  REQUIRE_FALSE(compacted);
  CHECK(compacted.error().name() == "unreadable-index");
  const auto checked = check::check(o);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().name() == "unreadable-index");
  must(rebuild(o));
  CHECK(dump_of(o.index) != before);
  require_clean(o);
}

}  // namespace kamervragen::test
