#include "searcher/stock_spies.hh"

#include <list>

#include <xapian.h>

namespace kamervragen {

struct StockSpies::Impl {
  std::list<Xapian::ValueCountMatchSpy> spies;  ///< the engine refers to them
};

StockSpies::StockSpies(const std::vector<const Field*>& fields) : impl_(std::make_unique<Impl>()) {
  for (const auto* field : fields) impl_->spies.emplace_back(static_cast<Xapian::valueno>(field->slot));
}
StockSpies::~StockSpies() = default;

void StockSpies::watch(Xapian::Enquire& enquire) {
  for (auto& spy : impl_->spies) enquire.add_matchspy(&spy);
}

std::vector<SlotCounts> StockSpies::take(std::uint64_t matches) const {
  std::vector<SlotCounts> out;
  for (const auto& spy : impl_->spies) {
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

}  // namespace kamervragen
