#include "searcher/match/most_matches.hh"

#include <algorithm>

namespace kamervragen::match {

double most_matches(const compiler::CompiledQuery& query, double documents,
                    const std::function<double(const std::string&)>& frequency_of) {
  if (compiler::is_read(query)) return documents;
  switch (query.op()) {
    case compiler::Operator::term: return frequency_of(query.term());
    case compiler::Operator::any:
    case compiler::Operator::synonym: {
      double out = 0;
      for (const auto& part : query.parts()) out += most_matches(part, documents, frequency_of);
      return out;
    }
    case compiler::Operator::all:
    case compiler::Operator::filter: {
      auto out = documents;
      for (const auto& part : query.parts()) out = std::min(out, most_matches(part, documents, frequency_of));
      return out;
    }
    case compiler::Operator::scale:
    case compiler::Operator::worth:
    case compiler::Operator::prefer:
    case compiler::Operator::without: return most_matches(query.first(), documents, frequency_of);
    default: return documents;
  }
}

}  // namespace kamervragen::match
