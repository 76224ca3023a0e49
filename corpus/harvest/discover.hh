// From the lists of the service to the work list: what is new, what is another version, what has vanished.
#pragma once

#include <algorithm>

#include "corpus/harvest/harvest.hh"
#include "corpus/harvest/journal.hh"

namespace kamervragen::harvest {

/// The most publications that may be gone at once: more of them mean a service that is half there, not withdrawals.
/// Update guards against a store that is half there in the same way.
constexpr std::size_t most_gone(std::size_t known) { return std::max<std::size_t>(20, known / 100); }

/// What a dry run keeps in memory and a real one in the journal.
class Ledger {
 public:
  explicit Ledger(Journal& journal) : journal_(&journal) {}
  explicit Ledger(HarvestState state) : copy_(std::move(state)) {}
  const HarvestState& state() const { return journal_ ? journal_->state() : copy_; }
  Result<void> put(std::span<const Entry>);
  Result<void> put(Soort, const Cursor&);

 private:
  Journal* journal_ = nullptr;
  HarvestState copy_;
};

/// The entry after a record was listed: pending when it is new, another version, or was downloaded on the very day of
/// its modification (it may have changed again after that). Absent when nothing is to be written.
std::optional<Entry> after_listing(const PublicatieId&, const Entry* known, const SruRecord&, Soort);

/// The days of one soort that a run asks for.
Window window_of(const HarvestOptions&, Soort, const std::optional<Cursor>& known);
/// The cursor after the days `asked` were read without a hole; days that do not touch the known ones change nothing.
Cursor advanced(const std::optional<Cursor>& known, const Cursor& asked);

/// Walks the lists of one soort. The cursor moves with each window that is complete, and never beyond one that is not.
/// Fails only when the disk does.
Result<void> discover(const HarvestOptions&, Soort, Listing&, Ledger&, HarvestReport&);

/// Compares the numbers of the service with the known ones over all days that were ever asked, and walks the days
/// where they differ: finds what vanished from the lists (then it is asked for, and withdrawn if it is gone) and what
/// was missed. Costs one request when nothing is amiss.
Result<void> audit(const HarvestOptions&, Soort, Listing&, Ledger&, HarvestReport&);

}  // namespace kamervragen::harvest
