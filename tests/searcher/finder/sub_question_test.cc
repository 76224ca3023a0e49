#include <catch2/catch.hpp>

#include "searcher/finder/show_find.hh"
#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

using PartTexts = std::vector<std::string>;

/// Four vragen: 2 and 3 are answered together, 4 refers to 1, 9 is answered and not asked.
Kamervraag of_four_questions() {
  auto k = record("2020Z90001", "De dijk");
  k.vragen = {vraag(1, "Een?"), vraag(2, "Twee?"), vraag(3, "Drie?"), vraag(4, "Vier?")};
  k.antwoorden = {
      {{1}, "Ja.", {}, {}}, {{2, 3}, "Samen.", {}, {}}, {{4}, "Zie antwoord vraag 1.", {}, 1}, {{9}, "Negen.", {}, {}}};
  return k;
}

Kamervraag without_numbers() {
  auto k = record("2020Z90002", "De sluis");
  k.vragen = {{{}, "Een?", {}}, {{}, "Twee?", {}}};
  k.antwoorden = {{{}, "Ja.", {}, {}}, {{}, "Nee.", {}, {}}};
  return k;
}

PartTexts part_texts(const std::optional<Kamervraag>& k) {
  PartTexts out;
  if (!k) return out;
  for (const auto& one : k->vragen) out.push_back(one.tekst);
  for (const auto& one : k->antwoorden) out.push_back(one.tekst);
  return out;
}

}  // namespace

TEST_CASE("one vraag of a record has what answers it, and what that refers to") {
  struct Row {
    Kamervraag record;
    int nummer;
    PartTexts expected;
    const char* why;
  };
  const Row rows[] = {
      {of_four_questions(), 1, {"Een?", "Ja."}, "its own answer"},
      {of_four_questions(), 3, {"Drie?", "Samen."}, "an answer to several is whole"},
      {of_four_questions(),
       4,
       {"Vier?", "Zie antwoord vraag 1.", "Ja."},
       "and behind a reference stands where it leads"},
      {of_four_questions(), 9, {"Negen."}, "an answer whose vraag is not there"},
      {of_four_questions(), 5, {}, "no such vraag"},
      {of_four_questions(), 0, {}, "vragen are counted from 1"},
      {without_numbers(), 2, {"Twee?", "Nee."}, "without numbers by its place"},
      {without_numbers(), 3, {}, "behind the last place"},
      {record("2020Z90003", "Zonder tekst"), 1, {}, "a record without text"},
  };
  for_each_row(rows,
               [](const Row& row) { CHECK(part_texts(finder::only_vraag(row.record, row.nummer)) == row.expected); });
}

TEST_CASE("the vraag of a place still has the antwoord of that place") {
  const auto k = finder::only_vraag(without_numbers(), 2);
  REQUIRE(k);
  CHECK(answers_to(*k, k->vragen.front()) == std::vector<std::size_t>{0});
}

TEST_CASE("questions are counted by their numbers") {
  auto together = record("2020Z90004", "Samen");
  together.vragen = {{{1, 2}, "Een en twee?", {}}, {{3}, "Drie?", {}}, {{3}, "Nog eens drie?", {}}};
  CHECK(finder::count_questions(together) == 3);
  CHECK(finder::count_questions(without_numbers()) == 2);
  CHECK(finder::count_questions(of_four_questions()) == 4);
}

}  // namespace kamervragen::test
