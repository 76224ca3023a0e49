#include "indexer/check/emptiness.hh"

#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "indexer/check/check_report.hh"

namespace kamervragen::test {
using namespace check;

namespace {

/// A record of a vergaderjaar, with a value in every field that the tests look at.
Kamervraag a_record(int year, int nth) {
  Kamervraag k;
  k.nummer = std::to_string(year) + "Z" + std::to_string(90000 + nth);
  k.vergaderjaar = std::to_string(year) + "-" + std::to_string(year + 1);
  k.titel = "Water";
  k.ingezonden = Date::of(year, 1 + nth % 8, 1 + nth % 28);
  k.indieners = {{"Scholekster", "PvdK", ""}};
  k.onderwerpen = {"Natuur en milieu | Water"};
  k.publicaties = {
      {PublicatieId::parse("kv-tk-" + k.nummer).value(), PublicatieSoort::vraag, k.ingezonden, false, false}};
  return k;
}

struct Years {
  const char* why;
  std::vector<std::pair<int, int>>
      without;  ///< per vergaderjaar from 2001 on: of 200 records, how many lack an onderwerp
  std::vector<std::string> standing_out;
};

std::vector<std::string> standing_out(const Emptiness& emptiness, std::string_view field) {
  std::vector<std::string> out;
  for (const auto& u : emptiness.unusual())
    if (u.here.field == field) out.push_back(u.here.period);
  return out;
}

}  // namespace

TEST_CASE("a field that is emptier than in the years on both sides stands out") {
  const Years rows[] = {
      {"all alike", {{2001, 20}, {2002, 22}, {2003, 18}, {2004, 21}}, {}},
      {"one year in the middle lost it", {{2001, 20}, {2002, 22}, {2003, 120}, {2004, 21}}, {"2003-2004"}},
      {"an era that never had it, then one that has", {{2001, 200}, {2002, 200}, {2003, 0}, {2004, 0}, {2005, 0}}, {}},
      {"the last year has no other side", {{2001, 5}, {2002, 5}, {2003, 5}, {2004, 60}}, {"2004-2005", "newest"}},
      {"more, but not more than chance makes", {{2001, 20}, {2002, 20}, {2003, 35}, {2004, 20}}, {}},
      {"surely more, but by less than five points", {{2001, 0}, {2002, 0}, {2003, 9}, {2004, 0}}, {}},
      {"gone for good with an era: only the newest records, which are held against many more, still say so",
       {{2001, 0}, {2002, 0}, {2003, 200}, {2004, 200}, {2005, 200}},
       {"newest"}},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    Emptiness emptiness;
    for (const auto& [year, without] : row.without) {
      for (int i = 0; i < 200; ++i) {
        auto k = a_record(year, i);
        // Spread over the year, not all at its end.
        if (i * without % 200 < without) k.onderwerpen.clear();
        emptiness.add(k);
      }
    }
    const auto found = standing_out(emptiness, "onderwerp");
    CHECK(found == row.standing_out);
    CHECK(standing_out(emptiness, "indiener").empty());
  }
}

TEST_CASE("a change of format shows among the newest records before the vergaderjaar shows it") {
  Emptiness emptiness;
  for (int i = 0; i < 3000; ++i) {
    auto k = a_record(2023, i);
    k.ingezonden = Date::of(2023, 9, 1);
    k.publicaties[0].datum = k.ingezonden;
    emptiness.add(k);
  }
  for (int i = 0; i < 15; ++i) {  // two nights
    auto k = a_record(2023, 5000 + i);
    k.publicaties[0].datum = Date::of(2024, 5, 1);
    k.indieners.clear();
    emptiness.add(k);
  }
  CHECK(standing_out(emptiness, "indiener") == std::vector<std::string>{"newest"});
  CHECK(standing_out(emptiness, "fractie") == std::vector<std::string>{"newest"});
  CHECK(standing_out(emptiness, "onderwerp").empty());
}

TEST_CASE("what only an answer can fill is counted over the answered records") {
  Emptiness emptiness;
  for (int i = 0; i < 10; ++i) {
    auto k = a_record(2023, i);
    if (i < 4) {
      k.status = Status::beantwoord;
      k.beantwoord = Date::of(2024, 1, 1);
    }
    emptiness.add(k);
  }
  for (const auto& share : emptiness.shares()) {
    if (share.field == "beantwoord") CHECK((share.records == 4 && share.empty == 0));
    if (share.field == "dagen") CHECK((share.records == 4 && share.empty == 4));
    if (share.field == "titel") CHECK((share.records == 10 && share.empty == 0));
  }
}

TEST_CASE("warnings are counted by code and place, with the first publication that has each") {
  CheckReport report;
  auto k = a_record(2023, 1);
  k.waarschuwingen = {{"nummer-dubbel", "ah-tk-2: antwoord 12", "12"},
                      {"nummer-dubbel", "ah-tk-1: antwoord 3", "3"},
                      {"kop-ontbreekt", "kv-tk-1", ""}};
  report.warnings.add(k);
  report.findings.push_back({"failed", "ah-tk-9", "broken", false});
  const auto json = nlohmann::json::parse(to_json_text(report));
  REQUIRE(json["warnings"].size() == 2);
  CHECK(json["warnings"][1]["code"] == "nummer-dubbel");
  CHECK(json["warnings"][1]["count"] == 2);
  CHECK(json["warnings"][1]["places"] ==
        nlohmann::json::parse(R"([{"place": "antwoord n", "count": 2, "first": "ah-tk-1: 3"}])"));
  CHECK(!json["warnings"][1]["meaning"].get<std::string>().empty());
  CHECK(json["warnings"][0]["places"][0]["place"] == "publicatie");
  CHECK(json["clean"] == true);
}

}  // namespace kamervragen::test
