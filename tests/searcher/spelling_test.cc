#include <catch2/catch.hpp>

#include "made_index.hh"
#include "searcher/printer.hh"
#include "searcher/request.hh"
#include "searcher/spelling.hh"

namespace kamervragen::test {
namespace {

MadeIndex& made() {
  static MadeIndex index = [] {
    auto a = record("2019Z00001", "Toeslagen voor vergunningen");
    a.vragen = {vraag(1, "De verordening over algoritmen, en de rechtspraak; stikstof, stiksof. Zorgtoeslagen.")};
    a.indieners = {{"Pieter Omtzigt", "CDA", ""}, {"Dilan Yeşilgöz", "VVD", ""}};
    auto b = record("2019Z00002", "Vergunningen en stikstof; zorgen, zorgt, zorgt");
    auto c = record("2019Z00003", "Het 2019Z15244 en zorgt");
    return MadeIndex({a, b, c});
  }();
  return index;
}

template <class Use>
void with_context(Use use) {
  auto& index = made().index();
  const auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    use(context_of(index, database, {}));
    return {};
  });
  REQUIRE(done.has_value());
}

}  // namespace

TEST_CASE("a word that occurs nowhere is corrected to the nearest that does") {
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      {"vergunningne", "vergunningen", "two letters swapped"},
      {"vergunnngen", "vergunningen", "a letter too few"},
      {"vergunningeen", "vergunningen", "a letter too much"},
      {"vergunnimgem", "vergunningen", "two slips in a long word"},
      {"omtzicht", "omtzigt", "names are words too"},
      {"yesilgos", "yesilgoz", "folded"},
      {"otmzigt", "omtzigt", "two letters swapped, after the first"},
      {"motzigt", "omtzigt", "the first two swapped"},
      {"zorgm", "zorgt", "the more frequent of two that are equally near: zorgt, not zorgen"},
      {"stiktof", "stikstof", "the well spelt word of a title, not the misspelt one of a text"},
      {"algorimten", "algoritmen", "words of the texts, where no title has one"},
      {"wet", "", "too short"},
      {"2019Z15245", "", "codes are never corrected"},
      {"fiets", "", "nothing is near"},
  };
  with_context([&](const QueryContext& context) {
    for (const auto& [word, expected, why] : rows) {
      INFO(word << " (" << why << ")");
      CHECK(nearest_word(fold(word), context).value_or("") == expected);
    }
  });
}

TEST_CASE("only the unknown words of a query are corrected") {
  const std::vector<std::tuple<std::string, std::string>> rows = {
      {"vergunningne stikstof", "vergunningen stikstof"},
      {"\"de verordenign over\"", "\"de verordening over\""},
      {"omtzicht NEAR/3 toeslagne", "omtzigt NEAR/3 toeslagen"},
      {"titel:omtzicht", "titel:omtzigt"},
      {"=omtzicht", ""},
      {"omtzich*", ""},
      {"vergunning", ""},
      {"verordeningetje", ""},  // not a word of the index, but its stem is one
      {"indiener:omtzicht", ""},
  };
  with_context([&](const QueryContext& context) {
    for (const auto& [query, expected] : rows) {
      INFO(query);
      const auto corrected = corrected_spelling(parsed(query), context);
      CHECK((corrected ? canonical(*corrected) : "") == expected);
    }
  });
}

}  // namespace kamervragen::test
