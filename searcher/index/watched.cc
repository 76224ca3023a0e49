#include "searcher/index/watched.hh"

#include <memory>

#include <xapian.h>

#include "searcher/index/time_limit.hh"

namespace kamervragen::index {
namespace {

/// Every document, as a list that the engine goes through beside its own. Of no weight.
class EveryCandidate final : public Xapian::PostingSource {
 public:
  Xapian::doccount get_termfreq_min() const override { return last_; }
  Xapian::doccount get_termfreq_est() const override { return last_; }
  Xapian::doccount get_termfreq_max() const override { return last_; }
  void init(const Xapian::Database& database) override {
    last_ = database.get_lastdocid();
    at_ = 0;
  }
  void next(double) override { go_to(at_ + 1); }
  void skip_to(Xapian::docid document, double) override { go_to(document); }
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }

 private:
  void go_to(Xapian::docid document) {
    steps_.step();
    at_ = document;
  }

  Xapian::docid last_ = 0, at_ = 0;
  Steps steps_;
};

}  // namespace

Xapian::Query watched(const Xapian::Query& query) {
  auto source = std::make_unique<EveryCandidate>();
  return {Xapian::Query::OP_AND, Xapian::Query(source.release()->release()), query};
}

}  // namespace kamervragen::index
