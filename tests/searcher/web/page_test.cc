// Pages, asked without a socket: what they show is what the API and their own links give.
#include "searcher/page/page.hh"

#include <algorithm>
#include <regex>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "schema/text/find.hh"
#include "searcher/http/target.hh"
#include "tests/html_balance.hh"
#include "tests/searcher/random_query.hh"
#include "tests/searcher/random_record.hh"
#include "tests/searcher/web/site.hh"

namespace kamervragen::test {
namespace {

std::string unescaped(std::string text) {
  for (const auto& [from, to] :
       {std::pair{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}})
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
      text.replace(at, std::string_view(from).size(), to);
  return text;
}

/// The number in the heading of a page of hits.
std::uint64_t counted_on(const std::string& html) {
  std::smatch found;
  if (!std::regex_search(html, found, std::regex("<h1>([0-9.]+) vragensets?</h1>"))) return 0;
  auto number = found[1].str();
  std::erase(number, '.');
  return std::stoull(number);
}

struct ShownValue {
  std::string choose, leave_out;  ///< addresses
  std::uint64_t count = 0;
};

std::vector<ShownValue> values_on(const std::string& html) {
  std::vector<ShownValue> out;
  const std::regex row(
      R"re(<li><a href="([^"]*)">[^<]*</a> <span class="n">([0-9.]+)</span> (?:<a class="minus" href="([^"]*)")?)re");
  for (std::sregex_iterator at(html.begin(), html.end(), row), end; at != end; ++at)
    out.push_back({unescaped((*at)[1]), unescaped((*at)[3]), std::stoull((*at)[2])});
  return out;
}

}  // namespace

TEST_CASE("what a page is answered with") {
  Site site;
  struct Row {
    std::string target;
    int status;
    std::string has;
    const char* why;
  };
  const Row rows[] = {
      {"/", 200, "40 vragensets", "the first one"},
      {"/zoek", 200, "<h1>40 vragensets</h1>", "all of them"},
      {"/zoek?q=water", 200, "<mark>Water</mark> in Zoutkampveen", "marked in the title"},
      {"/zoek?q=water&taal=en", 200, "40 question sets", "in English"},
      {"/zoek?q=wolven&n=3&offset=3", 200, "Treffers 4 tot en met 6 van 40", "the second page"},
      {"/zoek?q=water&select=status%3Dbeantwoord", 200, "status: beantwoord ", "narrowed"},
      {"/zoek?q=water&select=status!%3Dbeantwoord", 200, "niet beantwoord", "left out"},
      {"/zoek?q=niets+hiervan&select=jaar%3D2020&select=kamer%3Dtweede", 200, "Niets gevonden", "nothing"},
      {"/zoek?q=%22water", 400, "<pre>\n&quot;water\n^</pre>", "what is not understood, with its place"},
      {"/zoek?q=fractei:vvd", 400, "fractei", "a field that is none"},
      {"/zoek?q=water&n=all", 400, "n=all", "more than a page holds"},
      {"/zoek?q=water&n=101", 400, "n=101", "more than a page holds"},
      {"/zoek?q=water&taal=fr", 400, "taal", "a language that is none"},
      {"/zoek?q=water&qq=1", 400, "qq", "a key that is none"},
      {"/zoeken", 404, "/zoeken", "no page"},
      {"/kamervraag/", 404, "/kamervraag/", "no record named"},
      {"/kamervraag/2023-90002", 404, "Niet in deze index", "what is no number"},
      {"/zoek?q=wolven&offset=1000", 200, "Zo veel treffers zijn er niet", "behind the last hit"},
      {"/trend?q=niets+hiervan", 200, "<h1>Niets gevonden</h1>", "a measure of nothing"},
      {"/kamervraag", 404, "/kamervraag", "no record named"},
      {"/kamervraag/2020Z00003", 200, "id=\"vraag-2\"", "a record"},
      {"/kamervraag/2020Z00003/2", 200, "id=\"vraag-2\"", "one question of it"},
      {"/kamervraag/2020Z99999", 404, "Niet in deze index: 2020Z99999", "a record that is not there"},
      {"/keten/2020Z00003", 200, "2020Z00003", "its chain"},
      {"/eerder", 200, "<textarea", "a box for a draft"},
      {"/eerder?text=Is+er+water%3F", 200, "<h2>Vraag 1</h2>", "a draft of one question"},
      {"/eerder?text=1.+Is+er+water%3F%0A2.+En+wolven%3F", 200, "<h2>Alle vragen samen</h2>", "a draft"},
      {"/eerder?text=2020Z00003", 200, "dezelfde vragen", "a number where a draft is expected"},
      {"/antwoordtijden?q=water", 200, "<table>", "reply times"},
      {"/trend?q=water", 200, "format=svg", "a picture"},
      {"/tabel", 200, "ministerie", "a table, of fields of its own choice"},
      {"/context", 200, "name=\"q\"", "asks for words"},
      {"/context?q=water", 200, "/kamervraag/2020Z0000", "lines that lead to their sets"},
      {"/kenmerkend?q=water", 200, "<table>", "keywords"},
      {"/velden", 200, "<code>indiener</code>", "fields"},
      {"/hulp", 200, "NEAR/8", "the query language"},
      {"/dekking", 200, "40 Kamervragen", "what the index holds"},
  };
  for (const auto& row : rows) {
    INFO(row.target << ": " << row.why);
    const auto got = site.get(row.target);
    CHECK(got.status == row.status);
    CHECK(got.headers.at("Content-Type") == "text/html; charset=utf-8");
    CHECK(text::contains(got.headers.at("Content-Security-Policy"), "style-src 'self'"));
    CHECK_FALSE(got.headers.contains("Access-Control-Allow-Origin"));
    CHECK(text::contains(got.all, row.has));
    CHECK(unbalanced(got.all).empty());
    CHECK_FALSE(text::contains(got.all, "<b>bij</b>"));
    CHECK_FALSE(text::contains(got.all, " style="));
    CHECK_FALSE(text::contains(got.all, "<script"));
  }
}

TEST_CASE("a slash behind a page leads to the page, and nowhere else") {
  Site site;
  const auto moved = site.get("/zoek/?q=a%26b");
  CHECK(moved.status == 301);
  CHECK(moved.headers.at("Location") == "/zoek?q=a%26b");
  CHECK(site.get("/kamervraag/2020Z00003/").headers.at("Location") == "/kamervraag/2020Z00003");
  CHECK(site.get("//elders.example/").status == 404);
  CHECK(site.get("/v1/search/").status == 404);
}

TEST_CASE("a page offers only what can be asked") {
  Site site;
  CHECK(text::contains(site.get("/zoek?q=water").all, "href=\"/context?q=water\""));
  CHECK_FALSE(text::contains(site.get("/zoek?q=is:te-laat").all, "href=\"/context"));
  CHECK_FALSE(text::contains(site.get("/zoek?q=water&facets=status").all, "facets=status&amp;n=all"));
  const auto chosen = site.get("/zoek?q=water&select=status%3Dbeantwoord").all;
  CHECK_FALSE(text::contains(chosen, "status%21%3D"));
  CHECK_FALSE(text::contains(site.get("/zoek?q=water&taal=fr").all, "taal=fr"));
}

TEST_CASE("nothing that is typed becomes markup") {
  Site site;
  const std::string_view texts[] = {"%3Cscript%3Ealert(1)%3C/script%3E",
                                    "%22%3E%3Csvg/onload=alert(1)%3E",
                                    "%27%20onmouseover=%27alert(1)",
                                    "javascript:alert(1)",
                                    "%E2%80%AEwater",
                                    "%3C/textarea%3E%3Cb%3E"};
  for (const auto text : texts)
    for (const auto& view : page::views())
      for (const std::string key : {"q", "text", "select", "sort", "by", "rows", "taal", "n", "bestaat-niet"}) {
        const auto target =
            fmt::format("{}{}?{}={}", view.path, view.names_record ? "/" + std::string(text) : "", key, text);
        INFO(target);
        const auto got = site.get(target);
        CHECK(got.status < 500);
        CHECK(unbalanced(got.all).empty());
        CHECK_FALSE(text::contains(got.all, "<script"));
        CHECK_FALSE(text::contains(got.all, "<svg/onload"));
        CHECK_FALSE(text::contains(got.all, "' onmouseover"));
        CHECK_FALSE(text::contains(got.all, "href=\"javascript:"));
        CHECK_FALSE(text::contains(got.all, "\xE2\x80\xAE"));
      }
}

TEST_CASE("a count on a page is what its link gives, chosen or left out") {
  const auto records = random_records(120, 7);
  MadeIndex made(records);
  const web::Hosts hosts;
  const auto get = [&](const std::string& target) {
    http::Request request{.target = target, .host = "localhost"};
    Response out;
    web::answer(request, hosts, made.index(), out);
    INFO(target);
    CHECK(out.status == 200);
    return out.all;
  };
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 11);
  std::size_t checked = 0;
  for (int i = 0; i < 40; ++i) {
    const auto query = queries.next();
    auto target = "/zoek?q=" + http::escaped(query.text);
    if (i % 2 == 1) target += "&select=status%3Dbeantwoord";
    INFO(target);
    const auto html = get(target);
    const auto all = counted_on(html);
    for (const auto& value : values_on(html)) {
      INFO(value.choose);
      // What is chosen already of the same field is chosen beside it.
      const bool more = text::contains(value.choose, "select=status%3Dbeantwoord&select=status%3D");
      if (!more) CHECK(counted_on(get(value.choose)) == value.count);
      if (!value.leave_out.empty()) CHECK(counted_on(get(value.leave_out)) == all - value.count);
      ++checked;
    }
    const auto api = nlohmann::json::parse(get("/v1/count" + target.substr(5)));
    CHECK(api.at("count") == all);
  }
  CHECK(checked > 200);
}

TEST_CASE("a page in another format is what the API gives") {
  Site site;
  const std::pair<std::string, std::string> rows[] = {
      {"/zoek?q=water&format=csv&n=all", "/v1/search?q=water&format=csv&n=all"},
      {"/zoek?q=water&format=json", "/v1/search?q=water&format=json"},
      {"/kamervraag/2020Z00003?format=ris", "/v1/show?q=2020Z00003&format=ris"},
      {"/tabel?q=water&format=csv", "/v1/table?q=water&format=csv&rows=ministerie&columns=fractie"},
  };
  for (const auto& [page, api] : rows) {
    INFO(page);
    const auto got = site.get(page), same = site.get(api);
    CHECK(got.status == 200);
    CHECK(got.all == same.all);
    CHECK(got.headers.at("Content-Type") == same.headers.at("Content-Type"));
  }
}

TEST_CASE("a page that has not changed is not sent again, and one of another index is told apart") {
  Site site;
  const auto first = site.get("/zoek?q=water");
  const auto again = site.get("/zoek?q=water", {.if_none_match = first.headers.at("ETag")});
  CHECK(again.status == 304);
  CHECK(again.all.empty());
  CHECK(again.headers.at("ETag") == first.headers.at("ETag"));
  CHECK(site.get("/zoek?q=wolven").headers.at("ETag") != first.headers.at("ETag"));
  CHECK(site.get("/zoek?q=water&expect-index=00000000000000000000000000000000").status == 409);
  CHECK(site.get("/stijl.css").headers.at("Content-Type") == "text/css; charset=utf-8");
  CHECK(site.get("/teken.svg").headers.at("Content-Type") == "image/svg+xml");
}

}  // namespace kamervragen::test
