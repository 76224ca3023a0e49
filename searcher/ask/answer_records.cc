// Question sets whole, or one vraag of them, by whatever names them; and the chains of citations that they stand in.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/citation/parse.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/links/chain.hh"
#include "searcher/query/printer.hh"

namespace kamervragen::ask {
namespace {

/// What one name stands for: records, and of one that names a vraag, which.
struct WantedRecord {
  Head counted;
  std::optional<int> vraag;
};

/// What was asked for: the records found, each once as asked, and what was not.
struct GatheredRecords {
  std::vector<query::Zoekvraag> queries;
  std::vector<WantedRecord> wanted;
  Answered answered;
};

Result<finder::Shown> with_citations(index::Index& index, Kamervraag record, const WantedRecord& wanted) {
  auto cited = finder::cites(index, record);
  if (!cited) return pass(cited);
  auto citing = finder::cited_by(index, record);
  if (!citing) return pass(citing);
  if (wanted.vraag) record = finder::only_vraag(std::move(record), *wanted.vraag).value_or(Kamervraag{});
  return finder::Shown{std::move(record), wanted.counted, std::move(*cited), std::move(*citing), wanted.vraag};
}

Result<Kamervraag> whole(index::Index& index, const Head& head) {
  auto record = index.record(head.sleutel());
  if (!record) return pass(record);
  if (!*record) return fail(Code::record_damaged);  // what found it does not stand in its term's list
  return std::move(record->value());
}

/// An id may be a vraagnummer and a publication: either finds.
void keep_queries(std::vector<query::Zoekvraag>& queries, const query::Zoekvraag& query) {
  if (const auto* either = std::get_if<query::Or>(&query.node)) {
    queries.insert(queries.end(), either->children.begin(), either->children.end());
  } else {
    queries.push_back(query);
  }
}

/// What was typed as several words may be one citation: Aanhangsel Handelingen II 2018/19, nr. 3922.
std::vector<std::string> names_in(const Request& request) {
  const auto& typed = request.names;
  if (typed.size() < 2 || request.name_lines) return typed;
  auto all = fmt::format("{}", fmt::join(typed, " "));
  return citation::read(all).empty() ? typed : std::vector{std::move(all)};
}

/// Finds what each name stands for, on one snapshot.
class GatheringRecords {
 public:
  GatheringRecords(index::Index& index, const Request& request) : index_(index), request_(request) {}

  Result<GatheredRecords> run() {
    const auto names = names_in(request_);
    for (std::size_t i = 0; i < names.size(); ++i) {
      index::begin_next_query();
      const auto line = request_.name_lines ? request_.name_lines->at(i) : 0;
      place_ = line > 0 ? fmt::format("line {}", line) : "";
      if (auto done = add(names[i]); !done) return pass(done);
    }
    if (names.empty()) complain(Error(Code::no_names_read));
    return std::move(out_);
  }

 private:
  Result<void> add(const std::string& name) {
    auto queries = finder::queries_for(name);
    if (!queries) return complain_near(name, std::move(queries.error()));
    for (const auto& [vraag, query] : *queries) {
      keep_queries(out_.queries, query);
      auto matches = finder::records(index_, query);
      if (!matches) return pass(matches);
      if (matches->empty())
        if (auto said = complain_near(name, Error(Code::not_found, {{"id", name}})); !said) return pass(said);
      for (auto& match : *matches)
        if (auto done = add(name, std::move(match), vraag); !done) return pass(done);
    }
    return {};
  }

  Result<void> add(const std::string& name, Head match, std::optional<int> vraag) {
    if (!seen_.emplace(match.sleutel().str(), vraag).second) return {};
    if (vraag) {
      auto record = whole(index_, match);
      if (!record) return pass(record);
      if (!finder::only_vraag(*record, *vraag)) {
        complain(finder::no_such_vraag(*record, *vraag));
        out_.answered.closing.missing.push_back(name);
        return {};
      }
    }
    out_.wanted.push_back({std::move(match), vraag});
    return {};
  }

  Result<void> complain_near(const std::string& name, Error error) {
    auto near = finder::near_records(index_, name);
    if (!near) return pass(near);
    error.arguments.emplace_back("near", finder::listed(*near));
    complain(std::move(error));
    out_.answered.closing.missing.push_back(name);
    std::ranges::move(*near, std::back_inserter(out_.answered.closing.near));
    return {};
  }

