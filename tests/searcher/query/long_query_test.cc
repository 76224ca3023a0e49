// As much text as a query may hold, of any one kind: read in a moment, or refused. Work that grows with the square of
// the size would make this test run into its limit of time.
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"

namespace kamervragen::query {
namespace {

constexpr std::string_view pieces[] = {"a ",
                                       "-a ",
                                       "- ",
                                       "-- ",
                                       "a-",
                                       "a.",
                                       "a,",
                                       "a:b:",
                                       "1-",
                                       "1.",
                                       "1, ",
                                       "/a",
                                       "x:y ",
                                       "x:y:z ",
                                       "(OR) ",
                                       "(a) ",
                                       "( ",
                                       ") ",
                                       "[ ",
                                       "« ",
                                       "\"a\" ",
                                       "=\"a\" ",
                                       "‘a’ ",
                                       "“",
                                       "„",
                                       "'",
                                       "a OR ",
                                       "NOT a ",
                                       "a NEAR/3 b ",
                                       "a* ",
                                       "jaar=2019 ",
                                       "2018<jaar<2020 ",
                                       "|a ",
                                       "& ",
                                       "/ ",
                                       "+a ",
                                       "wat?r ",
                                       "!a ",
                                       "http://",
                                       "www.",
                                       "ah-tk-",
                                       "kst-",
                                       "2019Z15244 ",
                                       "2018-2019/",
                                       "Kamerstuk 36 410, nr. ",
                                       "vergaderjaar 2018-2019, nr. ",
                                       "vraag 2 t/m ",
                                       "Aanhangsel Handelingen II 2018/19, nr. 3 ",
                                       "e\u0301",
                                       "\u200b",
                                       "\u202e",
                                       "woordwoord"};

/// Sanitizers take ten times as long, and look at memory: an eighth is as good for that.
#ifdef KAMERVRAGEN_SANITIZED
constexpr std::size_t longest = query_size_max / 8;
#else
constexpr std::size_t longest = query_size_max;
#endif

constexpr std::string_view beginnings[] = {"", "a ", "de een het van in ", "titel:", "indiener:\"", "=\""};

}  // namespace

TEST_CASE("a query of one kind of text as long as a query may be") {
  for (const auto begins : beginnings)
    for (const auto piece : pieces) {
      std::string text(begins);
      while (text.size() + piece.size() < longest) text += piece;
      const auto reading = read_query(text);
      if (!reading) {
        CHECK(reading.error().exit() == Exit::usage);
        continue;
      }
      CHECK(parse_query(canonical(reading->tree)) == reading->tree);
    }
}

// The words of an address or a citation are looked for in two ways, and count twice.
TEST_CASE("what is read as a choice counts as what it is written out to") {
  for (const std::string_view piece : {"http://", "Aanhangsel Handelingen II 2018/19, nr. 3 "}) {
    for (const std::size_t times : {20U, 100U, 140U, 150U, 300U, 499U, 502U, 600U}) {
      std::string text;
      for (std::size_t i = 0; i < times; ++i) text += piece;
      const auto reading = read_query(text);
      INFO(piece << " " << times);
      if (!reading) {
        CHECK(reading.error().code == Code::too_many_terms);
      } else {
        CHECK(parse_query(canonical(reading->tree)) == reading->tree);
      }
    }
  }
}

}  // namespace kamervragen::query
