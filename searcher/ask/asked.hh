// A request, understood: what its answer works with.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/ask/answer.hh"
#include "searcher/ask/request.hh"
#include "searcher/ask/sink.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::ask {

struct Asked {
  std::string text;  ///< as typed
  query::Zoekvraag query;
  finder::SearchOptions options;
  std::vector<Error> remarks{};  ///< on how it was read, and on its values
};

/// The query's tree, and what narrows it; what the request leaves open is as the sink has it.
/// ERRORS: those of parse_query or read_text, relax-page.
Result<Asked> understood(const Request&, const Habits&);

/// Another query beside the one that is asked: an error in it has no place in that one's text, but the name of the
/// setting. ERRORS: those of parse_query.
Result<query::Zoekvraag> other_query(const std::string& text, const std::string& called);

/// What this index has to say of the words and values of another query. ERRORS: those of check_values.
Result<std::vector<Error>> check_other(index::Index&, const query::Zoekvraag&, const finder::SearchOptions&,
                                       const std::string& called);

/// Adds to the remarks what this index has to say of the values that are asked for; and of the words, unless the query
/// is one of many. ERRORS: those of finder::check_values.
Result<void> check_values(index::Index&, Asked&);

/// One answer of one state of the index, all of it. `work` sets `begun` before it hands out the first piece: from then
/// on a writer that overtakes it ends it. ERRORS: index-moved (Exit::busy), those of opening and of the work.
Result<Answered> of_one_state(const OpenIndex&,
                              const std::function<Result<Answered>(index::Index&, bool& begun)>& work);

/// The query for the envelope of an answer from that index.
AskedQuery described(const Asked&, const index::IndexInfo&);

/// ERRORS: other-content, unless the index holds the content that the request names.
Result<void> expect(const Request&, const index::IndexInfo&);

}  // namespace kamervragen::ask
