// Words, attribute, metadata and id as witnesses of one fact.
#include "indexer/forms/trust.hh"

#include <catch2/catch.hpp>

#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {

TEST_CASE("a question goes by the number of its id, whatever else says otherwise") {
  struct Row {
    const char *id, *text, *metadata, *expected;
    std::size_t warned;
    const char* why;
  };
  const Row rows[] = {
      {"kv-tk-2019Z00001", "2019Z00001", "2019Z00001", "2019Z00001", 0, "all agree"},
      {"kv-tk-2019Z00001", "2019Z00001", "2019Z0001", "2019Z00001", 1, "a digit lost in the metadata"},
      {"kv-tk-2019Z00001", "2019Z0001", "2019Z0001", "2019Z00001", 2, "text and metadata share the slip"},
      {"kv-tk-2019Z00012", "2019Z00021", "2019Z00012", "2019Z00012", 1, "two digits changed places in the text"},
      {"kv-tk-2019Z00012", "2019Z00021", "2019Z00021", "2019Z00012", 2, "and in the metadata"},
      {"kv-tk-2019Z00001-n1", "", "", "2019Z00001", 0, "the id alone"},
      {"kv-2010z02324", "", "", "2010Z02324", 0, "a small letter"},
      {"kv-2000109160", "", "", "2000109160", 0, "ten digits"},
      {"kv-9900001", "2019Z00002", "2019Z00002", "2019Z00002", 0, "an id for a while is no number"},
      {"kv-9900001", "2019Z00002", "2019Z0002", "2019Z00002", 1, "the usual form of the two"},
      {"kv-9900001", "2019Z00002", "2019Z00003", "2019Z00002", 1, "the text before the metadata"},
      {"kv-tk-2019Z00001a", "2019Z00001", "2019Z00001", "2019Z00001", 1, "a letter is no part of the number"},
  };
  for (const auto& row : rows) {
    INFO(row.id << ' ' << row.why);
    const auto p = read(
        row.id,
        document("<kamervraagnummer>" + std::string(row.text) + "</kamervraagnummer>" + question_heading + vraag_1),
        metadata_xml({{"OVERHEIDop.vraagnummer", row.metadata}}));
    REQUIRE(p);
    CHECK(p->vraagnummers == std::vector<std::string>{row.expected});
    CHECK(p->aanhangselnummer.empty());
    std::size_t warned = 0;
    for (const auto& w : p->waarschuwingen) warned += w.code == "nummer-verschilt" ? 1 : 0;
    CHECK(warned == row.warned);
  }
}

TEST_CASE("an answer goes by the number and the vergaderjaar of its id") {
  struct Row {
    const char *id, *number, *year, *metadata_number, *metadata_year, *expected;
    std::set<std::string> warned;
    const char* why;
  };
  const Row rows[] = {
      {"ah-tk-20182019-3922-h1", "", "", "", "", "2018-2019 3922", {}, "the id alone"},
      {"ah-tk-20182019-3922", "3922", "2018–2019", "3922", "2018-2019", "2018-2019 3922", {}, "all agree"},
      {"ah-tk-20182019-3920", "392", "", "392", "", "2018-2019 3920", {"nummer-verschilt"}, "a shared slip"},
      {"ah-tk-20182019-3922",
       "12",
       "2017–2018",
       "3922",
       "2018-2019",
       "2018-2019 3922",
       {"nummer-verschilt", "vergaderjaar-verschilt"},
       "the text is wrong"},
      {"ah-9900001", "604", "2018–2019", "", "", "2018-2019 604", {}, "an id for a while says neither"},
      {"ah-9900001", "604", "", "605", "2018-2019", "2018-2019 605", {"nummer-verschilt"}, "the metadata before"},
  };
  for (const auto& row : rows) {
    INFO(row.id << ' ' << row.why);
    const auto p =
        read(row.id,
             document("<kamervraagkop><tekstregel inhoud=\"vergaderjaar\">Vergaderjaar " + std::string(row.year) +
                      "</tekstregel></kamervraagkop><kamervraagnummer>" + row.number + "</kamervraagnummer>" +
                      question_heading + answer_heading + vraag_1 + antwoord_1),
             metadata_xml({{"OVERHEIDop.aanhangselNummer", row.metadata_number},
                           {"OVERHEIDop.vergaderjaar", row.metadata_year},
                           {"DC.creator", "Tweede Kamer der Staten-Generaal"}}));
    REQUIRE(p);
    CHECK(p->vergaderjaar + ' ' + p->aanhangselnummer == row.expected);
    auto found = codes(*p);
    found.erase("datum-buiten-jaar");
    CHECK(found == row.warned);
    CHECK(p->vraagnummers.empty());
  }
  CHECK(read("ah-ek-20182019-2", document(question_heading + answer_heading + vraag_1 + antwoord_1))->kamer ==
        Kamer::eerste);
}

TEST_CASE("a day that fits the years beside it is believed before one that does not") {
  using forms::DayWitness, forms::most_trusted;
  const auto day = [](const char* iso) { return *Date::from_iso(iso); };
  const std::vector<record::DateRange> y2024 = {{day("2023-12-01"), day("2025-01-31")}};
  CHECK_FALSE(most_trusted({}, y2024));
  CHECK(most_trusted({{day("2024-01-02"), "a"}, {day("2052-01-02"), "b"}, {day("2052-01-02"), "c"}}, y2024) ==
        day("2024-01-02"));
  CHECK(most_trusted({{day("2024-01-02"), "a"}, {day("2024-01-20"), "b"}, {day("2024-01-20"), "c"}}, y2024) ==
        day("2024-01-20"));
  CHECK(most_trusted({{day("2024-01-02"), "a"}, {day("2024-01-20"), "b"}}, y2024) == day("2024-01-02"));
  CHECK(most_trusted({{day("2052-01-02"), "a"}}, y2024) == day("2052-01-02"));
}

TEST_CASE("impossible days are warned of") {
  const auto early =
      read("ah-tk-20182019-1", document(question_heading +
                                        "<kamervraagomschrijving type=\"antwoord\">Antwoord van Minister "
                                        "Blok (Defensie) (ontvangen 1 juli 2019).</kamervraagomschrijving>" +
                                        vraag_1 + antwoord_1));
  REQUIRE(early);
  CHECK(codes(*early).contains("volgorde-onmogelijk"));
  const auto future = read("kv-tk-2024Z00001", document(question_heading + vraag_1));
  REQUIRE(future);
  CHECK(future->ingezonden == Date::of(2019, 7, 18));
  CHECK(codes(*future).contains("datum-buiten-jaar"));
}

TEST_CASE("the metadata of a kv name its answers, those of an ah its number") {
  const auto kv = read("kv-tk-2019Z00001", document(question_heading + vraag_1),
                       metadata_xml({{"OVERHEIDop.aanhangsel", "ah-tk-20182019-12"},
                                     {"OVERHEIDop.aanhangsel", "ah-tk-20182019-14; ah-tk-20182019-15"}}));
  REQUIRE(kv);
  CHECK(kv->antwoorden_in == std::vector<std::string>{"ah-tk-20182019-12", "ah-tk-20182019-14", "ah-tk-20182019-15"});
  const auto ah = read("ah-9900001", document(question_heading + answer_heading + vraag_1 + antwoord_1),
                       metadata_xml({{"OVERHEIDop.aanhangsel", "604"}}));
  REQUIRE(ah);
  CHECK(ah->aanhangselnummer == "604");
  CHECK(ah->antwoorden_in.empty());
}

}  // namespace kamervragen::test
