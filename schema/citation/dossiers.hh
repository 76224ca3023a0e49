// Papers of a dossier: "Kamerstuk 25 242, nr. 686" is kst-25242-686.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/citation/cursor.hh"

namespace kamervragen::citation {

/// Reads dossiers in the order of a text.
class Dossiers {
 public:
  /// The papers that are cited at a digit, behind which the cursor then stands: "25 242, nr. 686", "36 410 VIII, nr.
  /// 112", "36600-XII, nr. 42", "21 501-02, nr.2870"; several numbers as in "28 286, nrs. 1216 en 1237"; behind the
  /// word Kamerstuk also "36410-VIII-112". Of two dossiers that share a number ("32 761 en 30 821, nr. 152") the first,
  /// as in the official id; that one waits for the number.
  std::vector<std::string> read(Cursor&);
  /// Where a sentence or a bracket ends, nothing waits any longer.
  void end() { waiting_.clear(); }

 private:
  std::string waiting_;
};

}  // namespace kamervragen::citation
