// The snapshots of an index, one after the other: opens its places, and notices that a writer has moved on.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "schema/program/places.hh"
#include "searcher/index/index_part.hh"
#include "searcher/index/snapshot.hh"

namespace kamervragen::index {

/// How an index is opened.
struct OpenOptions {
  bool partial = false;  ///< a server that is away is left out, and said in the answer; else it is an error
  Patience patience{};
  std::size_t readers = 1;  ///< so many read one snapshot at once; more wait. Each has connections of its own.
};

/// THREADS  Any number.
class Snapshots {
 public:
  /// Errors: those of Index::open.
  static Result<std::shared_ptr<Snapshots>> open(const std::vector<program::IndexPlace>&, const OpenOptions& = {},
                                                 const layout::FieldTable& = layout::fields());
  ~Snapshots();
  Snapshots(const Snapshots&) = delete;
  Snapshots& operator=(const Snapshots&) = delete;

  /// Of what is committed now; the one that there was, where nothing else is. Errors: those of Index::read.
  Result<std::shared_ptr<const Snapshot>> current();
  /// The one that was current last.
  std::shared_ptr<const Snapshot> last() const;
  /// To say that a connection of this snapshot broke: the next one has new connections.
  void lost(const Snapshot&);

  const layout::FieldTable& table() const;

 private:
  struct Impl;
  explicit Snapshots(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

/// Runs a piece of reading; again, whole, when a writer has overtaken it. A server that goes away meanwhile, which
/// `lost` is told, is asked anew, once. Xapian's exceptions become errors here and nowhere else; `names` is the index
/// in them.
Result<void> with_retries(const std::function<std::string()>& names, const std::function<void()>& lost,
                          const std::function<Result<void>()>& work);

}  // namespace kamervragen::index
