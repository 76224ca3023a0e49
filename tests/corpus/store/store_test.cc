#include "corpus/store/store.hh"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/support.hh"

namespace kamervragen::test {
using namespace store;

namespace fs = std::filesystem;

namespace {
std::vector<std::string> ids(const StoreScan& scan) {
  std::vector<std::string> out;
  for (const auto& p : scan.publications) out.push_back(p.id.str());
  return out;
}

std::vector<std::string> codes(const StoreScan& scan) {
  std::vector<std::string> out;
  for (const auto& e : scan.problems) out.push_back(std::string(e.name()));
  return out;
}

std::vector<std::string> unknown(const StoreScan& scan) {
  std::vector<std::string> out;
  for (const auto& u : scan.unknown)
    out.push_back(u.place + " " + std::string(u.why.name()) + (u.publicatie ? " " + u.publicatie->str() : ""));
  return out;
}
}  // namespace

TEST_CASE("publications are found in any nesting, in the order of their ids") {
  const test::Scratch store;
  test::write_file(store / "2024/11/kv-tk-2024Z00002/kv-tk-2024Z00002.xml", "<a/>");
  test::write_file(store / "2024/11/kv-tk-2024Z00002/metadata.xml", "<m/>");
  test::write_file(store / "x/kv-tk-2024Z00001/kv-tk-2024Z00001.html", "<html/>");
  test::write_file(store / "ah-tk-20232024-1/metadata.xml", "<m/>");
  test::write_file(store / "ah-tk-20232024-1/plaatje.png", "png");
  test::write_file(store / "leesmij.txt", "hier staat het corpus");
  test::write_file(store / ".bezig/kv-tk-2024Z00003/kv-tk-2024Z00003.xml", "<a/>");
  test::write_file(store / "lost+found/kv-tk-2024Z00004/kv-tk-2024Z00004.xml", "<a/>");
  const auto scan = scan_store(store.path());
  REQUIRE(scan);
  CHECK(ids(*scan) == std::vector<std::string>{"ah-tk-20232024-1", "kv-tk-2024Z00001", "kv-tk-2024Z00002"});
  CHECK(scan->problems.empty());
  CHECK_FALSE(scan->publications[0].has_xml);
  CHECK(scan->publications[0].has_metadata);
  CHECK(scan->publications[1].has_html);
  CHECK(scan->publications[2].has_xml);
}

TEST_CASE("the folder of one publication is a store of one") {
  const test::Scratch store;
  test::write_file(store / "kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  for (const char* name : {"kv-tk-2024Z00001", "kv-tk-2024Z00001/"}) {
    const auto scan = scan_store(store / name);
    REQUIRE(scan);
    CHECK(ids(*scan) == std::vector<std::string>{"kv-tk-2024Z00001"});
  }
}

TEST_CASE("a missing folder is an error, an empty one is not") {
  const test::Scratch store;
  CHECK(scan_store(store.path())->publications.empty());
  const auto missing = scan_store(store / "nergens");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().name() == "corpus-missing");
  CHECK(missing.error().exit() == Exit::no_input);
  test::write_file(store / "bestand", "x");
  CHECK_FALSE(scan_store(store / "bestand"));
}

