// Many requests into one sink: an answer or an error for each, all of one state of the index.
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "schema/text/split.hh"
#include "searcher/ask/answer.hh"
#include "searcher/render/format.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

using Json = nlohmann::ordered_json;

std::vector<Kamervraag> two_records() {
  return {record("2019Z00001", "De veerpont", "2019-01-01"), record("2019Z00002", "De dijk", "2019-01-02")};
}

/// What a batch of lines was asked to, and what came of it.
struct Asked {
  Result<ask::Answered> answered;
  std::string out;
  std::vector<std::string> told;
};

Asked ask_lines(index::Index& index, const std::string& format, ask::Request common,
                const std::vector<std::string>& lines, const std::function<void(std::size_t)>& before = {}) {
  Asked out{ask::Answered{}, {}, {}};
  const auto* written = render::find_format(format);
  const auto sink = written->make([&](std::string_view text) { return out.out += text, true; }, {});
  std::size_t given = 0;
  const auto next = [&](ask::Request& request) {
    if (given == lines.size()) return false;
    if (before) before(given);
    request.text = lines[given++];
    request.line = given;
    return true;
  };
  const auto told = [&](const ask::Request&, const Result<ask::Answered>& done) {
    out.told.push_back(done ? "answered" : done.error().place + " " + std::string(done.error().name()));
  };
  out.answered = ask::answer_batch([&]() -> Result<index::Index*> { return &index; },
                                   {std::move(common), next, !written->streams, told}, *sink);
  return out;
}

ask::Request of_kind(ask::Kind kind) {
  ask::Request out;
  out.kind = kind;
  if (kind == ask::Kind::facets) out.facets = {"jaar"};
  return out;
}

std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> out;
  for (const auto& line : text::split(text, '\n'))
    if (!line.empty()) out.push_back(Json::parse(line));
  return out;
}

const std::vector<std::string> mixed_lines = {"veerpont", "minster:x", "", "nergens"};

}  // namespace

TEST_CASE("a line that is no query is an error in its place, and the others are answered") {
  MadeIndex made(two_records());
  for (const auto kind : {ask::Kind::count, ask::Kind::hits, ask::Kind::facets}) {
    const auto streamed = ask_lines(made.index(), "jsonl", of_kind(kind), mixed_lines);
    REQUIRE(streamed.answered);
    CHECK(streamed.answered->exit == Exit::usage);
    CHECK(streamed.told == std::vector<std::string>{"answered", "line 2 unknown-field", "answered", "answered"});
    std::vector<std::size_t> lines;
    for (const auto& line : json_lines(streamed.out)) {
      REQUIRE(line.contains("line"));
      if (lines.empty() || lines.back() != line["line"]) lines.push_back(line["line"]);
      if (line["line"] != 2) continue;
      CHECK(line["type"] == "error");
      CHECK(line["query"]["text"] == "minster:x");
      CHECK(line["error"]["code"] == "unknown-field");
      CHECK(line["error"]["position"] == 0);
    }
    CHECK(lines == std::vector<std::size_t>{1, 2, 3, 4});
    const auto document = Json::parse(ask_lines(made.index(), "json", of_kind(kind), mixed_lines).out);
    const auto& rows = document.contains("counts") ? document["counts"] : document["answers"];
    REQUIRE(rows.size() == 4);
    CHECK(rows[0]["count"] == 1);
    CHECK(rows[1]["error"]["code"] == "unknown-field");
    CHECK(rows[2]["count"] == 2);
    CHECK(rows[3]["line"] == 4);
  }
}

TEST_CASE("each query of a batch is answered as it is alone") {
  MadeIndex made(two_records());
  for (const auto kind : {ask::Kind::count, ask::Kind::hits, ask::Kind::facets}) {
    const auto batch = Json::parse(ask_lines(made.index(), "json", of_kind(kind), {"nergens", "veerpont", "de"}).out);
    const auto& rows = batch.contains("counts") ? batch["counts"] : batch["answers"];
    for (const auto& row : rows) {
      auto request = of_kind(kind);
      request.text = row["query"]["text"];
      std::string out;
      const auto sink = render::find_format("json")->make([&](std::string_view text) { return out += text, true; }, {});
      REQUIRE(ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, *sink));
      const auto alone = Json::parse(out);
      for (const auto& [key, value] : row.items())
        if (key != "line") CHECK(value == alone[key]);
    }
  }
}

TEST_CASE("rows of a batch name their line and their query, and an error has a column") {
  MadeIndex made(two_records());
  CHECK(ask_lines(made.index(), "csv", of_kind(ask::Kind::count), mixed_lines).out ==
        "line,query,count,error\r\n1,veerpont,1,\r\n"
        "2,minster:x,,\"unknown field \"\"minster\"\" (did you mean minister?)\"\r\n3,,2,\r\n4,nergens,0,\r\n");
  CHECK(ask_lines(made.index(), "tsv", of_kind(ask::Kind::facets), {"veerpont", "a OR"}).out ==
        "line\tquery\tfield\tvalue\tcount\terror\n1\tveerpont\tjaar\t2019\t1\t\n"
        "2\ta OR\t\t\t\texpected a term behind OR, found the end of the query\n");
  CHECK(ask_lines(made.index(), "text", of_kind(ask::Kind::count), mixed_lines).out ==
        "1\t1\tveerpont\nerror\t2\tminster:x\n2\t3\t\n0\t4\tnergens\n");
  CHECK(ask_lines(made.index(), "ids", of_kind(ask::Kind::hits), mixed_lines).out ==
        "2019Z00001\n2019Z00002\n2019Z00001\n");
}

TEST_CASE("what is wrong with every request is an error before the first is asked for") {
  MadeIndex made(two_records());
  auto request = of_kind(ask::Kind::hits);
  request.facets = {"minster"};
  auto done = ask_lines(made.index(), "jsonl", request, {"a", "b"});
  REQUIRE_FALSE(done.answered);
  CHECK(done.answered.error().code == Code::unknown_field);
  CHECK(done.told.empty());
  CHECK(done.out.empty());
}

TEST_CASE("a batch is of one state of the index, whatever is written meanwhile") {
  MadeIndex made(two_records());
  std::size_t written = 0;
  const auto write = [&](std::size_t) {
    add_records(made.folder(), 1, {record(fmt::format("2020Z0000{}", ++written), "De veerpont")});
  };
  const std::vector<std::string> asked(6, "veerpont");
  const auto document = ask_lines(made.index(), "json", of_kind(ask::Kind::count), asked, write);
  REQUIRE(document.answered);
  const auto json = Json::parse(document.out);
  REQUIRE(json["counts"].size() == 6);
  for (const auto& row : json["counts"]) CHECK(row["count"] == json["counts"][0]["count"]);

  const auto streamed = ask_lines(made.index(), "tsv", of_kind(ask::Kind::count), asked, write);
  const auto rows = text::split(streamed.out, '\n');
  for (std::size_t i = 2; i + 1 < rows.size(); ++i)
    CHECK(rows[i].substr(rows[i].find("veerpont")) == rows[1].substr(rows[1].find("veerpont")));
  if (!streamed.answered) CHECK(streamed.answered.error().code == Code::index_moved);
}

}  // namespace kamervragen::test
