// Named places at which a test can kill the program, to show that nothing is lost wherever it dies.
//
//   KAMERVRAGEN_KILL_AT=harvest.before-rename       SIGKILL at the first time that the place is reached
//   KAMERVRAGEN_KILL_AT=harvest.before-rename:3     at the third
//
// Of kamervragen-harvest, in the order of a run:
//   harvest.page           a page of the list was read
//   harvest.window         a window is complete, and neither its publications nor the cursor are written down yet
//   harvest.listed         its publications are on the work list, the cursor has not moved yet
//   harvest.cursor         the cursor has moved
//   harvest.fetched        a publication was downloaded, nothing of it is on disk
//   harvest.before-rename  its files are on disk under incoming/, and the intention is in the journal
//   harvest.after-rename   its files are in their place, the journal does not know yet
//   harvest.logged         the journal knows
//   harvest.tombstone      an ingetrokken.json is in its place, the journal does not know yet
//   harvest.complete       the run is written down as complete
//   harvest.snapshot       the new snapshot is in its place, the journal still holds what it holds as well
//
// Of kamervragen-index:
//   update.begun, update.records, update.before-commit, update.committed        one transaction: all of it or nothing
//   rebuild.begun, rebuild.built, rebuild.merged, rebuild.before-switch, rebuild.switched
//   compact.before-switch, compact.switched
#pragma once

#include <string_view>

namespace kamervragen::program {

/// Dies here (SIGKILL) when KAMERVRAGEN_KILL_AT says so; costs one comparison otherwise. Nothing in a build without
/// KAMERVRAGEN_TEST_HOOKS (CMakeLists.txt), as all that are shipped are.
#ifdef KAMERVRAGEN_TEST_HOOKS
void crash_point(std::string_view name);
#else
constexpr void crash_point(std::string_view) {}
#endif

}  // namespace kamervragen::program
