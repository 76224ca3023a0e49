// The answers behind the door, one a kind.
#pragma once

#include "searcher/ask/answer.hh"

namespace kamervragen::ask {

Result<Answered> answer_hits(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_count(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_facets(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_records(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_chain(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_fields(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_facet_fields(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_values(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_index(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_overview(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_stats(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_trend(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_cross(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_context(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_sample(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_package(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_matrix(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_keywords(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_collocations(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_similar(const OpenIndex&, const Request&, Sink&);
Result<Answered> answer_schema(const OpenIndex&, const Request&, Sink&);

}  // namespace kamervragen::ask
