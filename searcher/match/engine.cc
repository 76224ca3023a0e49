#include "searcher/match/engine.hh"

#include "schema/layout/fields.hh"
#include "searcher/index/snapshot.hh"
#include "searcher/match/local_engine.hh"
#include "searcher/match/remote_engine.hh"

namespace kamervragen::match {

std::unique_ptr<const Engine> engine_for(const index::QueryContext& context) {
  if (context.snapshot.engine_only()) return std::make_unique<RemoteEngine>(context.database);
  return std::make_unique<LocalEngine>(context);
}

int tie_slot() { return layout::sort_orders().front().slot; }

}  // namespace kamervragen::match
