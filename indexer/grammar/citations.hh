// What a text cites, as official ids: "Kamerstuk 25 242, nr. 686" is kst-25242-686, "Aanhangsel Handelingen,
// vergaderjaar 2023–2024, nr. 2161" is ah-tk-20232024-2161; Z- and D-numbers and ids stand for themselves.
// Plain text only; the `doc` of an extref goes through `citation_of_doc`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record/ids.hh"

namespace kamervragen::grammar {

using Citations = std::set<std::string>;

/// Adds what the text cites:
///   * a dossier with a number: "25 242, nr. 686", "36 410 VIII, nr. 112", "36600-XII, nr. 42", "21 501-02, nr.2870",
///     "Kamerstuk 36410-VIII-112", with more behind it: "28 286, nrs. 1216 en 1237", "23 645, nr. 811 en 29 984, nr.
///     1203". Two dossiers that share a number ("32 761 en 30 821, nr. 152") are cited by the first, as the official id
///     is
///   * an Aanhangsel (below); "Handelingen II 2019–2020, nr. 44, item 6" is h-tk-20192020-44-6
///   * "2019Z12806", "2022D55262"; "kst-36200-77", "ah-tk-20182019-3922"
/// The text is normalised (see schema/dutch/analyser.hh).
void add_citations(std::string_view text, Citations& out);

/// "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 505", "nrs. 505 en 612", "… nr. 12 en vergaderjaar …, nr. 5",
/// until 2008 "Aanhangsel (van de) Handelingen nr. 1234, vergaderjaar 2000–2001".
/// "Aanhangsel Handelingen I" and EK mean the Eerste Kamer, II the Tweede; otherwise `kamer` says which.
std::vector<std::string> find_aanhangsels(std::string_view text, Kamer kamer);

/// The official id in an extref's `doc`: "ah-tk-20192020-3975", "dossier/36600-XXIII", the id in an address on
/// officielebekendmakingen.nl. Absent for other web addresses.
std::optional<std::string> citation_of_doc(std::string_view doc);

/// The web addresses in plain text, in order: "https://…", "www.…" (as http://www.…), without the punctuation behind.
std::vector<std::string> find_addresses(std::string_view text);

}  // namespace kamervragen::grammar
