#include "searcher/near/spelling.hh"

#include <random>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "searcher/compiler/compile.hh"
#include "searcher/finder/plan.hh"
#include "searcher/match/match.hh"
#include "searcher/query/printer.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace near;

namespace {

MadeIndex& spelled() {
  static MadeIndex index = [] {
    auto a = record("2019Z00001", "Toeslagen voor vergunningen");
    a.vragen = {vraag(1, "De verordening over algoritmen, en de rechtspraak; stikstof, stiksof. Zorgtoeslagen.")};
    a.indieners = {{"Pieter Omtzigt", "CDA", ""}, {"Dilan Yeşilgöz", "VVD", ""}};
    auto b = record("2019Z00002", "Vergunningen en stikstof; zorgen, zorgt, zorgt");
    auto c = record("2019Z00003", "Het 2019Z15244 en zorgt");
    auto d = record("2019Z00004", "Een mijt in de woning");
    d.vragen = {vraag(1, "Waarom is de mijt daar?")};
    std::vector<Kamervraag> all = {a, b, c, d};
    // A frequent word, and a misprint of it; words that are told apart by their neighbours only.
    for (int i = 0; i < 30; ++i)
      all.push_back(record("2020Z000" + std::to_string(10 + i), "Bureau jeugdzorg in de provincie"));
    all.push_back(record("2021Z00001", "Bureua van de provincie"));
    all.push_back(record("2021Z00002", "De haven van Katwolde en de vloot"));
    all.push_back(record("2021Z00003", "De haren van het paard"));
    return MadeIndex(all);
  }();
  return index;
}

template <class Use>
void with_context(Use use) {
  auto& index = spelled().index();
  const auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    use(finder::context_of(index, database, {}));
    return {};
  });
  REQUIRE(done.has_value());
}

std::vector<std::string> corrected(const std::string& query, const index::QueryContext& context, std::size_t most = 1) {
  const auto has_hits = [&](const query::Zoekvraag& tree) {
    const auto compiled = compiler::compile(tree, context);
    return compiled && match::has_matches(context.database, *compiled);
  };
  std::vector<std::string> out;
  for (const auto& tree : near::corrected_spelling(parsed(query), context, {has_hits, most, true}))
    out.push_back(query::canonical(tree));
  return out;
}

}  // namespace

TEST_CASE("a word that occurs nowhere is corrected to the nearest that does") {
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      {"vergunningne", "vergunningen", "two letters swapped"},
      {"vergunnngen", "vergunningen", "a letter too few"},
      {"vergunningeen", "vergunningen", "a letter too much"},
      {"vergunnimgem", "vergunningen", "two slips in a long word"},
      {"omtzicht", "omtzigt", "names are words too; two letters, one sound"},
      {"omzicht", "omtzigt", "a name that is heard alike"},
      {"yesilgos", "yesilgoz", "folded"},
      {"otmzigt", "omtzigt", "two letters swapped, after the first"},
      {"motzigt", "omtzigt", "the first two swapped"},
      {"wergunningen", "vergunningen", "the first letter wrong"},
      {"ergunningen", "vergunningen", "the first letter missing"},
      {"zorgm", "zorgt", "the more frequent of two that are equally near: zorgt, not zorgen"},
      {"stiktof", "stikstof", "the well spelt word of a title, not the misspelt one of a text"},
      {"algorimten", "algoritmen", "words of the texts, where no title has one"},
      {"meit", "mijt", "one sound, written otherwise, in a short word"},
      {"vergunningenstikstof", "vergunningen stikstof", "two words typed as one"},
      {"titel:vergunningne", "titel:vergunningen", "in one part"},
      {"titel:algorimten", "", "in one part, which has no such word"},
      {"wef", "", "too short"},
      {"2019Z15245", "", "codes are never corrected"},
      {"fiets", "", "nothing is near"},
  };
  with_context([&](const index::QueryContext& context) {
    for (const auto& [word, expected, why] : rows) {
      INFO(word << " (" << why << ")");
      const auto found = corrected(word, context);
      CHECK((found.empty() ? "" : found.front()) == expected);
    }
  });
}

