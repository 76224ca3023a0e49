#include "indexer/read/limits.hh"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/grammar/warnings.hh"

namespace kamervragen::test {

TEST_CASE("a publication that names more than any has keeps the first, and says so") {
  Publicatie p;
  for (int n = 0; n < 200'000; ++n) p.vraagnummers.push_back(fmt::format("2023Z{:06}", n));
  for (int n = 0; n < 5'000; ++n) p.verwijst.push_back(fmt::format("ah-tk-20222023-{}", n));
  for (int n = 0; n < 9'000; ++n) grammar::warn(p.waarschuwingen, grammar::waarschuwing::datum_ongeldig, "x", "y");
  read::keep_to_limits(p);
  CHECK(p.vraagnummers.size() == 100);
  CHECK(p.vraagnummers.front() == "2023Z000000");
  CHECK(p.verwijst.size() == 1'000);
  REQUIRE(p.waarschuwingen.size() == 1'002);
  CHECK(p.waarschuwingen[1'000].code == grammar::waarschuwing::te_veel);
  CHECK(p.waarschuwingen[1'000].tekst == "100 of 200000 are kept");

  const auto bounded = p;
  p.waarschuwingen.resize(10);
  auto again = p;
  read::keep_to_limits(again);
  CHECK(again == p);
  CHECK(bounded.vraagnummers == p.vraagnummers);
}

}  // namespace kamervragen::test
