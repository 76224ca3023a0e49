// The ministries and posts behind an office: "van A en van B", "voor A en van B", "van A, B en C".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::grammar {

/// A ministry or post with the word in front of it: "van", "voor"; empty where that is left out.
struct Ministry {
  std::string naam, voorzetsel{};
};

/// Takes "van" or "voor" off the front; gives it.
std::string_view take_preposition(std::string_view& text);

/// As published, each with its own preposition, or the one that it shares. After a plural the known names of ministries
/// tell where one ends.
std::vector<Ministry> ministries_in(std::string_view text, bool plural);

}  // namespace kamervragen::grammar
