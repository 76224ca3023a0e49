#include "searcher/web/handler.hh"

#include <map>
#include <memory>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/text/find.hh"
#include "searcher/ask/answer.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/request_of.hh"
#include "searcher/http/target.hh"
#include "searcher/render/format.hh"
#include "searcher/web/endpoints.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/web/site.hh"

namespace kamervragen::test {

TEST_CASE("what a request is answered with") {
  Site site;
  struct Row {
    std::string target;
    int status;
    const char* code;  // of a problem, or nothing
    const char* why;
  };
  const Row rows[] = {
      {"/v1/search?q=water", 200, "", "a search"},
      {"/v1/search", 200, "", "all of them, as without a query on the command line"},
      {"/v1/search?q=water&n=3&offset=2&sort=date&facets=status,fractie&explain", 200, "", "options"},
      {"/v1/search?q=water&limit=all&format=csv", 200, "", "a list"},
      {"/v1/search?q=niets+hiervan", 200, "", "nothing found is an answer"},
      {"/v1/show?q=2020Z00003", 200, "", "a record"},
      {"/v1/show?q=2020Z00003&q=2020Z00004", 200, "", "two"},
      {"/v1/show?q=2020Z00003&chain", 200, "", "a chain"},
      {"/v1/show?q=2020Z99999", 404, "", "a record that is not there is told with what is near"},
      {"/v1/show", 400, "missing-parameter", "nothing named"},
      {"/v1/table?rows=fractie&columns=jaar&q=water", 200, "", "two fields"},
      {"/v1/table?rows=fractie", 400, "missing-parameter", "one field"},
      {"/v1/matrix?dictionary=nat%09water%0Awild%09wolven", 200, "", "a dictionary in the address"},
      {"/v1/matrix", 400, "missing-parameter", "none"},
      {"/v1/similar?text=Is+er+water+in+Zoutkampveen%3F", 200, "", "a draft"},
      {"/v1/similar?text=water&q=2020Z00003", 400, "parameter-twice", "a draft and a number"},
      {"/v1/info/values?field=fractie", 200, "", "values"},
      {"/v1/info/values", 400, "missing-parameter", "of which field"},
      {"/v1/openapi.json", 200, "", "the description"},
      {"/v1/openapi.json?q=a", 400, "unknown-parameter", "takes no keys"},
      {"/v1/", 404, "no-such-page", "no verb"},
      {"/v1/serach?q=water", 404, "no-such-page", "mistyped"},
      {"/v1/search/?q=water", 404, "no-such-page", "no slash behind"},
      {"/v1/export?q=water", 404, "no-such-page", "writes files"},
      {"/v1/search?q=water&nn=3", 400, "unknown-parameter", "a key that is none is no answer without it"},
      {"/v1/search?q=water&index=/etc", 400, "unknown-parameter", "the process's own"},
      {"/v1/search?q=water&max-time=1h", 400, "unknown-parameter", "the server's own"},
      {"/v1/search?q=water&q=wolven", 400, "parameter-twice", "which of them"},
      {"/v1/search?n=3&limit=4", 400, "parameter-twice", "one option by two names"},
      {"/v1/search?n=", 400, "parameter-without-value", "half a key"},
      {"/v1/search?n=veel", 400, "not-a-limit", "no number"},
      {"/v1/search?q=%22water", 400, "unclosed-quote", "a query with an error"},
      {"/v1/search?q=fractei:vvd", 400, "unknown-field", "a query with an error"},
      {"/v1/search?q=water&sort=oud", 400, "unknown-choice", "an order that is none"},
      {"/v1/search?q=water&format=pdf", 400, "unknown-choice", "a format that is none"},
      {"/v1/count?q=water&format=svg", 400, "unknown-choice", "a format that is none of this"},
      {"/v1/search?q=water&format=csv&explain", 400, "misfit", "no place for it"},
      {"/v1/search?q=%00", 400, "bad-target", "NUL"},
      {"/v1/count?expect-index=00000000000000000000000000000000", 409, "other-content", "another index"},
  };
  for (const auto& row : rows) {
    INFO(row.target << ": " << row.why);
    auto got = site.get(row.target);
    CHECK(got.status == row.status);
    CHECK(got.headers.at("X-Content-Type-Options") == "nosniff");
    CHECK(text::contains(got.headers.at("Content-Security-Policy"), "default-src 'none'"));
    CHECK_FALSE(got.headers.contains("Set-Cookie"));
    if (*row.code) {
      CHECK(got.headers.at("Content-Type") == "application/problem+json");
      const auto problem = nlohmann::json::parse(got.all);
      CHECK(problem.at("code") == row.code);
      CHECK(problem.at("status") == row.status);
      CHECK_FALSE(problem.at("detail").get<std::string>().empty());
    } else {
      CHECK_FALSE(got.all.empty());
      const bool whole = got.all.size() <= web::whole_body_max;
      CHECK(got.headers["Content-Length"] == (whole ? std::to_string(got.all.size()) : ""));
    }
    CHECK(got.headers.contains("Access-Control-Allow-Origin") == row.target.starts_with("/v1/"));
  }
}

TEST_CASE("who may ask, and how") {
  Site site;
  CHECK(site.get("/v1/count", {.method = "HEAD"}).status == 200);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""}) {
    INFO(method);
    const auto got = site.get("/v1/count", {.method = method});
    CHECK(got.status == 405);
    CHECK(got.headers.at("Allow") == "GET, HEAD");
  }
  const auto elsewhere = site.get("/v1/count", {.host = "evil.example"});
  CHECK(elsewhere.status == 421);
  CHECK_FALSE(elsewhere.headers.contains("Access-Control-Allow-Origin"));
  Response nameless;
  web::answer({.target = "/v1/count"}, site.hosts, site.made.index(), nameless);
  CHECK(nameless.status == 421);
}

