#include "searcher/words/word_counts.hh"

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "schema/dutch/analyser.hh"
#include "schema/record/body_texts.hh"
#include "searcher/finder/plan.hh"
#include "searcher/words/listed_words.hh"
#include "searcher/words/side_by_side.hh"
#include "searcher/words/texts.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

using Counts = std::map<std::string, std::pair<std::uint64_t, std::uint64_t>>;

Counts counts_of(const words::WordCounter& counter) {
  Counts out;
  for (const auto& [word, count] : counter.frequent(1, 1)) out[word] = {count.times, count.sets};
  return out;
}

/// Of the records with these documents, which are numbered as the records stand.
Counts plain_counts(const std::vector<Kamervraag>& records, const std::vector<unsigned>& documents) {
  Counts out;
  dutch::Analyser analyser;
  for (const auto document : documents) {
    std::set<std::string> here;
    for (const auto& text : record::body_texts(records[document - 1]))
      for (const auto& token : analyser.words(text.text)) {
        ++out[token.written].first;
        here.insert(token.written);
      }
    for (const auto& word : here) ++out[word].second;
  }
  return out;
}

/// Calls `use` with a context of the index.
void read(MadeIndex& made, const std::function<void(const index::QueryContext&)>& use) {
  REQUIRE(made.index().read([&](Xapian::Database& database) -> Result<void> {
    use(finder::context_of(made.index(), database, {}));
    return {};
  }));
}

words::UseStored count_into(std::vector<words::WordCounter>& counters) {
  return [&](std::size_t worker, const index::Stored& one) {
    auto& its = counters[worker];
    return words::texts_of(
        one, {}, [&](Head&) { its.next_set(); }, [&](const auto& text) { its.add(text.text); });
  };
}

}  // namespace

TEST_CASE("words are counted alike off the lists, off the texts, and by any number of workers") {
  auto records = random_records(300, 77);
  const std::string endless(300, 'z');
  for (std::size_t i = 0; i < records.size(); i += 7) {
    records[i].vragen.push_back(vraag(9, "Een woord zonder eind: " + endless + " en " + endless + "."));
    if (i % 2 == 0) records[i].antwoorden.push_back(antwoord(9, endless + " staat er ook, en " + endless + "x niet."));
  }
  MadeIndex made(records);
  std::mt19937 random(20261130);
  for (const unsigned share : {1u, 2u, 5u, 40u, 400u}) {
    std::vector<unsigned> documents;
    for (unsigned document = 1; document <= records.size(); ++document)
      if (random() % share == 0) documents.push_back(document);
    INFO(documents.size());
    const auto expected = plain_counts(records, documents);
    if (share == 1) CHECK(expected.at(endless).second > 40);
    read(made, [&](const index::QueryContext& context) {
      words::WordCounter listed, chosen;
      REQUIRE(words::count_listed(context, documents, listed));
      CHECK(counts_of(listed) == expected);
      REQUIRE(words::count_words(context, documents, chosen));
      CHECK(counts_of(chosen) == expected);
      CHECK(chosen.words() == listed.words());
      for (const std::size_t workers : {1, 2, 5}) {
        std::vector<words::WordCounter> counters(workers);
        REQUIRE(words::read_side_by_side(context, documents, workers, count_into(counters)));
        words::WordCounter sum;
        for (const auto& one : counters) sum.add(one);
        CHECK(counts_of(sum) == expected);
        CHECK(sum.words() == listed.words());
      }
    });
  }
}

TEST_CASE("of several errors of workers, the one of the first document is told") {
  const auto records = random_records(400, 5);
  MadeIndex made(records);
  std::vector<unsigned> documents;
  for (unsigned document = 1; document <= records.size(); ++document) documents.push_back(document);
  read(made, [&](const index::QueryContext& context) {
    for (int round = 0; round < 20; ++round) {
      const auto done =
          words::read_side_by_side(context, documents, 4, [&](std::size_t, const index::Stored& one) -> Result<void> {
            const auto nummer = one.head()->head.nummer;
            if (nummer == records[97].nummer || nummer == records[99].nummer || nummer == records[350].nummer)
              return index::record_twice(one.head()->head);
            return {};
          });
      REQUIRE(!done);
      CHECK(done.error().message() == index::record_twice(records[97]).value().message());
    }
  });
}

TEST_CASE("a word that was never met has no count") {
  words::WordCounter counter;
  counter.next_set();
  counter.add("Het gemaal en het gemaal.");
  CHECK(counter.of("gemaal").times == 2);
  CHECK(counter.of("gemaal").sets == 1);
  CHECK(counter.of("sluis").times == 0);
  counter.add("sluis", {3, 2});
  CHECK(counter.of("sluis").times == 3);
  CHECK(counter.words() == 8);
}

}  // namespace kamervragen::test
