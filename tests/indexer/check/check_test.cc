// What a check finds in an index that does not fit its corpus or itself.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "indexer/check/inspect.hh"
#include "indexer/state/folder.hh"
#include "indexer/write/run.hh"
#include "schema/layout/stored_form.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace check;

using test::must;
using test::options;
using test::require_clean;
using test::write_paper;
namespace fs = std::filesystem;

TEST_CASE("the parts of a check together find what a whole one finds") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  for (int n = 10; n < 40; ++n)
    write_paper(o.corpus, {.id = fmt::format("kv-tk-2023Z900{}", n), .vraagnummer = fmt::format("2023Z900{}", n)});
  must(update(o));
  write_paper(o.corpus, {.id = "kv-tk-2023Z90041", .vraagnummer = "2023Z90041"});
  for (int n = 10; n < 20; ++n)
    write_paper(o.corpus, {.id = fmt::format("kv-tk-2023Z900{}", n),
                           .vraagnummer = fmt::format("2023Z900{}", n),
                           .text = "Heel anders."});
  const auto found = [&](CheckPart part) {
    std::set<std::string> out;
    const auto report = check::check(o, part);
    REQUIRE(report);
    for (const auto& f : report->findings) out.insert(f.code + " " + f.what);
    return out;
  };
  const auto whole = found({});
  CHECK(whole.size() == 21);
  std::set<std::string> together;
  for (unsigned number = 1; number <= 4; ++number) {
    const auto part = found({number, 4});
    CHECK(part.contains("missing kv-tk-2023Z90041"));  // which there are is compared each time
    CHECK(part.size() < whole.size());
    together.insert(part.begin(), part.end());
  }
  CHECK(together == whole);
}

TEST_CASE("check finds terms and signatures that are not those of the record") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  must(update(o));
  {
    Xapian::WritableDatabase database(state::IndexFolder::current_of(o.index)->value().string());
    auto document = database.get_document(1);
    document.set_data(layout::stored_form(layout::record_of(document.get_data()).value(), "no signatures"));
    document.add_boolean_term("XXno");
    database.replace_document(1, document);
    database.commit();
  }
  const auto report = check::check(o);
  REQUIRE(report);
  std::vector<std::string> found;
  for (const auto& f : report->findings) found.push_back(f.code + " " + f.what);
  CHECK(found == std::vector<std::string>{"terms-differ tweede:2023Z90001", "signatures-differ tweede:2023Z90001"});
}

TEST_CASE("check finds what does not fit, both ways") {
  const test::Scratch scratch;
  const auto o = options(scratch / "store", scratch / "index");
  for (int n = 1; n <= 3; ++n)
    write_paper(o.corpus, {.id = fmt::format("kv-tk-2023Z9000{}", n), .vraagnummer = fmt::format("2023Z9000{}", n)});
  must(update(o));
  require_clean(o);
  CHECK(fs::exists(o.index / "status.json"));
  write_paper(o.corpus, {.id = "kv-tk-2023Z90004", .vraagnummer = "2023Z90004"});
  write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001", .text = "Heel anders."});
  fs::remove_all(o.corpus / "kv-tk-2023Z90002");
  const auto report = check::check(o);
  REQUIRE(report);
  std::vector<std::string> found;
  for (const auto& f : report->findings) found.push_back(f.code + " " + f.what);
  std::ranges::sort(found);
  CHECK(found == std::vector<std::string>{"changed kv-tk-2023Z90001", "missing kv-tk-2023Z90004",
                                          "orphaned kv-tk-2023Z90002", "record-differs tweede:2023Z90001"});
  CHECK_FALSE(report->clean());
}

}  // namespace kamervragen::test
