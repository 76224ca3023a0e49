#include "indexer/check/series.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("a day far from those of the numbers beside it is told") {
  check::Series series(*Date::of(2026, 11, 23));
  const auto add = [&](const std::string& number, const Date& day) {
    Kamervraag k;
    k.nummer = number;
    k.ingezonden = day;
    k.publicaties.push_back({*PublicatieId::parse("kv-tk-" + number), PublicatieSoort::vraag, day});
    series.add(k);
  };
  for (int i = 1; i <= 9; ++i) add("2024Z0000" + std::to_string(i), *Date::of(2024, 1, static_cast<unsigned>(i)));
  CHECK(series.findings().empty());
  add("2024Z00010", *Date::of(2052, 1, 5));
  add("2024Z00011", *Date::of(2024, 1, 11));
  add("2024Z00012", *Date::of(2024, 1, 12));
  const auto found = series.findings();
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "day-in-future");
  CHECK(found[1].code == "day-out-of-series");
  CHECK(found[1].what == "2024Z00010");
  CHECK_FALSE((found[0].grave || found[1].grave));
}

}  // namespace kamervragen::test
