// Whether an index in parts answers as the whole does: random queries, every answer byte by byte.
//
//   same_answers [QUERIES [SEED]] WHOLE PART PART…      2,000 queries by default; a place is a folder or HOST:PORT
//
// tests/end/parts_test.sh runs it over the sample. By hand over an index of full size:
//
//   kamervragen-index rebuild --corpus CORPUS --index whole
//   kamervragen-index rebuild --corpus CORPUS --index one --shard 1/2      and two, of 2/2
//   xapian-tcpsrv --interface 127.0.0.1 --port 7001 one &                  and two, on 7002
//   same_answers whole one two; same_answers whole 127.0.0.1:7001 127.0.0.1:7002; same_answers whole one 127.0.0.1:7002
//
// An answer is what search --format json prints but for the index: count, hits with scores, snippets and reasons,
// facets, what a page was filled with, the explanation, what is suggested where nothing is found.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/dutch/analyser.hh"
#include "schema/text/numbers.hh"
#include "searcher/finder/explain.hh"
#include "searcher/finder/search.hh"
#include "searcher/finder/suggest.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/sheet/facet_tables.hh"
#include "tests/searcher/random_query.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

/// Words as often as they occur, so that queries find something, and the values of some of the records.
Vocabulary vocabulary(index::Index& index) {
  constexpr std::uint64_t records_taken = 400;
  const auto step = index.info().kamervragen / records_taken + 1;
  std::vector<Kamervraag> records;
  std::uint64_t seen = 0;
  const auto done = index.each_record([&](const Kamervraag& k) {
    if (seen++ % step == 0) records.push_back(k);
    return true;
  });
  if (!done) throw std::runtime_error(done.error().message());
  auto out = vocabulary_of(records, layout::fields());
  out.words.clear();
  dutch::Analyser analyser;
  for (const auto& record : records)
    for (const auto& field : layout::fields())
      if (field.kind == layout::Kind::text)
        for (const auto& text : field.values(record))
          for (const auto& word : analyser.words(text))
            out.words.push_back(text.substr(word.begin, word.end - word.begin));
  return out;
}

/// Another choice of options for each query, all of them in turn.
finder::SearchOptions options_of(std::size_t i) {
  static const std::vector<std::string> sorts = {"", "", "", "date", "", "date-asc", "", "days", "", "days-asc", ""};
  finder::SearchOptions out;
  out.sort = sorts[i % sorts.size()];
  out.match_any = i % 3 == 0;
  out.expansions = {.compounds = i % 5 != 0, .abbreviations = i % 7 != 0};
  out.offset = i % 4 == 1 ? i % 37 : 0;
  out.limit = i % 29 == 0 ? 500 : i % 13 == 0 ? 0 : 10;
  out.relax = i % 16 == 0;
  if (out.relax) out.offset = 0;
  out.reasons = i % 8 == 0;
  if (i % 2 == 0)
    for (const auto& field : layout::fields())
      if (field.facet) out.facets.emplace_back(field.name);
  if (i % 10 == 3) out.selections = {{"status", "beantwoord"}, {"dagen", "22-42"}, {"dagen", "43-84"}};
  return out;
}

Json error_json(const Error& error) { return {{"code", error.name()}, {"message", error.message()}}; }

/// The answer; `explained` adds what costs a walk through the words of the index.
Json answer_of(index::Index& index, const RandomQuery& query, const finder::SearchOptions& options, bool explained) {
  auto answer = search(index, query.tree, options);
  if (!answer) return error_json(answer.error());
  Json out = {{"count", answer->count},
              {"hits", Json::array()},
              {"kamervragen", answer->index.kamervragen},
              {"id", answer->index.id}};
  for (const auto& hit : answer->hits) out["hits"].push_back(render::to_json(hit));
  out["facets"] = render::to_json(sheet::facet_tables(std::move(answer->facets), std::nullopt));
  out["relaxed"] = render::to_json(answer->relaxed);
  out["reference_date"] = answer->reference_date ? Json(answer->reference_date->iso()) : Json(nullptr);
  if (explained) {
    const auto explanation = explain(index, query.tree, options);
    out["explain"] = explanation ? render::to_json(*explanation) : error_json(explanation.error());
    if (answer->count == 0) {
      const auto suggested = suggest(index, query.tree, options);
      auto& list = out["suggested"] = Json::array();
      if (suggested)
        for (const auto& one : *suggested) list.push_back({{"query", one.query}, {"count", one.count}});
    }
  }
  return out;
}

