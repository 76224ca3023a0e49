#include "searcher/ask/asked.hh"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "searcher/compiler/filters.hh"
#include "searcher/finder/value_check.hh"
#include "searcher/finder/word_hints.hh"
#include "searcher/index/stored.hh"
#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"

namespace kamervragen::ask {
namespace {

bool depends_on_date(const Asked& asked) {
  return compiler::depends_on_date(asked.query) ||
         std::ranges::any_of(asked.options.selections, [](const finder::Selection& s) {
           return compiler::depends_on_date(query::Computed{s.field, s.value});
         });
}

/// The day that an answer depends on; absent where it depends on none.
std::optional<Date> judged_on(const Asked& asked, const std::optional<Date>& newest) {
  if (!depends_on_date(asked)) return std::nullopt;
  return asked.options.reference_date ? asked.options.reference_date : newest;
}

/// So many are told at once; a text of thousands of odd signs would be told thousands of times.
constexpr std::size_t remarks_most = 20;

/// The first of them, and how many more there are.
std::vector<Error> first_of(std::vector<Error> remarks) {
  if (remarks.size() <= remarks_most) return remarks;
  const auto more = remarks.size() - remarks_most;
  remarks.erase(remarks.begin() + remarks_most, remarks.end());
  remarks.emplace_back(Code::more_remarks, errors::ErrorArguments{{"count", more}});
  return remarks;
}

/// Its place is not in the text that is asked.
Error of_setting(Error error, const std::string& called) {
  error.position.reset();
  error.place = called;
  return error;
}

}  // namespace

Result<Asked> understood(const Request& request, const Habits& habits) {
  auto reading = request.running_text ? query::read_text(request.text) : query::read_query(request.text);
  if (!reading) return pass(reading);
  const auto passages = request.snippets.value_or(habits.snippets);
  Asked out{request.text,
            std::move(reading->tree),
            {.offset = request.offset,
             .limit = request.limit.value_or(Limit{habits.hits}).most,
             .sort = request.sort == "relevance" ? "" : request.sort,
             .match_any = request.match_any,
             .expansions = request.expansions,
             .relax = request.relax,
             .selections = request.selections,
             .facets = request.facets.value_or(std::vector<std::string>{}),
             .snippets = passages == 0 ? 0 : passages + habits.title_snippets,
             .title_marks = habits.title_marks,
             .reasons = request.explain,
             .reference_date = request.reference_date},
            first_of(std::move(reading->remarks))};
  if (out.options.relax && (!out.options.limit || out.options.offset > 0)) return fail(Code::relax_page);
  return out;
}

Result<void> check_values(index::Index& index, Asked& asked) {
  auto said = finder::check_values(index, asked.query, asked.options);
  if (!said) return pass(said);
  std::ranges::move(first_of(std::move(*said)), std::back_inserter(asked.remarks));
  auto hints = finder::word_hints(index, asked.query, asked.options);
  if (!hints) return pass(hints);
  std::ranges::move(*hints, std::back_inserter(asked.remarks));
  if (const auto day = judged_on(asked, index.newest()); day && !asked.options.reference_date)
    asked.remarks.emplace_back(Code::judged_on, errors::ErrorArguments{{"date", day->iso()}});
  return {};
}

Result<query::Zoekvraag> other_query(const std::string& text, const std::string& called) {
  auto tree = query::parse_query(text);
  if (!tree) return tl::make_unexpected(of_setting(std::move(tree.error()), called));
  return tree;
}

Result<std::vector<Error>> check_other(index::Index& index, const query::Zoekvraag& tree,
                                       const finder::SearchOptions& options, const std::string& called) {
  Asked other{.text = {}, .query = tree, .options = options};
  if (auto known = check_values(index, other); !known)
    return tl::make_unexpected(of_setting(std::move(known.error()), called));
  for (auto& remark : other.remarks) remark = of_setting(std::move(remark), called);
  return std::move(other.remarks);
}

Result<Answered> of_one_state(const OpenIndex& open,
                              const std::function<Result<Answered>(index::Index&, bool& begun)>& work) {
  auto index = open();
  if (!index) return pass(index);
  Answered out;
  bool begun = false;
  auto done = (*index)->read([&](Xapian::Database&) -> Result<void> {
    if (begun) return index::index_moved();
    auto one = work(**index, begun);
    if (!one) return pass(one);
    out = std::move(*one);
    return {};
  });
  if (!done) return pass(done);
  return out;
}

AskedQuery described(const Asked& asked, const index::IndexInfo& info) {
  AskedQuery out{asked.text, canonical(asked.query), asked.options.expansions, {}, asked.remarks};
  out.reference_date = judged_on(asked, info.newest);
  out.selections = asked.options.selections;
  out.match_any = asked.options.match_any;
  return out;
}

Result<void> expect(const Request& request, const index::IndexInfo& info) {
  if (request.expected_index.empty() || request.expected_index == info.id) return {};
  return fail(Code::other_content, {{"expected", request.expected_index}, {"found", info.id}});
}

}  // namespace kamervragen::ask
