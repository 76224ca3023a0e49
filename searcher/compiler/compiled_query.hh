// A query as an index is asked it: operators over the lists of its terms.
//
// It stands beside the engine's own query since that one tells what it was made of in words only: of a weight not even
// the number. What is scored here reads this; what the engine runs is made from it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace Xapian {
class Query;
}  // namespace Xapian

namespace kamervragen::compiler {

enum class Operator : std::uint8_t {
  nothing,     ///< no record
  everything,  ///< every record, without a score
  term,        ///< the records of one list
  synonym,     ///< any of the parts, as one word with statistics of its own
  any,         ///< any of them; their scores add up
  all,         ///< all of them; their scores add up
  filter,      ///< all of them; the first one's score
  prefer,      ///< the first; with the scores of the others where they match
  without,     ///< the first, where no other matches
  scale,       ///< the only part, its score times the factor
  worth,       ///< the only part; the factor is its score
  engine,      ///< what only the engine reads: phrases, NEAR, ranges of slots
};

/// Cheap to copy; the copies share what they are of.
///
/// THREADS  Any number, but where it has an `engine` query: a thread compiles its own.
class CompiledQuery {
 public:
  /// Nothing.
  CompiledQuery() = default;
  static CompiledQuery everything();
  static CompiledQuery term(std::string);
  static CompiledQuery engine(const Xapian::Query&);
  static CompiledQuery scaled(CompiledQuery, double factor);
  static CompiledQuery worth(CompiledQuery, double score);
  /// REQUIRES One of synonym, any, all, filter, prefer, without. Parts without effect are left out, as the engine
  /// leaves them out: what remains of one part is that part, and what needs a part that is nothing is nothing.
  static CompiledQuery combined(Operator, std::vector<CompiledQuery> parts);
  static CompiledQuery any_of(std::vector<CompiledQuery> parts) { return combined(Operator::any, std::move(parts)); }

  Operator op() const;
  bool is(Operator which) const { return op() == which; }
  std::span<const CompiledQuery> parts() const;
  const CompiledQuery& first() const { return parts().front(); }
  const std::string& term() const;
  double factor() const;
  /// Of an `engine` query.
  const Xapian::Query& engine_part() const;

 private:
  struct Node;
  explicit CompiledQuery(Node);
  std::shared_ptr<const Node> node_;  ///< null for nothing
};

/// All of it, for the engine.
Xapian::Query to_engine(const CompiledQuery&);

/// Whether it is, or contains, what only the engine reads: then that looks at documents one by one.
bool is_read(const CompiledQuery&);

/// Its terms but for those of `engine` parts, in the order of their bytes.
std::vector<std::string> terms_of(const CompiledQuery&);

}  // namespace kamervragen::compiler