/// Where two texts begin to differ, with what stands around it.
std::string difference(const std::string& one, const std::string& other) {
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  const auto from = at > 300 ? at - 300 : 0;
  return fmt::format("whole: …{}\nparts: …{}\n", one.substr(from, 500), other.substr(from, 500));
}

struct Timed {
  Json json;
  double milliseconds;
};

template <class Ask>
Timed timed(Ask ask) {
  const auto begin = Clock::now();
  auto json = ask();
  return {std::move(json), std::chrono::duration<double, std::milli>(Clock::now() - begin).count()};
}

std::string percentiles(std::vector<double> times) {
  std::ranges::sort(times);
  const auto at = [&](std::size_t percent) { return times[std::min(times.size() - 1, times.size() * percent / 100)]; };
  return fmt::format("p50 {:.1f} ms, p90 {:.1f}, p99 {:.1f}", at(50), at(90), at(99));
}

index::Index opened(const std::vector<std::string>& names) {
  std::vector<program::IndexPlace> places;
  for (const auto& name : names) {
    auto place = program::parse_index_place(name);
    if (!place) throw std::runtime_error(place.error().message());
    places.push_back(std::move(*place));
  }
  auto index = index::Index::open(places);
  if (!index) throw std::runtime_error(index.error().message());
  return std::move(*index);
}

int run(std::vector<std::string> words) {
  const auto number = [&](std::size_t otherwise) {
    const auto given = words.empty() ? std::nullopt : text::whole_number<std::size_t>(words.front());
    if (given) words.erase(words.begin());
    return given.value_or(otherwise);
  };
  const auto wanted = number(2000), seed = number(20260302);
  if (words.size() < 2) {
    std::cerr << "same_answers [QUERIES [SEED]] WHOLE PART PART…\n";
    return 2;
  }
  auto whole = opened({words.front()});
  auto parts = opened({words.begin() + 1, words.end()});
  RandomQueries queries(vocabulary(whole), layout::fields(), seed, {.depth = 2, .children = 3});
  std::size_t found = 0, hits = 0, different = 0;
  std::vector<double> of_whole, of_parts;
  for (std::size_t i = 0; i < wanted; ++i) {
    const auto query = queries.next();
    const auto options = options_of(i);
    const bool explained = i % 20 == 0;
    const auto one = timed([&] { return answer_of(whole, query, options, explained); });
    const auto other = timed([&] { return answer_of(parts, query, options, explained); });
    of_whole.push_back(one.milliseconds);
    of_parts.push_back(other.milliseconds);
    found += one.json.value("count", std::size_t{0}) > 0;
    hits += one.json.contains("hits") ? one.json["hits"].size() : 0;
    if (one.json == other.json && one.json.dump() == other.json.dump()) continue;
    if (++different <= 5)
      std::cout << "query " << i << ": " << query.text << "\n" << difference(one.json.dump(), other.json.dump());
  }
  std::cout << fmt::format("{} queries, {} of them with hits, {} hits compared; {} answers differ\n", wanted, found,
                           hits, different)
            << "whole: " << percentiles(of_whole) << "\nparts: " << percentiles(of_parts) << "\n";
  return different == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kamervragen::test

int main(int argc, char** argv) {
  try {
    return kamervragen::test::run({argv + 1, argv + argc});
  } catch (const std::exception& e) {
    std::cerr << "same_answers: " << e.what() << "\n";
    return 3;
  }
}
