// The SRU service of KOOP: what is asked of it, and what it answers. No network here.
// Source: docs of the service as far as known, and real records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/dates.hh"

namespace kamervragen::harvest {

/// Which of the two kinds of publication: the questions (kv-…), and what is in the Aanhangsel (ah-…).
enum class Soort { vraag, antwoord };
inline constexpr Soort all_soorten[] = {Soort::vraag, Soort::antwoord};
std::string_view name(Soort);            ///< "vraag", "antwoord"
std::string_view publicatienaam(Soort);  ///< as the service's index w.publicatienaam has it
std::optional<Soort> parse_soort(std::string_view);

/// A span of days of dt.modified, both included; narrowed by dt.available where one day holds too many records.
struct Window {
  Soort soort = Soort::vraag;
  Date first, last;
  std::optional<record::DateRange> available{};

  std::string text() const;  ///< "antwoord, modified 2024-01-01..2024-01-31"
  bool operator==(const Window&) const = default;
};

/// The CQL of a window. Names with blanks and brackets are quoted, since the service refuses them otherwise.
std::string cql(const Window&);
/// `startRecord` counts from 1.
std::string search_url(std::string_view service, const Window&, std::size_t start_record, std::size_t page_size);

/// One record of a result, as far as the harvest needs it; absent is empty.
struct SruRecord {
  std::string id, title, modified, available, vergaderjaar, aanhangselnummer;
  std::vector<std::string> vraagnummers;
  std::vector<std::string> manifestations;  ///< "xml", "html", "metadata", "pdf", …
  std::string
      wijziging;  ///< the moments of change that the record names, joined: what tells two versions of one day apart
};

struct SruPage {
  std::size_t total = 0;  ///< numberOfRecords
  std::vector<SruRecord> records;
};

/// Fails (Exit::no_input) with the code `sru-not-xml` (an HTML page, or cut off), `sru-diagnostic` (refused, in HTTP
/// 200), `sru-ignored` (SEARCH-IGNOREDQTEXT: part of the query was left out, so the result is of another question) or
/// `sru-incomplete` (no numberOfRecords, or a record without an id).
Result<SruPage> parse_page(std::string_view body);

}  // namespace kamervragen::harvest
