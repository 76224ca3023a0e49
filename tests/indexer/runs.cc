#include "tests/indexer/runs.hh"

#include <catch2/catch.hpp>

#include "indexer/inspect.hh"

namespace kamervragen::test {

std::string dump_of(const std::filesystem::path& index) {
  std::string out;
  const auto done = dump(index, [&](const std::string& line) { out += line + "\n"; });
  INFO((done ? "" : done.error().message));
  REQUIRE(done);
  return out;
}

RunOptions options(const std::filesystem::path& store, const std::filesystem::path& index) {
  RunOptions o;
  o.corpus = store;
  o.index = index;
  o.jobs = 2;
  return o;
}

RunReport must(const Result<RunReport>& result) {
  INFO((result ? "" : result.error().message));
  REQUIRE(result);
  return *result;
}

void require_clean(const RunOptions& o) {
  const auto report = check(o);
  REQUIRE(report);
  for (const auto& f : report->findings) UNSCOPED_INFO(f.code << " " << f.what << " " << f.text);
  REQUIRE(report->clean());
}

}  // namespace kamervragen::test
