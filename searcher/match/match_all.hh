// What every record matches.
#pragma once

#include <string>

#include <xapian.h>

namespace kamervragen::match {

/// Xapian::Query::MatchAll is one object of the whole process, and counts its references without a lock: to copy it in
/// two threads at once may free it.
inline Xapian::Query match_all() { return Xapian::Query(std::string()); }

}  // namespace kamervragen::match
