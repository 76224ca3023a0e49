// Citations in words: what stands around the numbers of the Aanhangsel, the Handelingen and the Kamervragen.
#pragma once

#include <optional>
#include <vector>

#include "schema/citation/citation.hh"
#include "schema/citation/cursor.hh"
#include "schema/citation/reading.hh"

namespace kamervragen::citation {

/// "Aanhangsel Handelingen, vergaderjaar 2018–2019, nrs. 505 en 612" and its kin, and "Handelingen II 2019–2020, nr.
/// 44, item 6", at the first word; the cursor then stands behind them. Nothing but the words of such an expression may
/// stand in it, so that it is the same whatever follows.
std::vector<Citation> prose(Cursor&, Reading, Kamer kamer);

/// "Kamervragen (zonder antwoord) 2019Z15244".
std::vector<Citation> kamervragen(Cursor&, Reading);

/// ", antwoord 4", ", vraag 4", "/4" behind a citation.
std::optional<int> pinpoint_behind(Cursor&);
/// "vraag 4 van", "antwoord op vraag 4 in" before one.
std::optional<int> pinpoint_before(Cursor&);

}  // namespace kamervragen::citation
