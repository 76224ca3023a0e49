#include "searcher/near/slips.hh"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "schema/layout/fields.hh"
#include "schema/text/nearest.hh"

namespace kamervragen::test {
using namespace near;

TEST_CASE("a word may hold as many slips as its length bears") {
  const std::vector<std::tuple<std::string, std::size_t>> rows = {
      {"", 0}, {"wet", 0}, {"zorg", 1}, {"zorgen", 1}, {"zorgtak", 2}, {"2019z15244", 0}, {"f35jager", 0}};
  for (const auto& [word, expected] : rows) {
    INFO(word);
    CHECK(near::slips_allowed(word) == expected);
  }
}

TEST_CASE("the slips that are often made are told from the others") {
  const std::vector<std::tuple<std::string, std::string, bool, std::string>> rows = {
      {"vergunningne", "vergunningen", true, "two neighbours swapped"},
      {"otmzigt", "omtzigt", true, "likewise, near the beginning"},
      {"betaling", "betalling", true, "a letter once for twice"},
      {"betaaling", "betaling", true, "twice for once"},
      {"stikstif", "stikstof", true, "the key beside it"},
      {"stikdtof", "stikstof", true, "the key beside it, in the other direction"},
      {"stikstkf", "stikstof", true, "the key below"},
      {"stikstqf", "stikstof", false, "a key far away"},
      {"stistof", "stikstof", false, "a letter that is not its neighbour's double"},
      {"stikwstof", "stikstof", false, "a letter too much"},
      {"meit", "mijt", true, "one sound, two ways to write it"},
      {"koud", "kaud", true, "likewise"},
      {"besluid", "besluit", true, "d and t at the end"},
      {"lagen", "lachen", true, "g and ch"},
      {"vabriek", "fabriek", true, "f and v"},
      {"konsult", "consult", true, "c and k"},
      {"zorg", "zorg", false, "no slip at all"},
      {"abcd", "dcba", false, "more than one"},
  };
  for (const auto& [typed, meant, expected, why] : rows) {
    INFO(typed << " for " << meant << " (" << why << ")");
    CHECK(near::is_likely_slip(typed, meant) == expected);
  }
}

TEST_CASE("sounds are written in the other ways that Dutch has for them") {
  const auto alikes = near::sound_alikes("meit");
  CHECK(alikes == std::vector<std::string>{"meid", "meidt", "meith", "meyt", "mijt"});
  for (const auto& alike : near::sound_alikes("chaufeur")) CHECK(alike != "chaufeur");
  CHECK(near::sound_alikes("").empty());
}

TEST_CASE("words that are heard alike have the same sounds") {
  const std::vector<std::tuple<std::string, std::string, bool>> rows = {
      {"omzicht", "omtzigt", true}, {"mathijs", "matteis", true}, {"schoof", "sgoof", true}, {"kuik", "cuik", true},
      {"dijk", "dyk", true},        {"kaag", "haag", false},      {"jetten", "jet", false},  {"", "", true},
  };
  for (const auto& [one, other, alike] : rows) {
    INFO(one << " and " << other);
    CHECK((near::sounds_of(one) == near::sounds_of(other)) == alike);
  }
}

TEST_CASE("words compared in order have the edit distance of each, and none that is near is leapt over") {
  std::mt19937 random(20);
  const auto word = [&](std::size_t longest) {
    std::string out(1 + random() % longest, 'a');
    for (char& c : out) c = static_cast<char>('a' + random() % 3);
    return out;
  };
  for (int round = 0; round < 200; ++round) {
    const auto typed = word(8);
    const std::size_t most = 1 + random() % 2;
    std::vector<std::string> all;
    for (int i = 0; i < 80; ++i) all.push_back(word(9));
    std::ranges::sort(all);
    near::SlipRows rows(typed, most);
    for (std::size_t i = 0; i < all.size(); ++i) {
      INFO(typed << " and " << all[i] << ", at most " << most);
      const auto verdict = rows.compare(all[i]);
      const auto distance = text::edit_distance(typed, all[i]);
      CHECK(verdict.near == (distance <= most));
      if (verdict.near) CHECK(verdict.distance == distance);
      if (verdict.read == 0) continue;
      const auto begin = all[i].substr(0, verdict.read);
      while (i + 1 < all.size() && all[i + 1].starts_with(begin)) CHECK(text::edit_distance(typed, all[++i]) > most);
    }
  }
}

}  // namespace kamervragen::test
