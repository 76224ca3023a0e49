#include "searcher/match/engine_matches.hh"

#include <cstddef>
#include <optional>

#include <xapian.h>

#include "searcher/compiler/ranking.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/index/watched.hh"

namespace kamervragen::match {
namespace {

class Receiver final : public Xapian::MatchSpy {
 public:
  explicit Receiver(const UseMatch& use) : use_(use) {}
  void operator()(const Xapian::Document& document, double weight) override { use_(document.get_docid(), weight); }

 private:
  const UseMatch& use_;
};

/// Documents as a list that the engine can go through beside its own.
class Listed final : public Xapian::PostingSource {
 public:
  explicit Listed(const index::DocumentSet& documents)
      : documents_(documents), count_(static_cast<Xapian::doccount>(documents.count())) {}

  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void init(const Xapian::Database&) override { at_ = 0; }
  void next(double) override {
    steps_.step();
    at_ = documents_.from(at_ + 1);
  }
  void skip_to(Xapian::docid document, double) override {
    steps_.step();
    if (document > at_) at_ = documents_.from(document);
  }
  bool at_end() const override { return at_ > documents_.last(); }
  Xapian::docid get_docid() const override { return at_; }

 private:
  const index::DocumentSet& documents_;
  Xapian::doccount count_;
  Xapian::docid at_ = 0;
  index::Steps steps_;
};

}  // namespace

void each_match(const Xapian::Database& database, const Xapian::Query& query, const index::DocumentSet* among,
                bool scored, const UseMatch& use) {
  if (among && among->count() == 0) return;
  Receiver receiver(use);
  std::optional<Listed> listed;
  if (among) listed.emplace(*among);
  Xapian::Enquire enquire(database);
  enquire.set_query(listed ? Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(&*listed), query)
                           : index::watched(query));
  if (scored) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(compiler::bm25_k1, compiler::bm25_k2, compiler::bm25_k3,
                                                    compiler::bm25_b, compiler::bm25_least_length));
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  enquire.add_matchspy(&receiver);
  enquire.get_mset(0, 1, database.get_doccount());  // a run that looks at every match
}

}  // namespace kamervragen::match
