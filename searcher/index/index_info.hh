// What names an index, or a part of one, in every answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/stamp.hh"
#include "schema/record/dates.hh"
#include "schema/text/digest.hh"

namespace kamervragen::index {

/// One database: a folder's, or a server's.
struct PartInfo {
  std::string place{};                      ///< as named: a folder, host:port
  std::string id{};                         ///< digest of what it holds; see schema/layout/stamp.hh
  std::string uuid{};                       ///< of the database
  std::optional<std::uint64_t> revision{};  ///< of the database; a server does not tell
  std::uint64_t kamervragen = 0;
  std::string updated{};  ///< when a run last changed it; ISO, UTC
  std::string checked{};  ///< when a run last compared it with its corpus; empty where unknown
  layout::Stamp stamp{};
  std::optional<Date> newest{};  ///< the newest date of any of its publications, none after the last download: the
                                 ///< default reference date
  std::optional<text::Digest> content{};  ///< the sum of its records' digests; those of parts add up to the whole's
};

/// A part that could not be asked.
struct MissingPart {
  std::string place, why;
  bool operator==(const MissingPart&) const = default;
};

/// All parts as one: `id` is that of the one index that would hold all their records, `kamervragen` their sum, `newest`
/// and `updated` the latest, `checked` the earliest; `uuid` joins theirs by ':', and there is no `revision` of several.
///
/// THREADS  A plain value: any number read it, or one changes it.
struct IndexInfo : PartInfo {
  std::vector<PartInfo> parts{};       ///< those that answered, in the order named; one at least
  std::vector<MissingPart> missing{};  ///< those left out (OpenOptions::partial); what is counted is not all then
};

/// The parts, as one. Fails with Exit::usage (same-index-twice) where two have one uuid or one content: their records
/// would count twice.
Result<IndexInfo> as_one(std::vector<PartInfo> parts);

}  // namespace kamervragen::index
