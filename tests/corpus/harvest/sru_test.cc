#include "corpus/harvest/sru.hh"

#include <catch2/catch.hpp>

#include "corpus/harvest/listing.hh"
#include "tests/corpus/harvest/fake_service.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace harvest;

namespace {
Window window(const char* first, const char* last, Soort soort = Soort::antwoord) {
  return Window{soort, *Date::from_iso(first), *Date::from_iso(last), {}};
}
FakeService with(int per_day, int days) {
  FakeService service;
  for (int d = 0; d < days; ++d)
    for (int i = 0; i < per_day; ++i) {
      FakePublication p;
      p.modified = Date::from_days(Date::of(2024, 1, 1)->days() + d).iso();
      service.publications["ah-tk-20232024-" + std::to_string(1000 + d * per_day + i)] = p;
    }
  return service;
}
struct Walks {
  std::vector<Walked> parts;
  std::set<std::string> ids;
};
Walks walk(FakeService& service, const Window& w, std::size_t page_size, std::size_t window_max) {
  FakeClock clock;
  network::PoliteClient client(service, clock, network::Patience{2, 1, 1, 1}, 1);
  network::Pace pace;
  Listing listing(client, pace, {"https://sru.test", page_size, window_max, 3});
  Walks out;
  listing.walk(w, [&](Walked walked) {
    for (const auto& r : walked.records) out.ids.insert(r.id);
    out.parts.push_back(std::move(walked));
    return true;
  });
  return out;
}
}  // namespace

TEST_CASE("the query quotes what the service refuses otherwise") {
  CHECK(cql(window("2024-01-01", "2024-01-31")) ==
        "c.product-area==officielepublicaties AND w.publicatienaam==\"Kamervragen (Aanhangsel)\" AND "
        "dt.modified>=2024-01-01 AND dt.modified<=2024-01-31");
  CHECK(
      cql(window("2024-01-01", "2024-01-01", Soort::vraag)).find("w.publicatienaam==\"Kamervragen zonder antwoord\"") !=
      std::string::npos);
  auto narrowed = window("2024-01-01", "2024-01-01");
  narrowed.available = record::DateRange{Date::of(2020, 1, 1), std::nullopt};
  CHECK(cql(narrowed).ends_with("AND dt.modified<=2024-01-01 AND dt.available>=2020-01-01"));
  const auto url = search_url("https://repository.overheid.nl/sru", window("2024-01-01", "2024-01-31"), 101, 100);
  CHECK(url.starts_with(
      "https://repository.overheid.nl/"
      "sru?operation=searchRetrieve&version=2.0&query=c.product-area%3D%3Dofficielepublicaties%20AND%20"));
  CHECK(url.ends_with("&startRecord=101&maximumRecords=100"));
}

TEST_CASE("real records are read by their local names") {
  const auto shared = shared_folder();
  if (!shared) return;
  const auto body = read_file(*shared / "corpus/sru/record_ag-ek_zonder_namespaces.xml");
  const auto page = parse_page("<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><records>" + body +
                               "</records></searchRetrieveResponse>");
  REQUIRE(page);
  REQUIRE(page->records.size() == 1);
  const auto& r = page->records[0];
  CHECK(r.id == "ag-ek-2017-10-26");
  CHECK(r.title == "Agenda van de vergaderingen van 31 oktober 2017");
  CHECK(r.modified == "2017-10-27");
  CHECK(r.vergaderjaar == "2017-2018");
  CHECK(r.manifestations == std::vector<std::string>{"html", "metadata", "metadataowms", "odt", "pdf", "xml"});
  CHECK(r.wijziging == "2021-12-06T08:45:18.033427+01:00 2021-12-06T08:45:18.033427+01:00");

  auto many = read_file(*shared / "corpus/sru/records_met_namespaces.xml");
  const auto namespaced =
      parse_page("<sru:searchRetrieveResponse xmlns:sru=\"s\"><sru:numberOfRecords>9</sru:numberOfRecords>" + many +
                 "</sru:searchRetrieveResponse>");
  REQUIRE(namespaced);
  CHECK(namespaced->records.size() > 1);
  CHECK(namespaced->records[0].modified == "2025-02-17");
}

