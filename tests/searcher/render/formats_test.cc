#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "schema/commands/completion.hh"
#include "schema/text/split.hh"
#include "schema/text/width.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/output_keys.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/show_page.hh"
#include "searcher/screen/tables_text.hh"
#include "searcher/sheet/facet_tables.hh"

namespace kamervragen::test {
using namespace render;
using namespace screen;

namespace {

Kamervraag formats_sample() {
  Kamervraag k;
  k.nummer = "2023Z90002";
  k.titel = "Algoritmes";
  k.indieners = {{"Van Dijk", "PvdK", "Jasper van Dijk"}, {"De Wulp", "BurgerBries", ""}, {"Gümüş", "PvdK", ""}};
  k.ministers = {{"minister", "Zeearend", "Infrastructuur", "", "", ""}};
  k.ingezonden = Date::of(2023, 10, 11);
  k.beantwoord = Date::of(2023, 12, 4);
  k.dagen = 54;
  k.status = Status::beantwoord;
  k.publicaties = {{PublicatieId::parse("kv-tk-2023Z90002").value(), PublicatieSoort::vraag, k.ingezonden},
                   {PublicatieId::parse("ah-tk-20232024-9003").value(), PublicatieSoort::antwoord, k.beantwoord}};
  return k;
}

Vraag question(std::vector<int> nummers, std::string tekst) { return {std::move(nummers), std::move(tekst), {}}; }
Antwoord answer(std::vector<int> op, std::string tekst, std::optional<int> zie = {}) {
  return {std::move(op), std::move(tekst), {}, zie};
}

}  // namespace

TEST_CASE("a hit in JSON has every key, and what is absent is null or empty, never \"\"") {
  const auto empty = render::to_json(finder::Hit{1, 0.5, Kamervraag{}, {}});
  for (const auto* key :
       {"rank", "score", "nummer", "titel", "betreft", "indieners", "fracties", "ministers", "ministeries",
        "onderwerpen", "ingezonden", "beantwoord", "dagen", "status", "soort", "publicaties", "url", "snippets"}) {
    INFO(key);
    REQUIRE(empty.contains(key));
    if (std::string(key) != "nummer") CHECK(empty[key] != "");
  }
  CHECK(empty["titel"].is_null());
  CHECK(empty["indieners"].is_array());
}

TEST_CASE("people stand in the order published, fracties once each") {
  const auto json = render::to_json(finder::Hit{1, 0, formats_sample(), {}});
  CHECK(json["fracties"] == nlohmann::ordered_json{"PvdK", "BurgerBries"});
  CHECK(json["indieners"][0]["persoon"] == "Jasper van Dijk");
  const auto& keys = output_keys(layout::fields());
  const auto column = std::ranges::find(keys, "indieners", &OutputKey::name);
  REQUIRE(column != keys.end());
  CHECK(column->cell(finder::Hit{1, 0, formats_sample(), {}}) == "Jasper van Dijk; De Wulp; Gümüş");
  CHECK(json["url"] == "https://zoek.officielebekendmakingen.nl/ah-tk-20232024-9003.html");
}

TEST_CASE("marks of a snippet are pairs of character offsets") {
  const auto json = render::to_json(finder::Hit{
      1,
      0,
      formats_sample(),
      {{passage::Snippet::Deel::antwoord, 3, "één wet", {{4, 7}}}, {passage::Snippet::Deel::titel, 0, "wet", {}}}});
  CHECK(json["snippets"].dump() == R"([{"deel":"antwoord","vraag":3,"tekst":"één wet","marks":[[4,7]]},)"
                                   R"({"deel":"titel","vraag":null,"tekst":"wet","marks":[]}])");
}

TEST_CASE("dates are said as far as they are known") {
  auto k = formats_sample();
  CHECK(dates(k) == "ingezonden 11 oktober 2023, beantwoord 4 december 2023 (54 dagen)");
  k.dagen = 1;
  CHECK(dates(k) == "ingezonden 11 oktober 2023, beantwoord 4 december 2023 (1 dag)");
  k.beantwoord.reset();
  k.dagen.reset();
  CHECK(dates(k) == "ingezonden 11 oktober 2023, beantwoord op een onbekende dag");
  k.status = Status::uitgesteld;
  CHECK(dates(k) == "ingezonden 11 oktober 2023, uitgesteld");
  k.ingezonden.reset();
  CHECK(dates(k) == "ingezonden op een onbekende dag, uitgesteld");
}

TEST_CASE("a page says nothing twice") {
  auto k = formats_sample();
  k.betreft = "«Algoritmes»";
  k.gericht_aan = {{"minister", "", "Infrastructuur", "", "", ""}};
  k.verwijst = {"ah-tk-20232024-1"};
  k.zie_ook = {"ah-tk-20232024-1"};
  const auto page_of = [](const Kamervraag& record) {
    return page(read({record, record, {{"ah-tk-20232024-1", {}}}, {}}), {.width = 80});
  };
  const auto once = page_of(k);
  for (const auto* twice : {"betreft", "gericht aan", "Zie ook"}) {
    INFO(twice);
    CHECK(once.find(twice) == std::string::npos);
  }
  k.betreft = "algoritmes van de Dienst";
  k.gericht_aan.push_back({"minister", "", "Financiën", "", "", ""});
  k.zie_ook.push_back("ah-tk-20232024-2");
  const auto more = page_of(k);
  for (const auto* said : {"betreft", "gericht aan", "Zie ook"}) {
    INFO(said);
    CHECK(more.find(said) != std::string::npos);
  }
}

TEST_CASE("an address is never broken, and stands as far to the right as it fits") {
  const std::string address = "https://zoek.officielebekendmakingen.nl/ah-tk-20232024-9003.html";
  for (const std::size_t width : {40u, 60u, 80u, 132u}) {
    INFO(width);
    const auto shown = page(read({formats_sample(), {}, {}}), {.width = width});
    CHECK(shown.find(address) != std::string::npos);
    for (const auto& line : text::split(shown, '\n'))
      CHECK((text::columns(line) <= width || line.find("https://") != std::string::npos));
  }
  CHECK(address_line("https://a.example", 4, 40, program::Paint()) == "    https://a.example\n");
  CHECK(address_line("https://a.example", 4, 19, program::Paint()) == "  https://a.example\n");
  CHECK(address_line("https://a.example", 4, 10, program::Paint()) == "https://a.example\n");
}

TEST_CASE("a grouped answer stands once in the page, under its first question") {
  auto k = formats_sample();
  k.vragen = {question({1}, "Een?"), question({2}, "Twee?"), question({3}, "Drie?")};
  k.antwoorden = {answer({1, 3}, "Ja.\nEn nee."), answer({2}, "Zie antwoord vraag 1.", 1)};
  CHECK(questions_and_answers(exchanges(k), {}) ==
        "Vraag 1\n  Een?\n\nAntwoord 1 en 3\n  Ja.\n  En nee.\n\n"
        "Vraag 2\n  Twee?\n\nAntwoord 2\n  Zie antwoord vraag 1.\n  → antwoord 1: Ja.\n\n"
        "Vraag 3\n  Drie?\n\nAntwoord 3\n  → zie antwoord bij vraag 1\n");
}

TEST_CASE("an answer without its question is not lost") {
  auto k = formats_sample();
  k.vragen = {question({1}, "Een?")};
  k.antwoorden = {answer({9}, "Negen.")};
  CHECK(questions_and_answers(exchanges(k), {}) == "Vraag 1\n  Een?\n\nAntwoord 9\n  Negen.\n");
}

TEST_CASE("a reference that leads nowhere says so") {
  auto k = formats_sample();
  k.vragen = {question({1}, "Een?")};
  k.antwoorden = {answer({1}, "Zie antwoord vraag 7.", 7)};
  CHECK(questions_and_answers(exchanges(k), {}).ends_with("→ antwoord 7 is not in this index\n"));
}

TEST_CASE("a link that the note does not show stands under it") {
  auto k = formats_sample();
  k.vragen = {
      {{1},
       "Een?",
       {{"1", "Krant, 3 mei", {"https://krant.example/a"}}, {"2", "https://b.example", {"https://b.example"}}}}};
  CHECK(questions_and_answers(exchanges(k), {}) ==
        "Vraag 1\n  Een?\n    [1] Krant, 3 mei\n        https://krant.example/a\n    [2] https://b.example\n");
}

TEST_CASE("facets are cut to the first values, months to the last") {
  const index::Facet who{"fractie", {{"A", 3}, {"B", 2}, {"C", 1}}, 4},
      when{"ingezonden", {{"2019-01", 1}, {"2019-02", 5}, {"2019-03", 2}}, 0};
  const auto first_value = [](const sheet::Table& table) { return std::get<std::string>(table.rows.at(0).at(0)); };
  CHECK(tables_text(sheet::facet_tables({who, when}, 2), program::Paint(), 80) ==
        "fractie\n  A             3\n  B             2\n  (missing)     4\n  1 more: --top all\n\n"
        "ingezonden\n  2019-02     5\n  2019-03     2\n  1 more: --top all\n");
  CHECK(first_value(sheet::facet_tables({when}, 1, "count")[0]) == "2019-02");
  CHECK(render::to_json(sheet::facet_tables({who}, 1)).dump() ==
        R"([{"field":"fractie","values":[{"value":"A","count":3}],"missing":4,"more":2}])");
  const auto by_value =
      sheet::facet_tables({index::Facet{"fractie", {{"Één", 1}, {"Zes", 2}, {"aap", 1}}, 0}}, {}, "value");
  CHECK(std::get<std::string>(by_value[0].rows[1][0]) == "Één");
}

TEST_CASE("every field stands in every list of fields") {
  const auto text = fields_text(layout::fields(), program::Paint(), 80), markdown = fields_markdown(layout::fields());
  const auto json = fields_json(layout::fields());
  CHECK(json.size() == layout::fields().size());
  for (const auto& field : layout::fields()) {
    INFO(field.name);
    CHECK(text.find(std::string(field.name)) != std::string::npos);
    CHECK(markdown.find("| `" + std::string(field.name) + "` |") != std::string::npos);
    for (const auto& shell : commands::shells())
      CHECK(shell.script(cli::program()).find(std::string(field.name) + ":") != std::string::npos);
  }
}

}  // namespace kamervragen::test