TEST_CASE("an id that stands twice is read from the first path, and reported") {
  const test::Scratch store;
  test::write_file(store / "b/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<b/>");
  test::write_file(store / "a/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  test::write_file(store / "c/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<c/>");
  const auto scan = scan_store(store.path());
  REQUIRE(scan);
  REQUIRE(scan->publications.size() == 1);
  CHECK(read_stored(scan->publications[0])->xml == "<a/>");
  CHECK(codes(*scan) == std::vector<std::string>{"publication-twice", "publication-twice"});
}

TEST_CASE("a folder with the name of a publication and none of its files is reported") {
  const test::Scratch store;
  test::write_file(store / "kv-tk-2024Z00002/iets.txt", "x");
  fs::create_directories(store / "kv-tk-2024Z00003");
  fs::create_directories(store / "kv-tk-2024Z00004/2024");
  const auto scan = scan_store(store.path());
  REQUIRE(scan);
  CHECK(ids(*scan).empty());
  CHECK(codes(*scan) == std::vector<std::string>{"publication-without-files", "publication-without-files"});
}

TEST_CASE("links, pipes and folders in the place of something else leave unknown what is there") {
  const test::Scratch store;
  const auto id = [](int n) { return "kv-tk-2024Z0000" + std::to_string(n); };
  const auto xml = [&](int n) { return store / id(n) / (id(n) + ".xml"); };
  for (const int n : {1, 2, 3, 4, 5, 6}) test::write_file(store / id(n) / "metadata.xml", "<m/>");
  test::write_file(xml(1), "<a/>");
  fs::create_directory_symlink(store.path(), store / "rondje");
  fs::create_symlink("nergens", store / "2023");
  fs::create_symlink(xml(1), xml(2));
  REQUIRE(::mkfifo(xml(3).c_str(), 0600) == 0);
  fs::create_directories(xml(4));
  fs::create_symlink(xml(1), store / id(5) / "plaatje.png");
  fs::remove_all(store / id(6));
  fs::create_directory_symlink(store / id(1), store / id(6));
  const auto scan = scan_store(store.path());
  REQUIRE(scan);
  CHECK(ids(*scan) == std::vector<std::string>{id(1), id(5)});
  CHECK(unknown(*scan) == std::vector<std::string>{
                              "2023 link-not-followed",
                              id(2) + " link-not-followed " + id(2),
                              id(3) + " file-irregular " + id(3),
                              id(4) + " file-irregular " + id(4),
                              id(6) + " link-not-followed " + id(6),
                              "rondje link-not-followed",
                          });
  CHECK(codes(*scan) == std::vector<std::string>{"link-not-followed"});  // one beside a publication's files is a stray
  struct Row {
    std::string place;
    const char *expected, *why;
  };
  const Row rows[] = {
      {"2023", "2023", "the place itself"},
      {"2023/11/" + id(7), "2023", "two folders below"},
      {"2024/" + id(7), "", "beside it"},
      {"2023-2024/" + id(7), "", "of another name that begins so"},
      {"", "", "the store"},
  };
  for (const auto& row : rows) {
    INFO(row.place << " (" << row.why << ')');
    const auto* hides = scan->hides(row.place);
    CHECK((hides ? hides->place : "") == row.expected);
  }
}

TEST_CASE("the place of a publication is below the store, however that is written") {
  const test::Scratch store;
  test::write_file(store / "2024/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  for (const auto& path : {store.path(), fs::path(store.path().string() + "//"), fs::relative(store.path())})
    CHECK(scan_store(path)->publications.at(0).place() == "2024/kv-tk-2024Z00001");
  CHECK(scan_store(store / "2024/kv-tk-2024Z00001")->publications.at(0).place().empty());
}

TEST_CASE("a tombstone says that a publication was withdrawn") {
  const test::Scratch store;
  test::write_file(store / "kv-tk-2024Z00001/ingetrokken.json", "{}");
  const auto scan = scan_store(store.path());
  REQUIRE(scan);
  REQUIRE(scan->publications.size() == 1);
  CHECK(scan->publications[0].withdrawn);
}

TEST_CASE("the digest changes with the bytes and the names of the files, and with nothing else") {
  const test::Scratch store;
  const auto digest_of = [&](const char* name) {
    const auto scan = scan_store(store / name);
    return read_stored(scan->publications.at(0))->digest;
  };
  test::write_file(store / "a/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  test::write_file(store / "b/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  test::write_file(store / "c/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a> </a>");
  test::write_file(store / "d/kv-tk-2024Z00001/kv-tk-2024Z00001.html", "<a/>");
  test::write_file(store / "e/kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  test::write_file(store / "e/kv-tk-2024Z00001/metadata.xml", "");
  CHECK(digest_of("a") == digest_of("b"));
  for (const char* other : {"c", "d", "e"}) CHECK(digest_of("a") != digest_of(other));
}

TEST_CASE("a signature does not depend on how the path of the store is written") {
  const auto sample = test::sample_folder();
  const auto scan = scan_store(sample);
  REQUIRE(scan);
  const auto& first = scan->publications.at(0);
  REQUIRE(first.signature != text::Digest{});  // of files that are older than two seconds
  CHECK(first.signature != scan->publications.at(1).signature);
  for (const auto& path : {fs::path(sample.string() + "/"), sample / ".." / sample.filename(), fs::relative(sample)}) {
    INFO(path);
    CHECK(scan_store(path)->publications.at(0).signature == first.signature);
  }
  CHECK(scan->find(first.id.str()) == &first);
  CHECK(scan->find("kv-tk-1848Z00001") == nullptr);
  CHECK(scan->find("") == nullptr);
}

TEST_CASE("a file that is gone or no file is an error that names it") {
  const test::Scratch store;
  test::write_file(store / "kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  auto stored = scan_store(store.path())->publications.at(0);
  fs::remove(stored.xml());
  CHECK(read_stored(stored).error().name() == "file-unreadable");
  CHECK(read_stored(stored).error().place == stored.xml().string());
  fs::create_directory(stored.xml());
  CHECK_FALSE(read_stored(stored));
  fs::remove(stored.xml());
  fs::create_symlink("/etc/hostname", stored.xml());
  CHECK_FALSE(read_stored(stored));
}

TEST_CASE("a file larger than the limit is refused") {
  const test::Scratch store;
  test::write_file(store / "kv-tk-2024Z00001/kv-tk-2024Z00001.xml", "<a/>");
  const auto stored = scan_store(store.path())->publications.at(0);
  fs::resize_file(stored.xml(), (64u << 20) + 1);
  CHECK(read_stored(stored).error().name() == "file-too-large");
}

}  // namespace kamervragen::test
