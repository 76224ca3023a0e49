// A text as markup wants it: nothing that cannot be seen, and cut where web addresses stand in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::screen {

/// A run of a text, and where it leads: `address` is empty where nowhere.
struct Span {
  std::string text, address;
  bool operator==(const Span&) const = default;
};

/// A line of the text, cut at the web addresses in it: those that are written out, and those of `links`, with or
/// without their scheme.
std::vector<Span> spans(std::string_view line, const std::vector<std::string>& links = {});

/// The address as a link may lead to it: of the schemes http, https and ftp alone, since others run programs; what
/// stands in no address is written by its bytes (%22). Empty where it is none.
std::string safe_address(std::string_view address);

/// What is not UTF-8 or no character as U+FFFD, control characters and what changes the direction of writing as spaces.
std::string visible(std::string_view text);

/// The paragraphs of a text, visible, without space around them; none that is empty.
std::vector<std::string> paragraphs(std::string_view text);

}  // namespace kamervragen::screen
