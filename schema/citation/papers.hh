// How the papers of Parliament are numbered in running text. Each reads on from a cursor, which stays where it was when
// what is looked for does not stand there; the result is empty then.
#pragma once

#include <string>
#include <vector>

#include "schema/citation/cursor.hh"

namespace kamervragen::citation {

/// "25 242", "25.242", "36600": five digits, perhaps a space between the first two and the rest.
std::string dossier_number(Cursor& c);
/// What follows a dossier: a chapter ("VIII", "-XII", "IIA", "A"), a part ("-02") or both ("-VI-02"); "" for none.
std::string dossier_suffix(Cursor& c);
/// "nr. 686", "nr.2870", "nr, 353", "nrs. 1216 en 1237", "nummer 676" as its numbers; a letter for the Eerste Kamer.
std::vector<std::string> paper_numbers(Cursor& c);
/// "2023–2024", "2023/24", "2018/2019" as 20232024.
std::string session(Cursor& c);

}  // namespace kamervragen::citation
