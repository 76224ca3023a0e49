// What mail has around the text that it brings, and what a page says about itself: greeting, signature, and lines that
// name their matter, "Onderwerp: …".
#pragma once

#include <optional>
#include <string_view>

namespace kamervragen::drafts {

/// "Beste collega,", "Geachte heer Wulp", "Hoi!"
bool is_greeting(std::string_view line);
/// "Met vriendelijke groet,", "Alvast bedankt": what follows is no question.
bool is_closing(std::string_view line);
/// "Op 3 mei 2023 schreef Wulp:", "----- Oorspronkelijk bericht -----"
bool is_forwarding(std::string_view line);

enum class Tells : unsigned char { titel, indieners, gericht, nothing };
struct Label {
  Tells tells;
  std::string_view value;
  bool goes_on = false;  ///< on the next line
};
/// "Onderwerp: FW: Bruin water", "Van: het lid Zilvermeeuw", "indieners     Zilvermeeuw (PvdK)".
std::optional<Label> label_of(std::string_view line);

/// The line below the titel where this program shows a set: "2023Z90003 · Tweede Kamer, schriftelijk".
bool begins_shown_set(std::string_view line);

}  // namespace kamervragen::drafts
