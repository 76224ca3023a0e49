#include "searcher/ask/answer.hh"

#include <algorithm>
#include <array>

#include "searcher/ask/answers.hh"

namespace kamervragen::ask {
namespace {

struct Row {
  Kind kind;
  Result<Answered> (*answer)(const OpenIndex&, const Request&, Sink&);
};
constexpr std::array answers = {
    Row{Kind::hits, answer_hits},
    Row{Kind::count, answer_count},
    Row{Kind::facets, answer_facets},
    Row{Kind::records, answer_records},
    Row{Kind::chain, answer_chain},
    Row{Kind::fields, answer_fields},
    Row{Kind::facet_fields, answer_facet_fields},
    Row{Kind::values, answer_values},
    Row{Kind::index, answer_index},
    Row{Kind::overview, answer_overview},
    Row{Kind::stats, answer_stats},
    Row{Kind::trend, answer_trend},
    Row{Kind::cross, answer_cross},
    Row{Kind::context, answer_context},
    Row{Kind::sample, answer_sample},
    Row{Kind::package, answer_package},
    Row{Kind::matrix, answer_matrix},
    Row{Kind::keywords, answer_keywords},
    Row{Kind::collocations, answer_collocations},
    Row{Kind::similar, answer_similar},
    Row{Kind::schema, answer_schema},
};
static_assert(answers.size() == static_cast<std::size_t>(Kind::schema) + 1, "each kind has its answer");

}  // namespace

Result<Answered> answer(const OpenIndex& open, const Request& request, Sink& sink) {
  return std::ranges::find(answers, request.kind, &Row::kind)->answer(open, request, sink);
}

}  // namespace kamervragen::ask
