#include "searcher/screen/phrases.hh"

#include <regex>
#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace kamervragen::test {
namespace {

using namespace screen;

std::set<std::string> named_in(std::string_view text) {
  static const std::regex argument(R"(\{(\w+)\})");
  const std::string copy(text);
  std::set<std::string> names;
  for (std::sregex_iterator at(copy.begin(), copy.end(), argument), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

}  // namespace

TEST_CASE("a phrase has both languages, with the same arguments") {
  for (const auto& row : phrases()) {
    CAPTURE(row.nl);
    CHECK_FALSE(row.nl.empty());
    CHECK_FALSE(row.en.empty());
    CHECK(row.nl != row.en);
    CHECK(named_in(row.nl) == named_in(row.en));
  }
}

TEST_CASE("a phrase is Dutch unless it is asked for in English") {
  CHECK(say(screen::Phrase::days, {{"days", 22}}) == "(22 dagen)");
  CHECK(say(screen::Phrase::days, {{"days", 22}}, errors::Language::en) == "(22 days)");
}

}  // namespace kamervragen::test
