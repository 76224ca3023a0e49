// What a download is worth: a table of bodies, and what is said of each.
#include "corpus/harvest/judge.hh"

#include <catch2/catch.hpp>

#include "tests/rows.hh"

namespace kamervragen::test {
namespace {

using harvest::Worth;

struct JudgeRow {
  std::string_view body;
  Worth worth;
  std::string_view why;
};

constexpr JudgeRow as_xml[] = {
    {"<officiele-publicatie><kamervragen><al>Vaart de pont?</al></kamervragen></officiele-publicatie>", Worth::readable,
     "a publication"},
    {"<officiele-publicatie><metadata/></officiele-publicatie>", Worth::shell, "without a word of text"},
    {"<officiele-publicatie><al>Vaart de", Worth::broken, "cut off"},
    {"<svg>Vaart de pont?</svg>", Worth::broken, "another document"},
    {"", Worth::broken, "nothing"},
    {"<!DOCTYPE html><html><body><h1>Pagina niet gevonden</h1></body></html>", Worth::absent, "a page that says so"},
};

constexpr JudgeRow as_metadata[] = {
    {"<metadata_gegevens/>", Worth::readable, "no more than its root"},
    {"<metadata_gegevens>", Worth::broken, "cut off"},
    {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><metadata_gegevens/>", Worth::broken,
     "entities of its own"},
    {"<metadata/>", Worth::broken, "another document"},
};

}  // namespace

TEST_CASE("a download is judged by what it is, and what is not worth keeping says why") {
  const auto id = *PublicatieId::parse("ah-tk-20202021-9001");
  const auto check = [](const auto& row, const harvest::Judgement& judged) {
    INFO(row.body << ": " << judged.why);
    CHECK(judged.worth == row.worth);
    CHECK(judged.why.empty() == (judged.worth == Worth::readable));
  };
  for_each_row(as_xml, [&](const auto& row) { check(row, judge_xml(id, row.body)); });
  for_each_row(as_metadata, [&](const auto& row) { check(row, judge_metadata(id, row.body)); });
}

}  // namespace kamervragen::test