TEST_CASE("what has not changed is not worked out again, and what has is") {
  Site site;
  const auto first = site.get("/v1/search?q=water");
  const auto tag = first.headers.at("ETag");
  for (const auto& named : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    INFO(named);
    const auto again = site.get("/v1/search?q=water", {.if_none_match = named});
    CHECK(again.status == 304);
    CHECK(again.all.empty());
    CHECK(again.headers.at("ETag") == tag);
  }
  CHECK(site.get("/v1/search?q=water", {.if_none_match = "\"other\""}).status == 200);
  CHECK(site.get("/v1/search?q=wolven").headers.at("ETag") != tag);
  CHECK(site.get("/v1/search?q=%77ater").headers.at("ETag") == tag);
  auto more = some_records();
  more.push_back(record("2021Z00001", "Water"));
  write_generation(site.made.folder(), 2, more);
  const auto other = site.get("/v1/search?q=water", {.if_none_match = tag});
  CHECK(other.status == 200);
  CHECK(other.headers.at("ETag") != tag);
  CHECK(nlohmann::json::parse(other.all).at("count") == nlohmann::json::parse(first.all).at("count").get<int>() + 1);
}

TEST_CASE("a long answer is handed out as it is written, and ends where nobody wants more") {
  Site site;
  std::vector<Kamervraag> many;
  for (int i = 0; i < 3000; ++i) many.push_back(record(fmt::format("2020Z{:05}", i), std::string(200, 'x')));
  write_generation(site.made.folder(), 2, many);
  const auto all = site.get("/v1/search?n=all&format=csv");
  CHECK(all.status == 200);
  CHECK(all.pieces > 3);
  CHECK(all.all.size() > 2 * web::whole_body_max);
  CHECK_FALSE(all.headers.contains("Content-Length"));
  CHECK(all.headers.at("Content-Disposition") == "attachment; filename=\"kamervragen-search.csv\"");
  CHECK(std::ranges::count(all.all, '\n') == 3001);
  Response gone;
  gone.enough = 1;
  web::answer({.target = "/v1/search?n=all&format=csv", .host = "localhost"}, site.hosts, site.made.index(), gone);
  CHECK(gone.pieces < 3);
}