TEST_CASE("an answer that is none is told apart") {
  const std::string diagnostic =
      "<diagnostics><diagnostic><uri>info:srw/diagnostic/1/10</uri><message>Query syntax "
      "error</message></diagnostic></diagnostics>";
  const std::pair<std::string, const char*> rows[] = {
      {"<html><body>500</body></html>", "sru-not-xml"},
      {"", "sru-not-xml"},
      {"<sru:searchRetrieveResponse xmlns:sru=\"s\"><sru:numberOfRec", "sru-not-xml"},
      {"<searchRetrieveResponse>" + diagnostic + "</searchRetrieveResponse>", "sru-diagnostic"},
      {"<searchRetrieveResponse/>", "sru-incomplete"},
      {"<searchRetrieveResponse><numberOfRecords>veel</numberOfRecords></searchRetrieveResponse>", "sru-incomplete"},
      {page_of(1, "<record/>"), "sru-incomplete"},
      {page_of(1, "",
               "<diagnostics><diagnostic><uri>SEARCH-IGNOREDQTEXT</uri><details>dt.date</details></diagnostic></"
               "diagnostics>"),
       "sru-ignored"},
  };
  for (const auto& [body, code] : rows) {
    const auto page = parse_page(body);
    REQUIRE_FALSE(page);
    CHECK(page.error().name() == code);
  }
  CHECK(parse_page(page_of(0, ""))->total == 0);
}

TEST_CASE("windows are split by days until none is too large, and miss nothing") {
  auto service = with(3, 40);
  const auto all = walk(service, window("1995-01-01", "2024-12-31"), 7, 20);
  CHECK(all.ids.size() == 120);
  auto next = Date::of(1995, 1, 1)->days();
  for (const auto& part : all.parts) {
    CHECK(part.complete());
    CHECK(part.total <= 20);
    CHECK(part.window.first.days() == next);  // no hole between the parts
    next = part.window.last.days() + 1;
  }
  CHECK(next == Date::of(2025, 1, 1)->days());
  for (const auto& url : service.asked) CHECK(std::stoul(url.substr(url.find("startRecord=") + 12)) <= 20);
}

TEST_CASE("a day that is too large is split by dt.available, or said to be too large") {
  auto service = with(30, 1);
  const auto all = walk(service, window("2024-01-01", "2024-01-01"), 10, 20);
  REQUIRE(all.parts.size() == 1);
  REQUIRE_FALSE(all.parts[0].complete());  // they all became available on one day
  CHECK(all.parts[0].error->name() == "window-too-large");
  CHECK(all.parts[0].error->message().find("30 records") != std::string::npos);
}

TEST_CASE("a count that changes between pages, a record that moves, a short page: walked again until it holds still") {
  struct Row {
    const char* what;
    int times;  // it goes wrong so many times
    std::function<void(std::size_t, std::vector<std::string>&, std::size_t&)> spoil;
    bool complete;
  };
  const auto more = [](std::size_t, std::vector<std::string>&, std::size_t& total) { ++total; };
  const auto twice = [](std::size_t, std::vector<std::string>& page, std::size_t&) {
    page[0] = record_of("ah-tk-20232024-1000", FakePublication{});
  };
  const auto shorter = [](std::size_t, std::vector<std::string>& page, std::size_t&) { page.pop_back(); };
  const auto empty = [](std::size_t, std::vector<std::string>& page, std::size_t&) { page.clear(); };
  for (const auto& row :
       {Row{"the count changes once", 1, more, true}, Row{"the count changes always", 99, more, false},
        Row{"a record moves once", 1, twice, true}, Row{"a record moves always", 99, twice, false},
        Row{"a short page heals by itself", 1, shorter, true}, Row{"an empty page once", 1, empty, true},
        Row{"empty pages always", 99, empty, false}}) {
    INFO(row.what);
    auto service = with(5, 5);
    int left = row.times;
    service.spoil = [&](std::size_t start, std::vector<std::string>& page, std::size_t& total) {
      if (start == 1 || left <= 0 || page.empty()) return;
      --left;
      row.spoil(start, page, total);
    };
    const auto all = walk(service, window("2024-01-01", "2024-01-31"), 10, 100);
    REQUIRE(all.parts.size() == 1);
    CHECK(all.parts[0].complete() == row.complete);
    if (row.complete)
      CHECK(all.ids.size() == 25);
    else
      CHECK(all.parts[0].error->name() == "window-unstable");
    CHECK(all.parts[0].records.size() == all.ids.size());  // each id once
  }
}

