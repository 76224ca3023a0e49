// kamervragen count: the number alone, exact.
//   text   12                     --batch: one number a line, in the order of the queries
//   json   {common keys, "count": 12}                 --batch: {common keys, "counts": [{"query": {…}, "count": 12}]}
//   jsonl  the same on a line                         --batch: a line a query
//   csv    query,count
#include <array>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/record/record_json.hh"
#include "searcher/cli/answer_json.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/render/csv.hh"

namespace kamervragen::cli {
namespace {

using Json = nlohmann::ordered_json;

Result<ask::Answer> count_one(index::Index& index, Asked& asked) {
  asked.options.limit = 0;
  asked.options.snippets = 0;
  return ask::search(index, asked.query, asked.options);
}

/// Writes the counts as they come; json, one document, at the end.
class CountWriter {
 public:
  CountWriter(Session& session, const Arguments& arguments)
      : out_(session.out()), format_(arguments.get_or("format", "text")), batch_(arguments.has("batch")) {
    if (format_ != "csv" && format_ != "tsv") return;
    if (arguments.has("bom")) out_.write(render::byte_order_mark);
    cells("query", "count");
  }

  void add(const Asked& asked, const ask::Answer& answer) {
    if (format_ == "text") {
      out_.write(fmt::format("{}\n", answer.count));
    } else if (format_ == "json" && batch_) {
      if (document_.is_null()) document_ = common_keys(&answer.index, nullptr);
      const auto keys = common_keys(&answer.index, &asked);
      counts_.push_back({{"query", keys["query"]}, {"count", answer.count}});
    } else if (format_ == "json" || format_ == "jsonl") {
      auto keys = common_keys(&answer.index, &asked);
      keys["count"] = answer.count;
      out_.write(format_ == "json" ? to_document(keys) : record::to_line(keys) + "\n");
    } else {
      cells(asked.text, fmt::to_string(answer.count));
    }
  }

  void end(const index::IndexInfo& index) {
    if (format_ != "json" || !batch_) return;
    if (document_.is_null()) document_ = common_keys(&index, nullptr);
    document_["counts"] = std::move(counts_);
    out_.write(to_document(document_));
  }

 private:
  void cells(const std::string& query, const std::string& count) {
    out_.write(row(std::array{query, count}, format_ == "csv" ? render::RowFormat::csv : render::RowFormat::tsv));
  }

  program::Output& out_;
  std::string format_;
  bool batch_;
  Json document_, counts_ = Json::array();
};

Result<ask::Answer> count_line(Session& session, const Arguments& arguments, index::Index& index,
                               const std::string& line, std::size_t number, CountWriter& writer) {
  auto asked = ask(session, arguments, line);
  auto answer = asked ? count_one(index, *asked) : Result<ask::Answer>(pass(asked));
  if (answer) {
    writer.add(*asked, *answer);
  } else {
    answer.error().place = fmt::format("line {}", number);
  }
  return answer;
}

bool next_line(std::string& line) {
  if (!std::getline(std::cin, line)) return false;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return true;
}

/// Each line stands for itself, as soon as it is known.
Result<Exit> run_lines(Session& session, const Arguments& arguments, index::Index& index) {
  CountWriter writer(session, arguments);
  std::string line;
  for (std::size_t number = 1; session.out().ok() && next_line(line); ++number) {
    auto answer = count_line(session, arguments, index, line, number, writer);
    if (!answer) return pass(answer);
    session.out().flush();
  }
  return Exit::done;
}

/// One document names one content, so all is counted on one snapshot.
Result<Exit> run_document(Session& session, const Arguments& arguments, index::Index& index) {
  std::vector<std::string> lines;
  for (std::string line; next_line(line);) lines.push_back(line);
  std::optional<CountWriter> writer;
  auto done = index.read([&](Xapian::Database&) -> Result<void> {
    writer.emplace(session, arguments);
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (auto answer = count_line(session, arguments, index, lines[i], i + 1, *writer); !answer) return pass(answer);
    return {};
  });
  if (!done) return pass(done);
  writer->end(index.info());
  return Exit::done;
}

/// An empty line is an empty query: everything. The first line that is not understood ends it.
Result<Exit> run_batch(Session& session, const Arguments& arguments, index::Index& index) {
  return arguments.get_or("format", "text") == "json" ? run_document(session, arguments, index)
                                                      : run_lines(session, arguments, index);
}

}  // namespace

Result<Exit> run_count(Session& session, const Arguments& arguments) {
  const bool batch = arguments.has("batch");
  if (batch && !arguments.words.empty())
    return fail(Exit::usage, "batch-words",
                "count --batch reads its queries from standard input, not from the command line",
                "to narrow them all: --select FIELD=VALUE");
  auto asked = ask(session, arguments);
  if (!asked) return pass(asked);
  auto index = session.index();
  if (!index) return pass(index);
  if (batch) return run_batch(session, arguments, **index);

  auto answer = count_one(**index, *asked);
  if (!answer) return pass(answer);
  if (auto same = session.expected(answer->index); !same) return pass(same);
  CountWriter(session, arguments).add(*asked, *answer);
  return Exit::done;
}

}  // namespace kamervragen::cli
