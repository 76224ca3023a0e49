#include "searcher/matching.hh"

#include <xapian.h>

namespace kamervragen {
namespace {

using Xapian::Query;

/// Has the matches of its first part: weights and optional parts change none.
bool is_wrapped(const Query& query) {
  const auto type = query.get_type();
  return type == Query::OP_SCALE_WEIGHT || type == Query::OP_AND_MAYBE;
}

bool any_part(const Query& query, bool (*is)(const Query&)) {
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    if (is(query.get_subquery(i))) return true;
  return false;
}

/// Phrases, NEAR and ranges: the engine looks at documents one by one.
bool is_read(const Query& query) {
  if (is_wrapped(query)) return is_read(query.get_subquery(0));
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING: return false;
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT: return any_part(query, is_read);
    default: return true;
  }
}

class Collector final : public Xapian::MatchSpy {
 public:
  explicit Collector(DocumentSet& documents) : documents_(documents) {}
  void operator()(const Xapian::Document& document, double) override { documents_.add(document.get_docid()); }

 private:
  DocumentSet& documents_;
};

class Matching {
 public:
  explicit Matching(const Xapian::Database& database) : database_(database), last_(database.get_lastdocid()) {}

  DocumentSet of(const Query& query) const {
    DocumentSet out(last_);
    add(query, out);
    return out;
  }

 private:
  void add(const Query& query, DocumentSet& out) const {
    if (query.empty()) return;
    if (is_wrapped(query)) return add(query.get_subquery(0), out);
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING: return;
      case Query::LEAF_MATCH_ALL: return add_term("", out);
      case Query::LEAF_TERM: return add_term(*query.get_terms_begin(), out);
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) add(query.get_subquery(i), out);
        return;
      case Query::OP_AND:
      case Query::OP_FILTER:
      case Query::OP_AND_NOT:
        // What is read document by document is read of those only that the rest matches.
        if (any_part(query, is_read)) break;
        return out.add_all(combined(query));
      default: break;
    }
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    Collector collector(out);
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, database_.get_doccount());
  }

  DocumentSet combined(const Query& query) const {
    auto out = of(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      const auto other = of(query.get_subquery(i));
      if (query.get_type() == Query::OP_AND_NOT) {
        out.remove(other);
      } else {
        out.keep(other);
      }
    }
    return out;
  }

  void add_term(const std::string& term, DocumentSet& out) const {
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) out.add(*posting);
  }

  const Xapian::Database& database_;
  const Xapian::docid last_;
};

}  // namespace

bool is_union(const Query& query) {
  if (query.empty()) return true;
  if (is_wrapped(query)) return is_union(query.get_subquery(0));
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING: return true;
    case Query::OP_OR:
    case Query::OP_SYNONYM:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        if (!is_union(query.get_subquery(i))) return false;
      return true;
    default: return false;
  }
}

DocumentSet matching(const Xapian::Database& database, const Query& query) { return Matching(database).of(query); }

std::unique_ptr<Xapian::MatchSpy> collector(DocumentSet& documents) { return std::make_unique<Collector>(documents); }

}  // namespace kamervragen
