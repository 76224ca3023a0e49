// Threads that ask one index, beside a writer that updates it and makes it anew: each answer is the one that a thread
// alone gets from the same records. Under ThreadSanitizer (the tsan preset) it shows that no two touch one thing at
// once. The engine is not built with it: what its code does to its own objects is not seen, only what our code and the
// C library do with them; that no two threads have one of its objects is what Lease is for.
//
// KAMERVRAGEN_THREAD_QUERIES: how many questions; 1,500 by default, 100,000 in `tools/test --all`.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/finder/explain.hh"
#include "searcher/finder/search.hh"
#include "searcher/finder/suggest.hh"
#include "searcher/finder/values.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_query.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

constexpr std::size_t threads = 4, databases = 3;  // one waits now and then
/// The writer commits once for so many questions: oftener, and who is overtaken again and again gives up.
constexpr std::size_t questions_per_commit = 40;

std::size_t wanted() {
  const char* named = std::getenv("KAMERVRAGEN_THREAD_QUERIES");
  return named ? std::stoul(named) : 1500;
}

/// The states that the index goes through: the second and third add records to the one before, the next is made anew.
std::vector<std::vector<Kamervraag>> states() {
  const auto all = random_records(90, 21);
  std::vector<std::vector<Kamervraag>> out;
  for (const std::ptrdiff_t records : {60, 75, 90}) out.push_back({all.begin(), all.begin() + records});
  return out;
}

struct Question {
  RandomQuery query;
  finder::SearchOptions options;
  enum class About { hits, suggestions, values, record, explanation } about;
};

std::vector<Question> questions(const std::vector<Kamervraag>& records) {
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 8, {.depth = 2, .children = 3});
  static const std::vector<std::string> sorts = {"", "", "date", "", "days-asc"};
  std::vector<Question> out;
  for (std::size_t i = 0; i < 600; ++i) {
    Question one{queries.next(), {}, Question::About::hits};
    one.options.sort = sorts[i % sorts.size()];
    one.options.match_any = i % 3 == 0;
    one.options.offset = i % 4 == 1 ? i % 7 : 0;
    one.options.limit = i % 13 == 0 ? 0 : i % 29 == 0 ? 60 : 5;
    one.options.relax = i % 11 == 0 && one.options.offset == 0;
    one.options.reasons = i % 8 == 0;
    if (i % 2 == 0)
      for (const auto& field : layout::fields())
        if (field.facet) one.options.facets.emplace_back(field.name);
    if (i % 10 == 3) one.options.selections = {{"status", "beantwoord"}, {"dagen", "22-42"}};
    if (i % 6 == 5) one.about = Question::About::record;
    if (i % 17 == 7) one.about = Question::About::values;
    if (i % 19 == 9) one.about = Question::About::suggestions;
    if (i % 23 == 11) one.about = Question::About::explanation;
    out.push_back(std::move(one));
  }
  return out;
}

std::string text_of(const finder::Answer& answer) {
  auto out = fmt::format("{} of {}\n", answer.count, answer.index.kamervragen);
  for (const auto& hit : answer.hits) {
    out += fmt::format("{} {} {:.6f}\n", hit.rank, hit.record.nummer, hit.score);
    for (const auto& snippet : hit.snippets) out += snippet.tekst + "\n";
    for (const auto& reason : hit.reasons) out += fmt::format("{} {} {:.4f}\n", reason.text, reason.as, reason.score);
  }
  for (const auto& facet : answer.facets) {
    out += facet.field;
    for (const auto& [value, count] : facet.values) out += fmt::format(" {}={}", value, count);
    out += fmt::format(" {}\n", facet.missing);
  }
  for (const auto& one : answer.relaxed) out += fmt::format("{} {} {}\n", one.from_rank, name(one.by), one.query);
  return out + (answer.reference_date ? answer.reference_date->iso() : "");
}

template <class T, class Text>
std::string text_or_error(const Result<T>& result, const Text& text) {
  return result ? text(*result) : "error " + std::string(result.error().name());
}

