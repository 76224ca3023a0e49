#include "tests/indexer/runs.hh"

#include <catch2/catch.hpp>

#include "indexer/check/inspect.hh"

namespace kamervragen::test {

std::string dump_of(const std::filesystem::path& index) {
  std::string out;
  const auto done = check::dump(index, [&](const std::string& line) { out += line + "\n"; });
  INFO((done ? "" : done.error().message()));
  REQUIRE(done);
  return out;
}

write::RunOptions options(const std::filesystem::path& store, const std::filesystem::path& index) {
  write::RunOptions o;
  o.corpus = store;
  o.index = index;
  o.jobs = 2;
  return o;
}

write::RunReport must(const Result<write::RunReport>& result) {
  INFO((result ? "" : result.error().message()));
  REQUIRE(result);
  return *result;
}

void require_clean(const write::RunOptions& o) {
  const auto report = check::check(o);
  REQUIRE(report);
  for (const auto& f : report->findings) UNSCOPED_INFO(f.code << " " << f.what << " " << f.text);
  REQUIRE(report->clean());
}

}  // namespace kamervragen::test
