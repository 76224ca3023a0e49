// Many requests, one sink.
#include <fmt/format.h>

#include "searcher/ask/answer.hh"
#include "searcher/ask/asked.hh"
#include "searcher/finder/plan.hh"
#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::ask {
namespace {

/// What would be wrong with each of them is wrong with the batch.
Result<void> check_common(const Request& common, index::Index& index, const Habits& habits) {
  auto nothing = common;
  nothing.text.clear();
  nothing.running_text = false;
  auto asked = understood(nothing, habits);
  if (!asked) return pass(asked);
  if (auto known = check_values(index, *asked); !known) return pass(known);
  if (const auto plan = finder::understand(asked->options, index.table()); !plan) return pass(plan);
  return expect(common, index.info());
}

/// One pass over the requests, on one snapshot.
class Pass {
 public:
  Pass(const Batch& batch, index::Index& index, Sink& sink) : batch_(batch), index_(index), sink_(sink) {}

  Result<void> run() {
    if (asked_ > 0 && !batch_.begins_again) return index::index_moved();
    sink_.begin_batch({.kind = batch_.common.kind, .index = index_.info()});
    for (const auto& request : kept_)
      if (auto done = one(request); is_of_all(done)) return pass(done);
    auto request = batch_.common;
    while (batch_.next(request)) {
      ++asked_;
      if (batch_.begins_again) kept_.push_back(request);
      auto done = one(request);
      if (batch_.told) batch_.told(request, done);
      if (is_of_all(done)) return pass(done);
      misread_ = misread_ || !done;
    }
    return {};
  }

  Exit exit() const { return misread_ ? Exit::usage : Exit::done; }

 private:
  /// An error that the next request would meet as well.
  static bool is_of_all(const Result<Answered>& done) { return !done && done.error().exit() != Exit::usage; }

  Result<Answered> one(const Request& request) {
    index::begin_next_query();
    auto done = answer([this]() -> Result<index::Index*> { return &index_; }, request, sink_);
    const auto place = fmt::format("line {}", request.line);
    if (done) {
      for (auto& complaint : done->complaints) complaint.place = place;
      return done;
    }
    done.error().place = place;
    if (!is_of_all(done)) sink_.misread(request, done.error());
    return done;
  }

  const Batch& batch_;
  index::Index& index_;
  Sink& sink_;
  std::vector<Request> kept_;  ///< where the batch may begin again
  std::size_t asked_ = 0;
  bool misread_ = false;
};

}  // namespace

Result<Answered> answer_batch(const OpenIndex& open, const Batch& batch, Sink& sink) {
  auto index = open();
  if (!index) return pass(index);
  if (auto sound = check_common(batch.common, **index, sink.habits()); !sound) return pass(sound);
  Pass pass_over(batch, **index, sink);
  auto done = (*index)->read([&](Xapian::Database&) { return pass_over.run(); });
  if (!done) return pass(done);
  sink.end_batch();
  return Answered{.exit = pass_over.exit()};
}

}  // namespace kamervragen::ask
