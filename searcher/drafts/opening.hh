// Words that say what a line begins: a question, its answer, a note.
#pragma once

#include <optional>
#include <string_view>

#include "searcher/drafts/line.hh"

namespace kamervragen::drafts {

/// A number of at most three digits that a text begins with, which is taken from it.
std::optional<int> leading_number(std::string_view& text);

/// "Vraag 4, 5 en 6", "Vr. 1", "V1:", "Vraag:", "Antwoord op de vragen 3 t/m 5", "Ad 1", "Noot 1", "Bronnen:".
/// A line of running text that happens to begin so begins in lower case and has no sign behind the number.
std::optional<Line> opened_by_word(std::string_view line);

}  // namespace kamervragen::drafts
