#include "searcher/index.hh"

#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "schema/terms.hh"
#include "searcher/columns.hh"
#include "searcher/notes.hh"
#include "searcher/stored.hh"

namespace kamervragen {
namespace {

/// A reader is overtaken when a writer commits twice during its work, or when a rebuild removes the generation that the
/// stub named a moment ago. Neither happens this often in a row.
constexpr int attempts_max = 10;

std::string make_hint(const std::filesystem::path& folder) {
  return fmt::format("make one: kamervragen index rebuild --corpus DIR --index {}", folder.string());
}

tl::unexpected<Error> unreadable(const std::filesystem::path& folder, std::string_view why) {
  return fail(Exit::no_input, "unreadable-index", fmt::format("cannot read the index {}: {}", folder.string(), why),
              "look at its permissions, or " + make_hint(folder));
}

std::string what(const Xapian::Error& e) {
  return e.get_error_string() ? fmt::format("{} ({})", e.get_msg(), e.get_error_string()) : e.get_msg();
}

/// The folder of the generation that the stub names. Its first line reads "glass gen-7".
Result<std::filesystem::path> current_generation(const std::filesystem::path& folder) {
  std::error_code failed;
  if (!std::filesystem::exists(folder, failed)) {
    if (failed) return unreadable(folder, failed.message());
    return fail(Exit::no_input, "no-index", fmt::format("there is no index at {}", folder.string()), make_hint(folder));
  }
  const auto stub = folder / stub_file;
  const bool has_stub = std::filesystem::exists(stub, failed);
  if (failed) return unreadable(folder, failed.message());
  if (!has_stub)
    return fail(Exit::no_input, "not-an-index",
                fmt::format("{} is not an index of Kamervragen: it has no file {}", folder.string(), stub_file),
                "give another --index, or " + make_hint(folder));
  std::ifstream in(stub);
  std::string backend, path;
  if (!(in >> backend) || !std::getline(in >> std::ws, path) || backend != "glass")
    return unreadable(folder, fmt::format("expected \"glass {}N\" in {}", generation_prefix, stub_file));
  return folder / path;
}

/// The newest date of any record, from the terms that carry it; looks at one term a year and at the days of the last.
std::optional<Date> newest_date(const Xapian::Database& database) {
  const std::string prefix(newest_prefix);
  const auto end = database.allterms_end(prefix);
  std::string last;
  for (auto term = database.allterms_begin(prefix); term != end;) {
    last = (*term).substr(prefix.size());
    const auto date = Date::from_iso(last);
    if (!date) return std::nullopt;
    term.skip_to(prefix + std::to_string(date->year() + 1));
  }
  auto term = database.allterms_begin(prefix);
  for (term.skip_to(prefix + last); term != end; ++term) last = (*term).substr(prefix.size());
  return Date::from_iso(last);
}

}  // namespace

struct Index::Impl {
  std::filesystem::path folder;
  FieldTable table;
  Analyser analyser;
  std::filesystem::path generation;
  Xapian::Database database;
  IndexInfo info;
  std::unique_ptr<Columns> columns;  ///< of the database as it is now
  bool searched = false;
  bool reading = false;

  Impl(const std::filesystem::path& at, const FieldTable& of) : folder(at), table(of) {}

  /// Opens the generation that the stub names now.
  Result<void> open_current() {
    std::string why;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
      auto named = current_generation(folder);
      if (!named) return tl::make_unexpected(std::move(named.error()));
      try {
        Xapian::Database opened(named->string());
        auto stamp = require_current(opened.get_metadata(std::string(meta::stamp)), table);
        if (!stamp) return tl::make_unexpected(std::move(stamp.error()));
        generation = std::move(*named);
        database = std::move(opened);
        info.stamp = std::move(*stamp);
        describe();
        return {};
      } catch (const Xapian::Error& e) {  // a rebuild may have removed it since the stub was read
        why = what(e);
      }
    }
    return unreadable(folder, why);
  }

  /// Moves on to what is committed now.
  Result<void> refresh() {
    const auto named = current_generation(folder);
    if (named && *named != generation) return open_current();
    try {
      if (database.reopen()) describe();
      return {};
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error&) {
      return open_current();
    }
  }

  void describe() {
    columns.reset();
    const auto sum = Digest::from_hex(database.get_metadata(std::string(meta::content)));
    info.id = sum ? content_id(*sum) : "";
    info.uuid = database.get_uuid();
    info.revision = database.get_revision();
    info.kamervragen = database.get_doccount();
    info.updated = database.get_metadata(std::string(meta::updated));
    info.newest = newest_date(database);
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

Result<Index> Index::open(const std::filesystem::path& folder, const FieldTable& table) {
  auto impl = std::make_unique<Impl>(folder, table);
  if (auto opened = impl->open_current(); !opened) return tl::make_unexpected(std::move(opened.error()));
  if (impl->info.kamervragen == 0)
    return fail(Exit::no_input, "empty-index", fmt::format("the index {} holds no Kamervragen", folder.string()),
                "fill it: kamervragen index update --corpus DIR --index " + folder.string());
  return Index(std::move(impl));
}

IndexInfo Index::info() const {
  IndexInfo out = impl_->info;
  out.checked = last_checked(read_notes(impl_->folder));
  return out;
}

std::optional<Date> Index::newest() const { return impl_->info.newest; }
const FieldTable& Index::table() const { return impl_->table; }
const std::filesystem::path& Index::folder() const { return impl_->folder; }
Analyser& Index::analyser() { return impl_->analyser; }

Columns* Index::columns() {
  if (!std::exchange(impl_->searched, true)) return nullptr;
  if (!impl_->columns) impl_->columns = std::make_unique<Columns>(impl_->database);
  return impl_->columns.get();
}

Result<void> Index::read(const std::function<Result<void>(Xapian::Database&)>& work) {
  if (impl_->reading) return work(impl_->database);  // inside another: its snapshot, and it retries
  const Reading begun(impl_->reading);
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    try {
      if (auto ready = impl_->refresh(); !ready) return ready;
      return work(impl_->database);
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;
    } catch (const Xapian::DatabaseError& e) {
      return unreadable(impl_->folder, what(e));
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
    const auto term = record_term(sleutel);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    auto record = stored_record(database, *posting);
    if (!record) return tl::make_unexpected(std::move(record.error()));
    found = std::move(*record);
    return {};
  });
  if (!done) return tl::make_unexpected(std::move(done.error()));
  return found;
}

Result<void> Index::each_record(const std::function<bool(const Kamervraag&)>& use) {
  bool handed_out = false;
  return read([&](Xapian::Database& database) -> Result<void> {
    if (handed_out) return index_moved();
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
      const auto record = stored_record(database, *posting);
      if (!record) return tl::make_unexpected(record.error());
      handed_out = true;
      if (!use(*record)) break;
    }
    return {};
  });
}

}  // namespace kamervragen