TEST_CASE("the API gives what the command line gives, of every verb and format") {
  Site site;
  // What a command line has, and the keys that say the same.
  const std::pair<std::vector<std::string>, std::string> rows[] = {
      {{"search", "water"}, "search?q=water"},
      {{"search", "-n", "3", "--offset", "2", "--explain", "water", "wolven"},
       "search?n=3&offset=2&explain&q=water%20wolven"},
      {{"search", "--select", "status=beantwoord", "--facets", "fractie", "water"},
       "search?select=status%3Dbeantwoord&facets=fractie&q=water"},
      {{"search", "--relax", "watre"}, "search?relax&q=watre"},
      {{"count", "-water"}, "count?q=-water"},
      {{"facets", "--facet", "status", "--top", "1"}, "facets?facet=status&top=1"},
      {{"stats", "--by", "fractie"}, "stats?by=fractie"},
      {{"trend", "water"}, "trend?q=water"},
      {{"table", "fractie", "jaar", "water"}, "table?rows=fractie&columns=jaar&q=water"},
      {{"context", "-n", "5", "water"}, "context?n=5&q=water"},
      {{"keywords", "is:beantwoord"}, "keywords?q=is%3Abeantwoord"},
      {{"collocations", "water"}, "collocations?q=water"},
      {{"similar", "2020Z00003"}, "similar?q=2020Z00003"},
      {{"sample", "-n", "3", "--seed", "7"}, "sample?n=3&seed=7"},
      {{"show", "2020Z00003", "2020Z00004/2"}, "show?q=2020Z00003&q=2020Z00004/2"},
      {{"show", "--chain", "2020Z00003"}, "show?chain&q=2020Z00003"},
  };
  std::size_t compared = 0;
  for (const auto& [line, keys] : rows) {
    for (const auto& format : render::formats()) {
      if (format.for_people) continue;  // the width of a terminal
      auto words = line;
      words.insert(words.begin() + 1, {"--format", std::string(format.name)});
      const auto arguments = cli::parse_arguments(words[2].empty() ? line : words);
      const auto* endpoint = web::find_endpoint(line.front());
      REQUIRE(endpoint);
      if (!arguments) continue;  // no format of this verb
      const auto request = cli::request_of(arguments->settings, arguments->words, endpoint->kind);
      if (!render::fits(request, format, false, false)) continue;
      std::string expected;
      const auto sink = format.make([&](std::string_view text) { return expected += text, true; }, {});
      const auto answered = ask::answer([&]() -> Result<index::Index*> { return &site.made.index(); }, request, *sink);
      const auto target = fmt::format("/v1/{}&format={}", keys, format.name);
      INFO(target);
      const auto got = site.get(target);
      CHECK(got.status == (answered ? 200 : 400));
      if (!answered) continue;  // to relax what has no end
      CHECK(got.all == expected);
      ++compared;
    }
  }
  CHECK(compared >= 70);
}

TEST_CASE("every endpoint has an example that is answered") {
  Site site;
  for (const auto& endpoint : web::endpoints()) {
    const auto target = fmt::format("{}{}?{}", web::api_root, endpoint.path,
                                    endpoint.path == "show" ? "q=2020Z00003" : endpoint.example);
    INFO(target);
    CHECK(site.get(target).status == 200);
  }
}

TEST_CASE("the description has every key of every endpoint, and no other") {
  Site site;
  const auto described = nlohmann::json::parse(site.get("/v1/openapi.json").all);
  CHECK(described.at("openapi") == "3.1.0");
  CHECK(described.at("paths").size() == web::endpoints().size());
  for (const auto& endpoint : web::endpoints()) {
    const auto& operation = described.at("paths").at(fmt::format("{}{}", web::api_root, endpoint.path)).at("get");
    std::vector<std::string> names;
    for (const auto& parameter : operation.at("parameters")) names.push_back(parameter.at("name"));
    auto known = web::key_names(endpoint);
    std::ranges::sort(names);
    std::ranges::sort(known);
    CHECK(names == known);
  }
}

}  // namespace kamervragen::test
