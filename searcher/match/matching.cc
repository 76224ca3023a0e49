#include "searcher/match/matching.hh"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/match/engine_matches.hh"
#include "searcher/match/match_all.hh"

namespace kamervragen::match {
namespace {

using Xapian::Query;

class Matching {
 public:
  explicit Matching(const Xapian::Database& database) : database_(database) {}

  /// With others than those among them perhaps.
  index::DocumentSet of(const Query& query, const index::DocumentSet* among) const {
    index::DocumentSet out(database_.get_lastdocid());
    add(query, among, out);
    return out;
  }

 private:
  void add(const Query& query, const index::DocumentSet* among, index::DocumentSet& out) const {
    if (query.empty()) return;
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING: return;
      case Query::LEAF_MATCH_ALL: return add_term("", out);
      case Query::LEAF_TERM: return add_term(*query.get_terms_begin(), out);
      case Query::OP_SCALE_WEIGHT:
      case Query::OP_AND_MAYBE: return add(query.get_subquery(0), among, out);
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) add(query.get_subquery(i), among, out);
        return;
      case Query::OP_AND:
      case Query::OP_FILTER:
      case Query::OP_AND_NOT: return out.add_all(combined(query, among));
      default: each_match(database_, query, among, false, [&](unsigned document, double) { out.add(document); });
    }
  }

  index::DocumentSet combined(const Query& query, const index::DocumentSet* among) const {
    if (query.get_type() != Query::OP_AND_NOT) return conjunction(query, among);
    auto out = of(query.get_subquery(0), among);
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) out.remove(of(query.get_subquery(i), &out));
    return out;
  }

  /// What is read document by document is read last, of those only that the rest matches.
  index::DocumentSet conjunction(const Query& query, const index::DocumentSet* among) const {
    std::optional<index::DocumentSet> out;
    const auto keep = [&](const Query& part) {
      auto documents = of(part, out ? &*out : among);
      if (out) {
        out->keep(documents);
      } else {
        out = std::move(documents);
      }
    };
    std::vector<Query> read;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      auto part = query.get_subquery(i);
      if (is_read(part)) {
        read.push_back(std::move(part));
      } else if (part.get_type() != Query::LEAF_MATCH_ALL) {
        keep(part);
      }
    }
    for (const auto& part : read) keep(part);
    return out ? std::move(*out) : of(match_all(), nullptr);
  }

  void add_term(const std::string& term, index::DocumentSet& out) const {
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) out.add(*posting);
  }

  const Xapian::Database& database_;
};

}  // namespace

index::DocumentSet matching(const Xapian::Database& database, const Query& query, const index::DocumentSet* among) {
  return Matching(database).of(query, among);
}

}  // namespace kamervragen::match
