// Trees of citations, as lines: two spaces a step, > for what is cited, < for what cites, * for what stands elsewhere,
// +n for n links that are left out.
#include "searcher/links/chain.hh"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "searcher/finder/show_find.hh"
#include "searcher/render/format.hh"
#include "tests/rows.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

using Lines = std::vector<std::string>;

void add_chain_lines(const links::Link& link, std::size_t steps, Lines& out) {
  std::string line(2 * steps, ' ');
  if (link.way != links::Way::root) line += link.way == links::Way::cites ? "> " : "< ";
  line += link.set ? link.set->nummer : "(" + link.ids.front() + ")";
  if (link.seen) line += " *";
  if (link.more > 0) line += " +" + std::to_string(link.more);
  out.push_back(line);
  for (const auto& under : link.links) add_chain_lines(under, steps + 1, out);
}

Lines chain_of(const std::vector<Kamervraag>& records, const std::string& from, const links::Bounds& bounds = {}) {
  MadeIndex made(records);
  const auto query = finder::query_for(from);
  REQUIRE(query);
  const auto found = finder::records(made.index(), *query);
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  const auto chain = links::chain(made.index(), found->front(), bounds);
  REQUIRE(chain);
  Lines out;
  add_chain_lines(*chain, 0, out);
  return out;
}

Kamervraag citing(const std::string& nummer, const std::string& day, std::vector<std::string> cited) {
  auto k = record(nummer, "Over " + nummer, day);
  k.verwijst = std::move(cited);
  return k;
}

void add_answer(Kamervraag& k, const std::string& id, bool vervangen = false) {
  k.publicaties.push_back({PublicatieId::parse(id).value(), PublicatieSoort::antwoord, k.ingezonden, vervangen});
}

/// One that is cited in each form that there is, by sets of one day each.
std::vector<Kamervraag> cited_in_every_form(const std::string& cited, std::vector<std::string> answers) {
  auto asked = record("2010Z00001", "De dijk", "2010-01-01");
  for (const auto& id : answers) add_answer(asked, id, id != answers.back());
  return {asked, citing("2011Z00001", "2011-01-01", {cited})};
}

}  // namespace

TEST_CASE("a citation leads to the set, and back, whichever of its publications it names") {
  struct Row {
    const char* cited;
    std::vector<std::string> answers;
    const char* why;
  };
  const Row rows[] = {
      {"2010Z00001", {}, "its nummer"},
      {"kv-tk-2010Z00001", {}, "the kv"},
      {"ah-tk-20092010-12", {"ah-tk-20092010-12"}, "its answer"},
      {"ah-tk-20092010-12", {"ah-tk-20092010-12", "ah-tk-20092010-12-n1"}, "an answer that was replaced"},
      {"ah-tk-20092010-12", {"ah-tk-20092010-12-h1"}, "an answer of which only the reprint is there"},
      {"ah-tk-20092010-12-h1", {"ah-tk-20092010-12"}, "a reprint that is not there"},
      {"ah-tk-20092010-12-n2", {"ah-tk-20092010-12-n1"}, "a correction that is not there, of one that is"},
      {"ah-tk-20092010-12", {"ah-tk-20092010-12", "ah-tk-20092010-99"}, "a number that another one took the place of"},
  };
  for_each_row(rows, [](const Row& row) {
    const auto records = cited_in_every_form(row.cited, row.answers);
    CHECK(chain_of(records, "2011Z00001") == Lines{"2011Z00001", "  > 2010Z00001"});
    CHECK(chain_of(records, "2010Z00001") == Lines{"2010Z00001", "  < 2011Z00001"});
  });
}

TEST_CASE("a longer number of the same beginning is another publication") {
  const auto records = cited_in_every_form("ah-tk-20092010-123", {"ah-tk-20092010-12"});
  CHECK(chain_of(records, "2010Z00001") == Lines{"2010Z00001"});
  CHECK(chain_of(records, "2011Z00001") == Lines{"2011Z00001", "  > (ah-tk-20092010-123)"});
}

