#include "searcher/render/format.hh"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "schema/text/split.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/output_keys.hh"

namespace kamervragen::test {
using namespace render;

TEST_CASE("a format says which answers it can write") {
  struct Row {
    ask::Kind kind;
    std::string_view formats, why;
  };
  for (const auto& [kind, formats, why] : {
           Row{ask::Kind::hits, "text|json|jsonl|csv|tsv|ids|citation|biblatex|bibtex|ris|csl-json",
               "hits go everywhere but into a README"},
           Row{ask::Kind::count, "text|json|jsonl|csv|tsv|citation|biblatex|bibtex|ris|csl-json",
               "a number names no record, and is cited by its search"},
           Row{ask::Kind::facets, "text|json|jsonl|csv|tsv", "counts of values are rows"},
           Row{ask::Kind::records, "text|json|jsonl|ids|md|html|citation|biblatex|bibtex|ris|csl-json",
               "whole records have texts of many lines"},
           Row{ask::Kind::chain, "text|json|jsonl|ids|md|html|citation|biblatex|bibtex|ris|csl-json",
               "as what it is of"},
           Row{ask::Kind::similar, "text|json|jsonl|csv|tsv|ids|citation|biblatex|bibtex|ris|csl-json", "as hits"},
           Row{ask::Kind::fields, "text|json|ids|md", "the README takes them in"},
           Row{ask::Kind::values, "text|json|ids", "a value a line is what completion reads"},
       }) {
    INFO(why);
    CHECK(format_names(kind) == text::split(formats, '|'));
  }
}

TEST_CASE("a format goes by its other name") {
  REQUIRE(find_format("markdown") != nullptr);
  CHECK(find_format("markdown")->name == "md");
  CHECK(format_meant("markdown") == "md");
  CHECK(format_meant("md").empty());
  CHECK(format_meant("").empty());
  CHECK(find_format("") == nullptr);
}

TEST_CASE("what a format has no place for is refused, and what it has is not") {
  struct Row {
    ask::Request request;
    bool byte_order_mark, plots;
    std::string_view fits_in, why;
  };
  ask::Request with_facets, with_snippets, explained, facets_alone;
  with_facets.facets = {"fractie"};
  with_snippets.snippets = 0;
  explained.explain = true;
  facets_alone.kind = ask::Kind::facets;
  facets_alone.facets = {"fractie"};
  for (const auto& [request, mark, plots, fits_in, why] :
       {Row{with_facets, false, false, "text|json|jsonl", "rows of hits have no room for counts"},
        Row{facets_alone, false, false, "text|json|jsonl|csv|tsv",
            "there they are the answer, which others cannot say"},
        Row{with_snippets, false, false, "text|json|jsonl", "rows show no passages, not even none of them"},
        Row{explained, false, false, "text|json|jsonl", ""},
        Row{{}, true, false, "csv|tsv", "only spreadsheets want the mark"},
        Row{{}, false, true, "text", "characters are drawn on a terminal"}}) {
    const auto wanted = text::split(fits_in, '|');
    for (const auto& format : formats()) {
      INFO(why << ": " << format.name);
      CHECK(fits(request, format, mark, plots).has_value() == (std::ranges::find(wanted, format.name) != wanted.end()));
    }
  }
}

TEST_CASE("every format takes an error, and those for programs write it down") {
  const Error error(Code::unknown_field, {{"field", "minster"}, {"text", "minster:x"}}, 3);
  for (const auto& format : formats()) {
    INFO(format.name);
    std::string out;
    format.make([&](std::string_view text) { return out += text, true; }, {})->error(error);
    if (format.name != "json" && format.name != "jsonl") {
      CHECK(out.empty());
      continue;
    }
    const auto written = nlohmann::ordered_json::parse(out)["error"];
    CHECK(written.dump() == R"({"code":"unknown-field","message":"unknown field \"minster\"","position":3,)"
                            R"("hint":"as a text, quote it: \"minster:x\"; the fields: kamervragen info fields"})");
  }
}

layout::Values askers(const Head& head) { return {std::to_string(head.indieners.size())}; }

TEST_CASE("a field more in the table is a key of JSON and a column more") {
  static const std::vector<layout::Field> rows = [] {
    std::vector<layout::Field> out(layout::fields().begin(), layout::fields().end());
    out.push_back({.name = "omvang",
                   .exported = "omvang",
                   .kind = layout::Kind::number,
                   .prefix = "XZ",
                   .slot = 40,
                   .facet = true,
                   .description = "how many people ask",
                   .example = "omvang:2",
                   .values = askers});
    return out;
  }();
  const layout::FieldTable table{std::span<const layout::Field>(rows)};
  finder::Hit hit{1, 0.5, {}, {}};
  hit.record.indieners = {{"Kievit", "PvdK", ""}, {"Wulp", "PvdK", ""}};
  CHECK(render::to_json(hit, table)["omvang"] == 2);
  const auto& keys = output_keys(table);
  const auto key = std::ranges::find(keys, "omvang", &OutputKey::name);
  REQUIRE(key != keys.end());
  CHECK(key->column);
  CHECK(key->cell(hit) == "2");
  CHECK(key->description == "how many people ask");
  CHECK_FALSE(render::to_json(hit).contains("omvang"));
}

}  // namespace kamervragen::test
