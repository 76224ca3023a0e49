// A sink of references: each hit, record or count is one.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "searcher/ask/sink.hh"
#include "searcher/reference/reference.hh"
#include "searcher/render/format.hh"

namespace kamervragen::render {

/// Writes what `entry` makes of each. A bibliography has each once, and each under a key of its own: one that another
/// set has taken gets the set's number behind it. Of what was written it remembers the keys.
class ReferenceSink : public ask::Sink {
 public:
  explicit ReferenceSink(Write write) : write_(std::move(write)) {}

  /// An export never stops silently; no passages are shown, so none are looked for.
  ask::Habits habits() const final { return {.hits = {}, .top = {}, .snippets = 0, .suggestions = false}; }
  void begin_batch(const ask::Envelope&) final;
  void begin(const ask::Envelope&) final;
  bool hit(const finder::Hit&) final;
  bool record(const finder::Shown&) final;
  bool chain(const links::Link&) final;
  bool similar(const similar::Section&) final;
  void count(std::uint64_t) final;
  void end(const ask::Closing&) final;
  void end_batch() final;

 protected:
  /// The text of an entry, the first of a file or a further one.
  virtual std::string entry(const reference::Reference&, bool first) const = 0;
  /// What stands around all entries.
  virtual std::string opening() const { return {}; }
  virtual std::string ending(bool /*any*/) const { return {}; }
  /// Whether entries have keys; without, nothing is left out.
  virtual bool keyed() const { return true; }

 private:
  bool put(reference::Reference);
  /// Of trees and sections, which may have a set more than once.
  bool put_once(reference::Reference);
  std::optional<Date> index_day() const;

  Write write_;
  ask::Envelope envelope_;
  bool batch_ = false, begun_ = false, any_ = false;
  std::unordered_map<std::string, std::string> keys_;  ///< and what has it
  std::unordered_set<std::string> put_{};              ///< citations
};

}  // namespace kamervragen::render
