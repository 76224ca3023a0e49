#include "searcher/index/index.hh"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/notes.hh"
#include "searcher/index/stored.hh"

namespace kamervragen::index {
namespace {

/// A reader is overtaken when a writer commits twice during its work, or when a rebuild removes the generation that the
/// stub named a moment ago. Neither happens this often in a row.
constexpr int attempts_max = 10;
/// A connection is lost with its server; a second one that is lost as well shows more than a restart.
constexpr int connections_max = 2;

}  // namespace

struct Index::Impl {
  layout::FieldTable table;
  OpenOptions options;
  dutch::Analyser analyser;
  std::vector<IndexPart> parts;
  Xapian::Database database;  ///< all parts
  IndexInfo info;
  std::vector<MissingPart> missing;
  std::unique_ptr<Columns> columns;  ///< of the database as it is now
  bool searched = false;
  bool reading = false;
  bool lost = false;  ///< a connection broke: which one, the engine does not tell

  Impl(const layout::FieldTable& of, const OpenOptions& how) : table(of), options(how) {}

  std::string names() const {
    std::string out;
    for (const auto& part : parts) out.append(out.empty() ? "" : ", ").append(part.place().text());
    return out;
  }
  bool has_server() const {
    return std::ranges::any_of(parts, [](const IndexPart& part) { return part.place().remote(); });
  }

  Result<void> open(const std::vector<program::IndexPlace>& places) {
    for (const auto& place : places) parts.emplace_back(place, table, options.patience);
    auto opened = each_part([](IndexPart& part) -> Result<bool> {
      if (auto done = part.open(); !done) return pass(done);
      return true;
    });
    return opened ? join() : pass(opened);
  }

  /// Moves on to what is committed now.
  Result<void> refresh() {
    auto changed = each_part([this](IndexPart& part) { return part.refresh(lost); });
    if (!changed) return pass(changed);
    lost = false;
    return *changed ? join() : Result<void>{};
  }

 private:
  /// Whether something has changed. Servers that are away are left out where that is allowed, unless nothing remains.
  Result<bool> each_part(const std::function<Result<bool>(IndexPart&)>& use) {
    bool changed = false;
    for (auto part = parts.begin(); part != parts.end();) {
      auto done = use(*part);
      if (done) {
        changed = changed || *done;
        ++part;
        continue;
      }
      const bool away = done.error().code == server_away_code;
      if (!away || !options.partial || parts.size() == 1) return done;
      missing.push_back({part->place().text(), done.error().message});
      part = parts.erase(part);
      changed = true;
    }
    return changed;
  }

  Result<void> join() {
    std::vector<PartInfo> described;
    Xapian::Database all;
    for (const auto& part : parts) {
      described.push_back(part.info());
      all.add_database(part.database());
    }
    auto joined = as_one(std::move(described));
    if (!joined) return pass(joined);
    info = std::move(*joined);
    info.missing = missing;
    columns.reset();
    database = std::move(all);
    return {};
  }
};

namespace {

/// Says that a read is under way, until it ends in whatever way.
class Reading {
 public:
  explicit Reading(bool& flag) : flag_(flag) { flag_ = true; }
  ~Reading() { flag_ = false; }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  bool& flag_;
};

}  // namespace

Index::Index(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<Index> Index::open(const std::filesystem::path& folder, const layout::FieldTable& table) {
  return open({program::IndexPlace{.folder = folder}}, {}, table);
}

Result<Index> Index::open(const std::vector<program::IndexPlace>& places, const OpenOptions& options,
                          const layout::FieldTable& table) {
  auto impl = std::make_unique<Impl>(table, options);
  if (auto opened = impl->open(places); !opened) return pass(opened);
  if (impl->info.kamervragen == 0)
    return fail(Exit::no_input, "empty-index", fmt::format("the index {} holds no Kamervragen", impl->names()),
                "fill it: kamervragen index update --corpus DIR --index " + impl->names());
  return Index(std::move(impl));
}

IndexInfo Index::info() const {
  IndexInfo out = impl_->info;
  for (std::size_t i = 0; i < out.parts.size(); ++i) {
    auto& part = out.parts[i];
    const auto& place = impl_->parts[i].place();
    if (!place.remote()) part.checked = last_checked(read_notes(place.folder));
  }
  out.checked = std::ranges::min(out.parts, {}, &PartInfo::checked).checked;
  return out;
}

std::optional<Date> Index::newest() const { return impl_->info.newest; }
const std::vector<MissingPart>& Index::missing() const { return impl_->missing; }
const layout::FieldTable& Index::table() const { return impl_->table; }
bool Index::has_server() const { return impl_->has_server(); }
bool Index::in_parts() const { return impl_->parts.size() > 1; }
dutch::Analyser& Index::analyser() { return impl_->analyser; }

Columns* Index::columns() {
  if (in_parts() || has_server()) return nullptr;
  if (!std::exchange(impl_->searched, true)) return nullptr;
  if (!impl_->columns) impl_->columns = std::make_unique<Columns>(impl_->database);
  return impl_->columns.get();
}

std::optional<std::filesystem::path> Index::folder() const {
  if (in_parts() || has_server()) return std::nullopt;
  return impl_->parts.front().place().folder;
}

Result<void> Index::read(const std::function<Result<void>(Xapian::Database&)>& work) {
  if (impl_->reading) return work(impl_->database);  // inside another: its snapshot, and it retries
  const Reading begun(impl_->reading);
  Result<void> broken;  ///< the last connection that was lost
  int connections = 0;
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    try {
      if (auto ready = impl_->refresh(); !ready) return ready;
      auto done = work(impl_->database);
      // What was handed out before the connection broke cannot be gone on with.
      return !done && !broken && done.error().code == index_moved_code ? broken : done;
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;
    } catch (const Xapian::NetworkTimeoutError& e) {  // what is slow would be slow again
      impl_->lost = true;
      return server_away(impl_->names(), what(e));
    } catch (const Xapian::NetworkError& e) {
      impl_->lost = true;
      broken = server_away(impl_->names(), what(e));
      if (++connections >= connections_max) return broken;
    } catch (const Xapian::DatabaseError& e) {
      return unreadable_index(impl_->names(), what(e));
    } catch (const Xapian::Error& e) {
      return fail(Exit::internal, "engine", fmt::format("the engine failed: {}: {}", e.get_type(), what(e)),
                  "this is a defect; report it with the query");
    }
  }
  return fail(Exit::busy, "index-busy", "the index changed again and again while it was read", "try again");
}

Result<std::optional<Kamervraag>> Index::record(const std::string& sleutel) {
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
      if (in_parts() && !seen.insert(record->sleutel()).second) return record_twice(*record);
      handed_out = true;
      if (!use(*record)) break;
    }
    return {};
  });
}

}  // namespace kamervragen::index
