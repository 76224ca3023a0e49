#include "searcher/match/engine_counts.hh"

#include <list>

#include <xapian.h>

namespace kamervragen::match {

std::vector<index::SlotCounts> engine_counts(const Xapian::Database& database, const Xapian::Query& query,
                                             const std::vector<const layout::Field*>& fields, std::uint64_t matches) {
  if (fields.empty()) return {};
  // A run of its own, in no order: where a run is ordered by a slot, the engine's merge of several parts counts a
  // server's records again that come after the page (matcher/multimatch.cc of 1.4.22).
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::list<Xapian::ValueCountMatchSpy> spies;  // the engine refers to them
  for (const auto* field : fields) enquire.add_matchspy(&spies.emplace_back(static_cast<Xapian::valueno>(field->slot)));
  enquire.get_mset(0, 0, database.get_doccount());

  std::vector<index::SlotCounts> out;
  for (const auto& spy : spies) {
    auto& counts = out.emplace_back();
    std::uint64_t with_value = 0;
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
      counts[*value] = value.get_termfreq();
      with_value += value.get_termfreq();
    }
    if (with_value < matches) counts[""] = matches - with_value;
  }
  return out;
}

}  // namespace kamervragen::match