TEST_CASE("a tree goes both ways, nearest first, each set once with its links, each link once") {
  struct Row {
    std::vector<Kamervraag> records;
    std::string from;
    Lines expected;
    const char* why;
  };
  const Row rows[] = {
      {{citing("2010Z00001", "2010-01-01", {})}, "2010Z00001", {"2010Z00001"}, "alone"},
      {{citing("2010Z00001", "2010-01-01", {}), citing("2011Z00001", "2011-01-01", {"2010Z00001"}),
        citing("2012Z00001", "2012-01-01", {"2011Z00001"})},
       "2011Z00001",
       {"2011Z00001", "  > 2010Z00001", "  < 2012Z00001"},
       "what it cites, then what cites it"},
      {{citing("2010Z00001", "2010-01-01", {"2011Z00001"}), citing("2011Z00001", "2011-01-01", {"2010Z00001"})},
       "2010Z00001",
       {"2010Z00001", "  > 2011Z00001", "  < 2011Z00001 *"},
       "two that cite each other: both links, and an end"},
      {{citing("2010Z00001", "2010-01-01", {"2011Z00001"}), citing("2011Z00001", "2011-01-01", {"2012Z00001"}),
        citing("2012Z00001", "2012-01-01", {"2010Z00001"})},
       "2010Z00001",
       {"2010Z00001", "  > 2011Z00001", "    > 2012Z00001 *", "  < 2012Z00001"},
       "a circle of three: what is met again is marked"},
      {{citing("2010Z00001", "2010-01-01", {"2010Z00001", "kv-tk-2010Z00001"})},
       "2010Z00001",
       {"2010Z00001"},
       "one that cites itself"},
      {{citing("2012Z00003", "2012-03-01",
               {"kst-36200-77", "ah-tk-20002001-1", "2012Z00009", "2010Z00001", "2009Z00001"}),
        citing("2010Z00001", "2010-01-01", {}), citing("2009Z00001", "2009-01-01", {})},
       "2012Z00003",
       {"2012Z00003", "  > 2009Z00001", "  > 2010Z00001", "  > (2012Z00009)", "  > (ah-tk-20002001-1)",
        "  > (kst-36200-77)"},
       "by the day of asking; what is in no set behind, by its id"},
      {{citing("2010Z00001", "2010-01-01", {"kst-36200-77"}),
        citing("2011Z00001", "2011-01-01", {"kst-36200-77", "2010Z00001"})},
       "2011Z00001",
       {"2011Z00001", "  > 2010Z00001", "    > (kst-36200-77) *", "  > (kst-36200-77)"},
       "a paper that both cite is one"},
  };
  for_each_row(rows, [](const Row& row) { CHECK(chain_of(row.records, row.from) == row.expected); });
}

TEST_CASE("a tree is bounded, and says where") {
  std::vector<Kamervraag> line;
  for (int i = 0; i < 6; ++i) {
    const auto nummer = [](int n) { return "2010Z0000" + std::to_string(n); };
    line.push_back(citing(nummer(i), "2010-01-0" + std::to_string(i + 1), i > 0 ? Lines{nummer(i - 1)} : Lines{}));
  }
  CHECK(chain_of(line, "2010Z00005", {.steps = 2}) == Lines{"2010Z00005", "  > 2010Z00004", "    > 2010Z00003 +1"});
  CHECK(chain_of(line, "2010Z00005", {.steps = 9, .links = 1}) == Lines{"2010Z00005", "  > 2010Z00004 +1"});
  CHECK(chain_of(line, "2010Z00005", {.steps = 9}).size() == 6);
  CHECK(chain_of(line, "2010Z00003", {.steps = 1}) == Lines{"2010Z00003", "  > 2010Z00002 +1", "  < 2010Z00004 +1"});
}

TEST_CASE("the order of the records in the index does not matter") {
  std::mt19937 random(7);
  for (int round = 0; round < 10; ++round) {
    std::vector<Kamervraag> records;
    for (int i = 10; i < 30; ++i) {
      Lines cited;
      for (int n = 0; n < 3; ++n) cited.push_back("2010Z000" + std::to_string(10 + random() % 22));
      std::ranges::sort(cited);
      records.push_back(citing("2010Z000" + std::to_string(i), "2010-01-0" + std::to_string(1 + random() % 3), cited));
    }
    const auto first = chain_of(records, "2010Z00010", {.steps = 4, .links = 40});
    std::ranges::shuffle(records, random);
    CHECK(chain_of(records, "2010Z00010", {.steps = 4, .links = 40}) == first);
    // No set has its own links twice, and the tree says what it left out.
    std::vector<std::string> whole;
    for (auto line : first) {
      if (line.ends_with('*')) continue;
      line.erase(0, line.find_first_not_of(" <>"));
      whole.push_back(line.substr(0, line.find(' ')));
    }
    std::ranges::sort(whole);
    CHECK(std::ranges::adjacent_find(whole) == whole.end());
    CHECK(first.size() <= 41);
  }
}

TEST_CASE("a chain is written in every format that writes records") {
  auto asked = record("2010Z00001", "De <dijk>", "2010-01-01");
  asked.verwijst = {"kst-36200-77"};
  MadeIndex made({asked, citing("2011Z00001", "2011-01-01", {"2010Z00001"})});
  const auto chain = links::chain(made.index(), asked);
  REQUIRE(chain);
  for (const auto& name : render::format_names(ask::Kind::chain)) {
    INFO(name);
    std::string out;
    const auto sink = render::find_format(name)->make([&](std::string_view text) { return out += text, true; }, {});
    sink->begin({.kind = ask::Kind::chain});
    sink->chain(*chain);
    sink->end({});
    for (const std::string wanted : {"2010Z00001", "2011Z00001"}) CHECK(out.find(wanted) != std::string::npos);
    const bool sets_alone = name == "ids" || render::find_format(name)->accepts.has(ask::Kind::count);
    const bool texts = name == "text" || name == "json" || name == "jsonl";
    CHECK((out.find("kst-36200-77") != std::string::npos) == (texts || !sets_alone));
    if (name == "html") CHECK(out.find("<dijk>") == std::string::npos);
  }
}

}  // namespace kamervragen::test
