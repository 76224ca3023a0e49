// Our engine for the benchmark of speed, in a process that keeps its index open:
//
//   bench_search export INDEX FILE     the texts and the facets of every record, for the other engines
//   bench_search search INDEX          answers questions (protocol.hh) as `kamervragen search` does
//   bench_search words INDEX           the same with words that stand for their inflections only, as the others have it
//
// FILE is a TSV without a header, a line a record: nummer, titel, namen, vraag, antwoord, indieners, fracties,
// ministers, dagen, jaar. White space inside a value is one space; several values have U+001F between.
#include <algorithm>
#include <cstdio>
#include <fstream>

#include "schema/layout/fields.hh"
#include "schema/text/joined.hh"
#include "searcher/finder/search.hh"
#include "searcher/index/index.hh"
#include "searcher/query/parser.hh"
#include "tests/bench/speed/protocol.hh"

using namespace kamervragen;

namespace {

[[noreturn]] void stop(const Error& error) {
  std::fprintf(stderr, "bench_search: %s\n", error.message().c_str());
  std::exit(1);
}

/// The values of a field on one line, with runs of white space as one space.
std::string flat(const Kamervraag& record, std::string_view field, char separator) {
  std::string out;
  for (const auto& value : layout::fields().find(field)->values(record)) {
    if (!out.empty()) out += separator;
    for (const char c : value) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
  }
  return out;
}

void export_records(index::Index& index, const char* path) {
  std::ofstream out(path);
  const auto done = index.each_record([&](const Kamervraag& record) {
    out << record.nummer;
    for (const auto* text : {"titel", "naam", "vraag", "antwoord"}) out << '\t' << flat(record, text, ' ');
    for (const auto* label : {"indiener", "fractie", "minister", "dagen", "jaar"})
      out << '\t' << flat(record, label, layout::value_separator);
    out << '\n';
    return out.good();
  });
  if (!done) stop(done.error());
  if (!out.flush()) {
    std::fprintf(stderr, "bench_search: cannot write %s\n", path);
    std::exit(1);
  }
}

/// The question in the query language.
std::string text_of(const bench::Question& q) {
  if (q.kind == "or") return text::joined(q.words, " OR ");
  if (q.kind == "phrase") return '"' + text::joined(q.words, " ") + '"';
  if (q.kind == "prefix") return q.words.at(0) + '*';
  if (q.kind == "filter")
    return q.words.at(0) + " fractie:=\"" + q.words.at(1) + "\" dagen:" + q.words.at(2) + ".." + q.words.at(3);
  return text::joined(q.words, " ");
}

bench::Reply answer(index::Index& index, const bench::Question& question, bool only_words) {
  const auto query = query::parse_query(text_of(question), index.table());
  if (!query) stop(query.error());
  finder::SearchOptions options;
  if (only_words) options.expansions = {.compounds = false, .abbreviations = false};
  if (question.facets()) options.facets = {"indiener", "fractie", "minister", "dagen", "jaar"};
  options.facet_values = 10;  // as `kamervragen search` shows
  if (!question.page()) options.snippets = 0;
  const auto found = search(index, *query, options);
  if (!found) stop(found.error());
  bench::Reply reply{static_cast<std::int64_t>(found->count)};
  for (const auto& facet : found->facets)
    for (const auto& value : facet.values) reply.facets += value.count;
  for (const auto& hit : found->hits)
    for (const auto& snippet : hit.snippets) reply.snippets += snippet.tekst.size();
  return reply;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string verb = count > 1 ? arguments[1] : "";
  const bool asks = verb == "search" || verb == "words";
  if (!(asks && count == 3) && !(verb == "export" && count == 4)) {
    std::fprintf(stderr, "usage: bench_search export INDEX FILE | (search | words) INDEX\n");
    return 2;
  }
  auto index = index::Index::open(arguments[2]);
  if (!index) stop(index.error());
  if (asks) {
    bench::serve([&](const bench::Question& question) { return answer(*index, question, verb == "words"); });
  } else {
    export_records(*index, arguments[3]);
  }
}
