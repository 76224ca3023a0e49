// The citation of a search: what makes its count checkable is in it.
#include <catch2/catch.hpp>

#include "searcher/reference/reference.hh"

namespace kamervragen::test {
using reference::of_search;
using reference::Search;

namespace {

Search drinkwater() {
  Search out;
  out.query = "drinkwater";
  out.count = 2;
  out.index_id = "47f9bb5e0addc86f45462b1db1c5a731";
  out.index_day = Date::of(2026, 11, 30);
  return out;
}

}  // namespace

TEST_CASE("a search is cited as a data set, by its query, its count and the index") {
  const auto made = of_search(drinkwater());
  CHECK(made.type == reference::Type::dataset);
  CHECK(made.title == "Kamervragen that match: drinkwater");
  CHECK(made.version == "47f9bb5e0addc86f45462b1db1c5a731");
  CHECK(
      made.note ==
      "2 question sets, in index 47f9bb5e0addc86f45462b1db1c5a731 of 2026-11-30, by kamervragen " KAMERVRAGEN_VERSION);
  CHECK(made.citation.starts_with(made.title + ". " + made.note + "; from: "));
  CHECK(made.issued.day == Date::of(2026, 11, 30));
  CHECK(made.accessed == Date::of(2026, 11, 30));
  CHECK(made.authors.front().institution);
}

TEST_CASE("what decides the matches is in the title, what the count depends on in the note") {
  struct Row {
    void (*change)(Search&);
    const char *title, *note;
  };
  for (const auto& row :
       {Row{[](Search& s) { s.query.clear(); }, "Kamervragen, all of them", "2 question sets"},
        Row{[](Search& s) { s.count = 1; }, "Kamervragen that match: drinkwater", "1 question set,"},
        Row{[](Search& s) { s.any_word = true; }, "Kamervragen that match: drinkwater [any of the words]", ""},
        Row{[](Search& s) {
              s.switched_off = {"compounds", "abbreviations"};
            },
            "Kamervragen that match: drinkwater [without compounds and abbreviations]", ""},
        Row{[](Search& s) {
              s.narrowed = {{"fractie", "PvdK"}, {"status", "beantwoord"}, {"fractie", "Dijk & Duin"}};
            },
            "Kamervragen that match: drinkwater [fractie: PvdK or Dijk & Duin; status: beantwoord]", ""},
        Row{[](Search& s) {
              s.query.clear(), s.narrowed = {{"status", "uitgesteld"}};
            },
            "Kamervragen that match: [status: uitgesteld]", ""},
        Row{[](Search& s) { s.reference_date = Date::of(2024, 12, 19); }, "Kamervragen that match: drinkwater",
            ", judged as on 2024-12-19"},
        Row{[](Search& s) { s.parts_missing = 1; }, "Kamervragen that match: drinkwater",
            ", 1 of its parts missing"}}) {
    auto search = drinkwater();
    row.change(search);
    const auto made = of_search(search);
    CHECK(made.title == row.title);
    CHECK(made.note.find(row.note) != std::string::npos);
  }
}

TEST_CASE("its key is the same for the same search of the same content, whenever the index was made") {
  const auto key = of_search(drinkwater()).key;
  auto later = drinkwater();
  later.index_day = Date::of(2027, 1, 1);
  CHECK(of_search(later).key == key);
  for (auto* const change :
       {+[](Search& s) { s.query = "water"; }, +[](Search& s) { s.index_id = "0"; },
        +[](Search& s) { s.any_word = true; }, +[](Search& s) { s.reference_date = Date::of(2024, 12, 19); }}) {
    auto other = drinkwater();
    change(other);
    CHECK(of_search(other).key != key);
  }
}

}  // namespace kamervragen::test
