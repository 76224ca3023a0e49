#include "searcher/index/index.hh"

#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::index {

namespace {

/// Gives a lease back when reading ends, in whatever way.
struct Returned {
  std::optional<Lease>& lease;
  ~Returned() { lease.reset(); }
};

}  // namespace

struct Index::Impl {
  std::shared_ptr<Snapshots> snapshots;
  std::shared_ptr<const Snapshot> snapshot;
  Workspace workspace{};
  std::optional<Lease> reading{};  ///< while a read is under way
  bool searched = false;
  std::optional<bool> one_answer{};  ///< whether its searches have columns
  std::chrono::milliseconds longest{0};

  Result<void> read(const std::function<Result<void>(Xapian::Database&)>& work) {
    auto current = snapshots->current();
    if (!current) return pass(current);
    snapshot = std::move(*current);
    workspace.read_phrases.clear();
    const Returned at_the_end{reading};
    const TimeLimit limit(longest);
    return work(reading.emplace(snapshot->lend()).database());
  }
};

Index::Index(std::shared_ptr<Snapshots> snapshots) : impl_(std::make_unique<Impl>()) {
  impl_->snapshot = snapshots->last();
  impl_->snapshots = std::move(snapshots);
}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<Index> Index::open(const std::filesystem::path& folder, const layout::FieldTable& table) {
  return open({program::IndexPlace{.folder = folder}}, {}, table);
}

Result<Index> Index::open(const std::vector<program::IndexPlace>& places, const OpenOptions& options,
                          const layout::FieldTable& table) {
  auto snapshots = Snapshots::open(places, options, table);
  if (!snapshots) return pass(snapshots);
  return Index(std::move(*snapshots));
}

const std::shared_ptr<Snapshots>& Index::snapshots() const { return impl_->snapshots; }
const Snapshot& Index::snapshot() const { return *impl_->snapshot; }
Workspace& Index::workspace() { return impl_->workspace; }

void Index::limit_reads(std::chrono::milliseconds longest) { impl_->longest = longest; }

const Columns* Index::columns() {
  const bool before = impl_->one_answer ? *impl_->one_answer : impl_->searched;
  impl_->searched = true;
  return before ? impl_->snapshot->columns() : nullptr;
}

OneAnswer::OneAnswer(Index& index) : index_(index), outer_(index.impl_->one_answer.has_value()) {
  if (!outer_) index.impl_->one_answer = index.impl_->searched;
}
OneAnswer::~OneAnswer() {
  if (!outer_) index_.impl_->one_answer.reset();
}

const Columns* Index::columns_at_hand() const { return impl_->searched ? impl_->snapshot->columns() : nullptr; }

Result<void> Index::read(const std::function<Result<void>(Xapian::Database&)>& work) {
  if (impl_->reading) {  // inside another: its snapshot, and it retries; the query is given up alone
    try {
      return work(impl_->reading->database());
    } catch (const TooCostly& past) {
      return too_costly(past);
    }
  }
  return with_retries([this] { return impl_->snapshot->state().place; },
                      [this] { impl_->snapshots->lost(*impl_->snapshot); }, [&] { return impl_->read(work); });
}

Result<std::optional<Kamervraag>> Index::record(const Sleutel& sleutel) {
  std::optional<Kamervraag> found;
  auto done = read([&](Xapian::Database& database) -> Result<void> {
    found.reset();
    const auto term = layout::record_term(sleutel);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    auto record = stored_record(database, *posting);
    if (!record) return pass(record);
    found = std::move(*record);
    return {};
  });
  if (!done) return pass(done);
  return found;
}

Result<void> Index::each_record(const std::function<bool(const Kamervraag&)>& use) {
  bool handed_out = false;
  std::unordered_set<std::string> seen;
  return read([&](Xapian::Database& database) -> Result<void> {
    if (handed_out) return index_moved();
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
      const auto record = stored_record(database, *posting);
      if (!record) return pass(record);
      if (in_parts() && !seen.insert(record->sleutel().str()).second) return record_twice(*record);
      handed_out = true;
      if (!use(*record)) break;
    }
    return {};
  });
}

}  // namespace kamervragen::index