TEST_CASE("diagnostics, pages of HTML and ignored text are asked again, then said") {
  for (const auto& [body, code] :
       {std::pair<std::string, const char*>{"<html>", "sru-not-xml"},
        {page_of(3, "", "<diagnostics><diagnostic><uri>SEARCH-IGNOREDQTEXT</uri></diagnostic></diagnostics>"),
         "sru-ignored"}}) {
    auto service = with(1, 3);
    service.faults = {{"https://sru.test", ok(body), 2}};
    CHECK(walk(service, window("2024-01-01", "2024-01-31"), 10, 100).parts[0].complete());
    service.faults = {{"https://sru.test", ok(body), 99}};
    const auto failed = walk(service, window("2024-01-01", "2024-01-31"), 10, 100);
    REQUIRE_FALSE(failed.parts[0].complete());
    CHECK(failed.parts[0].error->name() == code);
  }
}

TEST_CASE("a service that says what cannot be is refused, after few questions") {
  struct Row {
    const char *first, *last;
    std::size_t total;
    const char *expected, *why;
  };
  const Row rows[] = {
      {"2024-01-01", "2024-12-31", 50'000, "window-uneven", "the same number of whatever it is asked"},
      {"2024-01-01", "2024-01-01", 50'000, "window-uneven", "the same of one day"},
      {"1995-01-01", "2024-12-31", 4'000'000'000, "window-too-large", "more than there can be"},
  };
  for (const auto& row : rows) {
    INFO(row.total << " (" << row.why << ')');
    auto service = with(5, 5);
    service.spoil = [&](std::size_t, std::vector<std::string>&, std::size_t& total) { total = row.total; };
    const auto all = walk(service, window(row.first, row.last), 10, 100);
    REQUIRE(all.parts.size() == 1);
    REQUIRE_FALSE(all.parts[0].complete());
    CHECK(all.parts[0].error->name() == row.expected);
    CHECK(all.parts[0].error->exit() == Exit::no_input);
    CHECK(service.asked.size() <= 6);
  }
}

TEST_CASE("what comes to a list while its halves are counted is no contradiction") {
  auto service = with(30, 30);
  int pages = 0;
  service.spoil = [&](std::size_t, std::vector<std::string>&, std::size_t& total) { total += ++pages == 1 ? 20 : 0; };
  const auto all = walk(service, window("2024-01-01", "2024-01-30"), 10, 500);
  CHECK(all.ids.size() == 900);
}

TEST_CASE("a page of more records than were asked for is refused") {
  auto service = with(5, 5);
  service.spoil = [](std::size_t, std::vector<std::string>& page, std::size_t&) {
    for (int n = 0; n < 40; ++n) page.push_back(record_of("ah-tk-20232024-" + std::to_string(n), FakePublication{}));
  };
  const auto all = walk(service, window("2024-01-01", "2024-01-31"), 10, 100);
  REQUIRE(all.parts.size() == 1);
  REQUIRE(all.parts[0].error);
  CHECK(all.parts[0].error->name() == "sru-too-many");
  CHECK(all.ids.empty());
}

}  // namespace kamervragen::test
