// A harvest: what changed since the last complete run is asked for, downloaded, checked and stored. It may be killed
// at any point; the next run goes on from there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/harvest/listing.hh"
#include "corpus/harvest/state.hh"
#include "corpus/network/polite.hh"
#include "corpus/network/transport.hh"
#include "schema/errors/error.hh"
#include "schema/program/progress.hh"
#include "schema/record/dates.hh"

namespace kamervragen::harvest {

struct HarvestOptions {
  std::filesystem::path corpus;
  std::string documents = "https://zoek.officielebekendmakingen.nl";
  ListingOptions listing{"https://repository.overheid.nl/sru"};
  double documents_delay = 3;  ///< seconds; the site states 10 requests in 30 s
  double sru_delay = 1;
  network::Patience patience;
  int overlap = 3;                       ///< days before the last complete run that are asked again
  int rechecks = 3;                      ///< later runs that look again at what was missing but promised
  int give_up = 5;                       ///< publications in a row that the service does not answer for
  std::uint64_t journal_max = 1u << 20;  ///< bytes that the journal holds at least before it is folded
  Date today = Date::from_days(0);
  std::optional<Date> since, until;
  std::optional<Soort> soort;
  std::optional<std::uint64_t> limit;  ///< publications that are downloaded
  bool accept_withdrawals = false;     ///< also where so many are gone that the service is rather half there
  bool dry_run = false, audit = true;
  program::Progress progress;
};

struct HarvestFailure {
  std::string id, code, why;
  bool fresh = true;  ///< it had not failed in the last run
};

struct HarvestReport {
  std::string started, finished, until;
  std::map<Soort, Date> since;
  std::vector<Walked> windows;                                                 ///< without their records
  std::uint64_t listed = 0, added = 0, changed = 0;                            ///< by the lists
  std::uint64_t stored = 0, replaced = 0, unchanged = 0;                       ///< by the downloads
  std::vector<std::string> textless, withdrawn, superseded, vanished, wanted;  ///< ids; `wanted`: of a dry run
  std::vector<HarvestFailure> failed;
  std::vector<HarvestFailure> incomplete;  ///< stored, without a part that the list promises; looked at again
  std::set<std::string> skipped;           ///< ids of the lists that are none; the first thousand
  bool lists_complete = true;              ///< every window, and the numbers agree
  std::vector<std::string> missing;        ///< what is not there, in sentences; empty when all is
  std::optional<Error> stopped;            ///< why the run ended early
  std::uint64_t remaining = 0;             ///< still on the work list
  std::size_t damaged = 0;                 ///< lines of the state that could not be read
  network::Traffic traffic;
  bool dry_run = false;

  /// All lists were read to their end and all work was done; what is missing was missing before.
  bool complete() const { return exit() == Exit::done && remaining == 0; }
  Exit exit() const;
};

/// Fails where nothing could be begun: Exit::busy (another run), Exit::no_input (the corpus cannot be written). What
/// happens after that, a service that is away included, is in the report.
Result<HarvestReport> harvest(const HarvestOptions&, network::Transport&, network::Clock&);

std::string report_json(const HarvestReport&, const HarvestOptions&);
/// A few lines for a person.
std::string report_text(const HarvestReport&);

}  // namespace kamervragen::harvest
