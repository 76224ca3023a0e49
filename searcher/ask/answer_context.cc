// context: every place at which the words of a query stand.
#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/query/tree.hh"
#include "searcher/sheet/context_columns.hh"

namespace kamervragen::ask {

Result<Answered> answer_context(const OpenIndex& open, const Request& request, Sink& sink) {
  const auto most = request.limit.value_or(Limit{sink.habits().lines}).most;
  return answer_measured(open, request, sink, [most](const Measuring& measuring) -> Result<Measured> {
    const auto& order_name = measuring.request.row_order;
    const auto order = words::line_order_named(order_name.empty() ? "place" : order_name);
    if (!query::has_words(measuring.asked.query)) return fail(Code::no_words);
    // What a word stands for beside its inflections stands in the text as well.
    const auto tree = finder::meant(measuring.asked.query, measuring.asked.options, measuring.context);
    auto lines = words::concordance(measuring.matches, tree, measuring.request.words,
                                    order.value_or(words::LineOrder::place), most);
    if (!lines) return pass(lines);
    Measured out;
    out.settings = {{"sort", order_name.empty() ? "place" : order_name},
                    {"words", std::uint64_t{measuring.request.words}},
                    {"lines", lines->count},
                    {"sets", lines->sets}};
    out.tables.push_back(sheet::table_of<words::ConcordanceLine>("rows", sheet::context_columns, lines->lines,
                                                                 lines->count - lines->lines.size()));
    return out;
  });
}

}  // namespace kamervragen::ask
