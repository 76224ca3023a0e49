#include "searcher/index/index_part.hh"

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include "schema/layout/stub.hh"
#include "schema/layout/tables.hh"
#include "schema/layout/terms.hh"
#include "schema/program/files.hh"
#include "searcher/index/notes.hh"

namespace kamervragen::index {
namespace {

/// A rebuild may remove the generation that the stub named a moment ago. It does not happen this often in a row.
constexpr int openings_max = 10;

/// The folder of the generation that the stub names. Its first line reads "glass gen-7"; in a copy that
/// xapian-replicate keeps "auto replica_1", behind comments.
Result<std::filesystem::path> current_generation(const std::filesystem::path& folder) {
  std::error_code failed;
  if (!std::filesystem::exists(folder, failed)) {
    if (failed) return unreadable_index(folder.string(), failed.message());
    return fail(Code::no_index, {{"index", folder.string()}});
  }
  const auto stub = folder / layout::stub_file;
  const bool has_stub = std::filesystem::exists(stub, failed);
  if (failed) return unreadable_index(folder.string(), failed.message());
  if (!has_stub) return fail(Code::not_an_index, {{"index", folder.string()}, {"file", layout::stub_file}});
  const auto text = program::read_file(stub);
  if (!text) return unreadable_index(folder.string(), fmt::format("{}: {}", layout::stub_file, std::strerror(errno)));
  const auto named = layout::stub_target(*text, stub);
  if (!named) return pass(named);
  return folder / *named;
}

/// The newest date of any record that is not after `last`, from the terms that carry it; looks at one term a year and
/// at the days of the last. A date in the future is a slip of its publication, and would move the day on which all
/// others are judged.
std::optional<Date> newest_date(const Xapian::Database& database, const std::optional<Date>& last) {
  const std::string prefix(layout::newest_prefix);
  const auto end = database.allterms_end(prefix);
  const auto within = [&](const std::string& term) { return !last || term <= prefix + last->iso(); };
  std::string newest;
  for (auto term = database.allterms_begin(prefix); term != end && within(*term);) {
    newest = *term;
    const auto date = Date::from_iso(newest.substr(prefix.size()));
    if (!date) return std::nullopt;
    term.skip_to(prefix + std::to_string(date->year() + 1));
  }
  if (newest.empty()) return std::nullopt;
  auto term = database.allterms_begin(prefix);
  for (term.skip_to(newest); term != end && within(*term); ++term) newest = *term;
  return Date::from_iso(newest.substr(prefix.size()));
}

unsigned milliseconds(std::chrono::milliseconds time) { return static_cast<unsigned>(time.count()); }

}  // namespace

std::string what(const Xapian::Error& e) {
  return e.get_error_string() ? fmt::format("{} ({})", e.get_msg(), e.get_error_string()) : e.get_msg();
}

tl::unexpected<Error> unreadable_index(const std::string& place, std::string_view why) {
  return fail(Code::unreadable_index, {{"index", place}, {"why", why}});
}

tl::unexpected<Error> server_away(const std::string& place, std::string_view why) {
  return fail(Code::server_away, {{"index", place}, {"why", why}});
}

IndexPart::IndexPart(program::IndexPlace place, const layout::FieldTable& table, Patience patience)
    : place_(std::move(place)), table_(table), patience_(patience) {}
IndexPart::IndexPart(IndexPart&&) noexcept = default;
IndexPart& IndexPart::operator=(IndexPart&&) noexcept = default;
IndexPart::~IndexPart() = default;

Result<void> IndexPart::open() { return place_.remote() ? open_server() : open_folder(); }

Result<void> IndexPart::open_folder() {
  std::string why;
  for (int attempt = 0; attempt < openings_max; ++attempt) {
    auto named = current_generation(place_.folder);
    if (!named) return pass(named);
    try {
      generation_ = std::move(*named);
      if (const auto table = layout::find_unreadable_table(generation_)) {
        why = fmt::format("{}: {}", table->name, table->why);
        continue;
      }
      auto opened = another();
      if (opened.get_doccount() > 0 && !opened.has_positions())
        return unreadable_index(place_.text(), "the positions of its words are missing");
      return take(std::move(opened));
    } catch (const Xapian::Error& e) {  // a rebuild may have removed it since the stub was read
      why = what(e);
    } catch (const std::length_error& e) {  // a length in a damaged table
      why = e.what();
    }
  }
  return unreadable_index(place_.text(), why);
}

Result<void> IndexPart::open_server() {
  std::string why;
  for (int attempt = 0; attempt < openings_max; ++attempt) {
    try {
      return take(another());
    } catch (const Xapian::DatabaseModifiedError& e) {  // a writer there was faster
      why = what(e);
    } catch (const Xapian::Error& e) {
      return server_away(place_.text(), what(e));
    } catch (const std::length_error& e) {  // a length that no string has
      return server_away(place_.text(), e.what());
    }
  }
  return server_away(place_.text(), why);
}

Xapian::Database IndexPart::another() const {
  if (!place_.remote()) return Xapian::Database(generation_.string());
  return Xapian::Remote::open(place_.host, place_.port, milliseconds(patience_.reply), milliseconds(patience_.connect));
}

Result<void> IndexPart::take(Xapian::Database opened) {
  auto stamp = require_current(opened.get_metadata(std::string(layout::meta::stamp)), table_);
  if (!stamp) {
    if (place_.remote()) stamp.error().place = place_.text();  // a folder's is the command's
    return pass(stamp);
  }
  describe(opened);
  info_.stamp = std::move(*stamp);
  opened_ = std::make_unique<Xapian::Database>(std::move(opened));
  watch_.reset();
  asked_ = stale_ = false;
  return {};
}

Result<bool> IndexPart::refresh(bool lost) {
  const auto anew = [this]() -> Result<bool> {
    if (auto opened = open(); !opened) return pass(opened);
    return true;
  };
  if (!place_.remote()) {
    const auto named = current_generation(place_.folder);
    if (named && *named != generation_) return anew();
  } else if (lost) {
    return anew();
  } else if (!std::exchange(asked_, true)) {
    return false;
  }
  try {
    if (watch_) {
      stale_ = watch_->reopen() || stale_;
    } else {
      watch_ = std::make_unique<Xapian::Database>(another());
      stale_ = !describes(*watch_);
    }
    if (!stale_) return false;
    describe(*watch_);
    stale_ = false;
    return true;
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error&) {  // the generation is gone, or the connection
    return anew();
  } catch (const std::length_error&) {  // as when it is opened
    return anew();
  }
}

Xapian::Database IndexPart::connect() {
  auto database = [this] {
    if (const auto opened = std::exchange(opened_, nullptr)) return *opened;
    try {
      return another();
    } catch (const Xapian::DatabaseOpeningError& e) {  // a rebuild removed the generation
      if (place_.remote()) throw;
      throw Xapian::DatabaseModifiedError(e.get_msg());
    }
  }();
  if (!describes(database)) throw Xapian::DatabaseModifiedError("another state than the last one seen");
  return database;
}

void IndexPart::describe(const Xapian::Database& database) {
  const auto metadata = [&](std::string_view key) { return database.get_metadata(std::string(key)); };
  info_.place = place_.text();
  info_.content = text::Digest::from_hex(metadata(layout::meta::content));
  info_.id = info_.content ? layout::content_id(*info_.content) : "";
  info_.uuid = database.get_uuid();
  if (!place_.remote()) info_.revision = database.get_revision();
  info_.kamervragen = database.get_doccount();
  info_.updated = metadata(layout::meta::updated);
  const auto notes = place_.remote() ? nlohmann::ordered_json::object() : read_notes(place_.folder);
  info_.newest = newest_date(database, last_day(notes, info_.updated));
}

/// A server does not tell its revision: there the content decides, which changes with every record.
bool IndexPart::describes(const Xapian::Database& database) const {
  if (database.get_uuid() != info_.uuid) return false;
  if (!place_.remote()) return database.get_revision() == info_.revision;
  return database.get_doccount() == info_.kamervragen &&
         text::Digest::from_hex(database.get_metadata(std::string(layout::meta::content))) == info_.content &&
         database.get_metadata(std::string(layout::meta::updated)) == info_.updated;
}

}  // namespace kamervragen::index
