// Which records a person means by a name: a vraagnummer, an id, a web address, a citation; and who cites them. Heads,
// as hits are: what is shown whole, Index::record has.
#pragma once

#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/finder/search.hh"

namespace kamervragen::finder {

/// A query for every record that a citation names (schema/citation/parse.hh, read_name). Both chambers may use one
/// number. Error: not-an-id.
Result<query::Zoekvraag> query_for(const std::string& typed);

/// Every record that a query finds, newest first.
Result<std::vector<Head>> records(index::Index&, const query::Zoekvraag&);

/// The records whose text or notes cite this one, by its nummer or by the id of any of its publications; oldest first.
Result<std::vector<Head>> cited_by(index::Index&, const Head&);

/// What a record cites, in its order: the id, and the record where the index has it.
struct Citation {
  std::string id;
  std::vector<Head> records;
};
Result<std::vector<Citation>> cites(index::Index&, const Head&);

/// A record with what only the index knows about it.
struct Shown {
  Kamervraag record;  ///< as published
  Head counted{};     ///< the same, its names as the index counts and shows them
  std::vector<Citation> cites{};
  std::vector<Head> cited_by{};
};

}  // namespace kamervragen::finder
