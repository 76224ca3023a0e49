// The marks of notes within a text: no words, and of no word.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::drafts {

/// "water² is", "veilig?¹²", "bericht [3]", "bericht 1)", "veilig?2 Waarom" without them; "50 m²", "(artikel 1)" and
/// "1.200" stay.
std::string without_note_marks(std::string_view text);

}  // namespace kamervragen::drafts
