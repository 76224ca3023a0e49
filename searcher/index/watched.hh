// The engine's own matching under the time limit of its thread.
#pragma once

namespace Xapian {
class Query;
}  // namespace Xapian

namespace kamervragen::index {

/// A query of the same matches and scores that spends time (time_limit.hh) at every candidate, where positions are what
/// takes long. Local databases only.
Xapian::Query watched(const Xapian::Query&);

}  // namespace kamervragen::index
