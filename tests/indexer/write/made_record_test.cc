// Rebuild and update write what `made_record` makes of the publications, and check holds an index against that.
#include "indexer/write/made_record.hh"

#include <catch2/catch.hpp>

#include "indexer/check/document_digest.hh"
#include "indexer/write/ingest.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace write;

TEST_CASE("rebuild and update write the record that its publications make, and check finds it so") {
  const Scratch scratch;
  const auto updated = options(scratch / "store", scratch / "updated"),
             rebuilt = options(scratch / "store", scratch / "rebuilt");
  const Paper papers[] = {{.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"},
                          {.id = "ah-tk-20222023-1", .is_kv = false, .is_uitstel = true, .vraagnummer = "2023Z90001"},
                          {.id = "ah-tk-20222023-2", .is_kv = false, .zie_ook = "20222023-1"}};
  for (const auto& paper : papers) {
    write_paper(updated.corpus, paper);
    must(update(updated));
  }
  must(rebuild(rebuilt));

  std::vector<Publicatie> publications;
  const auto scan = store::scan_store(updated.corpus).value();
  for (const auto& stored : scan.publications) publications.push_back(ingest(stored).publicatie.value());
  REQUIRE(publications.size() == std::size(papers));
  dutch::Analyser analyser;
  const auto made = made_record(Sleutel::parse("tweede:2023Z90001").value(), publications, analyser);
  CHECK(made.record.nummer == "2023Z90001");
  CHECK(made.record.publicaties.size() == std::size(papers));
  CHECK(digest_of_stored(made.document.get_data()) == made.digest);

  for (const auto& o : {updated, rebuilt}) {
    INFO(o.index);
    const auto database = check::open_current(o.index).value();
    REQUIRE(database.get_doccount() == 1);
    const auto document = database.get_document(database.get_lastdocid());
    CHECK(document.get_data() == made.document.get_data());
    CHECK(check::digest_of_document(document) == check::digest_of_document(made.document));
    require_clean(o);
  }
}

}  // namespace kamervragen::test