  void complain(Error error) {
    auto& answered = out_.answered;
    if (answered.exit != Exit::usage) answered.exit = error.exit();
    error.place = place_;
    answered.complaints.push_back(std::move(error));
  }

  index::Index& index_;
  const Request& request_;
  GatheredRecords out_;
  std::string place_;  ///< of the name that is looked for: the line that it was read from
  std::set<std::pair<std::string, std::optional<int>>> seen_;
};

Asked asked_for(const Request& request, std::vector<query::Zoekvraag> queries) {
  Asked out;
  out.text = fmt::format("{}", fmt::join(request.names, " "));
  out.query = queries.empty()       ? query::Zoekvraag{query::All{}}
              : queries.size() == 1 ? std::move(queries.front())
                                    : query::Zoekvraag{query::Or{std::move(queries)}};
  return out;
}

/// So many are read before the first is handed out, so that what fails among them leaves no half answer behind, and a
/// writer who overtakes them is no error; the others as they are handed out, so that any number can be.
constexpr std::size_t read_before = 100;

/// The records, read one after another.
class RecordReader {
 public:
  RecordReader(index::Index& index, const Request&, const std::vector<WantedRecord>& wanted)
      : index_(index), wanted_(wanted) {}

  Result<void> read_first() {
    while (read_.size() < std::min(read_before, wanted_.size())) {
      auto shown = read(wanted_[read_.size()]);
      if (!shown) return pass(shown);
      read_.push_back(std::move(*shown));
    }
    return {};
  }

  Result<void> hand_out(Sink& sink) {
    for (const auto& shown : read_)
      if (!sink.record(shown)) return {};
    for (std::size_t i = read_.size(); i < wanted_.size(); ++i) {
      const auto shown = read(wanted_[i]);
      if (!shown) return pass(shown);
      if (!sink.record(*shown)) return {};
    }
    return {};
  }

 private:
  Result<finder::Shown> read(const WantedRecord& wanted) {
    index::begin_next_query();
    auto record = whole(index_, wanted.counted);
    if (!record) return pass(record);
    return with_citations(index_, std::move(*record), wanted);
  }

  index::Index& index_;
  const std::vector<WantedRecord>& wanted_;
  std::vector<finder::Shown> read_;
};

/// The chains from the records on, all read before the first is handed out.
class ChainReader {
 public:
  ChainReader(index::Index& index, const Request& request, const std::vector<WantedRecord>& wanted)
      : index_(index), wanted_(wanted) {
    bounds_.steps = request.steps.value_or(bounds_.steps);
  }

  Result<void> read_first() {
    std::set<Sleutel> seen;
    for (const auto& wanted : wanted_) {
      if (!seen.insert(wanted.counted.sleutel()).second) continue;  // two vragen of one set
      index::begin_next_query();
      auto one = links::chain(index_, wanted.counted, bounds_);
      if (!one) return pass(one);
      chains_.push_back(std::move(*one));
    }
    return {};
  }

  Result<void> hand_out(Sink& sink) {
    for (const auto& one : chains_)
      if (!sink.chain(one)) break;
    return {};
  }

 private:
  index::Index& index_;
  const std::vector<WantedRecord>& wanted_;
  links::Bounds bounds_;
  std::vector<links::Link> chains_;
};

/// What the records that are named are read into.
template <class Reader>
Result<Answered> answer_named(const OpenIndex& open, const Request& request, Sink& sink) {
  if (request.names.empty() && !request.name_lines) return fail(Code::nothing_named);
  return of_one_state(open, [&](index::Index& index, bool& begun) -> Result<Answered> {
    auto gathered = GatheringRecords(index, request).run();
    if (!gathered) return pass(gathered);
    const auto info = index.info();
    if (auto same = expect(request, info); !same) return pass(same);
    Reader reader(index, request, gathered->wanted);
    if (auto done = reader.read_first(); !done) return pass(done);
    begun = true;
    sink.begin({.kind = request.kind,
                .index = info,
                .query = described(asked_for(request, std::move(gathered->queries)), info)});
    if (auto done = reader.hand_out(sink); !done) return pass(done);
    sink.end(gathered->answered.closing);
    return std::move(gathered->answered);
  });
}

}  // namespace

Result<Answered> answer_records(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_named<RecordReader>(open, request, sink);
}

Result<Answered> answer_chain(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_named<ChainReader>(open, request, sink);
}

}  // namespace kamervragen::ask
