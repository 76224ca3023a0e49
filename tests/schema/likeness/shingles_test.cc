#include "schema/likeness/shingles.hh"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "schema/likeness/sketch.hh"
#include "schema/text/joined.hh"

namespace kamervragen::test {
namespace {

const std::string ferry =
    "Waarom vaart de veerpont tussen Eendenoord en Ganzenoever sinds maart alleen nog op dinsdag, en wie heeft "
    "besloten "
    "dat scholieren op de andere dagen over de oude dijk moeten fietsen?";
const std::string ferry_again =
    "Waarom vaart de veerpont tussen Eendenoord en Ganzenoever sinds april alleen nog op dinsdag, en wie heeft "
    "besloten "
    "dat scholieren op de andere dagen over de oude dijk moeten fietsen?";
const std::string frogs = "Hoeveel kikkers zijn er in het afgelopen jaar geteld langs de oevers van het Zilvermeer?";

/// Of which so many are in both.
std::pair<likeness::Shingles, likeness::Shingles> sharing(std::size_t both, std::size_t apart, std::uint64_t seed) {
  std::mt19937_64 chance(seed);
  likeness::Shingles a, b;
  for (std::size_t i = 0; i < both; ++i) a.push_back(chance()), b.push_back(a.back());
  for (std::size_t i = 0; i < apart; ++i) (i % 2 == 0 ? a : b).push_back(chance());
  std::ranges::sort(a), std::ranges::sort(b);
  return {a, b};
}

bool share_a_band(const likeness::Shingles& a, const likeness::Shingles& b) {
  const auto one = likeness::sketch(a), other = likeness::sketch(b);
  return std::ranges::any_of(one, [&](const auto& band) { return std::ranges::find(other, band) != other.end(); });
}

}  // namespace

TEST_CASE("how much of two question sets is the same text") {
  dutch::Analyser analyser;
  const auto of = [&](const std::vector<std::string_view>& questions, std::string_view title) {
    return likeness::shingles_of(questions, title, analyser);
  };
  const auto whole = of({ferry, frogs}, "De veerpont");
  CHECK(likeness::resemblance(whole, whole) == 1);
  CHECK(likeness::resemblance(whole, of({frogs, ferry}, "Iets anders")) == 1);
  CHECK(likeness::resemblance(whole, of({ferry, frogs, "Zo nee, waarom niet?"}, "")) == 1);
  CHECK(likeness::resemblance(whole, of({ferry_again, frogs}, "De veerpont")) > likeness::largely_least);
  CHECK(likeness::resemblance(whole, of({ferry_again, frogs}, "De veerpont")) < 1);
  const auto half = likeness::resemblance(whole, of({ferry}, ""));
  CHECK(half > 0.6);
  CHECK(half < likeness::same_least);
  CHECK(likeness::resemblance(of({ferry}, "Biomassa"), of({frogs}, "Biomassa")) == 0);
}

TEST_CASE("a few words are the same by chance, so that their title counts") {
  dutch::Analyser analyser;
  const auto of = [&](std::string_view title) {
    return likeness::shingles_of(std::vector<std::string_view>{"Hoeveel kosten die?"}, title, analyser);
  };
  CHECK(likeness::resemblance(of("De nieuwe sluizen van Eendenoord"), of("De nieuwe sluizen van Eendenoord")) == 1);
  CHECK(likeness::resemblance(of("De nieuwe sluizen van Eendenoord"), of("Zestig kikkers in het Zilvermeer")) <
        likeness::largely_least);
}

TEST_CASE("a set that tells nothing resembles none, not even itself") {
  dutch::Analyser analyser;
  const auto nothing = likeness::shingles_of({"Zo nee, waarom niet?"}, "Biomassa", analyser);
  CHECK(nothing.empty());
  CHECK(likeness::resemblance(nothing, nothing) == 0);
  CHECK(likeness::sketch(nothing).empty());
}

TEST_CASE("resemblance is that of the sets of shingles") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto [a, b] = sharing(seed * 3, 40, seed);
    const std::set<std::uint64_t> all(a.begin(), a.end());
    std::set<std::uint64_t> both, either = all;
    for (const auto one : b) (all.contains(one) ? both : either).insert(one);
    CHECK(likeness::resemblance(a, b) == Approx(static_cast<double>(both.size()) / static_cast<double>(either.size())));
    CHECK(likeness::resemblance(a, b) == likeness::resemblance(b, a));
  }
}

TEST_CASE("sketches find what resembles, as often as is said of them") {
  struct Row {
    std::size_t both, apart;
    double least, most;
    const char* why;
  };
  for (const auto& r : {Row{80, 20, 0.99, 1, "four fifths in common"}, Row{50, 50, 0.82, 0.94, "half"},
                        Row{20, 80, 0.06, 0.19, "a fifth"}, Row{0, 100, 0, 0, "nothing"}}) {
    int found = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
      const auto [a, b] = sharing(r.both, r.apart, seed);
      found += share_a_band(a, b) ? 1 : 0;
    }
    INFO(r.why);
    CHECK(found / 400.0 >= r.least);
    CHECK(found / 400.0 <= r.most);
  }
}

TEST_CASE("a sketch is the same on every machine") {
  CHECK(likeness::sketch({1, 2, 3}).size() == likeness::bands);
  CHECK(text::joined(likeness::sketch({1, 2, 3}), " ") ==
        "akznp5oa bvj3hqp2 c24lqbop dykrrc4w ezejsdmi fpsczy3e gb7loett hiej7zzn i6lha4zg jr4kled5 kf6pn6wg lqryztat "
        "mqb57x63 nmuzscy6 ohwh5pme ppgpptb5");
}

}  // namespace kamervragen::test
