// Named steps of the programs that write, at which a test can end them as a power cut would.
//
// KAMERVRAGEN_KILL_AT=NAME kills the process (SIGKILL) when it first comes to that step, KAMERVRAGEN_KILL_AT=NAME:N when
// it comes there for the Nth time. The names:
//
//   rebuild.begun  rebuild.built  rebuild.merged  rebuild.before-switch  rebuild.switched
//   update.begun  update.records  update.before-commit  update.committed
//   compact.before-switch  compact.switched
//   harvest.window  harvest.fetched  harvest.before-rename  harvest.after-rename  harvest.logged  harvest.snapshot
//   harvest.cursor
#pragma once

#include <string_view>

namespace kamervragen {

/// The program has come to that step. Costs nothing worth measuring where the variable is not set.
void step(std::string_view name);

}  // namespace kamervragen
