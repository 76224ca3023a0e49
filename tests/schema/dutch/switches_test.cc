// What a build or a measurement leaves out of the analyser is out, and nothing else is.
#include "schema/dutch/switches.hh"

#include <catch2/catch.hpp>

#include "schema/dutch/dutch_word.hh"
#include "schema/layout/terms.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
using namespace dutch;

TEST_CASE("this build leaves nothing out") {
  CHECK(left_out().empty());
  CHECK(Lexicon::compiled().size() > 0);
  CHECK(layout::part_prefixes == "SVA");
}

TEST_CASE("a stem without the switch that decides it goes by the next one") {
  struct Row {
    const char *word, *with, *origin, *off, *without, *next, *why;
  };
  const Row rows[] = {
      {"zwrtlov", "zwrtlof", "rule", "repairs", "zwrtlov", "rule", "Snowball as it stands"},
      {"podcasts", "podcast", "inflected", "rules", "podcast", "rule", "Snowball knows that plural as well"},
      {"wiskundetoetsjes", "wiskundetoets", "compound", "heads", "wiskundetoetsjes", "rule",
       "Snowball leaves diminutives alone"},
  };
  for_each_row(rows, [](const auto& row) {
    INFO(row.word << " without " << row.off);
    const auto whole = Dutch().stem(row.word);
    CHECK(whole.stem == row.with);
    CHECK(name(whole.origin) == row.origin);
    const auto less = Dutch(Lexicon::compiled(), {row.off}).stem(row.word);
    CHECK(less.stem == row.without);
    CHECK(name(less.origin) == row.next);
    for (const auto other : switches)
      if (other != row.off && other != "lexicon")
        CHECK(Dutch(Lexicon::compiled(), {std::string(other)}).stem(row.word).stem == row.with);
  });
}

}  // namespace kamervragen::test