TEST_CASE("only what occurs nowhere is corrected in a query") {
  const std::vector<std::tuple<std::string, std::string>> rows = {
      {"vergunningne stikstof", "vergunningen stikstof"},
      {"vergunningne -stiktsof", "vergunningen -stiktsof"},
      {"\"de verordenign over\"", "\"de verordening over\""},
      {"omtzicht NEAR/3 pieetr", "omtzigt NEAR/3 pieter"},
      {"=omtzicht", ""},
      {"=\"pieter omtzicht\"", ""},
      {"omtzich*", ""},
      {"-omtzicht", ""},
      {"vergunning", ""},
      {"verordeningetje", ""},  // not a word of the index, but its stem is one
      {"indiener:omtzicht", "indiener:Omtzigt"},
  };
  with_context([&](const index::QueryContext& context) {
    for (const auto& [query, expected] : rows) {
      INFO(query);
      const auto found = corrected(query, context);
      CHECK((found.empty() ? "" : found.front()) == expected);
    }
  });
}

TEST_CASE("what stands beside a word decides what it means") {
  const std::vector<std::tuple<std::string, std::vector<std::string>, std::string>> rows = {
      {"haeen vloot", {"haven vloot"}, "of haven and haren, which are equally near, the one with a fleet"},
      {"haeen paard", {"haren paard"}, "the one of a horse"},
      {"haeen van", {"haren van", "haven van"}, "both, where both have hits"},
      {"haeen fiets", {"haren fiets"}, "the most plausible, where neither has"},
      {"haeen nummer:2021Z00002", {"haven nummer:2021Z00002"}, "filters decide as well"},
      {"haeen vlooot", {"haven vloot"}, "two words in doubt decide on each other"},
      {"vloothaeen katwolde", {}, "no slip away from anything: not two words of which one is wrong too"},
      {"kat wolde haven", {"katwolde haven"}, "one word typed as two"},
      {"havenkatwolde vloot", {"haven katwolde vloot"}, "two typed as one"},
      {"bureua jeugdzorg", {"bureau jeugdzorg"}, "a misprint in the index itself, with which the query has no hits"},
      {"bureau vloot", {}, "never a word that occurs often"},
      {"bureua vlooot", {"bureua vloot"}, "nor one that occurs at all, where that brings no hits"},
  };
  with_context([&](const index::QueryContext& context) {
    for (const auto& [query, expected, why] : rows) {
      INFO(query << " (" << why << ")");
      CHECK(corrected(query, context, 3) == expected);
    }
  });
}

TEST_CASE("a correction has hits where any has, differs, and keeps every word that occurs often") {
  std::mt19937 random(5);
  const std::vector<std::string> words = {"bureau",   "jeugdzorg", "provincie", "vergunningen",
                                          "stikstof", "haven",     "vloot",     "toeslagen"};
  const auto slipped = [&](std::string word) {
    const auto at = random() % word.size();
    switch (random() % 3) {
      case 0: word.erase(at, 1); break;
      case 1: word.insert(at, 1, static_cast<char>('a' + random() % 26)); break;
      default: word[at] = static_cast<char>('a' + random() % 26);
    }
    return word;
  };
  with_context([&](const index::QueryContext& context) {
    std::size_t right = 0;
    for (int round = 0; round < 200; ++round) {
      const auto known = words[random() % 3], meant = words[random() % words.size()];
      const auto query = known + " =" + meant + " " + slipped(meant);
      for (const auto& found : corrected(query, context, 3)) {
        INFO(query << " → " << found);
        CHECK(found != query);
        CHECK(found.starts_with(known + " =" + meant + " "));
      }
      const auto alone = corrected(slipped(meant), context, 3);
      for (const auto& found : alone) CHECK(spelled().answer(found).count > 0);
      if (!alone.empty() && alone.front() == meant) ++right;
    }
    CHECK(right > 180);
  });
}

}  // namespace kamervragen::test