std::string answer_to(const Question& question, index::Index& index, const std::vector<Kamervraag>& records,
                      std::size_t number) {
  const auto& [query, options, about] = question;
  switch (about) {
    case Question::About::hits:
      return text_or_error(finder::search(index, query.tree, options), [](const auto& a) { return text_of(a); });
    case Question::About::suggestions:
      return text_or_error(finder::suggest(index, query.tree, options), [](const auto& found) {
        std::string out;
        for (const auto& one : found) out += fmt::format("{} {}\n", one.query, one.count);
        return out;
      });
    case Question::About::values:
      return text_or_error(finder::values_of(index, *layout::fields().find(number % 2 == 0 ? "indiener" : "dagen")),
                           [](const auto& values) {
                             std::string out;
                             for (const auto& [value, count] : values) out += fmt::format("{} {}\n", value, count);
                             return out;
                           });
    case Question::About::record:
      return text_or_error(index.record(records[number % records.size()].sleutel()),
                           [](const auto& found) { return found ? found->titel : "none"; });
    case Question::About::explanation:
      return text_or_error(finder::explain(index, query.tree, options),
                           [](const auto& e) { return e.canonical + "\n" + e.engine; });
  }
  return {};
}

/// The answers of a thread alone, by the id of the index and the number of the question.
std::map<std::string, std::vector<std::string>> answers_alone(const std::vector<std::vector<Kamervraag>>& states,
                                                              const std::vector<Question>& asked) {
  std::map<std::string, std::vector<std::string>> out;
  for (const auto& records : states) {
    MadeIndex made(records);
    auto& answers = out[made.index().info().id];
    for (std::size_t i = 0; i < asked.size(); ++i)
      answers.push_back(answer_to(asked[i], made.index(), states.back(), i));
  }
  return out;
}

/// Goes from state to state while the others ask; a generation that is left goes away.
class Writer {
 public:
  Writer(const Scratch& folder, const std::vector<std::vector<Kamervraag>>& states) : folder_(folder), states_(states) {
    write_generation(folder_.path(), generation_, states_.front());
  }

  void go_on() {
    state_ = (state_ + 1) % states_.size();
    if (state_ > 0) {
      const auto& now = states_[state_];
      const auto known = static_cast<std::ptrdiff_t>(states_[state_ - 1].size());
      add_records(folder_.path(), generation_, {now.begin() + known, now.end()});
      return;
    }
    const auto left = generation_++;
    write_generation(folder_.path(), generation_, states_.front());
    std::filesystem::remove_all(folder_ / fmt::format("{}{}", layout::generation_prefix, left));
  }

 private:
  const Scratch& folder_;
  const std::vector<std::vector<Kamervraag>>& states_;
  std::size_t state_ = 0;
  int generation_ = 1;
};

}  // namespace

TEST_CASE("threads that share the snapshots of an index answer as one alone does, beside a writer") {
  const auto all = states();
  const auto asked = questions(all.back());
  const auto expected = answers_alone(all, asked);
  REQUIRE(expected.size() == all.size());
  const Scratch folder;
  Writer writer(folder, all);
  const auto opened = index::Snapshots::open({{.folder = folder.path()}}, {.readers = databases});
  REQUIRE(opened.has_value());

  const auto total = wanted();
  std::atomic<std::size_t> next = 0;
  std::mutex telling;
  std::vector<std::string> different;
  std::map<std::string, std::size_t> answered;  ///< by id
  const auto ask = [&] {
    index::Index index(*opened);
    for (auto i = next++; i < total; i = next++) {
      const auto number = i * 7 % asked.size();
      const auto got = answer_to(asked[number], index, all.back(), number);
      const auto& id = index.snapshot().state().id;
      const std::lock_guard lock(telling);
      ++answered[id];
      const auto known = expected.find(id);
      if (known != expected.end() && known->second[number] == got) continue;
      const auto& alone = known == expected.end() ? "an unknown state" : known->second[number];
      different.push_back(fmt::format("{}: {}\nalone: {}\nhere: {}", number, asked[number].query.text, alone, got));
    }
  };
  std::vector<std::thread> running;
  for (std::size_t i = 0; i < threads; ++i) running.emplace_back(ask);
  for (auto commits = next / questions_per_commit; next < total;
       std::this_thread::sleep_for(std::chrono::milliseconds(1)))
    if (next / questions_per_commit > commits) {
      writer.go_on();
      commits = next / questions_per_commit;
    }
  for (auto& one : running) one.join();
  for (std::size_t i = 0; i < std::min<std::size_t>(different.size(), 3); ++i) UNSCOPED_INFO(different[i]);
  CHECK(different.empty());
  CHECK(answered.size() == all.size());
}

}  // namespace kamervragen::test
