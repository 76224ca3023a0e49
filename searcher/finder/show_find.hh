// Which records a person means by a name: a vraagnummer, an id, a web address, a citation; and who cites them. Heads,
// as hits are: what is shown whole, Index::record has.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/finder/search.hh"

namespace kamervragen::finder {

/// A query for every record that a citation names (schema/citation/parse.hh, read_name). Both chambers may use one
/// number. Error: not-an-id.
Result<query::Zoekvraag> query_for(const std::string& typed);

/// The same for one who is shown them: "2019Z15244/4" names that vraag of the record. Several where the citations of
/// one name have numbers of their own.
struct NamedRecords {
  std::optional<int> vraag;
  query::Zoekvraag query;
};
Result<std::vector<NamedRecords>> queries_for(const std::string& typed);

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

/// That vraag of a record alone: with the antwoorden to it, and behind them those that they refer to. Where no vraag
/// carries a number, the one in that place. Nothing where there is neither a vraag nor an antwoord of that number.
std::optional<Kamervraag> only_vraag(Kamervraag, int nummer);
/// How many questions a record has, by their numbers.
std::size_t count_questions(const Kamervraag&);
/// The error that says that it has no such one (no-such-vraag).
Error no_such_vraag(const Kamervraag&, int nummer);

/// A record with what only the index knows about it.
struct Shown {
  Kamervraag record;  ///< as published
  Head counted{};     ///< the same, its names as the index counts and shows them
  std::vector<Citation> cites{};
  std::vector<Head> cited_by{};
  std::optional<int> vraag{};  ///< `record` has that one alone (only_vraag); else it is whole
};

}  // namespace kamervragen::finder
